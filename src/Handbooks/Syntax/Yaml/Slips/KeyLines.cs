using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// Lines that were meant as keys or as entries of a list, and are text to YAML; and keys with a character in them that nobody
/// sees.
/// </summary>
internal static class KeyLines
{
    /// <param name="isList">An entry that is a text is no thing of its own: it may be a group of keys that lacks its spaces.</param>
    public static List<YamlSlip> Find(YamlReading reading, bool isList)
    {
        var found = new List<YamlSlip>();
        Walk(reading.Root, reading, isList ? 1 : 0, found);
        return found;
    }

    /// <param name="depth">Down to which level a text that looks like keys is meant for them.</param>
    private static void Walk(YamlNode? node, YamlReading reading, int depth, List<YamlSlip> found)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Key.Value.AsSpan().ContainsAnyExcept(Usual))
                        found.AddRange(OddSigns.Find(LineOf(entry.Key, reading)).Take(1)
                            .Select(slip => slip.Told.Fix is null ? slip with { Edits = [] } : slip));
                    if (depth >= 0 && IsNumbered(entry.Key.Value) && ListMarks.OfMarkdown(LineOf(entry.Key, reading)) is { } numbered)
                        found.Add(numbered);
                    Walk(entry.Value, reading, -1, found);
                }
                break;
            case YamlSequence list:
                if (list.Items is [YamlScalar { IsPlain: true } only] && list.Span.Text is ['[', ..] && only.Value.Any(OddSigns.IsOddComma))
                    found.AddRange(OddSigns.Find(LineOf(only, reading)).Take(1));
                foreach (var item in list.Items)
                    Walk(item, reading, depth - 1, found);
                break;
            case YamlScalar { IsPlain: true } text when text.Span.End > text.Span.Start:
                Text(text, reading, depth >= 0, found);
                break;
        }
    }

    /// <summary><c>1. title</c></summary>
    private static bool IsNumbered(string key) =>
        key.AsSpan().TrimStart("0123456789") is ['.' or ')', ' ', .. var word] && char.IsAsciiDigit(key[0]) && HandbookKeys.Has(word.Trim());

    private static void Text(YamlScalar text, YamlReading reading, bool mayBeKeys, List<YamlSlip> found)
    {
        var lines = Lines(text, reading.End).ToList();
        if (lines.Exists(line => line.IsAboutVisibility && LooksLikeKey(line)))
            return;
        if (mayBeKeys && lines.Count > 1 && lines.ConvertAll(KeySigns.WithoutColon) is var colons && colons.TrueForAll(slip => slip is not null))
            found.AddRange(colons!);
        else if (mayBeKeys && LooksLikeKey(lines[0]))
        {
            foreach (var line in lines)
                found.AddRange(AsKey(line));
        }
        else if (text.Value.Length > 1 && text.Value[0] == '-' && char.IsLetter(text.Value[1]) && lines[0].Content == text.Span.Start)
        {
            found.AddRange(ListMarks.WithoutSpace(lines));
        }
        else if (text.Value.Length > 1 && SignNames.LooksLikeListMark(text.Value[0]) && SlipLine.IsSpace(text.Value[1])
            && lines[0].Content == text.Span.Start)
        {
            found.AddRange(OddSigns.Find(lines[0]).Take(1));
        }
    }

    /// <summary>A line of a value that continues another one and reads like a key of its own: <c>target:2027-Q1</c>.</summary>
    public static IEnumerable<Diagnostic> Swallowed(YamlScalar value, int limit)
    {
        if (value.Span.Text.AsSpan().IndexOfAny('\r', '\n') < 0)
            yield break;
        foreach (var line in Lines(value, limit).Skip(1).Where(LooksLikeKey))
        {
            var swallowed = RepairDiagnostics.Swallowed(line.Source.Span(line.KeyStart, line.Colon + 1));
            yield return line.IsAboutVisibility ? swallowed with { Severity = Severity.Error } : swallowed;
        }
    }

    private static List<YamlSlip> AsKey(SlipLine line)
    {
        var odd = OddSigns.Find(line).Take(1).ToList();
        if (odd.Count > 0)
            return odd;
        return KeySpace.Missing(YamlLine.At(line.Source, line.Start, line.Limit)) is { } repair ? [YamlSlip.Repair(repair)] : [];
    }

    /// <summary>A known word, a colon or what looks like one, and no address.</summary>
    private static bool LooksLikeKey(SlipLine line) =>
        line.Colon == line.KeyEnd && HandbookKeys.Has(line.Key)
        && (line.Colon + 1 >= line.End || line.Source.Text[line.Colon + 1] is not ('/' or ':'));

    private static IEnumerable<SlipLine> Lines(YamlScalar text, int limit)
    {
        var line = LineOf(text, text.Span.Source, limit);
        for (var at = line; at is not null && at.Start < text.Span.End; at = at.Below)
            yield return at;
    }

    private static SlipLine LineOf(YamlScalar text, YamlReading reading) => LineOf(text, reading.Source, reading.End);

    private static SlipLine LineOf(YamlScalar text, SourceText source, int limit)
    {
        var start = text.Span.Start;
        while (start > 0 && source.Text[start - 1] is not ('\n' or '\r'))
            start--;
        return SlipLine.At(source, start, limit);
    }

    private static readonly System.Buffers.SearchValues<char> Usual =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_- .:/");
}

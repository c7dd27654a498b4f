using System.Globalization;
using System.Text.Json;
using Handbooks.Syntax.Yaml;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.History;

/// <summary>Every version of two real roadmaps, as commits of one file. The counts were made by another program, from the files themselves.</summary>
public sealed class RealHistoriesTests
{
    /// <summary>For each version: items added, removed, and those whose status changed. Versions 04 and 05 are no valid YAML.</summary>
    public static TheoryData<string, string> Histories() => new()
    {
        { "opendatahub-io", "15/0/0 16/5/5 30/26/0 0/0/0 0/0/0 19/2/5 15/8/5 0/0/0 1/1/0 2/6/6" },
        { "SierraSoftworks", "7/0/0 2/2/2 4/0/3 1/0/1 0/0/0" },
    };

    [GitTheory]
    [MemberData(nameof(Histories))]
    public void Each_step_has_its_counts(string name, string expected)
    {
        // Only some machines have real handbooks.
        if (Repository.Corpora is not { } corpora)
            return;
        using var repo = new Repo();
        var versions = Directory.GetFiles(Path.Combine(corpora, "roadmap-histories", name), "*.yml").Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < versions.Count; i++)
            repo.Commit(Day(i), ("roadmap/all.yml", Converted(File.ReadAllText(versions[i]))), ("index.md", $"# Version {i}\n"));

        var entries = WithHistory.Folder(repo.Input).Json("team/changes/index.html").List("Months").SelectMany(month => month.List("Days"))
            .SelectMany(day => day.List("Added").Concat(day.List("Changed")))
                .Where(entry => !entry.TryGetProperty("Kind", out var kind) || kind.GetString() != "Page").ToList();
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, versions.Count)
            .Select(i => Counts([.. entries.Where(entry => entry.Said("Date") == Day(i))]))));
    }

    private static string Counts(JsonElement[] entries)
    {
        var things = entries.Select(entry => entry.Each("Notes", "Thing")).ToList();
        var added = things.Count(notes => notes.Contains("Added") || notes.Contains("Returned"));
        return $"{added}/{things.Count(notes => notes.Contains("Removed"))}/"
            + $"{things.Count(notes => notes.Contains("Status") && !notes.Contains("Returned"))}";
    }

    private static string Day(int version) => string.Create(CultureInfo.InvariantCulture, $"2026-01-{version + 1:00}");

    /// <summary>
    /// Their shapes in ours: releases with children under future and past, milestones with deliverables. What is broken stays as
    /// it is.
    /// </summary>
    private static string Converted(string text)
    {
        var read = YamlReader.Read(new SourceText("a.yml", text));
        if (!read.Diagnostics.IsEmpty || read.Value is not YamlMapping root)
            return text;
        var items = new List<(string Title, string Status)>();
        foreach (var entry in root.Entries)
        {
            foreach (var group in Groups(entry.Value))
            {
                foreach (var child in Groups(Value(group, "children") ?? Value(group, "deliverables")))
                    items.Add(($"{Word(group, "version") ?? Word(group, "title")} {Word(child, "title")}",
                        Status(entry.Key.Value, Word(child, "state"))));
            }
        }
        return string.Concat(items.DistinctBy(item => Slug.Of(item.Title))
            .Select(item => $"- title: {JsonSerializer.Serialize(item.Title)}\n  status: {item.Status}\n"));
    }

    private static string Status(string part, string? state) => (part, state) switch
    {
        ("past", _) or (_, "DONE") => "shipped",
        (_, "DOING") => "in_progress",
        _ => "planned",
    };

    private static IEnumerable<YamlMapping> Groups(YamlNode? node) => node is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    private static YamlNode? Value(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    private static string? Word(YamlMapping mapping, string key) => (Value(mapping, key) as YamlScalar)?.Value;
}

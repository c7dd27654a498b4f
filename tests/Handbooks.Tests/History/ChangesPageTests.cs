using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.History;

/// <summary>The page of changes: one line a day for each thing, pages of prose among them.</summary>
public sealed class ChangesPageTests
{
    /// <summary>A faulty version removes nothing, so the history still has the item; the site has no page of it.</summary>
    [Fact]
    public void What_cannot_be_read_today_has_no_link()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle}\n- {id: K-2, title: Mug}\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle}\n- {id: K-2, titles: Mug}\n")]));
        Assert.Equal(["HB2005"], compilation.Diagnostics.Where(found => found.Severity > Severity.Info).Select(found => found.Descriptor.Id));
    }

    private const string Settings = "title: Kiln\npublic: [\"open/**\", \"!open/draft.md\"]\n";

    [Fact]
    public void What_was_added_and_edited_on_one_day_is_one_line() => Assert.Equal(
        ["2026-02-02 Glaze: Target Q1 2026 > Q3 2026", "2026-01-05 Glaze: Added"],
        Lines(WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: G, title: Glaze}\n")]),
            ("2026-01-05", [("roadmap/a.yml", "- {id: G, title: Glaze, target: 2026-Q1, status: planned}\n")]),
            ("2026-02-02", [("roadmap/a.yml", "- {id: G, title: Glaze, target: 2026-Q2, status: paused}\n")]),
            ("2026-02-02", [("roadmap/a.yml", "- {id: G, title: Glaze, target: 2026-Q3, status: planned}\n")]))));

    [Fact]
    public void What_came_and_went_on_one_day_is_not_told() => Assert.Equal(
        ["2026-01-05 Clay: Added"],
        Lines(WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: C, title: Clay}\n- {id: G, title: Glaze}\n")]),
            ("2026-01-05", [("roadmap/a.yml", "- {id: C, title: Clay}\n")]))));

    [Fact]
    public void Pages_of_prose_are_added_and_changed() => Assert.Equal(
        ["2026-03-03 Firing: Text", "2026-02-02 Firing: Text", "2026-02-02 Drying: Added", "2026-01-05 Firing: Added"],
        Lines(WithHistory.Of(
            ("2026-01-05", [("firing.md", "# Firing\n")]),
            ("2026-02-02", [("firing.md", "# Firing\n\nHot.\n"), ("drying.md", "# Drying\n")]),
            ("2026-03-03", [("firing.md", "# Firing\n\nHotter.\n")])), "Page").OrderByDescending(line => line[..10]).ThenByDescending(line => line));

    /// <summary>The role's own line says more.</summary>
    [Fact]
    public void A_page_of_roles_is_not_told_beside_its_roles() => Assert.Equal(
        ["2026-02-02 Potter: ResponsibilityAdded", "2026-01-05 Potter: Added"],
        Lines(WithHistory.Of(
            ("2026-01-05", [("crew.md", "---\nroles: sections\n---\n\n# Crew\n\n## Potter\n\n- Throw\n")]),
            ("2026-02-02", [("crew.md", "---\nroles: sections\n---\n\n# Crew\n\n## Potter\n\n- Throw\n- Glaze the pots\n")]))));

    /// <summary>Earlier texts may have been internal, so partners are told the newest change alone.</summary>
    [Fact]
    public void Partners_are_told_of_public_pages_as_they_are_now()
    {
        var built = WithHistory.Of(
            ("2026-01-05", [("handbook.yml", Settings), ("open/firing.md", "# Firing\n"), ("open/draft.md", "# Draft\n"),
                ("drying.md", "# Drying\n")]),
            ("2026-02-02", [("open/firing.md", "# Firing\n\nHot.\n"), ("drying.md", "# Drying\n\nSlow.\n")]),
            ("2026-03-03", [("open/firing.md", "# Firing\n\nHotter.\n"), ("drying.md", "---\nvisibility: public\n---\n\n# Drying\n\nSlow.\n")]),
            ("2026-04-04", [("handbook.yml", Settings.Replace(", \"!open/draft.md\"", "", StringComparison.Ordinal))]));
        Assert.Equal(["2026-04-04 Draft: Added", "2026-03-03 Drying: Text", "2026-03-03 Firing: Text"], Lines(built, site: "public"));
    }

    private static string[] Lines(Compilation built, string? kind = null, string site = "team") =>
        [.. built.Json($"{site}/changes/index.html").List("Months").SelectMany(month => month.List("Days")).SelectMany(day =>
            day.List("Changed").Concat(day.List("Added")).Where(entry => kind is null || Kind(entry) == kind).Select(entry =>
                $"{day.Said("Date")} {entry.Said("Title")}: {string.Join(", ", entry.List("Notes").Select(Note))}"))];

    private static string Kind(JsonElement entry) => entry.TryGetProperty("Kind", out var kind) ? kind.GetString()! : "Item";

    private static string Note(JsonElement note) => note.TryGetProperty("From", out var from) && note.TryGetProperty("To", out var to)
        ? $"{note.Said("Thing")} {from.Said("Text")} > {to.Said("Text")}" : note.Said("Thing")!;
}

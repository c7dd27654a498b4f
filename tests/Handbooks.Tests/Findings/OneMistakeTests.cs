using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Findings;

/// <summary>What is missing in many places is reported once, with what became of it.</summary>
public sealed class OneMistakeTests
{
    private const string Watch = "---\nrole: Night Watch\n---\n\n# Night Watch\n\n## Responsibilities\n\n- Keep the lamps lit all night\n"
        + "- Write down every ship that passes\n";

    private static (string, string?) Crew => ("crew.md", "# Crew\n\nAsk the [[Night Watch]] or the {role}`night-watch`.\n");

    [Fact]
    public void A_bare_name_joins_no_page_where_two_missing_pages_have_it() =>
        Assert.Equal(3, Compile.Files(("a.md", "# A\n\n[s](sales/team.md) [t](support/team.md) [[Team]]\n")).Diagnostics
            .Count(finding => finding.Missing is not null));

    [Fact]
    public void A_role_with_a_new_title_is_named_by_it() =>
        Assert.Equal("The role is now called \"Lamp Keeper\": write that instead.", HelpOf(
            [("roles/watch.md", Watch), Crew], [("roles/watch.md", Watch.Replace("Night Watch", "Lamp Keeper", StringComparison.Ordinal))]));

    [Fact]
    public void A_role_whose_file_was_renamed_and_edited_is_found_by_its_text() =>
        Assert.Equal("The role is now called \"Lamp Keeper\": write that instead.", HelpOf(
            [("roles/watch.md", Watch), Crew],
            [("roles/watch.md", null), ("roles/lamps.md", Watch.Replace("Night Watch", "Lamp Keeper", StringComparison.Ordinal))],
            isCommitted: false));

    [Fact]
    public void Of_a_removed_role_the_day_is_told() =>
        Assert.Equal("The role was removed on 2026-02-05: name another one, or bring it back.", HelpOf(
            [("roles/watch.md", Watch), Crew], [("roles/watch.md", null)]));

    [Fact]
    public void An_item_with_a_new_id_is_named_by_it() =>
        Assert.Equal("The item now has the id \"L-2\": write that instead.", HelpOf(
            [("roadmap/a.yml", "- {id: L-1, title: Lamps}\n- {title: Oil, depends_on: [L-1]}\n- {title: Wicks, depends_on: [L-1]}\n")],
            [("roadmap/a.yml", "- {id: L-2, title: Lamps}\n- {title: Oil, depends_on: [L-1]}\n- {title: Wicks, depends_on: [L-1]}\n")]));

    [Fact]
    public void A_page_that_moved_is_linked_to_where_it_is() =>
        Assert.Equal("It was moved. Write: ../crew/rules.md", HelpOf(
            [("crew/ship-rules.md", "# Rules\n\nNo whistling.\n"), ("about/us.md", "# Us\n\nSee [the rules](../house.md).\n"),
                ("house.md", "# House\n\nKeep it clean.\n")],
            [("house.md", null), ("crew/rules.md", "# House\n\nKeep it clean.\n")], isCommitted: false));

    [Fact]
    public void Of_a_removed_page_the_day_is_told() =>
        Assert.Equal("It was removed on 2026-02-05: link to another page, or bring it back.", HelpOf(
            [("about/us.md", "# Us\n\nSee [the rules](../house-rules.md).\n"), ("house-rules.md", "# House\n\nKeep it clean.\n")],
            [("house-rules.md", null)]));

    [Fact]
    public void A_comparison_counts_each_place()
    {
        var before = Compile.Files(("a.md", "# A\n\n[[Night Watch]]\n"), ("b.md", "# B\n"), ("c.md", "# C\n")).Diagnostics;
        var after = Compile.Files(("a.md", "# A\n\n[[Night Watch]]\n"), ("b.md", "# B\n\n[[Night Watch]]\n"), ("c.md", "# C\n\n[[night watch]]\n"))
            .Diagnostics;
        var changes = DiagnosticChanges.Between(before, after);
        var found = Assert.Single(changes.New, diagnostic => diagnostic.Id == "HB3001");
        Assert.Equal("b.md", found.Span.Path);
        Assert.EndsWith("(2 places in 2 files)", found.Message, StringComparison.Ordinal);
        Assert.Equal("c.md", Assert.Single(found.Related).Span.Path);
        Assert.DoesNotContain(changes.Solved, diagnostic => diagnostic.Id == "HB3001");
        Assert.Equal("a.md", Assert.Single(changes.Kept, diagnostic => diagnostic.Id == "HB3001").Span.Path);
    }

    [Fact]
    public void An_ignored_place_is_no_place()
    {
        var found = Assert.Single(Compile.Files(
            ("a.md", "# A\n\n<!-- handbook: ignore HB3001 (coming soon) -->\n\n[[Night Watch]]\n"),
            ("b.md", "# B\n\n[[Night Watch]]\n")).Diagnostics, diagnostic => diagnostic.Id == "HB3001");
        Assert.Equal("b.md", found.Span.Path);
        Assert.Empty(found.Related);
    }

    /// <summary>Of the only finding about something missing.</summary>
    private static string? HelpOf((string Path, string? Text)[] before, (string Path, string? Text)[] after, bool isCommitted = true)
    {
        var now = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (path, text) in before.Concat(after))
            now[path] = text;
        var log = WithHistory.Log(isCommitted ? [("2026-01-05", before), ("2026-02-05", after)] : [("2026-01-05", before)]);
        return Assert.Single(
            WithHistory.Compile(new PlainTheme(), [.. now.Where(file => file.Value is not null).Select(file => (file.Key, file.Value!))], log)
                .Diagnostics,
            diagnostic => diagnostic.Missing is not null && diagnostic.Severity >= Severity.Warning).Help;
    }
}

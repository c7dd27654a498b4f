using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Tests.Findings;

/// <summary>What an edit is to blame for: by words, never by line numbers.</summary>
public sealed class DiagnosticChangesTests
{
    private static readonly DiagnosticDescriptor Broken = new("HB3010", Severity.Warning, "Broken link");
    private static readonly DiagnosticDescriptor Vague = new("HB4001", Severity.Warning, "Vague");

    private const string Page = "# Kiosk\n\nSee [the till](till.md) before opening.\n\nSee [the safe](safe.md) after closing.\n";

    [Fact]
    public void Lines_that_move_within_a_file_keep_their_findings() =>
        Nothing(Of("a.md", Page), Of("a.md", "---\ntitle: Kiosk\n---\n\nNew words.\n\n" + Page));

    [Fact]
    public void A_line_edited_beside_its_fault_keeps_it() =>
        Nothing(Of("a.md", Page), Of("a.md", Page.Replace("before opening", "before you open", StringComparison.Ordinal)));

    [Fact]
    public void A_second_fault_of_the_same_words_is_new()
    {
        var changes = DiagnosticChanges.Between(Of("a.md", Page), Of("a.md", Page + "\nSee [the till](till.md) before opening.\n"));
        Assert.Equal(("a.md:7:5", 0, 2), (changes.New.Single().Span.ToString(), changes.Solved.Length, changes.Kept.Length));
    }

    [Fact]
    public void Another_target_in_another_sentence_is_new_and_the_old_one_solved()
    {
        var changes = DiagnosticChanges.Between(Of("a.md", Page),
            Of("a.md", "# Kiosk\n\nSee [the till](till.md) before opening.\n\nAsk [Ada](ada.md).\n"));
        Assert.Equal("ada.md leads nowhere", changes.New.Single().Message);
        Assert.Equal("safe.md leads nowhere", changes.Solved.Single().Message);
    }

    [Fact]
    public void The_same_vague_message_about_another_line_is_new()
    {
        var (before, after) = (new SourceText("a.md", "## Cashier\n\nNothing.\n"), new SourceText("a.md", "## Baker\n\nNothing.\n"));
        var changes = DiagnosticChanges.Between([Vague.At(before.Span(3, 10), "no metrics")], [Vague.At(after.Span(3, 8), "no metrics")]);
        Assert.Single(changes.New);
        Assert.Single(changes.Solved);
    }

    [Fact]
    public void A_name_that_went_from_a_sentence_into_a_list_is_the_same_mistake_and_once_more_is_another()
    {
        var before = new SourceText("a.md", "Ask the [till](till.md) or the [safe](safe.md) before you open the shop.\n");
        var after = new SourceText("a.md", "Ask:\n\n- [Till](till.md)\n- the safe\n\n[Till](till.md) again.\n");
        var changes = DiagnosticChanges.Between([Broken.At(before.Span(8, 23), "\"till.md\" not found")],
            [Broken.At(after.Span(8, 23), "\"till.md\" not found"), Broken.At(after.Span(38, 53), "\"till.md\" not found")]);
        Assert.Equal((1, 0, 1), (changes.New.Length, changes.Solved.Length, changes.Kept.Length));
    }

    [Fact]
    public void A_count_in_a_message_may_change()
    {
        var text = new SourceText("a.md", "## Cashier\n");
        Nothing([Vague.At(text.Span(3, 10), "2 roles do the work of Cashier")], [Vague.At(text.Span(3, 10), "3 roles do the work of Cashier")]);
    }

    [Fact]
    public void A_renamed_file_keeps_its_findings_those_of_the_whole_file_too()
    {
        var (before, after) = (new SourceText("old.md", Page), new SourceText("shop/new.md", Page + "\nMore.\n"));
        var renames = FileRenames.Between(Tree(before), Tree(after));
        Assert.Equal("shop/new.md", renames["old.md"]);
        var changes = DiagnosticChanges.Between([Vague.At(before.Start, "old.md has no title"), .. Of(before)],
            [Vague.At(after.Start, "shop/new.md has no title"), .. Of(after)], renames);
        Assert.Equal((0, 0, 3), (changes.New.Length, changes.Solved.Length, changes.Kept.Length));
    }

    [Fact]
    public void A_sentence_that_went_to_another_file_took_its_fault_along_and_a_heading_did_not()
    {
        Nothing(Of("a.md", Page), [.. Of("a.md", "# Kiosk\n"), .. Of("b.md", Page)]);
        var (before, after) = (new SourceText("a.md", "## Duties\n"), new SourceText("b.md", "## Duties\n"));
        Assert.Single(DiagnosticChanges.Between([Vague.At(before.Span(3, 9), "no list")], [Vague.At(after.Span(3, 9), "no list")]).New);
    }

    [Fact]
    public void A_file_of_other_text_is_no_renamed_one()
    {
        var renames = FileRenames.Between(Tree(new("a.md", Page), new("b.md", "# Bakery\n\nBread.\n")),
            Tree(new("c.md", "# Bakery\n\nBread.\n"), new("d.md", "# Kiosk\n\nTea.\n")));
        Assert.Equal("c.md", Assert.Single(renames, pair => pair.Key == "b.md").Value);
        Assert.DoesNotContain("a.md", renames.Keys);
    }

    private static SourceTree Tree(params ImmutableArray<SourceText> texts) => SourceTree.Of(texts.Select(text => (text.Path, text.Text)));

    private static void Nothing(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var changes = DiagnosticChanges.Between(before, after);
        Assert.Empty(changes.New);
        Assert.Empty(changes.Solved);
    }

    private static ImmutableArray<Diagnostic> Of(string path, string text) => Of(new SourceText(path, text));

    /// <summary>Each link as a broken one.</summary>
    private static ImmutableArray<Diagnostic> Of(SourceText source)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var at = source.Text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf("](", at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (source.Text.LastIndexOf('[', at), source.Text.IndexOf(')', at));
            found.Add(Broken.At(source.Span(start, end), $"{source.Text[(at + 2)..end]} leads nowhere"));
        }
        return found.ToImmutable();
    }
}

using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Tests.Syntax.Html;

public sealed class HtmlTableTests
{
    private const string Crew = "<table>\n  <tr><th>Who</th><th>Does</th></tr>\n  <tr>\n    <td><b>Fitter</b> &amp; mate</td>\n    <td>\n"
        + "      <ul>\n        <li>Mends <a href=\"b.md\">wheels</a></li>\n        <li>Oils<br>doors<ul><li>left</li></ul></li>\n      </ul>\n"
        + "    </td>\n  </tr>\n</table>\n";

    [Fact]
    public void Its_items_are_list_items_without_tags()
    {
        var table = Assert.Single(Parse.Page(Crew).Value.Markdown.OfType<Table>());
        Assert.Equal(["Mends wheels", "Oils doors", "left"], table.Descendants<ListItemBlock>().Select(InlineText.Of));
        Assert.Equal(["Who", "Does", "Fitter & mate"], table.Descendants<TableCell>().Select(cell => string.Join(' ', cell.Select(InlineText.Of)))
            .Where(text => text.Length > 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: Crew\n---\n\n")]
    [InlineData("# Crew 😀\n\nWords&#x20;\n\n")]
    public void What_stands_in_it_has_the_place_where_it_is_written(string before)
    {
        foreach (var text in new[] { before + Crew, (before + Crew).ReplaceLineEndings("\r\n") })
        {
            var page = Parse.Page(text).Value;
            page.AssertPlaces(text);
            var table = page.Markdown.OfType<Table>().Single();
            Assert.StartsWith("<table>", page.Written(table), StringComparison.Ordinal);
            Assert.EndsWith("</table>", page.Written(table), StringComparison.Ordinal);
            Assert.Equal("<b>Fitter</b> &amp; mate", page.Written(table.Descendants<TableCell>().ElementAt(2)));
            Assert.Equal("Mends <a href=\"b.md\">wheels</a>", page.Written(table.Descendants<ListItemBlock>().First()[0]));
        }
    }

    [Theory]
    [InlineData("- an item\n\n  <table>\n  <tr><td>\n\n  *words*\n\n  </td></tr></table>\n")]
    [InlineData("> <table>\n> <tr><td>*words*</td></tr>\n> </table>\n")]
    [InlineData("> 1. a\n>\n>    <table><tr>\n>    <td>*words*</td></tr></table>\n")]
    [InlineData("note[^1]\n\n[^1]: see\n\n    <table><tr><td>*words*</td></tr></table>\n")]
    [InlineData("-\t<table>\n\t<tr>\n\t\t<td>*words*</td></tr></table>\n")]
    [InlineData(":::note\n<table><tr><td>*words*\n</td></tr></table>\n:::\n")]
    [InlineData("<table>\n\n  <tr>\n\n    <td>\n\n      *words*\n\n    </td>\n\n  </tr>\n\n</table>\n")]
    [InlineData("<table><tr><td>\n\n*words*</td></tr></table>\n")]
    [InlineData("<!-- why --><table><tr><td>*words*</td></tr></table>\n")]
    [InlineData("<figure><center><table><tbody><tr><td>*words*</table></center></figure>\n")]
    [InlineData("<table\n  width=\"a > b\"><tr><td class='x>y'>*words*</td></tr></table>\n")]
    public void It_is_read_wherever_it_stands(string text)
    {
        var read = Parse.Page(text);
        Assert.Empty(read.Diagnostics);
        read.Value.AssertPlaces(text);
        var cell = Assert.Single(read.Value.Markdown.Descendants<TableCell>());
        Assert.Contains("words", read.Value.Written(cell), StringComparison.Ordinal);
        Assert.Contains("<td><em>words</em></td>", Shown(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_spans_rows_gives_its_letter_to_each()
    {
        var compilation = Compile.Files(
            ("roles/a.md", "---\nrole: Fitter\n---\n- Mend\n"), ("roles/b.md", "---\nrole: Driver\n---\n- Drive\n"),
            ("m.md", "<table>\n<tr><th></th><th>Fitter</th><th>Driver</th></tr>\n<tr><td>Ring</td><td rowspan=\"2\">A</td><td>R</td></tr>\n"
                + "<tr><td>Brake</td><td>C</td></tr>\n<tr><td>Stop</td><td colspan=\"2\">I</td></tr>\n</table>\n"));
        Assert.Equal(["fitter A", "driver R"], Letters(compilation, "Ring"));
        Assert.Equal(["fitter A", "driver C"], Letters(compilation, "Brake"));
        Assert.Equal(["fitter I", "driver I"], Letters(compilation, "Stop"));
    }

    [Fact]
    public void A_span_is_no_way_to_a_table_without_end()
    {
        var table = Parse.Page("<table>"
            + string.Concat(Enumerable.Repeat("<tr><td rowspan=\"9999999999\" colspan=\"65000\">x</td><td colspan=\"-1\">y</td></tr>\n", 500))
            + "</table>").Value.Markdown.OfType<Table>().Single();
        Assert.All(TableGrid.Rows(table), row => Assert.True(row.Length <= TableGrid.MostColumns));
    }

    [Fact]
    public void Links_in_it_lead_somewhere_and_broken_ones_are_reported()
    {
        var compilation = Compile.Files(("a.md",
            "<table><tr><td><a href=\"b.md\">there</a> [too](b.md) <a href=\"c.md\">not</a></td></tr></table>\n"), ("b.md", "# B\n"));
        Assert.Contains("<td><a href=\"../b/\">there</a> <a href=\"../b/\">too</a> <a>not</a></td>", compilation.Body("team/a/index.html"),
            StringComparison.Ordinal);
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Message.Contains("c.md", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_in_it_can_still_be_linked_to()
    {
        var compilation = Compile.Files(("a.md", "[down](#late)\n\n<table><tr id=\"late\"><td>shift</td></tr></table>\n"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity != Handbooks.Diagnostics.Severity.Info);
        Assert.Contains("<span id=\"late\"></span>shift", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_in_a_cell_is_left_out_and_reported()
    {
        var compilation = Compile.Files(("a.md", "<table><tr><td>before<script>alert('<td>')</script>after</td></tr></table>\n"));
        Assert.Equal("a.md:1:22", compilation.The("HB1008").Place());
        var body = compilation.Body("team/a/index.html");
        Assert.DoesNotContain("alert", body, StringComparison.Ordinal);
        Assert.Contains("before", body, StringComparison.Ordinal);
        Assert.Contains("after", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_a_cell_stays_code() =>
        Assert.Contains("<code>if (a &lt; b)\n  run\n</code>",
            Shown("<table><tr><td><pre><code>if (a &lt; b)\n  run</code></pre></td></tr></table>\n"), StringComparison.Ordinal);

    [Fact]
    public void Lists_in_the_cells_of_a_Markdown_table_are_lists()
    {
        const string text = "| Who | Does |\n|---|---|\n| Fitter | Such as: <ul><li>mends **wheels**, "
            + "[oils](b.md)</li><li>doors<ol><li>left</li></ol></ul> and more |\n";
        var page = Parse.Page(text).Value;
        page.AssertPlaces(text);
        var cell = page.Markdown.Descendants<TableCell>().Last();
        Assert.Equal(["Such as:", "mends wheels, oils", "doors", "left", "and more"],
            cell.Descendants().Where(node => node is ParagraphBlock).Select(node => InlineText.Of((Block)node)));
        Assert.Equal("mends **wheels**, [oils](b.md)", page.Written(cell.Descendants<ListItemBlock>().First()[0]));
        Assert.Contains("<td><p>Such as: </p>\n<ul>\n<li>mends <strong>wheels</strong>", Shown(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- mends **wheels**<br>- oils")]
    [InlineData("* mends **wheels**<br>\\* oils")]
    [InlineData("•mends **wheels**<br/>• oils")]
    [InlineData("1. mends **wheels**<br><br />2. oils")]
    public void Lines_of_a_cell_that_open_as_items_are_a_list(string cell)
    {
        foreach (var text in new[] { $"| Who | Does |\n|---|---|\n| Fitter | {cell} |\n", $"<table><tr><td>{cell}</td></tr></table>\n" })
        {
            var page = Parse.Page(text).Value;
            page.AssertPlaces(text);
            var items = page.Markdown.Descendants<ListItemBlock>().ToList();
            Assert.Equal("mends wheels", InlineText.Of(items[0]));
            Assert.Equal("oils", InlineText.Of(items[^1]));
            Assert.Equal("mends **wheels**", page.Written(items[0]));
        }
    }

    [Theory]
    [InlineData("- 5<br>and 7")]
    [InlineData("-5<br>-7")]
    [InlineData("1. May<br>3. May")]
    [InlineData("2019. A<br>2020. B")]
    [InlineData("- <br>-")]
    [InlineData("<br>")]
    public void Lines_of_a_cell_that_only_look_like_items_are_text(string cell) =>
        Assert.Empty(Parse.Page($"| Who | Does |\n|---|---|\n| Fitter | {cell} |\n").Value.Markdown.Descendants<ListBlock>());

    [Fact]
    public void Where_a_card_leads_is_a_link_of_its_first_words()
    {
        var compilation = Compile.Files(
            ("a.md", "<table data-view=\"cards\"><thead><tr><th></th><th data-hidden data-card-target></th><th></th><th data-hidden "
                + "data-card-cover></th></tr></thead><tbody><tr><td><strong>Depot</strong></td><td><a href=\"b.md\">b.md</a></td><td>Where trams "
                + "sleep</td><td><a href=\"b.md\">cover</a></td></tr></tbody></table>\n"),
            ("b.md", "# Depot\n"));
        Assert.Empty(compilation.Diagnostics);
        Assert.Contains("<tr><td><a href=\"../b/\"><strong>Depot</strong></a></td><td>Where trams sleep</td></tr>",
            compilation.Body("team/a/index.html"), StringComparison.Ordinal);
    }

    private static string[] Letters(Compilation compilation, string activity) =>
        [.. compilation.Activity(activity).List("assignments").Where(entry => entry.GetProperty("declared").GetBoolean())
            .Select(entry => $"{entry.Said("role")} {entry.Said("letters")}")];

    private static string Shown(string text) => Compile.Files(("a.md", text)).Body("team/a/index.html");
}

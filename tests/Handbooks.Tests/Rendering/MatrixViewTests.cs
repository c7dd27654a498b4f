using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering;

/// <summary>The matrix as the theme shows it: letters of any scheme, conditions, gaps, other wordings.</summary>
public sealed class MatrixViewTests
{
    private static readonly LetterMark Driver = new("D", 'r', "driver", true, "../board/", "Paint the hull")
    {
        Source = "The board",
        Qualifier = "winter only",
    };
    private static readonly LetterMark Agrees = new("A", 'c', "agrees", true, "../board/", "Sell the hull") { Source = "The board" };
    private static readonly LetterMark Individual = new("DRI", 'a', "directly responsible individual", true, "../board/", "Paint the hull")
    {
        Source = "The board",
    };
    private static readonly LetterMark Inferred = new("R", 'r', "responsible", false, "../roles/mate/#paint", "Paints what floats")
    {
        Source = "Mate",
    };

    private static readonly IDocument Page = Render(
        new MatrixRow("paint", "Paint the hull", null,
            [new MatrixCell(0, [new CellMark(Driver, true), new CellMark(Inferred, false)]), new MatrixCell(2, [new CellMark(Individual, true)])],
            false, 2)
        {
            OtherWordings = ["Hull painting"],
        },
        new MatrixRow("sell", "Sell the hull", null, [new MatrixCell(1, [new CellMark(Agrees, true)])], true, 0));

    [Fact]
    public void A_letter_has_the_shape_of_what_it_comes_to()
    {
        var letters = Page.QuerySelectorAll("#hb-matrix td a.letter");
        Assert.Equal(
            ["D letter letter-r declared", "R letter letter-r overridden", "DRI letter letter-a declared", "A letter letter-c declared"],
            letters.Select(letter => $"{letter.FirstChild!.TextContent} {letter.ClassName}"));
    }

    [Fact]
    public void Its_note_has_words_condition_quote_and_source()
    {
        var letters = Page.QuerySelectorAll("#hb-matrix td a.letter").Select(letter => letter.GetAttribute("title")).ToArray();
        // What the row says in the same words is left to it.
        Assert.Equal("Driver\n(winter only)\nThe board", letters[0]);
        Assert.Equal("Responsible, inferred; overridden by a stated letter\n“Paints what floats”\nMate", letters[1]);
    }

    [Fact]
    public void A_condition_is_marked_in_the_cell_and_told_in_the_list()
    {
        Assert.Equal("D*", Page.QuerySelector("#hb-matrix td a.letter")!.TextContent);
        Assert.Contains("Driver (winter only)", Page.QuerySelector(".by-role details li small")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Starred", Page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_by_role_quotes_what_the_title_does_not_say()
    {
        Assert.Equal(["Paints what floats"], Page.QuerySelectorAll(".by-role q").Select(quote => quote.TextContent));
        Assert.Equal("../roles/mate/#paint", Page.QuerySelector(".by-role small a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_row_says_its_other_wordings_and_its_gap()
    {
        Assert.Equal("Also: Hull painting", Page.QuerySelector("#paint .also")!.TextContent);
        Assert.Equal("2 accountable", Page.QuerySelector("#paint .several")!.TextContent);
        Assert.Null(Page.QuerySelector("#paint .nobody"));
        Assert.NotNull(Page.QuerySelector("#sell .nobody"));
        Assert.Null(Page.QuerySelector("#sell .several"));
    }

    [Fact]
    public void Each_row_is_as_wide_as_the_table() =>
        Assert.All(Page.QuerySelectorAll("#hb-matrix tr"),
            row => Assert.Equal(4, row.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1",
                System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void The_legend_explains_the_schemes_by_name() =>
        Assert.Equal(["DACI", "RAPID", "DRI"], Page.QuerySelectorAll(".legend .scheme-name").Select(name => name.TextContent));

    private static IDocument Render(params ImmutableArray<MatrixRow> rows)
    {
        ImmutableArray<MatrixGroup> groups = [new MatrixGroup("Quay", rows)];
        var html = new HandbookTheme().Render(new MatrixPage
        {
            Site = new SiteFrame(Audience.Team, "Harbour", null, "en", null, null),
            Address = SitePath.Matrix,
            Title = "Responsibility matrix",
            Columns = [.. ((string[])["Mate", "Cook", "Owner", "Diver"])
                .Select(title => new MatrixColumn(title.ToLowerInvariant(), new Link(title, "#"), null))],
            Groups = groups,
            Key = LettersInUse.Of(groups),
            CsvHref = "matrix.csv",
            AssignmentsHref = "assignments.csv",
            JsonHref = "../data/matrix.json",
        });
        return new HtmlParser().ParseDocument(html);
    }
}

using System.Text;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>A matrix or a list of decisions with many rows is an index, with a page for each group.</summary>
public sealed class LongPageTests
{
    private static readonly Compilation Long = Of(101);
    private static readonly Compilation Short = Of(100);

    [Theory]
    [InlineData("team/matrix/index.html")]
    [InlineData("team/decisions/index.html")]
    public void Three_hundred_rows_are_one_page(string index)
    {
        Assert.Contains("id=\"berth-boat-100-at-the-quay\"", Short.Text(index), StringComparison.Ordinal);
        Assert.DoesNotContain(Short.Files, file => file.Path.StartsWith("team/matrix/units/quay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("team")]
    [InlineData("public")]
    public void More_rows_have_a_page_for_each_group(string site)
    {
        var index = Long.Text($"{site}/matrix/index.html");
        Assert.DoesNotContain("berth-boat-100", index, StringComparison.Ordinal);
        Assert.Contains("<a href=\"units/quay/\">Quay</a> <span class=\"count\">101</span>", index, StringComparison.Ordinal);
        Assert.Contains("id=\"berth-boat-100-at-the-quay\"", Long.Text($"{site}/matrix/units/quay/index.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"berth-boat-100-at-the-pier\"", Long.Text($"{site}/decisions/units/pier/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../../matrix/units/pier/#berth-boat-100-at-the-pier\"", Long.Text($"{site}/decisions/units/pier/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_rows_lead_to_the_pages_that_have_them()
    {
        Assert.DoesNotContain(Long.Diagnostics, diagnostic => diagnostic.Id.StartsWith("HB5", StringComparison.Ordinal));
        var role = Long.Text("team/roles/pier-keeper/index.html");
        Assert.Contains("href=\"../../matrix/units/pier/#berth-boat-7-at-the-pier\"", role, StringComparison.Ordinal);
        Assert.Contains("href=\"../../matrix/units/pier/?role=pier-keeper\"", role, StringComparison.Ordinal);
        var page = Long.Text("team/links/index.html");
        Assert.Contains("href=\"../matrix/units/quay/#berth-boat-3-at-the-quay\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../decisions/units/quay/#berth-boat-3-at-the-quay\"", page, StringComparison.Ordinal);
        Assert.Contains("/matrix/units/pier/#berth-boat-7-at-the-pier", Long.Text("team/data/matrix.json"), StringComparison.Ordinal);
    }

    /// <summary>A page of an author keeps its address; a page of a group moves aside.</summary>
    [Fact]
    public void A_page_of_a_group_never_takes_an_authors_address()
    {
        Assert.Contains("An author wrote this.", Long.Text("team/matrix/units/harbour/index.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"berth-boat-100-at-the-harbour\"", Long.Text("team/matrix/units/harbour-2/index.html"), StringComparison.Ordinal);
    }

    /// <summary>One duty less, and there are no such pages: nobody was promised their addresses.</summary>
    [Fact]
    public void Pages_of_groups_are_no_addresses_that_must_stay()
    {
        var addresses = VanishedAddresses.Of(Long.Files.Select(file => file.Path)).ToList();
        Assert.Contains("/matrix/", addresses);
        Assert.DoesNotContain(addresses, address => address.StartsWith("/matrix/units/", StringComparison.Ordinal)
            || address.StartsWith("/decisions/units/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_of_a_group_is_large()
    {
        var many = Of(600).Files.Where(file => file.Path.StartsWith("team/matrix/", StringComparison.Ordinal)
            && file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains(many, file => file.Path == "team/matrix/units/quay-2/index.html");
        Assert.All(many, file => Assert.InRange(file.Length, 1, 300_000));
    }

    /// <summary>What everybody does is a list of names: as columns it would be a page of nearly a megabyte.</summary>
    [Fact]
    public void A_row_of_five_hundred_roles_is_no_large_page_either()
    {
        var files = Enumerable.Range(1, 500)
            .Select(i => ($"roles/{i}.md",
                $"---\nrole: Keeper of berth {i}\nunit: Quay\n---\n\n## Duties\n\n- Attend the meeting\n- Berth boat {i}\n"));
        var site = HandbookCompiler.Compile(new(SourceTree.Of([.. files]), []), new HandbookTheme(), new CompilerOptions());
        var pages = site.Files.Where(file => file.Path.StartsWith("team/matrix/", StringComparison.Ordinal)
            || file.Path.StartsWith("team/decisions/", StringComparison.Ordinal)).ToList();
        Assert.All(pages, file => Assert.InRange(file.Length, 1, 300_000));
        var meeting = site.Text("team/matrix/units/quay/index.html");
        Assert.Contains("class=\"crowd-row\" id=\"attend-the-meeting\"", meeting, StringComparison.Ordinal);
        Assert.Contains("<summary>500 roles</summary>", meeting, StringComparison.Ordinal);
        Assert.InRange(site.Files.First(file => file.Path == "team/roles/keeper-of-berth-250/index.html").Length, 1, 40_000);
    }

    [Fact]
    public void Above_three_hundred_roles_the_table_for_spreadsheets_is_left_out()
    {
        var site = Compile.Files([.. Enumerable.Range(1, 301)
            .Select(i => ($"{i}.md", $"---\nrole: Keeper {i}\n---\n\n## Duties\n\n- Berth boat {i}\n"))]);
        Assert.DoesNotContain(site.Files, file => file.Path == "team/matrix/matrix.csv");
        Assert.Contains("\r\nActivities,Berth boat 301,Keeper 301,R,inferred,/roles/keeper-301/#berth-boat-301\r\n",
            site.Text("team/matrix/assignments.csv"), StringComparison.Ordinal);
    }

    /// <summary>Three units of one role each, with as many duties.</summary>
    private static Compilation Of(int duties)
    {
        var files = new[] { "Quay", "Pier", "Harbour" }.Select(unit => ($"roles/{unit}.md", Role(unit, duties)))
            .Append(("matrix/units/harbour.md", "---\nvisibility: public\n---\n# Mine\n\nAn author wrote this.\n"))
            .Append(("links.md", "# Links\n\n[a](/matrix/#berth-boat-3-at-the-quay) [b](/decisions/#berth-boat-3-at-the-quay)\n"));
        return HandbookCompiler.Compile(new(SourceTree.Of([.. files]), []), new HandbookTheme(), new CompilerOptions());
    }

    private static string Role(string unit, int duties)
    {
        var text = new StringBuilder($"---\nrole: {unit} Keeper\nunit: {unit}\nvisibility: public\n---\n\n## Responsibilities\n\n");
        for (var i = 1; i <= duties; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- Berth boat {i} at the {unit.ToLowerInvariant()}\n");
        return text.ToString();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>
/// A page with one entry for each row of the matrix. If there are many, it is only an index, and each group has a page of its own: a single
/// page with thousands of rows takes a phone half a minute to load.
/// </summary>
internal sealed class LongPage<T>
{
    private readonly Dictionary<string, SitePath> _pageOf = new(StringComparer.Ordinal);

    /// <param name="address">Of the whole page or the index.</param>
    /// <param name="anchorOf">An entry's anchor, which is unique.</param>
    /// <param name="bytesOf">An estimate of an entry's HTML.</param>
    /// <param name="mostRows">With more, there is a page for each group.</param>
    public LongPage(SitePath address, IEnumerable<RowGroup<T>> groups, SiteAddresses addresses, Func<T, string> anchorOf, Func<T, int> bytesOf,
        int mostRows)
    {
        Address = address;
        Groups = [.. groups];
        if (Groups.Sum(group => group.Rows.Length) <= mostRows)
            return;
        var taken = new HashSet<string>(FileNameComparer.Instance);
        Parts = [.. Groups.SelectMany(group => Split(group.Rows, bytesOf)
            .Select((rows, i) => new RowPart<T>(addresses.FreeIn(address.Parts, Slug.Of(group.Title), taken), group.Title, i + 1, rows)))];
        foreach (var (part, row) in Parts.SelectMany(part => part.Rows, (part, row) => (part, row)))
            _pageOf[anchorOf(row)] = part.Address;
    }

    public SitePath Address { get; }

    public ImmutableArray<RowGroup<T>> Groups { get; }

    /// <summary>The pages of the groups; empty if all entries are on one page.</summary>
    public ImmutableArray<RowPart<T>> Parts { get; } = [];

    /// <summary>The page with an anchor; the index if no entry has it.</summary>
    public SitePath PageOf(string anchor) => _pageOf.GetValueOrDefault(anchor, Address);

    /// <summary>Rows of one group in as many pages as keep each below the limit; a longer row has a page to itself.</summary>
    private static IEnumerable<ImmutableArray<T>> Split(ImmutableArray<T> rows, Func<T, int> bytesOf)
    {
        var (first, bytes) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var own = bytesOf(rows[i]);
            if (i > first && bytes + own > LongPages.MostBytes)
            {
                yield return rows[first..i];
                (first, bytes) = (i, 0);
            }
            bytes += own;
        }
        yield return rows[first..];
    }
}

internal static class LongPages
{
    /// <summary>More rows take a phone more than a second or two.</summary>
    public const int MostRows = 300;

    /// <summary>Of the rows of one page. The layout around them takes some 30 kB.</summary>
    public const int MostBytes = 260_000;

    /// <summary>The step above a page of a group, with the pages of the other groups under it.</summary>
    public static Crumb CrumbAt<T>(this LongPage<T> page, SitePath at, string title) => CrumbMenu.On(
        new Crumb(title, page.Address.HrefFrom(at)),
        [.. page.Parts.Select(part => new NavigationNode(part.Name, part.Address.HrefFrom(at), part.Address == at, part.Address == at, []))]);

    /// <summary>The page at the address of the whole.</summary>
    public static PartsPage Index<T>(this LongPage<T> page, SitePlan plan, NavigationPlanner navigation, string title,
        Func<T, bool> isNobodyAccountable) => plan.Introduced(new PartsPage
        {
            Site = plan.Frame,
            Address = page.Address,
            Title = title,
            Breadcrumbs = [plan.Home(page.Address)],
            Navigation = navigation.ForPage(page.Address),
            Parts = [.. page.Parts.Select(part => new PartLink(new Link(part.Name, part.Address.HrefFrom(page.Address)), part.Rows.Length,
                part.Rows.Count(isNobodyAccountable)))],
        });
}

internal sealed record RowGroup<T>(string Title, ImmutableArray<T> Rows);

/// <param name="Number">1 for the first page of a group.</param>
internal sealed record RowPart<T>(SitePath Address, string Group, int Number, ImmutableArray<T> Rows)
{
    /// <summary>The further pages of a long group are numbered.</summary>
    public string Name => Number == 1 ? Group : string.Create(CultureInfo.InvariantCulture, $"{Group} ({Number})");
}

/// <summary>The index of a long page: its groups, each with pages of its own.</summary>
public sealed record PartsPage : GeneratedPage
{
    public required ImmutableArray<PartLink> Parts { get; init; }

    /// <summary>The whole as files, each with the name of its format.</summary>
    public ImmutableArray<Link> Downloads { get; init; } = [];
}

/// <summary>A page of a group on the index of a long page.</summary>
/// <param name="Count">The number of its rows.</param>
/// <param name="NobodyCount">How many of them have no one accountable.</param>
public sealed record PartLink(Link Page, int Count, int NobodyCount);

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Which page of the older state is which of the newer one: by path, by lines, then by words and title.</summary>
internal sealed class PagePairs
{
    /// <summary>Of their words.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>With the same title, less of the text must be the same.</summary>
    private const double LeastAlikeOfTitle = 0.25;

    private readonly FrozenDictionary<string, string> _now;

    private PagePairs(ImmutableArray<Pairing<PageDeclaration>> all, IEnumerable<KeyValuePair<string, string>> files)
    {
        All = [.. all.OrderBy(pair => (pair.Now ?? pair.Before)!.Path, StringComparer.Ordinal)];
        _now = all.Where(pair => pair.Before is not null && pair.Now is not null)
            .Select(pair => KeyValuePair.Create(pair.Before!.Path, pair.Now!.Path)).Concat(files).DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ImmutableArray<Pairing<PageDeclaration>> All { get; }

    /// <summary>The path that a file of the older state has in the newer one.</summary>
    public string PathNow(string pathBefore) => _now.GetValueOrDefault(pathBefore, pathBefore);

    /// <summary>The newer path of each file that both states have, by its older one.</summary>
    public IReadOnlyDictionary<string, string> PathsNow => _now;

    public static PagePairs Of(ComparedState before, ComparedState now)
    {
        var renames = FileRenames.Between(before.Tree, now.Tree);
        var pages = new Pairings<PageDeclaration>(before.Declarations.Pages, now.Declarations.Pages);
        pages.By(page => page.Path);
        pages.By(page => [renames.GetValueOrDefault(page.Path)], page => [page.Path]);
        var terms = pages.Before.Concat(pages.Now).ToDictionary(page => page, page => Wording.Terms(page.Document.Source.Text),
            (IEqualityComparer<PageDeclaration>)ReferenceEqualityComparer.Instance);
        pages.ByLikeness(
            TextLikeness.Pairs(pages.Before, pages.Now, page => terms[page], LeastAlikeOfTitle)
                .Where(pair => pair.Alike >= LeastAlike || IsSameTitle(pair.Before, pair.Now)),
            page => page.Path);
        return new PagePairs(pages.All(), renames);
    }

    /// <summary>The same, but a page that is one role and nothing else is where that role is, whatever lines two files share.</summary>
    public PagePairs Following(RolePairs roles)
    {
        var places = roles.All.Where(pair => pair is { Before.Declaration.IsWholePage: true, Now.Declaration.IsWholePage: true })
            .ToDictionary(pair => pair.Before!.Declaration.Page.Path, pair => pair.Now!.Declaration.Page.Path, StringComparer.Ordinal);
        var before = All.Select(pair => pair.Before).OfType<PageDeclaration>().ToList();
        var pages = new Pairings<PageDeclaration>(before, All.Select(pair => pair.Now).OfType<PageDeclaration>());
        pages.By(page => [places.GetValueOrDefault(page.Path)], page => [page.Path]);
        pages.By(page => [_now.GetValueOrDefault(page.Path)], page => [page.Path]);
        var read = before.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        return new PagePairs(pages.All(), _now.Where(file => !read.Contains(file.Key)));
    }

    private static bool IsSameTitle(PageDeclaration a, PageDeclaration b) => Slug.Of(a.Title.Value) == Slug.Of(b.Title.Value);
}

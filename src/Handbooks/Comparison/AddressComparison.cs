using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Addresses of the older site at which the newer one has nothing.</summary>
internal static class AddressComparison
{
    public static IEnumerable<HandbookChange> Between(Handbook before, Handbook now, PagePairs pages, Func<Role, Role?> successorOf,
        ItemPairs items)
    {
        var kept = now.Pages.Select(page => page.Address).Concat(now.Roles.Select(role => role.Address))
            .Concat(now.Items.Select(item => item.Address)).Concat(now.Redirects.Select(redirect => redirect.From))
            .Select(address => address.Value).ToHashSet(FileNameComparer.Instance);
        var all = new List<BrokenAddress>();
        foreach (var page in before.Pages.Where(page => !kept.Contains(page.Address.Value)))
        {
            all.Add(new(page.Address, page.Title, page.Declaration.Document.Source.Start,
                now.Page(pages.PathNow(page.Path)) is { } moved ? (moved.Address, moved.Path, page.Address.Value)
                : pages.All.FirstOrDefault(pair => pair.Before?.Path == page.Path)?.Now is { } role ? (default, role.Path, page.Address.Value)
                : null));
        }
        foreach (var role in before.Roles.Where(role => !kept.Contains(role.Address.Value)))
        {
            all.Add(new(role.Address, role.Title, role.Declaration.Title.Span,
                successorOf(role) is { } moved ? (moved.Address, moved.Declaration.Page.Path, role.Id.Value) : null));
        }
        foreach (var item in before.Items.Where(item => !kept.Contains(item.Address.Value)))
        {
            all.Add(new(item.Address, item.Title, item.Declaration.Title.Span,
                items.NowOf(item) is { } moved ? (moved.Address, moved.Declaration.Span.Path, item.Slug) : null));
        }
        return all.Select(broken => Change(broken, all));
    }

    /// <summary>Of several that have become one, each says the same line.</summary>
    private static HandbookChange Change(BrokenAddress broken, List<BrokenAddress> all)
    {
        var formers = all.Where(other => broken.Successor is { } own && other.Successor?.Address == own.Address && other.Successor?.Path == own.Path)
            .Select(other => other.Successor!.Value.Former).ToList();
        return new(ChangedPart.Pages, ChangeKind.AddressBroken, broken.Address.Value, broken.Title, ChangePlace.Before(broken.Place))
        {
            From = [broken.Address.Value],
            ToAdd = broken.Successor is var (_, path, _)
                ? (path, formers is [var one] ? $"moved_from: {one}" : $"moved_from: [{string.Join(", ", formers)}]") : null,
        };
    }

    /// <param name="Successor">What is now instead of it: its address, its file, and the former name to write there; null where nothing is.</param>
    private sealed record BrokenAddress(SitePath Address, string Title, SourceSpan Place, (SitePath Address, string Path, string Former)? Successor);
}

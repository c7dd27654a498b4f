using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Which role of the older state is which of the newer one: by name, by what its author says of former names, by content.</summary>
internal sealed class RolePairs
{
    /// <summary>Of all that the two say.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Within one page, or a page that was renamed, less of the text must be the same.</summary>
    private const double LeastAlikeOfPage = 0.3;

    private readonly FrozenDictionary<RoleId, Role> _now;

    private RolePairs(ImmutableArray<Pairing<Role>> all)
    {
        All = all;
        _now = all.Where(pair => pair.Before is not null && pair.Now is not null).ToFrozenDictionary(pair => pair.Before!.Id, pair => pair.Now!);
    }

    /// <summary>In path order: those that are there, then those that are gone.</summary>
    public ImmutableArray<Pairing<Role>> All { get; }

    /// <summary>Null for a role that is gone.</summary>
    public Role? NowOf(Role before) => _now.GetValueOrDefault(before.Id);

    public RoleId? NowOf(RoleId before) => _now.GetValueOrDefault(before)?.Id;

    public static RolePairs Of(Handbook before, Handbook now, PagePairs pages)
    {
        var roles = new Pairings<Role>(before.Roles, now.Roles);
        roles.By(role => [$"{pages.PathNow(Path(role))}\n{Slug.Of(role.Title)}"], role => [$"{Path(role)}\n{Slug.Of(role.Title)}"]);
        roles.By(role => role.Id.Value);
        var (formerBefore, formerNow) = (FormerKeys.OfRoles(before), FormerKeys.OfRoles(now));
        roles.By(role => [formerNow.Today(role.Id.Value), role.Id.Value], role => [role.Id.Value, formerBefore.Today(role.Id.Value)]);
        roles.By(Names, role => [Slug.Of(role.Title)]);
        roles.By(role => [Slug.Of(role.Title)], Names);
        var terms = roles.Before.Concat(roles.Now).ToDictionary(role => role, Terms, (IEqualityComparer<Role>)ReferenceEqualityComparer.Instance);
        roles.ByLikeness(
            TextLikeness.Pairs(roles.Before, roles.Now, role => terms[role], LeastAlikeOfPage)
                .Where(pair => pair.Alike >= LeastAlike || pages.PathNow(Path(pair.Before)) == Path(pair.Now)),
            role => $"{Path(role)}\n{role.Title}");
        var order = now.Roles.Select((role, i) => (role.Id, i)).ToDictionary(role => role.Id, role => role.i);
        return new RolePairs([.. roles.All().OrderBy(pair => pair.Now is { } role ? order[role.Id] : int.MaxValue)
            .ThenBy(pair => pair.Before?.Declaration.Title.Span ?? default, SpanOrder)]);
    }

    private static Comparer<SourceSpan> SpanOrder { get; } = Comparer<SourceSpan>.Create((a, b) =>
        a.Source is null || b.Source is null ? (a.Source is null ? 0 : 1).CompareTo(b.Source is null ? 0 : 1) : a.CompareTo(b));

    private static string Path(Role role) => role.Declaration.Page.Path;

    private static IEnumerable<string> Names(Role role) => role.Declaration.Aliases.Select(alias => Slug.Of(alias.Value));

    private static FrozenSet<string> Terms(Role role) => Wording.Terms($"{role.Title} {RoleState.Of(role.Declaration).Text}");
}

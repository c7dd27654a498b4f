using System.Collections.Immutable;

namespace Handbooks.Linking;

/// <summary>Who refers to what, in path order, without duplicates and self-references.</summary>
internal sealed class Backlinks
{
    private readonly Dictionary<LinkTarget, List<LinkSource>> _sources = [];

    public static Backlinks Of(ImmutableArray<Reference> references, LinkPlaces places)
    {
        var backlinks = new Backlinks();
        var seen = new HashSet<(LinkTarget, LinkSource)>();
        foreach (var reference in references)
        {
            foreach (var target in Whole(reference.To, places))
            {
                if (IsSelf(reference.From, target) || !seen.Add((target, reference.From)))
                    continue;
                if (!backlinks._sources.TryGetValue(target, out var sources))
                    backlinks._sources[target] = sources = [];
                sources.Add(reference.From);
            }
        }
        return backlinks;
    }

    public ImmutableArray<LinkSource> To(LinkTarget target) => _sources.TryGetValue(target, out var sources) ? [.. sources] : [];

    /// <summary>A link to a heading counts for its page, and for the role that the heading begins.</summary>
    private static IEnumerable<LinkTarget> Whole(LinkTarget target, LinkPlaces places)
    {
        if (target is RoleTarget role)
            yield return role with { Anchor = null };
        else if (target is ItemTarget)
            yield return target;
        else if (target is PageTarget page)
        {
            yield return page with { Anchor = null };
            if (page.Anchor is not null && places.SectionRole(page.Path, page.Anchor) is { } id)
                yield return new RoleTarget(id);
        }
    }

    private static bool IsSelf(LinkSource from, LinkTarget to) => (from, to) switch
    {
        (RoleSource source, RoleTarget target) => source.Id == target.Id,
        (ItemSource source, ItemTarget target) => source.Id == target.Id,
        (PageSource source, PageTarget target) => source.Path == target.Path,
        _ => false,
    };
}

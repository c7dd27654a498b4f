using System.Collections.Immutable;
using Handbooks.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>The roles found on one page, each once: what several places say of one role is put together.</summary>
internal sealed class SiteList(RoleWeigher weigher)
{
    private readonly List<RoleSite> _sites = [];

    public void Add(RoleSite site)
    {
        var at = _sites.FindIndex(known => weigher.IsOne(known.Title.Value, site.Title.Value));
        if (at < 0)
        {
            _sites.Add(site);
            return;
        }
        var known = _sites[at];
        // A section of the role's own is its place; a row of a table or a label of one part says more of it.
        if (IsPlace(site) && !IsPlace(known))
            _sites[at] = With(site with { Also = known.Also }, known);
        else
            _sites[at] = With(known, site);
    }

    /// <param name="title">The page's; where other titles of the page are roles, the role of this one is no whole page.</param>
    public ImmutableArray<RoleSite> Joined(Section? title) =>
        [.. _sites.Select(site => site.Section is null && title is { Level: 1 } && _sites.Exists(other => other.Section is { Level: 1 })
            ? site with { Section = title } : site)
            .OrderBy(site => site.Title.Span.Start)];

    private static bool IsPlace(RoleSite site) => site.Section is null || (site.Section.Heading is not null && site.Part is null);

    private static RoleSite With(RoleSite site, RoleSite other) => other.Section is null ? site : site with
    {
        Also = site.Also.Add((other.Section, other.Part)),
    };
}

using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>A role found on a page, before its parts are read.</summary>
/// <param name="Section">Null if the role is the whole page; a table row is a section without a heading.</param>
/// <param name="Alias">Another name given at that place.</param>
/// <param name="Extends">The role that this one extends, if its place says so.</param>
internal sealed record RoleSite(
    Located<string> Title, Section? Section, Located<string>? Id = null, Located<string>? Alias = null, Located<string>? Extends = null)
{
    /// <summary>The part that the whole section is: "Lamp Guard Responsibilities" alone.</summary>
    public RolePart? Part { get; init; }

    /// <summary>Other sections of the page about the same role, each with the part that it is as a whole, if any.</summary>
    public ImmutableArray<(Section Section, RolePart? Part)> Also { get; init; } = [];

    /// <summary>Duties that articles of the page give it, beside those of its sections.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>The evidence for it; none if its author declared it.</summary>
    public RoleEvidence Evidence { get; init; } = RoleEvidence.None;
}

/// <summary>The roles found on one page, without duplicates: what several sections say about one role is merged.</summary>
internal sealed class SiteList(RoleLabels labels)
{
    private readonly List<RoleSite> _sites = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public void Add(RoleSite site)
    {
        var key = labels.Key(site.Title.Value);
        if (key.Length == 0 || _places.TryAdd(key, _sites.Count))
        {
            _sites.Add(site);
            return;
        }
        var at = _places[key];
        var known = _sites[at];
        // A section of the role's own is its place; a table row or the label of one part adds to it.
        if (IsPlace(site) && !IsPlace(known))
            _sites[at] = With(site with { Also = known.Also }, known);
        else
            _sites[at] = With(known, site);
    }

    public bool Has(string name) => _places.ContainsKey(labels.Key(name));

    /// <param name="title">The page's title section; if other titles of the page are roles, this role is not the whole page.</param>
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

/// <summary>One piece of evidence for or against a role.</summary>
/// <param name="Weight">Negative if against.</param>
public sealed record RoleReason(string Text, int Weight);

/// <summary>All evidence for and against a role at one place on a page.</summary>
public sealed record RoleEvidence(ImmutableArray<RoleReason> Reasons)
{
    /// <summary>The sum needed for a role.</summary>
    public const int Enough = 5;

    public static RoleEvidence None { get; } = new([]);

    public int Sum => Reasons.Sum(reason => reason.Weight);

    /// <summary>The page says something about it: a name alone is not a role.</summary>
    public bool SaysSomething { get; init; }

    public bool IsEnough => SaysSomething && Sum >= Enough;

    public RoleEvidence With(string text, int weight, bool saysSomething = false) =>
        new(Reasons.Add(new(text, weight))) { SaysSomething = SaysSomething || saysSomething };

    /// <summary>The evidence for it, in words.</summary>
    public string Account => string.Join(", ", Reasons.Where(reason => reason.Weight > 0).Select(reason => reason.Text));
}

/// <summary>A label that was weighed, and the outcome.</summary>
/// <param name="Name">The role's name, if it is one.</param>
public sealed record RoleCandidate(Text.Located<string> Label, string Name, RoleEvidence Evidence, bool IsRole);

using System.Collections.Immutable;
using Handbooks.Coverage;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Findings;

internal static class FindingsPlanner
{
    /// <param name="findings">All diagnostics up to the checks, in source order, with the handbook's own severities.</param>
    public static FindingsPage Plan(SitePlan plan, NavigationPlanner navigation, ImmutableArray<Diagnostic> findings)
    {
        var at = SitePath.Findings;
        return plan.Introduced(new FindingsPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Findings.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Counts = FindingGroups.Counts(findings, at.HrefFrom(at)),
            Groups = FindingGroups.Of(findings, new SourcePlaces(plan, at), plan.Strings.Findings),
            Coverage = CoveragePlanner.Plan(plan, HandbookCoverage.Of(plan.Handbook), at),
        });
    }
}

/// <summary>Diagnostics as the page shows them: by kind, roles and matrix first.</summary>
internal static class FindingGroups
{
    /// <summary>A longer list of one kind does not help; the command prints them all.</summary>
    public const int MostOfKind = 100;

    public static ImmutableArray<SeverityCount> Counts(ImmutableArray<Diagnostic> findings, string here) =>
        [.. findings.CountBy(finding => finding.Severity).OrderByDescending(count => count.Key)
            .Select(count => new SeverityCount(count.Key, count.Value, $"{here}?q={count.Key.ToString().ToLowerInvariant()}"))];

    public static ImmutableArray<FindingGroup> Of(ImmutableArray<Diagnostic> findings, SourcePlaces places, FindingStrings strings)
    {
        var byStage = findings.ToLookup(IsCheck);
        (bool IsCheck, string Title, string Anchor)[] stages = [(true, strings.Issues, "hb-checks"), (false, strings.InFiles, "hb-files")];
        return [.. stages
            .Where(group => byStage[group.IsCheck].Any())
            .Select(group => new FindingGroup(group.Title, group.Anchor, Kinds(byStage[group.IsCheck], places)))];
    }

    private static bool IsCheck(Diagnostic finding) => finding.Id.StartsWith("HB4", StringComparison.Ordinal);

    private static ImmutableArray<FindingKind> Kinds(IEnumerable<Diagnostic> findings, SourcePlaces places) =>
        [.. findings
            .GroupBy(finding => finding.Id, StringComparer.Ordinal)
            .Select(kind => Of(kind.Key, [.. kind.OrderByDescending(finding => finding.Severity)], places))
            .OrderByDescending(kind => kind.Severity).ThenBy(kind => kind.Id, StringComparer.Ordinal)];

    private static FindingKind Of(string id, ImmutableArray<Diagnostic> findings, SourcePlaces places) => new(
        id, findings[0].Descriptor.Title, "hb-" + id.ToLowerInvariant(), findings[0].Severity, findings.Length,
        [.. findings.Take(MostOfKind).Select(finding => new Finding(
            finding.Severity, finding.Message, finding.Help, places.Of(finding.Span),
            [.. finding.Related.Select(related => new RelatedFinding(related.Message, places.Of(related.Span)))])
        {
            Command = WhatReadsAsARole.Contains(id) ? $"handbook why {Quoted(finding.Span.Path)}" : null,
        })]);

    /// <summary>Quoted for a shell if it contains spaces.</summary>
    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static readonly string[] WhatReadsAsARole = [RoleDiagnostics.RoleByConvention.Id, RoleDiagnostics.PageAmongRoles.Id,
        RoleDiagnostics.PossibleRole.Id];
}

/// <summary>Finds where the site shows a place in the sources.</summary>
internal sealed class SourcePlaces
{
    private readonly SitePlan _plan;
    private readonly SitePath _at;
    private readonly Dictionary<string, LinkTarget> _pages;
    private readonly Dictionary<SourceSpan, LinkTarget> _exact;
    private readonly Dictionary<string, ImmutableArray<RoadmapItem>> _items;

    public SourcePlaces(SitePlan plan, SitePath at)
    {
        (_plan, _at) = (plan, at);
        var handbook = plan.Handbook;
        _pages = handbook.Pages.ToDictionary(page => page.Path, LinkTarget (page) => new PageTarget(page.Path, null), StringComparer.Ordinal);
        foreach (var role in handbook.Roles)
            _pages.TryAdd(role.Declaration.Page.Path, new RoleTarget(role.Id));
        _exact = handbook.Roles
            .SelectMany(role => role.Responsibilities
                .Select(duty => (duty.Declaration.Span, Target: duty.Source ?? new RoleTarget(role.Id)))
                .Append((role.Declaration.Title.Span, Target: new RoleTarget(role.Id))))
            .DistinctBy(place => place.Span).ToDictionary(place => place.Span, place => place.Target);
        _items = handbook.Items.GroupBy(item => item.Declaration.Span.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.OrderBy(item => item.Declaration.Span.Start).ToImmutableArray(), StringComparer.Ordinal);
    }

    public FindingPlace Of(SourceSpan span) =>
        new(span.ToString(), TargetOf(span) is { } target ? _plan.Link(target, _at) : null,
            _plan.Source.SourceUrl(span.Path, span.StartPosition.Line));

    private LinkTarget? TargetOf(SourceSpan span)
    {
        if (_exact.TryGetValue(span, out var exact))
            return exact;
        if (_pages.TryGetValue(span.Path, out var page))
            return page;
        return _items.TryGetValue(span.Path, out var items)
            ? items.LastOrDefault(item => item.Declaration.Span.Start <= span.Start) is { } item && span.Start <= item.Declaration.Span.End
                ? new ItemTarget(item.Id)
                : new GeneratedTarget(SitePath.Roadmap)
            : null;
    }
}

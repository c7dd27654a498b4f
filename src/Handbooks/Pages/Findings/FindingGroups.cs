using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages.Findings;

/// <summary>Diagnostics as the page shows them: by kind, what concerns roles and matrix first.</summary>
internal static class FindingGroups
{
    /// <summary>More of one kind are no help on a page: the command prints them all.</summary>
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
            Command = WhatReadsAsARole.Contains(id)
                ? $"handbook why {(finding.Span.Path.Contains(' ', StringComparison.Ordinal) ? $"\"{finding.Span.Path}\"" : finding.Span.Path)}" : null,
        })]);

    private static readonly string[] WhatReadsAsARole = [ModelDiagnostics.RoleByConvention.Id, ModelDiagnostics.PageAmongRoles.Id,
        ModelDiagnostics.PossibleRole.Id];
}

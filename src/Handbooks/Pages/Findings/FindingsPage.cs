using System.Collections.Immutable;
using Handbooks.Diagnostics;

namespace Handbooks.Pages.Findings;

/// <summary>Issues, and workload by role. Only the team's site has this page.</summary>
public sealed record FindingsPage : GeneratedPage
{
    /// <summary>The severities that occur, most severe first.</summary>
    public required ImmutableArray<SeverityCount> Counts { get; init; }

    /// <summary>Roles, matrix and roadmap first; groups without findings are omitted.</summary>
    public required ImmutableArray<FindingGroup> Groups { get; init; }

    public required CoverageView Coverage { get; init; }
}

/// <param name="Href">The page, filtered to this severity.</param>
public sealed record SeverityCount(Severity Severity, int Count, string Href);

public sealed record FindingGroup(string Title, string Anchor, ImmutableArray<FindingKind> Kinds)
{
    public int Count => Kinds.Sum(kind => kind.Count);
}

/// <param name="Id">HB and four digits.</param>
/// <param name="Severity">The most severe of its findings.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Shown">The first of them, by path and position.</param>
public sealed record FindingKind(string Id, string Title, string Anchor, Severity Severity, int Count, ImmutableArray<Finding> Shown);

public sealed record Finding(Severity Severity, string Message, string? Help, FindingPlace Place, ImmutableArray<RelatedFinding> Related)
{
    /// <summary>The command that explains it; null if there is none.</summary>
    public string? Command { get; init; }
}

public sealed record RelatedFinding(string Message, FindingPlace Place);

/// <param name="Text">Path, line and column.</param>
/// <param name="Page">The page that shows it; null for a file that is not a page, such as handbook.yml.</param>
/// <param name="SourceHref">The line in the repository; null if handbook.yml names none.</param>
public sealed record FindingPlace(string Text, Link? Page, string? SourceHref);

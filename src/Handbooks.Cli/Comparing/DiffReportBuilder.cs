using System.Collections.Immutable;
using Handbooks.Cli.Printing;
using Handbooks.Comparison;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Comparing;

/// <summary>Puts changes in the order in which a reviewer reads them: what becomes public first.</summary>
internal static class DiffReportBuilder
{
    /// <param name="hasNotes">Findings that are only notes are listed, too, not only counted.</param>
    public static DiffReport Of(HandbookDifference difference, bool hasNotes) => new([.. ((ReportSection[])
    [
        new("This makes public", true, OfPublic(difference.Public.Published, ChangeSign.Added)),
        new("No longer public", true, OfPublic(difference.Public.Withdrawn, ChangeSign.Removed)),
        new("Roles", false, Groups(difference, change => change.Part == ChangedPart.Roles)),
        new("Roadmap", false, Groups(difference, change => change.Part == ChangedPart.Roadmap)),
        new("Pages", false, Groups(difference, change => change.Part == ChangedPart.Pages && change.Kind != ChangeKind.AddressBroken)),
        new("Addresses that break", false, Groups(difference, change => change.Kind == ChangeKind.AddressBroken)),
        new("Settings", false, Groups(difference, change => change.Part == ChangedPart.Settings)),
        new("Files", false, Groups(difference, change => change.Part == ChangedPart.Files)),
        new("New findings", false, Findings(difference.Findings.New, ChangeSign.Added, hasNotes)),
        new("Solved findings", false, Findings(difference.Findings.Solved, ChangeSign.Removed, hasNotes)),
    ]).Where(section => !section.Groups.IsEmpty)]);

    private static ImmutableArray<ReportGroup> OfPublic(ImmutableArray<PublicThing> things, ChangeSign sign)
    {
        // The words of a page that is named are not listed once more.
        var pages = things.Where(thing => thing.Kind is "pages" or "roles").Select(thing => thing.Source.Path).ToHashSet(StringComparer.Ordinal);
        var names = things.Where(thing => thing.Address is not null).Select(thing => thing.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. things.Where(thing => thing.Kind != "texts" || !(pages.Contains(thing.Source.Path) || names.Contains(thing.Name)))
                .Select(thing => new ReportGroup(null, [new ReportLine(sign, Of(thing), Place(thing, sign), [])])),
        ];
    }

    private static Phrase Of(PublicThing thing) => thing switch
    {
        { Kind: "files", Address: { } address } => Phrase.Of($"file {address.Value}"),
        { Address: { } address } => Phrase.Of($"{Phrase.Ours(One(thing.Kind))} “{thing.Name}” at {address.Value}"),
        _ => Phrase.Of($"text “{thing.Name}”"),
    };

    private static string One(string kind) => kind == "people" ? "person" : kind[..^1];

    private static ChangePlace? Place(PublicThing thing, ChangeSign sign) =>
        thing.Source.Source is null ? null : new ChangePlace(thing.Source, sign == ChangeSign.Removed);

    /// <summary>What is gone first, what is new last: the one concerns who relies on it, the other is easily seen.</summary>
    private static ImmutableArray<ReportGroup> Groups(HandbookDifference difference, Func<HandbookChange, bool> isOfSection) =>
    [
        .. difference.Changes.Where(isOfSection).GroupBy(change => (change.Key, change.Subject))
            .OrderBy(group => Rank(group.First().Kind))
            .Select(group => new ReportGroup(Subject(group.First()), [.. group.Select(ChangeWords.Of)])),
    ];

    private static Phrase? Subject(HandbookChange change) =>
        change.Kind == ChangeKind.AddressBroken ? null
        : change.Kind is ChangeKind.Letters or ChangeKind.Accountable or ChangeKind.RowAdded or ChangeKind.RowRemoved
            ? Phrase.Of($"Activity “{change.Subject}”") : Phrase.Authors(change.Subject);

    private static int Rank(ChangeKind kind) =>
        kind is ChangeKind.RoleRemoved or ChangeKind.RoleMerged or ChangeKind.ItemRemoved or ChangeKind.PageMoved ? 0
        : kind is ChangeKind.PageRemoved ? 1
        : kind is ChangeKind.RoleAdded or ChangeKind.RoleSplitOff or ChangeKind.ItemAdded or ChangeKind.PageAdded ? 3
        : kind is ChangeKind.PageText ? 4
        : 2;

    private static ImmutableArray<ReportGroup> Findings(ImmutableArray<Diagnostic> findings, ChangeSign sign, bool hasNotes)
    {
        var shown = findings.Where(finding => hasNotes || finding.Severity > Severity.Info).ToList();
        var left = findings.Length - shown.Count;
        return
        [
            .. shown.Select(finding => new ReportGroup(null, [Of(finding, sign)])),
            .. left == 0 ? [] : (ImmutableArray<ReportGroup>)
                [new ReportGroup(null, [new ReportLine(sign, Phrase.Ours(Plural.Of(left, "note") + " (--all lists them)"), null, [])])],
        ];
    }

    private static ReportLine Of(Diagnostic finding, ChangeSign sign) => new(
        sign, Phrase.Of($"{Phrase.Ours($"{SeverityWords.Of(finding.Severity)} {finding.Id}: ")}{finding.Message}"),
        finding.Span.Source is null ? null : new ChangePlace(finding.Span, sign == ChangeSign.Removed), []);
}

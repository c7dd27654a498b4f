using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Every check of a linked handbook. A new check is a file in this folder and a line here.</summary>
public static class CheckList
{
    public static ImmutableArray<Check> All { get; } =
    [
        TwoAccountable.Check,
        PublicRefersToInternal.Check,
        Cycles.Dependencies,
        Cycles.ReportingLines,
        MissingParts.Responsibilities,
        VacantAccountable.Check,
        ItemDates.BeforeDependency,
        StatusAgainstHorizon.Check,
        ItemDates.TooExact,
        ItemDates.Past,
        MissingLetters.Accountable,
        MissingLetters.Responsible,
        AccountableWithoutAuthority.Check,
        OneSidedClaim.Check,
        LetterTableChecks.UnknownRole,
        LetterTableChecks.UnknownLetter,
        NearDuplicate.Check,
        MissingParts.Purpose,
        MissingParts.Holder,
        MissingParts.Metrics,
        LetterTableChecks.EmptyColumn,
        ConsultedOnEverything.Check,
        ContradictoryLetters.Check,
        RepeatedDuties.Check,
        MisspeltGroups.Check,
        ImageNotShown.Check,
        EmptyPage.Check,
        MisleadingHeading.Check,
        FileOwnerChecks.Unknown,
        FileOwnerChecks.WithoutAccount,
    ];

    /// <param name="asOf">The day on which the handbook is judged; null where it is not known, and nothing is late.</param>
    /// <param name="cache">What the run before found out, if there was one.</param>
    public static ImmutableArray<Diagnostic> Run(Handbook handbook, DateOnly? asOf, ReadingCache? cache = null)
    {
        var found = new ImmutableArray<Diagnostic>[All.Length];
        Parallel.For(0, All.Length, i => found[i] = [.. All[i].Run(handbook, asOf, cache)]);
        return [.. found.SelectMany(diagnostics => diagnostics)];
    }
}

/// <summary>One check: the kind of diagnostic that it reports, and the function that looks for it.</summary>
public sealed class Check
{
    private readonly Func<Handbook, DateOnly?, ReadingCache?, IEnumerable<Diagnostic>> _find;

    internal Check(string id, Severity severity, string title, Func<Handbook, IEnumerable<Diagnostic>> find)
        : this(id, severity, title, (handbook, _, _) => find(handbook))
    {
    }

    /// <param name="find">Takes the handbook, and the day on which it is judged where that is known.</param>
    internal Check(string id, Severity severity, string title, Func<Handbook, DateOnly?, IEnumerable<Diagnostic>> find)
        : this(id, severity, title, (handbook, asOf, _) => find(handbook, asOf))
    {
    }

    private Check(string id, Severity severity, string title, Func<Handbook, DateOnly?, ReadingCache?, IEnumerable<Diagnostic>> find)
    {
        Descriptor = new(id, severity, title);
        _find = find;
    }

    /// <param name="find">Takes the handbook, and what the run before found out, which holds as long as what it was found in is the same.</param>
    internal static Check Remembering(string id, Severity severity, string title, Func<Handbook, ReadingCache?, IEnumerable<Diagnostic>> find) =>
        new(id, severity, title, (handbook, _, cache) => find(handbook, cache));

    public DiagnosticDescriptor Descriptor { get; }

    internal IEnumerable<Diagnostic> Run(Handbook handbook, DateOnly? asOf, ReadingCache? cache) => _find(handbook, asOf, cache);

    internal Diagnostic At(SourceSpan span, string message, string help, params ReadOnlySpan<RelatedPlace> related) =>
        Descriptor.At(span, message, help, related);
}

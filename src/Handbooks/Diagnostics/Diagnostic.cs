using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Diagnostics;

/// <summary>How serious a diagnostic is. Only errors keep a site from being published.</summary>
public enum Severity
{
    /// <summary>Switched off in handbook.yml: not reported.</summary>
    Off,
    Info,
    Warning,
    Error,
}

/// <summary>One kind of fault: its id never changes and is never used for another kind.</summary>
/// <param name="Id">HB and four digits; the first digit is the stage (0 reading, 1 syntax, 2 model, 3 linking, 4 checks, 5
/// rendered output, 6 publishing).</param>
/// <param name="Severity">The default; handbook.yml and --strict may change it.</param>
/// <param name="Title">What is wrong, as the heading of its spec page.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title)
{
    /// <summary>Settings cannot lower its severity: what it reports is unsafe.</summary>
    public bool IsFixed { get; init; }

    /// <summary>
    /// Something keeps a page from being read as its author meant it. One page never stops a handbook: it stays off the public site,
    /// whatever it says, and an error of this kind counts as a warning there. In the handbook's own data it stays an error.
    /// </summary>
    public bool IsPageFault { get; init; }

    public static DiagnosticDescriptor PageFault(string id, string title) => new(id, Severity.Error, title) { IsPageFault = true };

    public Diagnostic At(SourceSpan span, string message, string? help = null, params ReadOnlySpan<RelatedPlace> related) =>
        new(this, Severity, span, Shortened(message), help is null ? null : Shortened(help), [.. related]);

    /// <summary>A quote may be as long as a file: a message is cut in the middle.</summary>
    private static string Shortened(string message)
    {
        const int most = 800, beginning = 500, ending = 200;
        return message.Length <= most ? message : $"{message[..beginning]} … {message[^ending..]}";
    }
}

/// <summary>A fault at a place: what is wrong, quoting the author's own words, and how to fix it.</summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    Severity Severity,
    SourceSpan Span,
    string Message,
    string? Help,
    ImmutableArray<RelatedPlace> Related)
{
    public string Id => Descriptor.Id;

    /// <summary>The edits that put it right, where the reader knows them.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What it names that is not there. All findings of one missing thing are one mistake.</summary>
    public MissingThing? Missing { get; init; }

    /// <summary>The findings that are reported as this one, the worst first; empty where it is reported alone.</summary>
    public ImmutableArray<Diagnostic> Merged { get; init; } = [];

    /// <summary>Where else the same mistake is: a part of <see cref="Related"/>.</summary>
    public ImmutableArray<RelatedPlace> OtherPlaces => Merged.IsEmpty ? [] : Related;

    /// <summary>The message says what becomes of what is wrong.</summary>
    public bool HasOutcome => Fault is not null;

    /// <summary>The message without its outcome, where it has one.</summary>
    private string? Fault { get; init; }

    /// <summary>The same fault, with what becomes of it in this place.</summary>
    public Diagnostic With(string outcome) => this with { Message = $"{Fault ?? Message}; {outcome}", Fault = Fault ?? Message };

    /// <summary>On a page: it keeps that page off the public site.</summary>
    public bool KeepsPageInternal => Descriptor.IsPageFault && Severity == Severity.Error;
}

/// <summary>A second place that a diagnostic refers to.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);

/// <summary>What a stage made and what it found wrong. The value is always there: a stage never gives up.</summary>
public sealed record Result<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Edits that put right what a diagnostic reports: all of them or none.</summary>
/// <param name="Edits">In order of place, without overlap, inside the text.</param>
public sealed record Fix(ImmutableArray<TextEdit> Edits)
{
    /// <summary>The reader did not apply it: the text may be meant as it is, and a person decides.</summary>
    public bool IsSuggestion { get; init; }

    /// <summary>The text stays the same; the file is written as UTF-8.</summary>
    public bool WritesUtf8 { get; init; }

    public static Fix Of(params ReadOnlySpan<TextEdit> edits) => new([.. edits]);
}

/// <summary>Chooses among fixes to one file that overlap.</summary>
public static class FixOverlap
{
    /// <summary>The first by position wins; a fix is applied whole or not at all. Diagnostics without a fix stay.</summary>
    public static List<Diagnostic> FirstOfEach(List<Diagnostic> diagnostics)
    {
        var edits = diagnostics
            .SelectMany((diagnostic, order) => (diagnostic.Fix?.Edits ?? []).Select(edit => (Edit: edit, Order: order)))
            .OrderBy(entry => entry.Edit.Start).ThenBy(entry => entry.Edit.End).ThenBy(entry => entry.Order);
        var refused = new HashSet<int>();
        (TextEdit Edit, int Order)? taken = null;
        foreach (var entry in edits)
        {
            if (refused.Contains(entry.Order))
                continue;
            if (taken is { } last && last.Edit.Overlaps(entry.Edit))
                refused.Add(entry.Order);
            else
                taken = entry;
        }
        return refused.Count == 0 ? diagnostics : [.. diagnostics.Where((_, order) => !refused.Contains(order))];
    }
}

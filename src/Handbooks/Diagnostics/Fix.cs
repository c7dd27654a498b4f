using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Diagnostics;

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

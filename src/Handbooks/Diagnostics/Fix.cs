using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Diagnostics;

/// <summary>How the file of a diagnostic's span is mended: these edits together, or none of them.</summary>
/// <param name="Edits">In order of place, without overlap, inside the text.</param>
public sealed record Fix(ImmutableArray<TextEdit> Edits)
{
    /// <summary>The reader did not put this right in its own copy: it may be meant as it stands, and a person decides.</summary>
    public bool IsSuggestion { get; init; }

    /// <summary>The text stays what it is; the file is to be written as UTF-8.</summary>
    public bool WritesUtf8 { get; init; }

    public static Fix Of(params ReadOnlySpan<TextEdit> edits) => new([.. edits]);
}

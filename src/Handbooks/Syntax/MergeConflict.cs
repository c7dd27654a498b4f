using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>What git leaves in a file where two changes met: two texts in place of one, and nobody has said which counts.</summary>
internal static class MergeConflict
{
    private const string Opening = "<<<<<<< ";
    private const string Middle = "=======";
    private const string Closing = ">>>>>>> ";

    /// <summary>The line that opens the first conflict of a data file; null where there is none.</summary>
    public static SourceSpan? InData(SourceText source) => Find(source, _ => true);

    /// <summary>The same in a page, where one in a block of code is an example.</summary>
    public static SourceSpan? InPage(SourceText source)
    {
        if (!source.Text.Contains(Opening, StringComparison.Ordinal))
            return null;
        var lines = new ProseLines(source, 0);
        return Find(source, lines.IsProse);
    }

    /// <summary>All three lines, in their order, each at the left edge.</summary>
    private static SourceSpan? Find(SourceText source, Func<int, bool> counts)
    {
        var text = source.Text;
        var opening = LineOf(text, Opening, 0, counts);
        return opening >= 0 && LineOf(text, Middle, opening, counts) is >= 0 and var middle && LineOf(text, Closing, middle, counts) >= 0
            ? source.Span(opening, opening + text.AsSpan(opening).IndexOfAny('\r', '\n'))
            : null;
    }

    private static int LineOf(string text, string mark, int from, Func<int, bool> counts)
    {
        var at = text.IndexOf(mark, from, StringComparison.Ordinal);
        while (at >= 0 && ((at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF')) || !counts(at)))
            at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
        return at;
    }
}

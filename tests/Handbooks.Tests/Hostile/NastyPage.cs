using System.Text;

namespace Handbooks.Tests.Hostile;

/// <summary>A way to make a page that costs a reader far more than it cost its author, in any size.</summary>
/// <param name="Make">From a number of characters to a page of about as many.</param>
public sealed record NastyPage(string Name, Func<int, string> Make)
{
    private const int LineLength = 100;

    public override string ToString() => Name;

    /// <summary>One piece of text over and over.</summary>
    internal static NastyPage Of(string name, string piece, string start = "", string end = "") =>
        new(name, size => start + Repeat(piece, size) + end);

    /// <summary>One piece of text over and over in lines of ordinary length, all of one paragraph.</summary>
    internal static NastyPage Paragraph(string name, string piece, string start = "") =>
        new(name, size => start + Repeat(Repeat(piece, LineLength) + "\n", size));

    /// <summary>Pieces of text that differ in their number.</summary>
    internal static NastyPage Numbered(string name, Func<int, string> piece, string start = "", string end = "") => new(name, size =>
    {
        var text = new StringBuilder(start);
        for (var i = 0; text.Length < size; i++)
            text.Append(piece(i));
        return text.Append(end).ToString();
    });

    /// <summary>One long text, and as many short references to it as fit.</summary>
    /// <param name="definition">Has the long text where {0} stands.</param>
    internal static NastyPage Amplified(string name, string definition, string reference, int mostDefined = 60_000) =>
        new(name, size => definition.Replace("{0}", new string('u', Math.Min(mostDefined, size / 2)), StringComparison.Ordinal)
            + Repeat(reference, size / 2));

    internal static string Repeat(string piece, int size) => new StringBuilder().Insert(0, piece, Math.Max(1, size / piece.Length)).ToString();
}

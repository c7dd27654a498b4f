namespace Handbooks.Text;

/// <summary>Puts <paramref name="Replacement"/> in the place of a half-open range of an author's text, in 0-based UTF-16 code units.</summary>
public sealed record TextEdit(int Start, int End, string Replacement)
{
    public static TextEdit Insert(int at, string text) => new(at, at, text);

    public static TextEdit Remove(int start, int end) => new(start, end, "");

    /// <summary>Two edits that cannot both be made: their ranges share a character, or both put something at one place.</summary>
    public bool Overlaps(TextEdit other) =>
        Start < other.End && other.Start < End
        || (Start == other.Start && (Start == End || other.Start == other.End))
        || (Start == End && other.Start < Start && Start < other.End)
        || (other.Start == other.End && Start < other.Start && other.Start < End);
}

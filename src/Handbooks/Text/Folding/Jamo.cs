namespace Handbooks.Text.Folding;

/// <summary>Korean syllables that are typed letter by letter, as some file systems keep them.</summary>
internal static class Jamo
{
    private const int Lead = 0x1100, Vowel = 0x1161, Tail = 0x11A7, First = 0xAC00, Leads = 19, Vowels = 21, Tails = 28;

    /// <summary>The syllable that begins there; of no length where none does.</summary>
    public static (int Code, int Length) SyllableAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] - Lead is not (>= 0 and < Leads) || text[at + 1] - Vowel is not (>= 0 and < Vowels))
            return default;
        var open = First + ((((text[at] - Lead) * Vowels) + text[at + 1] - Vowel) * Tails);
        return at + 2 < text.Length && text[at + 2] - Tail is > 0 and < Tails and var tail ? (open + tail, 3) : (open, 2);
    }
}

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>
/// Texts in binary files often have their length before them, and a length may read as a letter: the "P" of "PPurple" is
/// the number 80. The beginning and the end of each text are read without them.
/// </summary>
internal static class StuckLetters
{
    private const int Least = 5, Most = 300;

    /// <summary>Null where no text stands beside anything that is none.</summary>
    /// <param name="isLatin">Only Latin letters are a text: in two bytes a letter, nearly everything else reads as one, too.</param>
    public static Reading? Without(Reading reading, bool isLatin)
    {
        var text = reading.Text;
        MappedText? without = null;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsText(text[end], isLatin))
                end++;
            if (end - start >= Least && end - start < text.Length)
            {
                without ??= new MappedText(256);
                for (var skipped = start > 0 ? 1 : 3; skipped <= 2; skipped++)
                    Copy(without, text, start + skipped, Math.Min(end, start + Most));
                Copy(without, text, Math.Max(start, end - Most), end - 1);
                Copy(without, text, Math.Max(start + 1, end - Most), end - 1);
            }
            start = end + 1;
        }
        return without?.Read(reading);
    }

    private static void Copy(MappedText without, string text, int start, int end)
    {
        if (end <= start)
            return;
        without.Copy(text.AsSpan(start..end), start);
        without.Put("\n", end);
    }

    private static bool IsText(char c, bool isLatin) => c is (>= ' ' and not ('\u007F' or '\uFFFD')) or '\t' && (!isLatin || c < '\u0250');
}

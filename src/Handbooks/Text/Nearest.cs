using System.Numerics;

namespace Handbooks.Text;

/// <summary>The known name that a mistyped one most likely means.</summary>
public static class Nearest
{
    /// <summary>The nearest candidate by edit distance, or null where none is near (more than a third of the letters differ).</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate, limit);
            if (distance < limit)
                (best, limit) = (candidate, distance);
        }
        return best;
    }

    /// <summary>RD-12 is not a misspelt RD-13, but another one of its kind.</summary>
    public static bool IsOtherNumber(string name, string candidate)
    {
        var (text, number) = Split(name);
        var (otherText, otherNumber) = Split(candidate);
        return number.Length > 0 && otherNumber.Length > 0 && number != otherNumber && text.Equals(otherText, StringComparison.OrdinalIgnoreCase);

        static (string Text, string Number) Split(string name) =>
            (string.Concat(name.Where(c => !char.IsAsciiDigit(c))), string.Concat(name.Where(char.IsAsciiDigit)));
    }

    /// <summary>
    /// Edits between two words, case ignored, two swapped letters being one; anything from <paramref name="limit"/> up comes back
    /// as the limit.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        // Each letter that only one of them has is at least one edit: this rules out most words.
        var (letters, others) = (LettersOf(a), LettersOf(b));
        if (Math.Abs(a.Length - b.Length) >= limit
            || BitOperations.PopCount(letters & ~others) >= limit || BitOperations.PopCount(others & ~letters) >= limit)
            return limit;
        var row = b.Length + 1;
        Span<int> rows = row <= 64 ? stackalloc int[3 * 64] : new int[3 * row];
        var beforePrevious = rows[..row];
        var previous = rows[row..(2 * row)];
        var current = rows[(2 * row)..(3 * row)];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                smallest = Math.Min(smallest, current[j]);
            }
            if (smallest >= limit)
                return limit;
            var free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return Math.Min(previous[b.Length], limit);
    }

    /// <summary>Which letters a word has, 64 classes of them.</summary>
    private static ulong LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var c in word)
            letters |= 1UL << (char.ToLowerInvariant(c) & 63);
        return letters;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

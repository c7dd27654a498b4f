namespace Handbooks.Cli.Printing;

/// <summary>Lines that take the place of others: half-open ranges of both texts.</summary>
internal readonly record struct LineChange(int Before, int BeforeEnd, int After, int AfterEnd);

/// <summary>
/// Where two lists of lines differ. Fixes leave lines in their order and add or take away few at a place, so the next pair
/// of equal lines is looked for nearby; a change that is larger comes out longer than need be, never wrong.
/// </summary>
internal static class LineChanges
{
    private const int Nearby = 48;

    public static List<LineChange> Between(List<byte[]> before, List<byte[]> after)
    {
        var changes = new List<LineChange>();
        int i = 0, j = 0;
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && AreEqual(before[i], after[j]))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (endBefore, endAfter) = NextEqual(before, i, after, j);
            if (changes is [.., var last] && last.BeforeEnd == i && last.AfterEnd == j)
                changes[^1] = last with { BeforeEnd = endBefore, AfterEnd = endAfter };
            else
                changes.Add(new LineChange(i, endBefore, j, endAfter));
            (i, j) = (endBefore, endAfter);
        }
        return changes;
    }

    private static (int Before, int After) NextEqual(List<byte[]> before, int i, List<byte[]> after, int j)
    {
        for (var distance = 1; distance <= Nearby; distance++)
        {
            for (var skipped = 0; skipped <= distance; skipped++)
            {
                var (a, b) = (i + skipped, j + distance - skipped);
                if (a < before.Count && b < after.Count && AreEqual(before[a], after[b]))
                    return (a, b);
            }
        }
        // Nothing near is equal: a line for a line, or what is left of the longer text.
        return i < before.Count && j < after.Count ? (i + 1, j + 1) : (before.Count, after.Count);
    }

    private static bool AreEqual(byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b);
}

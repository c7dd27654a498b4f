using System.Globalization;
using System.Text;
using Handbooks.Output;

namespace Handbooks.Cli.Printing;

/// <summary>
/// The change of one file as <c>patch -p1</c> and <c>git apply</c> understand it. Compared are bytes, not letters: the lines
/// of a file in another encoding are given as they are, carriage returns and byte order marks with them.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static byte[] Of(MendedFile file)
    {
        var before = Lines(file.Before.ToBytes() ?? []);
        var after = Lines(SourceWriter.Bytes(file));
        var diff = new MemoryStream();
        Write(diff, $"--- {Name("a/" + file.Path)}\n+++ {Name("b/" + file.Path)}\n");
        var changes = LineChanges.Between(before, after);
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Before - changes[last].BeforeEnd <= 2 * Context)
                last++;
            WriteHunk(diff, before, after, changes[first..(last + 1)]);
            first = last + 1;
        }
        return diff.ToArray();
    }

    private static void WriteHunk(MemoryStream diff, List<byte[]> before, List<byte[]> after, List<LineChange> changes)
    {
        var lead = Math.Min(Context, changes[0].Before);
        var trail = Math.Min(Context, before.Count - changes[^1].BeforeEnd);
        var (start, end) = (changes[0].Before - lead, changes[^1].BeforeEnd + trail);
        var (startAfter, endAfter) = (changes[0].After - lead, changes[^1].AfterEnd + trail);
        Write(diff, string.Create(CultureInfo.InvariantCulture, $"@@ -{Range(start, end)} +{Range(startAfter, endAfter)} @@\n"));
        var at = start;
        foreach (var change in changes)
        {
            for (; at < change.Before; at++)
                WriteLine(diff, ' ', before[at]);
            for (; at < change.BeforeEnd; at++)
                WriteLine(diff, '-', before[at]);
            for (var added = change.After; added < change.AfterEnd; added++)
                WriteLine(diff, '+', after[added]);
        }
        for (; at < end; at++)
            WriteLine(diff, ' ', before[at]);
    }

    /// <summary>An empty range is named by the line above it.</summary>
    private static string Range(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    private static void WriteLine(MemoryStream diff, char mark, byte[] line)
    {
        diff.WriteByte((byte)mark);
        diff.Write(line);
        if (line is not [.., (byte)'\n'])
            Write(diff, "\n\\ No newline at end of file\n");
    }

    private static void Write(MemoryStream diff, string text) => diff.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>A name with a space ends in a tab; one with a sign that would end it early is quoted, as git does.</summary>
    private static string Name(string path)
    {
        if (!path.AsSpan().ContainsAny('"', '\\') && !path.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var c in path)
            quoted.Append(c is '"' or '\\' ? "\\" + c : c < ' ' ? "\\" + Convert.ToString(c, 8).PadLeft(3, '0') : c.ToString());
        return quoted.Append('"').ToString();
    }

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = Array.IndexOf(bytes, (byte)'\n', start) is var end and >= 0 ? end + 1 - start : bytes.Length - start;
            lines.Add(bytes[start..(start + length)]);
            start += length;
        }
        return lines;
    }
}

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

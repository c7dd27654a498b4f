using System.Buffers;
using System.Text;
using Handbooks.Rendering.Gate.Formats;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Finds and decodes base64 within a text, in either alphabet, with or without line breaks. Any long word could be base64 and may
/// begin in the middle of a group of four: all four offsets are tried, and only readable bytes are returned.
/// </summary>
internal sealed class Base64Runs
{
    private const int LeastCharacters = 7, LeastBytes = 5, LeastPacked = 24, MostKnown = 1 << 17, LongestKnown = 80;
    private const byte None = 255;

    /// <summary>Decoded runs, mostly empty: a site repeats the same words often.</summary>
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-/_");

    private static readonly byte[] Values = [.. Enumerable.Range(0, 128).Select(c => Value((char)c))];

    /// <param name="found">Receives the index of a run in the text and its readable pieces, one per line.</param>
    /// <param name="packed">Receives the index of a run and its bytes if they are, or may be, a packed file.</param>
    /// <param name="isForeign">The text is not generated, so that unreadable bytes may be compressed text.</param>
    public void In(string text, Action<int, string> found, Action<int, byte[]> packed, bool isForeign)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAny(Alphabet) is var next and >= 0;)
        {
            var start = at + next;
            at = End(text, start);
            if (at - start >= LeastCharacters && Readable(text.AsSpan(start..at), start, packed, isForeign) is { Length: > 0 } readable)
                found(start, readable);
        }
    }

    /// <summary>Whether the text is base64 and nothing else.</summary>
    public static bool Fills(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (value >= 0x80 || (Values[value] == None && value is not ((byte)'\r' or (byte)'\n')))
                return false;
        }
        return true;
    }

    /// <summary>The end of a run, which may continue on the next line after its indentation.</summary>
    private static int End(string text, int start)
    {
        for (var at = start; ;)
        {
            var length = text.AsSpan(at).IndexOfAnyExcept(Alphabet);
            var end = length < 0 ? text.Length : at + length;
            at = end;
            if (at < text.Length && text[at] is '\n' or '\r')
                at += text.AsSpan(at).IndexOfAnyExcept("\n\r \t") is var blank and >= 0 ? blank : text.Length - at;
            if (at == end || at == text.Length || !Alphabet.Contains(text[at]))
                return end;
        }
    }

    private static byte[] Sixes(ReadOnlySpan<char> run)
    {
        var sixes = new byte[run.Length];
        var count = 0;
        foreach (var c in run)
        {
            sixes[count] = Values[c];
            count += Values[c] == None ? 0 : 1;
        }
        return sixes[..count];
    }

    /// <param name="start">Of the run in its text.</param>
    private string Readable(ReadOnlySpan<char> run, int start, Action<int, byte[]> packed, bool isForeign)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (run.Length <= LongestKnown && !(isForeign && run.Length >= LeastPacked) && known.TryGetValue(run, out var readable))
            return readable;
        var sixes = Sixes(run);
        if (sixes.Length < LeastCharacters)
            return "";
        readable = Decode(sixes, start, packed, isForeign, out var isPacked);
        if (run.Length <= LongestKnown && !isPacked && _known.Count < MostKnown)
            known[run] = readable;
        return readable;
    }

    private static string Decode(ReadOnlySpan<byte> sixes, int start, Action<int, byte[]> packed, bool isForeign, out bool isPacked)
    {
        isPacked = false;
        var text = new StringBuilder();
        var bytes = ArrayPool<byte>.Shared.Rent(sixes.Length);
        for (var skipped = 0; skipped < 4 && sixes.Length - skipped >= LeastCharacters - 1; skipped++)
        {
            // Nearly all words of a text are rejected here.
            if (!MayBeReadable(sixes[skipped..]) && (skipped > 0 || !(MayBePacked(sixes) || (isForeign && sixes.Length >= LeastPacked))))
                continue;
            var decoded = bytes.AsSpan(0, Join(sixes[skipped..], bytes));
            if (skipped == 0 && (Unpacking.IsPacked(decoded) || (isForeign && sixes.Length >= LeastPacked)))
            {
                isPacked = true;
                packed(start, decoded.ToArray());
            }
            AppendReadable(decoded, text);
        }
        ArrayPool<byte>.Shared.Return(bytes);
        return text.ToString();
    }

    /// <summary>Whether enough consecutive bytes could be text: valid UTF-8 without control characters.</summary>
    private static bool MayBeReadable(ReadOnlySpan<byte> sixes)
    {
        var (bits, held, run, following) = (0, 0, 0, 0);
        foreach (var six in sixes)
        {
            bits = (bits << 6) | six;
            held += 6;
            if (held < 8)
                continue;
            held -= 8;
            var value = (byte)(bits >> held);
            if (following > 0 && value is >= 0x80 and < 0xC0)
                following--;
            else if (value is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t')
                (run, following) = (following > 0 ? 0 : run, 0);
            else if (value is >= 0xC2 and <= 0xF4)
                (run, following) = (following > 0 ? 0 : run, value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3);
            else
            {
                (run, following) = (0, 0);
                continue;
            }
            if (++run >= LeastBytes)
                return true;
        }
        return false;
    }

    /// <summary>Judged by the first byte.</summary>
    private static bool MayBePacked(ReadOnlySpan<byte> sixes) =>
        (byte)((sixes[0] << 2) | (sixes[1] >> 4)) is 0x1F or (byte)'P' or 0x89 or (byte)'%' or 0x78;

    private static int Join(ReadOnlySpan<byte> sixes, byte[] bytes)
    {
        var length = 0;
        var at = 0;
        for (; at + 3 < sixes.Length; at += 4)
        {
            var group = (sixes[at] << 18) | (sixes[at + 1] << 12) | (sixes[at + 2] << 6) | sixes[at + 3];
            bytes[length++] = (byte)(group >> 16);
            bytes[length++] = (byte)(group >> 8);
            bytes[length++] = (byte)group;
        }
        if (at + 1 < sixes.Length)
            bytes[length++] = (byte)((sixes[at] << 2) | (sixes[at + 1] >> 4));
        if (at + 2 < sixes.Length)
            bytes[length++] = (byte)((sixes[at + 1] << 4) | (sixes[at + 2] >> 2));
        return length;
    }

    private static void AppendReadable(ReadOnlySpan<byte> bytes, StringBuilder text)
    {
        var from = 0;
        var at = 0;
        while (at <= bytes.Length)
        {
            var length = at < bytes.Length ? ReadableAt(bytes[at..]) : 0;
            if (length > 0)
            {
                at += length;
                continue;
            }
            if (at - from >= LeastBytes)
                text.Append(Encoding.UTF8.GetString(bytes[from..at])).Append('\n');
            from = ++at;
        }
    }

    /// <summary>Length in bytes of the readable character at the start; 0 if there is none.</summary>
    private static int ReadableAt(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t' => 1,
        < 0xC2 or > 0xF4 => 0,
        _ => Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done ? length : 0,
    };

    private static byte Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => (byte)(c - 'A'),
        >= 'a' and <= 'z' => (byte)(c - 'a' + 26),
        >= '0' and <= '9' => (byte)(c - '0' + 52),
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => None,
    };
}

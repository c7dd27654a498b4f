using System.Buffers;
using System.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// What stands in base64 somewhere in a text, in either alphabet, broken into lines or not. Any long word could be such, and
/// may begin in the middle of a group of four: all four ways are tried, and only what gives readable bytes is given.
/// </summary>
internal static class Base64Runs
{
    private const int LeastCharacters = 7, LeastBytes = 5;
    private const byte None = 255;

    private static readonly byte[] Values = [.. Enumerable.Range(0, 128).Select(c => Value((char)c))];

    /// <param name="found">Told of the place of a run in the text, and of readable bytes in it, or of all of them where they are a packed file.</param>
    public static void In(string text, Action<int, byte[]> found)
    {
        var sixes = ArrayPool<byte>.Shared.Rent(text.Length);
        var count = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var value = i < text.Length && text[i] < 128 ? Values[text[i]] : None;
            if (value != None)
            {
                if (count == 0)
                    start = i;
                sixes[count++] = value;
            }
            else if (count > 0 && LineBreak(text, i) is > 0 and var taken)
            {
                i += taken - 1;
            }
            else
            {
                if (count >= LeastCharacters)
                    Decode(sixes.AsSpan(0, count), start, found);
                count = 0;
            }
        }
        ArrayPool<byte>.Shared.Return(sixes);
    }

    private static void Decode(ReadOnlySpan<byte> sixes, int start, Action<int, byte[]> found)
    {
        for (var skipped = 0; skipped < 4 && sixes.Length - skipped >= LeastCharacters - 1; skipped++)
        {
            // Nearly every word of a text ends here.
            if (!MayBeReadable(sixes[skipped..]) && (skipped > 0 || !MayBePacked(sixes)))
                continue;
            var bytes = ArrayPool<byte>.Shared.Rent(sixes.Length);
            var length = Join(sixes[skipped..], bytes);
            var decoded = bytes.AsSpan(0, length);
            if (skipped == 0 && Unpacking.IsPacked(decoded))
                found(start, decoded.ToArray());
            Readable(decoded, start, found);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>So many bytes in a row, at least, that could be text: neither controls nor what is no UTF-8.</summary>
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

    /// <summary>The first two bytes decide.</summary>
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

    private static void Readable(ReadOnlySpan<byte> bytes, int start, Action<int, byte[]> found)
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
                found(start, bytes[from..at].ToArray());
            from = ++at;
        }
    }

    /// <summary>How many bytes the readable character there takes; 0 where there is none.</summary>
    private static int ReadableAt(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t' => 1,
        < 0xC2 or > 0xF4 => 0,
        _ => Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done ? length : 0,
    };

    /// <summary>A line's end, and what the next line is indented by.</summary>
    private static int LineBreak(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('\n' or '\r'))
            return 0;
        var end = at;
        while (end < text.Length && text[end] is '\n' or '\r' or ' ' or '\t')
            end++;
        return end - at;
    }

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

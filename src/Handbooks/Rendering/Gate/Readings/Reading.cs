using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate.Readings;

/// <summary>A text read from a file, and where in the file each character comes from.</summary>
/// <param name="ToByte">Maps an index in the text to a 0-based byte offset in the file.</param>
internal sealed record Reading(string Text, Func<int, int> ToByte)
{
    /// <summary>From a generated file, with its tags and keys: names of elements and keys are not internal.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Tags and comments alone, without the text between them.</summary>
    public bool IsTags { get; init; }

    /// <summary>Read from binary data, in which short words occur by chance.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The bytes as UTF-8; invalid ones become replacement characters.</summary>
    public static Reading OfUtf8(ReadOnlyMemory<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes.Span), at => BytesBefore(bytes.Span, at));

    /// <summary>The bytes as UTF-16, starting at an even or an odd offset.</summary>
    public static Reading OfUtf16(ReadOnlyMemory<byte> bytes, bool bigEndian, int from)
    {
        var whole = bytes[from..(from + ((bytes.Length - from) & ~1))];
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(whole.Span);
        return ByScript(text).Read(new(text, at => from + (2 * at)));
    }

    /// <summary>The bytes as UTF-32; null if they are anything else.</summary>
    public static Reading? OfUtf32(ReadOnlyMemory<byte> bytes)
    {
        var whole = bytes[..(bytes.Length & ~3)];
        if (whole.IsEmpty || (IsUtf32(whole.Span, 2, 3), IsUtf32(whole.Span, 1, 0)) is not ((true, _) or (_, true)))
            return null;
        var encoding = new UTF32Encoding(bigEndian: !IsUtf32(whole.Span, 2, 3), byteOrderMark: false);
        var text = encoding.GetString(whole.Span);
        return new(text, at => encoding.GetByteCount(text.AsSpan(..at)));
    }

    /// <param name="plane">Index of the third lowest byte, which is at most 2 for any letter.</param>
    /// <param name="top">Index of the highest byte, which is always 0.</param>
    private static bool IsUtf32(ReadOnlySpan<byte> bytes, int plane, int top)
    {
        for (var at = 0; at < bytes.Length; at += 4)
        {
            if (bytes[at + top] != 0 || bytes[at + plane] > 2)
                return false;
        }
        return true;
    }

    /// <summary>Inserts a line break where the script changes: other bytes read as letters of rare scripts, which would join a text's
    /// first word.</summary>
    private static MappedText ByScript(string text)
    {
        var parted = new MappedText(text.Length);
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            // A byte order mark begins a text.
            if (text[i - 1] != '\uFEFF' && (Script(text[i]) == Script(text[i - 1]) || CharacterFolding.IsUnseen(text[i])
                || CharacterFolding.IsUnseen(text[i - 1])))
                continue;
            parted.Copy(text.AsSpan(start..i), start);
            parted.Put("\n", i);
            start = i;
        }
        parted.Copy(text.AsSpan(start), start);
        return parted;
    }

    /// <summary>A rough script number: Latin letters and punctuation are one script, and so is each other block of 256.</summary>
    private static int Script(char c) => c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2000' and <= '\u206F') ? 0 : c >> 8;

    private static int BytesBefore(ReadOnlySpan<byte> bytes, int characters)
    {
        var at = 0;
        while (characters > 0 && at < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            at += length;
            characters -= rune.Utf16SequenceLength;
        }
        return at;
    }
}

/// <summary>Builds a text from pieces of another, and keeps where each piece came from.</summary>
internal sealed class MappedText(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<(int At, int Source)> _pieces = [];

    /// <summary>Appends text unchanged from the source.</summary>
    public void Copy(ReadOnlySpan<char> text, int source)
    {
        if (text.IsEmpty)
            return;
        _pieces.Add((_text.Length, source));
        _text.Append(text);
    }

    /// <summary>Appends text that replaces what begins at that place in the source.</summary>
    public void Put(ReadOnlySpan<char> text, int source)
    {
        foreach (var c in text)
        {
            _pieces.Add((_text.Length, source));
            _text.Append(c);
        }
    }

    public int Length => _text.Length;

    /// <summary>The last character; '\0' if there is none.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : '\0';

    public Reading Read(Reading source)
    {
        var pieces = _pieces.ToArray();
        return new(_text.ToString(), at => source.ToByte(Source(pieces, at)));
    }

    private static int Source((int At, int Source)[] pieces, int at)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].At <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? 0 : pieces[low - 1].Source + at - pieces[low - 1].At;
    }
}

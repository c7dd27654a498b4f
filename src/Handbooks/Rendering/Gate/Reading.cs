using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>One way to read a file, and where in the file each of its characters comes from.</summary>
/// <param name="ToByte">From a place in the text to a 0-based offset in bytes of the file.</param>
internal sealed record Reading(string Text, Func<int, int> ToByte)
{
    /// <summary>A finished file as the tool wrote it, tags and keys and all: what names an element or a key names nothing internal.</summary>
    public bool IsOfTool { get; init; }

    /// <summary>Tags and comments alone, without the text between them.</summary>
    public bool IsTags { get; init; }

    /// <summary>Bytes that are no text: short words stand in them by chance.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The bytes as UTF-8. Where they are no text, what is readable in them stays readable.</summary>
    public static Reading OfUtf8(ReadOnlyMemory<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes.Span), at => BytesBefore(bytes.Span, at));

    /// <summary>Wide characters, two bytes each, from an even or an odd offset on.</summary>
    public static Reading OfUtf16(ReadOnlyMemory<byte> bytes, bool bigEndian, int from)
    {
        var whole = bytes[from..(from + ((bytes.Length - from) & ~1))];
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(whole.Span);
        return ByScript(text).Read(new(text, at => from + (2 * at)));
    }

    /// <summary>Four bytes each, and nothing else in the file; null where it is none.</summary>
    public static Reading? OfUtf32(ReadOnlyMemory<byte> bytes)
    {
        var whole = bytes[..(bytes.Length & ~3)];
        if (whole.IsEmpty || (IsUtf32(whole.Span, 2, 3), IsUtf32(whole.Span, 1, 0)) is not ((true, _) or (_, true)))
            return null;
        var encoding = new UTF32Encoding(bigEndian: !IsUtf32(whole.Span, 2, 3), byteOrderMark: false);
        var text = encoding.GetString(whole.Span);
        return new(text, at => encoding.GetByteCount(text.AsSpan(..at)));
    }

    /// <param name="plane">The third byte by weight; no letter is in a high plane, so that there is next to nothing in it.</param>
    /// <param name="top">The first byte by weight: nothing.</param>
    private static bool IsUtf32(ReadOnlySpan<byte> bytes, int plane, int top)
    {
        for (var at = 0; at < bytes.Length; at += 4)
        {
            if (bytes[at + top] != 0 || bytes[at + plane] > 2)
                return false;
        }
        return true;
    }

    /// <summary>Bytes that are no text read as letters of some far script, and would stick to the first word of what is.</summary>
    private static MappedText ByScript(string text)
    {
        var parted = new MappedText(text.Length);
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            // A mark of the byte order begins a text.
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

    /// <summary>Roughly: Latin letters and the signs beside them are one, and so is each block of 256 others.</summary>
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

using System.Net;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>
/// Text as a person sees it: lower case, without characters that nobody sees, with full-width, mathematical and circled
/// letters, look-alike colons, dashes, quotes and spaces as their plain counterparts. Each character knows its place in the source.
/// </summary>
internal sealed class SeenText
{
    private int[] _offsets = new int[256];
    private char[] _text = new char[256];

    /// <summary>Whether anything but plain ASCII was written, so that a second reading with look-alike letters is worth it.</summary>
    public bool HasForeignLetters { get; private set; }

    public int Length { get; private set; }

    /// <summary>The place in the source of a character; at the end, of what follows the last one.</summary>
    public int OffsetOf(int at) => at < Length ? _offsets[at] : Length == 0 ? 0 : _offsets[Length - 1] + 1;

    public override string ToString() => new(_text, 0, Length);

    public void Clear()
    {
        Length = 0;
        HasForeignLetters = false;
    }

    /// <summary>Adds a part of the source; what was added before stays in front of it.</summary>
    public void Add(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var c = source[at];
            if (c == '&' && Entity(source, at, end) is var (decoded, length) && length > 0)
            {
                foreach (var rune in decoded.EnumerateRunes())
                    Add(rune, at);
                at += length;
            }
            else if (c == '\\' && at + 1 < end && char.IsPunctuation(source[at + 1]))
                at++;
            else if (c < 128)
            {
                if (c is '\t' or (>= ' ' and < '\u007F'))
                    Put(char.ToLowerInvariant(c), at);
                at++;
            }
            else
            {
                Rune.DecodeFromUtf16(source.AsSpan(at, end - at), out var rune, out var consumed);
                Add(rune, at);
                at += consumed;
            }
        }
    }

    public void AddBreak(int offset) => Put('\n', offset);

    private void Add(Rune rune, int offset)
    {
        if (SeenCharacters.IsInvisible(rune))
            return;
        var seen = SeenCharacters.Plain(rune);
        HasForeignLetters |= seen.Value > 127;
        if (seen.IsBmp)
            Put(Accents.Plain(char.ToLowerInvariant((char)seen.Value)), offset);
        else
            Put('\uFFFD', offset);
    }

    private void Put(char c, int offset)
    {
        if (Length == _text.Length)
        {
            Array.Resize(ref _text, 2 * Length);
            Array.Resize(ref _offsets, 2 * Length);
        }
        _text[Length] = c;
        _offsets[Length++] = offset;
    }

    private static (string Decoded, int Length) Entity(string source, int at, int end)
    {
        const int longest = 12;
        var semicolon = source.AsSpan(at, Math.Min(longest, end - at)).IndexOf(';');
        if (semicolon < 2)
            return ("", 0);
        var written = source.Substring(at, semicolon + 1);
        // The framework's list is that of HTML 4, which has neither of these two.
        var decoded = written switch { "&colon;" => ":", "&equals;" => "=", _ => WebUtility.HtmlDecode(written) };
        return decoded == written ? ("", 0) : (decoded, semicolon + 1);
    }
}

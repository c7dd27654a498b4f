using System.Text;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>What the codes of a font's strings stand for.</summary>
/// <param name="letters">By code; what is not there is read as Windows-1252 where codes are letters.</param>
/// <param name="width">Bytes of a code.</param>
/// <param name="codesAreLetters">So that a code without an entry can be read.</param>
internal sealed class PdfFont(IReadOnlyDictionary<int, string> letters, int width, bool codesAreLetters)
{
    /// <summary>Of a text that names no font.</summary>
    public static PdfFont Plain { get; } = new(new Dictionary<int, string>(), 1, true);

    /// <summary>In place of a letter that nobody can tell.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>Bullets and signs of formulas are no words.</summary>
    private const int LeastLetters = 3;

    private readonly HashSet<int> _unknown = [];
    private int _unread, _all;

    /// <summary>More than a sign here and there was not read.</summary>
    public bool IsUnread => _unknown.Count >= LeastLetters && _unread * 10 > _all;

    public static PdfFont Of(PdfFile file, PdfDictionary font)
    {
        var isComposite = font.NameOf("Subtype") == "Type0";
        if (file.Object(font["ToUnicode"])?.Content is { } map)
            return PdfCharacterMap.Read(map, isComposite ? 2 : 1);
        if (isComposite)
            return new PdfFont(new Dictionary<int, string>(), 2, false);
        var encoding = file.Value(font["Encoding"]);
        var differences = (encoding as PdfDictionary)?["Differences"] is { } named ? file.Value(named) as PdfArray : null;
        // A part of a font has codes of its own unless something says what they are.
        var isPart = font.NameOf("Subtype") == "Type3" || (encoding is null && font.NameOf("BaseFont") is [_, _, _, _, _, _, '+', ..]);
        return new PdfFont(GlyphNames.Differences(differences), 1, !isPart);
    }

    public void Read(byte[] text, StringBuilder read)
    {
        for (var at = 0; at + width <= text.Length; at += width)
        {
            var code = width == 1 ? text[at] : (text[at] << 8) | text[at + 1];
            var letter = letters.GetValueOrDefault(code) ?? (codesAreLetters ? Windows1252.ToChar((byte)code).ToString() : Unknown);
            _all++;
            if (letter != Unknown)
            {
                read.Append(letter);
                continue;
            }
            _unread++;
            _unknown.Add(code);
        }
    }
}

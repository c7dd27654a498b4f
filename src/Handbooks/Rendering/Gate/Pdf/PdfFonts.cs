using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>The fonts of a file, by the names that its pages give them.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    private Dictionary<string, PdfDictionary>? _anywhere;

    /// <summary>Whether text uses a font whose codes cannot be mapped to letters.</summary>
    public bool AreUnread => _fonts.Values.Any(font => font.IsUnread);

    /// <param name="resources">Of the page; null if it has none, so that any font of the name is used.</param>
    public PdfFont? Named(string name, PdfDictionary? resources)
    {
        var font = file.Dictionary(file.Dictionary(resources?["Font"])?[name]) ?? (_anywhere ??= Anywhere()).GetValueOrDefault(name);
        if (font is null)
            return null;
        if (!_fonts.TryGetValue(font, out var known))
            _fonts.Add(font, known = PdfFont.Of(file, font));
        return known;
    }

    private Dictionary<string, PdfDictionary> Anywhere()
    {
        var fonts = new Dictionary<string, PdfDictionary>(StringComparer.Ordinal);
        foreach (var found in file.Objects)
        {
            var resources = file.Dictionary(found.Dictionary["Resources"]) ?? found.Dictionary;
            foreach (var (name, font) in file.Dictionary(resources["Font"])?.Entries ?? [])
            {
                if (file.Dictionary(font) is { } dictionary)
                    fonts.TryAdd(name, dictionary);
            }
        }
        return fonts;
    }
}

/// <summary>The letters of a font's character codes.</summary>
/// <param name="letters">By code.</param>
/// <param name="width">Bytes per code.</param>
/// <param name="codesAreLetters">A code without an entry is a letter in Windows-1252.</param>
internal sealed class PdfFont(IReadOnlyDictionary<int, string> letters, int width, bool codesAreLetters)
{
    /// <summary>For text without a known font.</summary>
    public static PdfFont Plain { get; } = new(new Dictionary<int, string>(), 1, true);

    /// <summary>Stands for an unknown letter.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>Fewer unknown letters may be bullets or symbols.</summary>
    private const int LeastLetters = 3;

    private readonly HashSet<int> _unknown = [];
    private int _unread, _all;

    /// <summary>Whether more than occasional letters are unknown.</summary>
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
        // An embedded subset of a font has codes of its own unless an encoding maps them.
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

/// <summary>Reads a font's ToUnicode map (ISO 32000-1, 9.10.3).</summary>
internal static class PdfCharacterMap
{
    /// <summary>A longer range than there are codes is damaged.</summary>
    private const int LongestRange = 1 << 16;

    /// <param name="width">Bytes per code, unless the map itself declares it.</param>
    public static PdfFont Read(byte[] map, int width)
    {
        var letters = new Dictionary<int, string>();
        var operands = new List<PdfValue>();
        var tokens = new PdfTokens(map, 0);
        while (tokens.Next() is { } value)
        {
            if (value is not PdfWord word)
            {
                operands.Add(value);
                continue;
            }
            var strings = operands.Where(operand => operand is PdfString or PdfArray).ToList();
            if (word.Text == "endcodespacerange" && strings is [PdfString { Bytes.Length: 1 or 2 } first, ..])
                width = first.Bytes.Length;
            else if (word.Text == "endbfchar")
                Characters(strings, letters);
            else if (word.Text == "endbfrange")
                Ranges(strings, letters);
            operands.Clear();
        }
        return new PdfFont(letters, width, codesAreLetters: false);
    }

    private static void Characters(List<PdfValue> strings, Dictionary<int, string> letters)
    {
        foreach (var pair in strings.Chunk(2))
        {
            if (pair is [PdfString code, PdfString letter])
                letters[Code(code)] = Text(letter.Bytes);
        }
    }

    private static void Ranges(List<PdfValue> strings, Dictionary<int, string> letters)
    {
        foreach (var range in strings.Chunk(3))
        {
            if (range is not [PdfString from, PdfString to, var target] || Code(to) - Code(from) is not (>= 0 and < LongestRange))
                continue;
            for (var code = Code(from); code <= Code(to); code++)
            {
                if (target is PdfArray each && code - Code(from) < each.Items.Count && each.Items[code - Code(from)] is PdfString own)
                    letters[code] = Text(own.Bytes);
                else if (target is PdfString { Bytes.Length: > 0 } first)
                    letters[code] = Text(After(first.Bytes, code - Code(from)));
            }
        }
    }

    /// <summary>Adds to the last character.</summary>
    private static byte[] After(byte[] letter, int steps)
    {
        var after = (byte[])letter.Clone();
        var last = after.Length == 1 ? after[0] : (after[^2] << 8) | after[^1];
        last += steps;
        after[^1] = (byte)last;
        if (after.Length > 1)
            after[^2] = (byte)(last >> 8);
        return after;
    }

    private static string Text(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);

    private static int Code(PdfString code) => code.Bytes.Aggregate(0, (value, part) => (value << 8) | part);
}

/// <summary>Letters by glyph name (Adobe Glyph List), without accents, which the gate ignores.</summary>
internal static class GlyphNames
{
    private static readonly string[] Accents = ["acute", "grave", "dieresis", "circumflex", "tilde", "ring", "caron", "cedilla", "ogonek", "macron",
        "breve", "dotaccent", "hungarumlaut"];

    /// <summary>Names and their characters, alternating.</summary>
    private const string Named =
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 hyphen - minus - endash - emdash - period . comma , colon : "
        + "semicolon ; slash / underscore _ plus + asterisk * parenleft ( parenright ) bracketleft [ bracketright ] ampersand & "
        + "numbersign # percent % at @ equal = exclam ! question ? bullet • quotesingle ' quoteleft ' quoteright ' quotedbl \" quotedblleft \" "
        + "quotedblright \" ff ff fi fi fl fl ffi ffi ffl ffl germandbls ß ae æ AE Æ oe œ OE Œ oslash ø Oslash Ø dotlessi i ";

    private static readonly Dictionary<string, string> Characters = Named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .Concat([["space", " "], ["nbspace", " "]]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Reads an encoding's differences: a code, followed by the names for it and the next ones.</summary>
    public static Dictionary<int, string> Differences(PdfArray? differences)
    {
        var letters = new Dictionary<int, string>();
        var code = 0;
        foreach (var item in differences?.Items ?? [])
        {
            if (item is PdfNumber number)
                code = (int)number.Value;
            else if (item is PdfName name)
                letters[code++] = name.Text == ".notdef" ? "" : Letter(name.Text) ?? PdfFont.Unknown;
        }
        return letters;
    }

    private static string? Letter(string name)
    {
        name = name.Split('.')[0];
        if (name.Length == 1)
            return name;
        if (Characters.TryGetValue(name, out var sign))
            return sign;
        if (Array.Exists(Accents, accent => name.Length == accent.Length + 1 && name.EndsWith(accent, StringComparison.Ordinal)))
            return name[..1];
        var digits = name.StartsWith("uni", StringComparison.Ordinal) && name.Length == 7
            ? name[3..] : name is ['u', ..] && name.Length is >= 5 and <= 7 ? name[1..] : "";
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && System.Text.Rune.IsValid(value)
            ? new System.Text.Rune(value).ToString() : null;
    }
}

using System.Globalization;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>Letters by the names that fonts give them (Adobe's glyph list); accents are left out, since none counts here.</summary>
internal static class GlyphNames
{
    private static readonly string[] Accents = ["acute", "grave", "dieresis", "circumflex", "tilde", "ring", "caron", "cedilla", "ogonek", "macron",
        "breve", "dotaccent", "hungarumlaut"];

    /// <summary>A name and what it stands for, in turn.</summary>
    private const string Named =
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 hyphen - minus - endash - emdash - period . comma , colon : semicolon ; "
        + "slash / underscore _ plus + asterisk * parenleft ( parenright ) bracketleft [ bracketright ] ampersand & numbersign # percent % at @ "
        + "equal = exclam ! question ? bullet • quotesingle ' quoteleft ' quoteright ' quotedbl \" quotedblleft \" quotedblright \" ff ff fi fi "
        + "fl fl ffi ffi ffl ffl germandbls ß ae æ AE Æ oe œ OE Œ oslash ø Oslash Ø dotlessi i ";

    private static readonly Dictionary<string, string> Signs = Named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .Concat([["space", " "], ["nbspace", " "]]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>What a font's codes stand for where it says so: a code, and the names of it and of those after it.</summary>
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
        if (Signs.TryGetValue(name, out var sign))
            return sign;
        if (Array.Exists(Accents, accent => name.Length == accent.Length + 1 && name.EndsWith(accent, StringComparison.Ordinal)))
            return name[..1];
        var digits = name.StartsWith("uni", StringComparison.Ordinal) && name.Length == 7
            ? name[3..] : name is ['u', ..] && name.Length is >= 5 and <= 7 ? name[1..] : "";
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && System.Text.Rune.IsValid(value)
            ? new System.Text.Rune(value).ToString() : null;
    }
}

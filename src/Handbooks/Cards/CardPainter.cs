using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Cards;

/// <summary>What all pictures of a handbook have in common.</summary>
/// <param name="Accent">A CSS colour as # and hexadecimal digits.</param>
/// <param name="Logo">A picture of pixels; null for none, and any other file is none.</param>
/// <param name="Font">A TrueType or OpenType font, for letters that Inter lacks, and before it for all that it has; null for none.</param>
public sealed record CardStyle(string Accent, byte[]? Logo, byte[]? Font);

/// <summary>
/// Draws the pictures that other sites show with a link: the same bytes for the same text and style, on any machine. Safe on several
/// threads.
/// </summary>
public sealed class CardPainter
{
    /// <summary>In pixels.</summary>
    public const int Width = 1200, Height = 630;

    private static readonly CardColour Ink = CardColour.Of("#16201e"), Hush = CardColour.Of("#52615d");

    private readonly Lazy<LogoPicture?> _logo;
    private readonly bool _hasLogo;
    private readonly ImmutableArray<CardFont> _bold, _plain;
    private readonly ImmutableArray<CardColour> _palette;
    private readonly string _style;
    private readonly ConcurrentDictionary<CardText, Lazy<byte[]>> _drawn = new();

    private CardPainter(CardStyle style, CardFont? own)
    {
        _style = $"{style.Accent} {HashOf(style.Logo)} {HashOf(style.Font)}";
        _hasLogo = style.Logo is not null;
        _logo = new(() => style.Logo is { } logo ? LogoPicture.Of(logo) : null);
        _bold = own is null ? [InterFont.Bold] : [own, InterFont.Bold];
        _plain = own is null ? [InterFont.Plain] : [own, InterFont.Plain];
        _palette = [.. new[] { Ink, CardColour.Of(style.Accent).ReadableOn(CardColour.White), Hush }
            .SelectMany(colour => Enumerable.Range(0, CardRaster.Levels).Select(level => colour.Over(CardColour.White, level)))];
    }

    private static string HashOf(byte[]? file) => file is null ? "-" : Convert.ToHexString(SHA256.HashData(file));

    /// <summary>Null if the style's font is none that can be read.</summary>
    /// <exception cref="DllNotFoundException">This system lacks the libraries that draw.</exception>
    public static CardPainter? Of(CardStyle style)
    {
        var own = style.Font is { } file ? CardFont.Of(file) : null;
        return style.Font is not null && own is null ? null : new CardPainter(style, own);
    }

    /// <summary>There is a logo, and it is no picture of pixels that can be read.</summary>
    public bool LacksLogo => _hasLogo && _logo.Value is null;

    /// <summary>The letters of a text for which there is no font, each once; signs such as emoji are left out of pictures instead.</summary>
    public IEnumerable<string> Missing(string text) =>
        Readable(text).EnumerateRunes().Where(rune => FontOf(_bold, rune) is null).Distinct().Select(rune => rune.ToString());

    /// <summary>Texts with the same key have the same picture, whichever painter draws it.</summary>
    public string KeyOf(CardText text) =>
        $"{_style}\n{text.Language}\n{string.Join('\n', new[] { text.Name, text.Title, text.Facts }.Select(part => part.Replace('\n', ' ')))}";

    /// <summary>The PNG file; the same array for the same text. Its letters must not be missing; facts that have such are left out.</summary>
    public byte[] Draw(CardText text) => _drawn.GetOrAdd(text, text => new(() => Painted(text))).Value;

    private byte[] Painted(CardText text)
    {
        var isFromRight = TextDirection.IsFromRight(text.Language);
        var layout = new CardLayout(new(_bold, text.Language, isFromRight), new(_plain, text.Language, isFromRight), _logo.Value);
        var readable = new CardText(Readable(text.Name), Readable(text.Title), Missing(text.Facts).Any() ? "" : Readable(text.Facts), text.Language);
        return CardRaster.Png(layout.Of(readable), isFromRight, _logo.Value, _palette);
    }

    /// <summary>On one line, no longer than anybody reads, without signs that the fonts lack.</summary>
    private string Readable(string text)
    {
        const int longest = 300;
        var readable = new StringBuilder();
        foreach (var rune in Accents.Compose(text).EnumerateRunes())
        {
            if (readable.Length < longest && (FontOf(_bold, rune) is not null || !IsSign(rune)))
                readable.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }
        return Whitespace.Collapse(readable.ToString());
    }

    private static bool IsSign(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.Control
        or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned || rune.Value is >= 0xFE00 and <= 0xFE0F;

    /// <summary>Joiners have no shape of their own, so that no font has to have them.</summary>
    private static CardFont? FontOf(ImmutableArray<CardFont> fonts, Rune rune) =>
        fonts.FirstOrDefault(font => font.Has(rune)) ?? (rune.Value is 0x200C or 0x200D ? fonts[0] : null);
}

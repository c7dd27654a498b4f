using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Handbooks.Model.Keys;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Model;

/// <summary>
/// Language tags in the form of BCP 47 with the two-letter codes of ISO 639-1, and the languages' names for those who write them
/// instead.
/// </summary>
internal static partial class LanguageCodes
{
    private const string Codes =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi "
        + "fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv "
        + "kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm "
        + "rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo "
        + "wa wo xh yi yo za zh zu";

    private const string Names =
        "english en german de deutsch de french fr français fr francais fr spanish es español es espanol es castellano es italian it italiano it "
        + "portuguese pt português pt portugues pt dutch nl nederlands nl polish pl polski pl czech cs čeština cs cestina cs slovak sk "
        + "slovenčina sk danish da dansk da swedish sv svenska sv norwegian no norsk no bokmål nb nynorsk nn finnish fi suomi fi icelandic is "
        + "íslenska is estonian et eesti et latvian lv lithuanian lt russian ru русский ru ukrainian uk українська uk greek el ελληνικά el "
        + "turkish tr türkçe tr turkce tr hungarian hu magyar hu romanian ro română ro romana ro bulgarian bg български bg croatian hr hrvatski "
        + "hr serbian sr српски sr slovene sl slovenian sl slovenščina sl arabic ar العربية ar hebrew he עברית he persian fa farsi fa hindi hi "
        + "हिन्दी hi bengali bn japanese ja 日本語 ja chinese zh 中文 zh mandarin zh korean ko 한국어 ko thai th ไทย th vietnamese vi indonesian id "
        + "malay ms swahili sw kiswahili sw catalan ca català ca basque eu euskara eu galician gl galego gl irish ga gaeilge ga welsh cy cymraeg "
        + "cy afrikaans af albanian sq shqip sq eng en deu de ger de fra fr fre fr spa es ita it por pt nld nl dut nl pol pl ces cs cze cs dan "
        + "da swe sv nor no fin fi rus ru ukr uk ell el gre el tur tr hun hu ron ro rum ro ara ar heb he jpn ja zho zh chi zh kor ko";

    private static readonly FrozenSet<string> Known = Codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByName =
        Names.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The code that was written or meant; null where that is unclear.</summary>
    public static string? Of(string written)
    {
        if (Tag().IsMatch(written) && written.Split('-')[0] is var language && (language.Length == 3 || Known.Contains(language.ToLowerInvariant()))
            && !ByName.ContainsKey(language))
            return written;
        var word = written.Split((char[])[' ', '(', '_', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
        if (ByName.TryGetValue(word, out var code))
            return code;
        // en_US.UTF-8, as computers write it.
        var parts = written.Split('.')[0].Split('_');
        return parts.Length == 2 && Known.Contains(parts[0].ToLowerInvariant()) && Tag().IsMatch($"{parts[0]}-{parts[1]}")
            ? $"{parts[0]}-{parts[1]}" : null;
    }

    /// <summary>The language that a page says it is in; null where it says none.</summary>
    public static string? Of(PageDocument page) =>
        page.FrontMatter?.Entries.FirstOrDefault(entry =>
            FrontMatterKeys.Language.Names.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))?.Value is YamlScalar written
            ? Of(written.Value.Trim()) : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Search;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The script finds with the index what a reading of all texts finds, in several languages.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class SearchRecallTests(Browser browser)
{
    private const int Shown = 10, Queries = 50, DocumentsALanguage = 90;

    /// <summary>Who does what, where and when; each document is two such sentences, each query asks for two of the words.</summary>
    private static readonly Dictionary<string, string[][]> Vocabulary = new(StringComparer.Ordinal)
    {
        ["en"] = [["gardener", "captain", "librarian", "carpenter", "surveyor", "baker", "tailor"],
            ["repairs", "measures", "orders", "paints", "inspects", "documents"],
            ["ladders", "invoices", "bridges", "lanterns", "contracts", "boilers", "windows", "vehicles", "archives"],
            ["warehouse", "harbour", "office", "laboratory", "canteen", "workshop", "basement", "library"],
            ["monday", "quarterly", "january", "overnight", "holidays", "october"]],
        ["de"] = [["Gärtnerin", "Kapitän", "Büroleitung", "Schreiner", "Prüferin", "Bäcker", "IT-Leiter"],
            ["repariert", "überwacht", "bestellt", "genehmigt", "prüft", "verschickt"],
            ["Verträge", "Rechnungen", "Brücken", "Straßen", "Geräte", "Schlüssel", "Fenster", "Fahrzeuge", "Gebühren"],
            ["Lagerhalle", "Hafen", "Küche", "Außenstelle", "Werkstatt", "Bücherei", "Keller", "Gewächshaus"],
            ["montags", "vierteljährlich", "Jänner", "nächtlich", "Frühling", "Oktober"]],
        ["fr"] = [["jardinière", "capitaine", "bibliothécaire", "menuisier", "contrôleuse", "boulangère", "tailleur"],
            ["répare", "vérifie", "commande", "approuve", "contrôle", "expédie"],
            ["échelles", "factures", "œuvres", "contrats", "chaudières", "fenêtres", "véhicules", "archives", "clés"],
            ["entrepôt", "port", "cantine", "forêt", "atelier", "cave", "bibliothèque", "île"],
            ["lundi", "trimestre", "été", "nuit", "février", "août"]],
        ["ja"] = [["庭師", "船長", "司書担当", "大工", "検査員", "仕立屋", "運転手"],
            ["修理", "測定", "発注", "承認", "点検", "記録"],
            ["請求書", "契約書", "ボイラー", "ランタン", "車両", "窓枠", "資料", "橋梁", "はしご"],
            ["倉庫", "港湾", "研究室", "食堂", "工房", "地下室", "図書館", "サーバー室"],
            ["月曜日", "四半期", "夜間", "休暇中", "一月", "十月"]],
    };

    internal static IEnumerable<string> Languages => Vocabulary.Keys;

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ja")]
    public async Task Of_ten_results_nearly_none_is_missing(string language)
    {
        var documents = Languages.SelectMany(of => Documents(of, DocumentsALanguage)).ToArray();
        var page = await With(documents);
        var texts = Array.ConvertAll(documents, document => Folded($"{document.Title} {string.Join(' ', document.Text)}"));
        var (sum, poor) = (0.0, new List<string>());
        foreach (var asked in Asked(language))
        {
            var words = Folded(asked).Split(' ');
            var relevant = Enumerable.Range(0, texts.Length).Where(i => Array.TrueForAll(words, word => Has(texts[i], word))).ToHashSet();
            Assert.NotEmpty(relevant);
            var found = await page.EvaluateAsync<int[]>(
                $"asked => __hb.find(asked).then(found => found.slice(0, {Shown}).map(one => one.document))", asked);
            var recall = (double)found.Count(relevant.Contains) / Math.Min(Shown, relevant.Count);
            sum += recall;
            if (recall < 1)
                poor.Add($"{asked}: {recall:0.00}");
        }
        Assert.True(sum / Queries >= 0.95, $"{sum / Queries:0.000} {string.Join(", ", poor)}");
    }

    /// <summary>The compiler and the script read names alike: a difference would hide a thing from its own name.</summary>
    [BrowserFact]
    public async Task Names_are_folded_alike_on_both_sides()
    {
        string[] names =
        [
            "Straße", "STRASSE", "Ærø Œuvre", "Łódź", "İstanbul", "ISTANBUL", "ılık", "Þórður", "đồng bằng", "Ελλάδα ΆΈΉ", "Йод и ёлка", "ЙОД",
            "naïve café", "cafe\u0301", "ﬁnance", "Ⅳ", "①②", "ＡＢＣ１２", "ｶﾞｲﾄﾞ", "ガイド", "カ\u3099イド", "한국어 팀장", "\u1112\u1161\u11ab글", "人事部長", "人事・部長",
            "サーバー担当", "CEO秘書", "ผู้จัดการ", "ฝ่ายบุคคล", "مدير المشروع", "مُدِير", "أحمد", "إدارة", "מנהל", "מְנַהֵל", "हिन्दी प्रबंधक",
            "E-Mail-Administrator", "IT-Leiter", "IT‑Leiter",
            "1:1", "1-on-1", "one-on-ones", "Co-Founder", "O’Neill", "O'Neill", "C++ & C#", "R&D Lead", "A/B", "Q3 2027", "1.5",
            "ti\u00adme", "zero\u200bwidth",
            "x²", "½", "№ 5", "Señor Año", "Ångström", "Ǆ", "ﬀ", "𝐁𝐨𝐥𝐝", "𠮷野家", "on call", "time off", "Time-off", "sign off", "ŉ", "ſtaff",
            "Ñandú", "ΐ", "ẞ",
        ];
        var documents = names.Select((name, i) => new SearchDocument(SearchKind.Role, name, $"r{i}/", "", []) { Names = [name] }).ToArray();
        var index = Keys(documents);
        var page = await With(documents);
        var asked = await page.EvaluateAsync<string[]>("names => names.map(name => __hb.read(name).name)", names);
        var different = names.Zip(asked, (name, folded) => (name, folded))
            .Where((pair, i) => pair.folded.Length > 0 ? !index[i].Contains(pair.folded) : index[i].Any())
            .Select(pair => $"{pair.name}: the script has {pair.folded}, the index {string.Join(" ", index[Array.IndexOf(names, pair.name)])}")
                .ToList();
        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    /// <summary>Names by document.</summary>
    private static ILookup<int, string> Keys(SearchDocument[] documents) => (
        from file in Files(documents)
        where file.Name[0] == 'w' && char.IsAsciiDigit(file.Name[1])
        from Match entry in NameEntry().Matches(Encoding.UTF8.GetString(file.Content.Span))
        from number in entry.Groups[2].Value.Split(',')
        select (Name: entry.Groups[1].Value, Document: int.Parse(number, CultureInfo.InvariantCulture)))
            .ToLookup(name => name.Document, name => name.Name);

    private static ImmutableArray<SearchFile> Files(SearchDocument[] documents) =>
        SearchFiles.Of([.. documents], new([], ["who", "the"], ["who"]));

    /// <summary>A page whose script has an index of these, whole.</summary>
    private async Task<IPage> With(SearchDocument[] documents)
    {
        var page = await browser.Open("public/index.html");
        await page.Locator(".search-open").FocusAsync();
        await page.Becomes("window.__hb");
        await page.EvaluateAsync("__hb.ready()");
        foreach (var file in Files(documents))
            await page.EvaluateAsync(Encoding.UTF8.GetString(file.Content.Span));
        return page;
    }

    internal static IEnumerable<SearchDocument> Documents(string language, int count) => Enumerable.Range(0, count).Select(i =>
    {
        var words = Sentence(language, i);
        var mark = language == "ja" ? "。" : ". ";
        var text = string.Join(mark, [Joined(language, words), Joined(language, Sentence(language, (i * 7) + 3))]);
        return new SearchDocument((SearchKind)(i % 6), $"{words[0]} {i}", $"{language}{i}/", "", [text]);
    });

    internal static string[] Sentence(string language, int i) =>
        [.. Vocabulary[language].Select((words, place) => words[(i + ((i / words.Length) * (place + 1))) % words.Length])];

    private static string Joined(string language, string[] words) =>
        language == "ja" ? $"{words[0]}は{words[4]}に{words[3]}で{words[2]}を{words[1]}する" : string.Join(' ', words);

    /// <summary>Two words of a document: as they are, in capitals, without accents, or with the last one begun.</summary>
    internal static IEnumerable<string> Asked(string language) => Enumerable.Range(0, Queries).Select(i =>
    {
        var words = Sentence(language, i * DocumentsALanguage / Queries);
        var (one, other) = (words[2 + (i % 2)], words[(i / 2) % 2 == 0 ? 1 : 4]);
        return (i % 4) switch
        {
            1 => $"{one} {other}".ToUpperInvariant().Replace("ẞ", "SS", StringComparison.Ordinal),
            2 => Folded($"{one} {other}"),
            3 when other.Length > 5 => $"{one} {other[..^1]}",
            _ => $"{one} {other}",
        };
    });

    /// <summary>Independent of the product's own folding.</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c switch { 'ß' => "ss", 'œ' => "oe", 'æ' => "ae", '。' or '.' => " ", _ => c.ToString() });
        }
        return folded.ToString();
    }

    internal static bool Has(string text, string word) =>
        word[0] > '\u3000' ? text.Contains(word, StringComparison.Ordinal) : $" {text}".Contains($" {word}", StringComparison.Ordinal);

    [GeneratedRegex("""\["([^"]*)",-1,([\d,]+)\]""")]
    private static partial Regex NameEntry();
}

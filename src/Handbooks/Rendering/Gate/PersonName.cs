using System.Buffers;
using System.Text.RegularExpressions;

namespace Handbooks.Rendering.Gate;

/// <summary>The bare name of a person: without honorifics, pronouns and notes, in either order.</summary>
internal static partial class PersonName
{
    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "lady", "lord", "rev", "hon", "st", "capt", "eng",
        "ing", "mag", "dipl", "phd", "msc", "bsc", "md", "mba", "jr", "sr", "esq",
        "herr", "herrn", "frau", "m", "mme", "mlle", "monsieur", "madame", "maître", "me", "sr", "sra", "srta", "señor", "señora", "don", "doña",
        "dott", "dottssa", "sig", "sigra", "signor", "signora", "dhr", "mevr", "drs", "ir",
        "pan", "pani", "hr", "fru", "sayın", "bay", "bayan", "ông", "bà", "anh", "chị", "г-н", "г-жа", "господин", "госпожа", "др", "д-р",
        "проф", "пан", "пані", "κ", "κος", "κα", "δρ", "καθ",
        "السيد", "السيدة", "الدكتور", "الدكتورة", "د", "أ", "م", "مر", "מר", "גב", "גברת", "דר", "פרופ", "श्री", "श्रीमती", "सुश्री", "डॉ",
        "ბატონი", "ქალბატონი", "ბნ", "ქნ", "አቶ", "ወይዘሮ", "ወሮ", "ወይዘሪት", "ዶር",
    };

    private static readonly HashSet<string> After = new(StringComparer.OrdinalIgnoreCase)
    {
        "bey", "hanım", "efendi", "जी", "phd", "md", "jr", "sr", "esq", "mba", "msc", "bsc", "ma", "ba", "ii", "iii", "frs", "obe", "cbe",
    };

    /// <summary>Written to the name without a space.</summary>
    private static readonly string[] JoinedAfter =
    [
        "さん", "さま", "様", "氏", "君", "くん", "ちゃん", "先生", "殿", "博士", "教授", "部長", "課長", "社長", "先生", "女士", "小姐", "老师", "老師", "总", "經理", "经理",
        "선생님", "교수님", "박사님", "님", "씨", "선생", "교수", "박사", "대리", "과장", "부장", "팀장", "대표", "이사",
    ];

    private static readonly string[] JoinedBefore = ["คุณ", "นางสาว", "นาย", "นาง", "ดร."];

    private const string Pronoun = "(?:she|hers?|he|him|his|they|them|theirs?|its?|zi?e|zir|hir|xe|xem|sie|ihre?|er|ihn|ihm|elle|ella|él|el|il|lui|iel|hen|hon|han|any|all)";

    private static readonly SearchValues<char> Commas = SearchValues.Create(",，、،");

    /// <summary>Each way in which the person may be named elsewhere; the name itself is not among them unless it is one.</summary>
    public static IEnumerable<string> Forms(string name)
    {
        var noted = Quoted().Replace(name, " ");
        foreach (var form in new[] { name, noted }.Concat(PersonVariants.Of(Unlinked(name), IsHonorific)).Select(Bare).Where(form => form.Length > 0)
            .Distinct(StringComparer.Ordinal))
        {
            yield return form;
            foreach (var other in Turned(form))
                yield return other;
            if (Initial().Replace(form, " ") is var whole && whole != form && whole.Trim().Contains(' ', StringComparison.Ordinal))
                yield return whole.Trim();
        }
    }

    public static string Bare(string name)
    {
        var text = Spaces().Replace(Notes().Replace(Unlinked(name), " "), " ").Trim();
        text = AfterComma(text);
        for (var before = ""; before != text;)
        {
            before = text;
            text = WithoutJoined(text).Trim();
            if (FirstWord().Match(text) is { Success: true } first && first.Length < text.Length && Before.Contains(Plain(first.Groups[1].Value)))
                text = text[first.Length..].Trim();
            if (text.LastIndexOf(' ') is > 0 and var last && After.Contains(Plain(text[(last + 1)..])))
                text = text[..last].Trim(' ', ',');
        }
        return text;
    }

    /// <summary>"Rivers, Sam" is "Sam Rivers"; "Sam Rivers, PhD" and "Sam Rivers, she/her" are that, too.</summary>
    private static string AfterComma(string text)
    {
        var comma = text.AsSpan().IndexOfAny(Commas);
        if (comma <= 0)
            return text;
        var (last, first) = (text[..comma].Trim(), text[(comma + 1)..].Trim());
        var isNote = first.Length == 0 || After.Contains(Plain(first)) || first.Contains('/', StringComparison.Ordinal)
            || first.AsSpan().ContainsAny(Commas)
            || (last.Contains(' ', StringComparison.Ordinal) && char.IsLower(first[0]));
        return isNote ? last : $"{first} {last}";
    }

    private static IEnumerable<string> Turned(string form)
    {
        var at = form.LastIndexOf(' ');
        if (at <= 0)
            yield break;
        yield return $"{form[(at + 1)..]}, {form[..at]}";
        yield return $"{form[(at + 1)..]} {form[..at]}";
    }

    private static string WithoutJoined(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        foreach (var after in JoinedAfter)
        {
            if (text.EndsWith(after, StringComparison.Ordinal) && text.Length - after.Length >= 2)
                return text[..^after.Length];
        }
        foreach (var before in JoinedBefore)
        {
            if (text.StartsWith(before, StringComparison.Ordinal) && text.Length - before.Length >= 3)
                return text[before.Length..];
        }
        return text;
    }

    /// <summary>Without what a page's markup or a signature puts to it: "[Sam Rivers](https://example.org)", "Sam Rivers she/her".</summary>
    private static string Unlinked(string name) => Pronouns().Replace(Link().Replace(Spaces().Replace(name, " "), "$1 "), "");

    private static bool IsHonorific(string word) => Before.Contains(Plain(word)) && !(word.Length <= 2 && char.IsUpper(word[0]));

    private static string Plain(string word) => string.Concat(word.Where(c => c is not ('.' or '\'' or '"' or '/' or '׳' or '״')));

    [GeneratedRegex(@"\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|<[^>]*>?|（[^）]*）?|【[^】]*】?|〔[^〕]*〕?|［[^］]*］?|\s[-–—|/·•]\s.*$|@\S+|\b[\w.]+@[\w.]+")]
    private static partial Regex Notes();

    [GeneratedRegex("[\"“”„‟«»「」'‘’]([^\"“”„‟«»「」]{1,30}?)[\"“”„‟«»「」'‘’](?=\\s|$)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=\S) \p{Lu}\.?(?= )")]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(\S+?)[\s.]\s*")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex($@"\s+{Pronoun}(?:\s?/\s?{Pronoun})+(?=[\s,;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Pronouns();
}

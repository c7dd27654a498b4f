using System.Buffers;
using System.Text.RegularExpressions;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>A person's name without honorifics, pronouns and notes.</summary>
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

    /// <summary>Suffixes that follow a name without a space.</summary>
    private static readonly string[] JoinedAfter =
    [
        "さん", "さま", "様", "氏", "君", "くん", "ちゃん", "先生", "殿", "博士", "教授", "部長", "課長", "社長", "先生", "女士", "小姐", "老师", "老師", "总", "經理", "经理",
        "선생님", "교수님", "박사님", "님", "씨", "선생", "교수", "박사", "대리", "과장", "부장", "팀장", "대표", "이사",
    ];

    private static readonly string[] JoinedBefore = ["คุณ", "นางสาว", "นาย", "นาง", "ดร."];

    private const string Pronoun =
        "(?:she|hers?|he|him|his|they|them|theirs?|its?|zi?e|zir|hir|xe|xem|sie|ihre?|er|ihn|ihm|elle|ella|él|el|il|lui|iel|hen|hon|han|any|all)";

    private static readonly SearchValues<char> Commas = SearchValues.Create(",，、،");

    /// <summary>Each form in which the person may be named elsewhere.</summary>
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

    /// <summary>"Rivers, Sam", "Sam Rivers, PhD" and "Sam Rivers, she/her" all give "Sam Rivers".</summary>
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

    /// <summary>Without markup and pronouns: "[Sam Rivers](https://example.org)", "Sam Rivers she/her".</summary>
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

/// <summary>Names within an entry of people.yml that also holds titles, a maiden name, a second person or an email address.</summary>
internal static partial class PersonVariants
{
    /// <summary>In letters: a longer word with a dot is not an abbreviation but ends a sentence.</summary>
    private const int LongestShortened = 6;

    /// <summary>Each has at least two words, as a single one may be an ordinary word.</summary>
    /// <param name="name">With single spaces between words.</param>
    /// <param name="isHonorific">Whether a word is a title.</param>
    public static IEnumerable<string> Of(string name, Func<string, bool> isHonorific) =>
        Candidates(name.Trim(), isHonorific).Select(text => text.Trim(' ', ',')).Where(text => WordReader.Of(text).Count > 1)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Candidates(string name, Func<string, bool> isHonorific)
    {
        foreach (var mail in Mail().Matches(name).Select(match => match.Groups[1].Value).Where(IsName))
        {
            yield return mail;
            yield return MailSigns().Replace(mail, " ");
        }
        var sides = And().Split(name);
        foreach (var side in sides.Where(side => sides.Length == 1 || IsName(side)))
        {
            var texts = Born(side).Append(side).ToList();
            foreach (var text in texts.SelectMany(text => Untitled(text, isHonorific).Append(text)).Where(text => text != name))
                yield return text;
            foreach (var text in texts.Where(text => Initials().IsMatch(text)))
            {
                yield return Initials().Replace(text, match => $"{string.Concat(match.Value.Where(char.IsLetter))} ");
                yield return Initials().Replace(text, match => string.Concat(match.Value.Where(char.IsLetter).Select(letter => $"{letter}. ")));
            }
        }
    }

    /// <summary>"Dr. med. Uwe Lang" gives "Uwe Lang"; "Dr. Ina Mia Holm" also gives "Mia Holm".</summary>
    private static IEnumerable<string> Untitled(string text, Func<string, bool> isHonorific)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titles = 0;
        while (titles < words.Length && (isHonorific(words[titles])
            || (words[titles][^1] == '.' && !Initials().IsMatch($"{words[titles]} ") && words[titles].Count(char.IsLetter) > 1)))
            titles++;
        if (titles > 0)
            yield return string.Join(' ', words[titles..]);
        if (words.Length - titles < 2 || words.Length < 3 || char.IsLower(words[^1][0]) || char.IsLower(words[^2][0]) || words[^2].EndsWith('.'))
            yield break;
        var last = $"{words[^2]} {words[^1]}";
        if ((titles > 0 || (words[0][^1] == '.' && words[0].Length <= LongestShortened)) && IsName(last))
            yield return last;
    }

    /// <summary>"Lia Brand née Horn" gives "Lia Brand"; "Kai née Holt Brun" gives "Kai Brun".</summary>
    private static IEnumerable<string> Born(string text)
    {
        if (MaidenName().Match(text) is not { Success: true } match)
            yield break;
        var (before, after) = (match.Groups[1].Value, match.Groups[2].Value);
        if (before.Contains(' ', StringComparison.Ordinal))
            yield return before;
        if (after.Length > 0)
            yield return $"{before} {after}";
    }

    /// <summary>"Research and Product Design" is not a person.</summary>
    private static bool IsName(string text)
    {
        var words = WordReader.Of(text);
        return words.Count > 1 && words.Exists(word => !OrdinaryWords.Contains(text[word.Start..word.End]));
    }

    [GeneratedRegex(@"([\w.+-]{1,64})@[\w-]+\.[\w.-]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"[._+-]+")]
    private static partial Regex MailSigns();

    [GeneratedRegex(@"\s+(?:and|und|et|y|og|och|en|&|\+|/)\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"^(\S.*?),?\s+\(?(?:[Nn]ée|[Nn]é|nee|geb\.|geb|geborene[rn]?|born)\s+[^\s)]+\)?\s*(.*)$")]
    private static partial Regex MaidenName();

    /// <summary>Two or more initials before a name.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}\.\s?){2,}(?=\s|\p{L}|$)")]
    private static partial Regex Initials();
}

using System.Buffers;
using System.Text.RegularExpressions;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>Removes from a title what is not part of a role's name.</summary>
internal static partial class RoleTitle
{
    private static readonly SearchValues<char> IconLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUYäöüáéíóúàèâêôõãåæø");

    /// <summary>Of words in titles, that have a vowel and more than one letter.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "abt", "adm", "admin", "assoc", "asst", "beauftr", "cie", "co", "comm", "coord", "corp", "dep", "dept", "dir", "div", "ed", "eng", "etc",
        "exec", "gen", "inc", "incl", "ing", "int", "intl", "lic", "mag", "mar", "maj", "op", "ops", "pres", "prof", "repr", "rev", "sec", "sen",
        "stellv", "tech", "treas", "univ", "vol", "vors", "vorst",
    };

    /// <summary>"rocket_launch", but not the gap "department_name".</summary>
    private static bool IsIcon(string name) =>
        name.Contains('_', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyExcept(IconLetters) < 0
        && !name.EndsWith("_name", StringComparison.Ordinal) && !name.EndsWith("_title", StringComparison.Ordinal);

    /// <summary>Removes numbering, codes in brackets, pictures and "(m/w/d)".</summary>
    public static string WithoutSigns(string title)
    {
        var name = title.Trim();
        // "[H1] Treasurer"; "[rocket_launch] Treasurer", the name of an icon.
        if (name.StartsWith('[') && name.IndexOf(']', StringComparison.Ordinal) is > 0 and var close && close + 1 < name.Length
            && (close < 8 || IsIcon(name[1..close])))
            name = name[(close + 1)..].Trim();
        name = WithoutNumber(name);
        // "Finance lead -- 1 year term".
        if (name.IndexOf(" -- ", StringComparison.Ordinal) is > 2 and var aside)
            name = name[..aside];
        // "Article IV. The treasurer": the label begins after its number.
        if (LabelText.MayBeNumbered(name) && LabelText.Of(name).Words is [{ Start: > 0 and var first }, ..])
            name = name[first..];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !(word.Length > 2 && word[0] == ':' && word[^1] == ':') && !IsGenderMark(word));
        name = string.Join(' ', words).Trim('"', '“', '”', '„', '*', '_', ':', '：', '#', '«', '»', '「', '」').Trim();
        var start = 0;
        while (start < name.Length && !char.IsLetterOrDigit(name[start]) && !char.IsHighSurrogate(name[start])
            && name[start] is not ('(' or '[' or '<' or '{'))
            start++;
        while (start + 1 < name.Length && char.IsHighSurrogate(name[start]) && !char.IsLetter(name, start))
            start += 2;
        name = name[start..].TrimStart('\ufe0f', '\u200d', ' ', '-', '–', '—', ':');
        var end = name.Length;
        while (end > 1 && (char.IsLowSurrogate(name[end - 1]) && !char.IsLetter(name, end - 2) || name[end - 1] is '\ufe0f' or '\u200d' or ' '))
            end -= char.IsLowSurrogate(name[end - 1]) ? 2 : 1;
        return WithoutDot(name[..end]);
    }

    /// <summary>"Keeper of the lamp." is a title that was ended like a sentence; "Keeper Jr." is not.</summary>
    private static string WithoutDot(string name) =>
        name is [.. var bare, '.'] && bare.Length > 2 && char.IsLetter(bare[^1])
        && bare[(bare.LastIndexOfAny([' ', '-', '/', '(']) + 1)..] is var last && !last.Contains('.', StringComparison.Ordinal)
        && last.AsSpan().ContainsAny(Vowels) && !Abbreviations.Contains(last) ? bare : name;

    /// <summary>Removes "role", "job description" and the like at either end, and an article.</summary>
    public static string WithoutRoleWords(string name, WordSet set)
    {
        name = WithoutVerb(name, set);
        foreach (var phrase in set.RolePhrases)
            name = Before(After(name, phrase, set), phrase, set);
        foreach (var opening in set["role openings"])
        {
            if (name.Length > opening.Length + 2 && name.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && name[opening.Length] == ' ')
                return Named(name[(opening.Length + 1)..], set);
        }
        // "Roles of the harbour master"; "leadership roles" are several roles.
        if (set.Language == "en")
            name = After(WithoutIgnored(name, "roles", set), "roles", set) is var named && named.Length + 6 < name.Length
                ? named : Owner(name, " roles");
        if (set.Language == "en" && name.StartsWith("The ", StringComparison.Ordinal) && name.Length > 4)
            name = char.ToUpperInvariant(name[4]) + name[5..];
        return name;
    }

    /// <summary>"The harbour master shall" over a list is about the harbour master.</summary>
    private static string WithoutVerb(string name, WordSet set) =>
        name.LastIndexOf(' ') is > 0 and var last && !name.Contains(',', StringComparison.Ordinal)
        && set["modal verbs"].Contains(name[(last + 1)..].ToLowerInvariant())
        && set.Names.Read(LabelText.Of(name[..last]), true) is NameKind.Job ? name[..last] : name;

    /// <summary>"Specific roles of the keepers": words before the phrase are ignored.</summary>
    private static string WithoutIgnored(string name, string phrase, WordSet set)
    {
        var words = name.Split(' ');
        var at = Array.FindIndex(words, word => word.Equals(phrase, StringComparison.OrdinalIgnoreCase));
        return at > 0 && words.Take(at).All(word => set.Ignored.Contains(word.ToLowerInvariant())) ? string.Join(' ', words.Skip(at)) : name;
    }

    /// <summary>"Chairs' roles".</summary>
    private static string Owner(string name, string phrase) =>
        name.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && name[..^phrase.Length] is { Length: > 3 } owner
            && (owner[^1] is '\'' or '’' || owner[^2] is '\'' or '’')
            ? owner.TrimEnd('\'', '’') is var bare && bare.Length < owner.Length ? bare : owner[..^2] : name;

    /// <summary>"Being a tech lead at Lamp…" is about the tech lead.</summary>
    private static string Named(string rest, WordSet set)
    {
        var name = rest.TrimEnd('…', '.', ' ');
        if (set.Language == "en" && name.IndexOf(" at ", StringComparison.Ordinal) is > 1 and var at)
            name = name[..at];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>"Role of the keeper", "Job description: Keeper".</summary>
    private static string After(string name, string phrase, WordSet set)
    {
        var text = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        if (!text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) || text.Length <= phrase.Length + 1)
            return name;
        var rest = text[phrase.Length..];
        var trimmed = rest.TrimStart();
        if (trimmed.Length > 1 && trimmed[0] is ':' or '：' or '-' or '–' or '—' or '|' or '/' && (rest[0] != '-' || trimmed != rest))
            return trimmed[1..].TrimStart() is { Length: > 1 } named ? named : name;
        if (rest[0] != ' ')
            return name;
        var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !set.Of.Contains(trimmed[..space].ToLowerInvariant()) || trimmed[..space] is "for" && phrase == "position")
            return name;
        var named2 = trimmed[(space + 1)..];
        foreach (var article in (string[])["the ", "a ", "an ", "la ", "le ", "les ", "l'", "el ", "los ", "las ", "der ", "des ", "die ", "de ",
            "het ", "all "])
        {
            if (named2.StartsWith(article, StringComparison.OrdinalIgnoreCase) && named2.Length > article.Length + 1)
            {
                named2 = named2[article.Length..];
                break;
            }
        }
        return named2.Length > 1 ? char.ToUpperInvariant(named2[0]) + named2[1..] : name;
    }

    /// <summary>"Keeper role", "Keeper – job description", "Keeper (role)", "リーダーの役割".</summary>
    private static string Before(string name, string phrase, WordSet set)
    {
        var text = name.TrimEnd(')', '）');
        if (!text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) || text.Length <= phrase.Length + 1)
            return name;
        var before = text[..^phrase.Length];
        if (set.IsUnspaced)
            return phrase.Length < 2
                ? name : before.TrimEnd() is [.., 'の' or '的' or '의'] owner
                ? owner[..^1] : before.TrimEnd() is [_, .., < '\u0250' and not ('/' or '&' or '-')] foreign ? foreign : name;
        if (before[^1] is not (' ' or '(' or '-' or '–' or '_'))
            return name;
        var trimmed = before.TrimEnd(' ', '(', '-', '–', '—', ':', '|', '/', '_', ',');
        if (trimmed.Length > 2 && trimmed[^2] is '\'' or '’' && trimmed[^1] == 's')
            trimmed = trimmed[..^2];
        return trimmed.Length > 1 ? trimmed : name;
    }

    /// <summary>"GR-3: Keeper II", "K2 - Keeper 2": removes the grade code; null if there is none.</summary>
    public static string? BehindCode(string name) =>
        name.Length > 4 && char.IsAsciiLetterUpper(name[0]) && Code().Match(name) is { Success: true } code ? name[code.Length..] : null;

    /// <summary>One code or a range of two, and the separator before the name.</summary>
    [GeneratedRegex(@"^[A-Z]{1,5}-?\d{1,2}[a-z]?(?: ?(?:[-–/&]|a|to|y|bis|à) ?[A-Z]{1,5}-?\d{1,2}[a-z]?)?(?::| [-–—:]) ?(?=\p{L}{3})")]
    private static partial Regex Code();

    private static string WithoutNumber(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (name.StartsWith('§') && space > 0)
            name = name[(space + 1)..].TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-', ':');
        var end = 0;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || name[end] is '.' or ')'))
            end++;
        return end > 0 && end < name.Length && (name[end - 1] is '.' or ')' || name[end] == ' ' || name[end] is '-' or '_')
            && name[end..].TrimStart(' ', '-', '–', ':', '_') is { Length: > 1 } rest && char.IsLetter(rest[0])
            ? rest : name;
    }

    private static bool IsGenderMark(string word) =>
        word.Length is >= 5 and <= 9 && word[0] == '(' && word[^1] == ')' && word[1..^1].Split('/', '|') is { Length: > 1 } parts
        && parts.All(part => part.Length is 1 or 2 && part.All(char.IsLetter));
}

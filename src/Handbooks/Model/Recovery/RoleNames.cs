using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>What a label can be the name of, and which of its words are the name.</summary>
/// <remarks>One for each language: the same few titles are asked for again and again, on a page and among pages.</remarks>
internal sealed class RoleNames
{
    private const int MostWords = 9;
    private const int MostKept = 10_000;

    private static readonly SearchValues<char> NoName = SearchValues.Create("?!;+=？！→⇒");

    private static readonly ConcurrentDictionary<WordSet, RoleNames> OfLanguages = new();

    private readonly WordSet _own;

    /// <summary>The languages of a title in Latin letters.</summary>
    private readonly ImmutableArray<WordSet> _latin;

    private readonly Memo<NameKind> _kinds;
    private readonly Memo<bool> _severals;
    private readonly Memo<string> _cleaned;

    private RoleNames(WordSet language)
    {
        _own = language;
        _latin = language == Languages.English || language.IsUnspaced ? [Languages.English] : [language, Languages.English];
        (_kinds, _severals, _cleaned) = (new(MostKept, ReadKind), new(MostKept, ReadSeveral), new(MostKept, Clean));
    }

    public static RoleNames Of(WordSet language) => OfLanguages.GetOrAdd(language, static set => new(set));

    /// <summary>In the language of the page's text, which may differ from the handbook's.</summary>
    public static RoleNames For(PageDocument page, PartNames parts) => Of(page.Language ?? Languages.Of(parts.Language) ?? Languages.English);

    public WordSet Language => _own;

    public NameKind KindOf(string title) => _kinds.Of(title);

    private NameKind ReadKind(string title)
    {
        var name = Cleaned(title);
        // "Coordinator of the open day.": one dot too many.
        if (name is [.., not '.', '.'] && name[..^1] is var undotted && ReadKind(undotted) is NameKind.Job)
            return NameKind.Job;
        if (name.Length == 0 || UpToBracket(name).IndexOfAny(NoName) >= 0 || name.TrimEnd().EndsWith('.') || name.TrimEnd().EndsWith('。')
            || IsFile(name))
            return NameKind.Thing;
        // "TeamLead", "GR-3: Keeper II": joined words, or a grade code in front.
        if (Apart(name) is { } apart && ReadKind(apart) is NameKind.Job)
            return NameKind.Job;
        var text = LabelText.Of(_own.Language == "de" ? WithoutGenderMarks(name) : name);
        // "Lead of the visitors' centre (always somebody of the other club, by agreement)": the remark may be long.
        if (text.Words.Length > MostWords && UpToBracket(name) is var named && named.Length < name.Length)
            return ReadKind(named.ToString());
        // "This is a voluntary post": a sentence, too.
        if (text.Words.Length > 2 && text.Words[0].Text is "this" or "these" && Languages.English["being"].Contains(text.Words[1].Text))
            return NameKind.Thing;
        // "Stage managers are accountable for": a sentence about a role is not a name.
        if (text.Words.Length > MostWords || (text.Words.Length > 3
            && (_own.Language == "ru" || Languages.MayHold(name, "duty sentences")) && Sets(name).Any(set => set["duty sentences"]
                .Any(phrase => phrase.Contains(' ', StringComparison.Ordinal) && Phrases.IndexOf(name, phrase) is > 0 and var at
                    // "Responsable / responsable de la vie du port": the same name for a woman and a man.
                    && !name.AsSpan(0, at).TrimEnd().EndsWith("/")))))
            return NameKind.Thing;
        var kind = NameKind.Unknown;
        foreach (var set in Sets(name))
        {
            // "Objetivo principal", "Para sponsors": an English job that is an adjective here, or follows "for".
            if (set != _own && text.Words.Length > 1
                && (_own.Ignored.Contains(text.Words[^1].Text) || _own.Of.Contains(text.Words[0].Text)))
                continue;
            var found = set.Names.Read(set == _own ? text : UpToOf(text), set == _own);
            if (found is NameKind.Job or NameKind.Likely)
                return IsWay(text) ? NameKind.Thing : found;
            kind = kind == NameKind.Unknown || found == NameKind.Thing && kind == NameKind.Group ? found : kind;
        }
        // A page may name a job in a third language.
        if (kind == NameKind.Unknown && text.Words.Length <= 5)
        {
            foreach (var set in Languages.For(name).Where(set => set != _own && set.Language != "en" && !set.IsUnspaced
                && (text.Words.Length == 1 || set.Language == "de"
                    || text.Words.Any(word => set.Of.Contains(word.Text) || word.Text.Any(c => c > 127)))))
            {
                if (set.Names.Read(text, false) == NameKind.Job)
                    return NameKind.Job;
            }
        }
        return kind;
    }

    /// <summary>"docs/keeper.md": the last word ends like a file's name.</summary>
    private static bool IsFile(string name) =>
        name[(name.LastIndexOf(' ') + 1)..] is var last && last.LastIndexOf('.') is > 1 and var dot
        && last[(dot + 1)..] is { Length: >= 2 and <= 4 } ending && ending.All(char.IsAsciiLetterLower);

    /// <summary>Joins "Mentor/innen", "Mentor*innen" and "Mentor:in" into one word.</summary>
    private static string WithoutGenderMarks(string name)
    {
        for (var at = name.AsSpan().IndexOfAny("/*:_"); at > 0 && at + 2 < name.Length;)
        {
            if (char.IsLower(name[at - 1]) && name.AsSpan(at + 1).StartsWith("in", StringComparison.Ordinal))
                name = name.Remove(at, 1);
            var next = name.AsSpan(at + 1).IndexOfAny("/*:_");
            at = next < 0 ? -1 : at + 1 + next;
        }
        return name;
    }

    /// <summary>"Watch keeper (day + night)": a remark in brackets may contain any character.</summary>
    private static ReadOnlySpan<char> UpToBracket(string name) =>
        name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is > 1 and var open ? name.AsSpan(0, open) : name;

    /// <summary>Splits joined words; null if there are none.</summary>
    private static string? Apart(string name)
    {
        if (RoleTitle.BehindCode(name) is { } job)
            return job;
        for (var i = 2; i + 2 < name.Length; i++)
        {
            if (!char.IsLetter(name[i]) || !char.IsLetter(name[i - 1]))
                return null;
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && char.IsLower(name[i + 1]))
                return $"{name[..i]} {name[i..]}";
        }
        return null;
    }

    /// <summary>"Service manager en Bodega": an English name that continues in the page's language.</summary>
    private LabelText UpToOf(LabelText name)
    {
        if (_own.Language == "en" || _own.IsUnspaced)
            return name;
        for (var i = 1; i < name.Words.Length; i++)
        {
            if (_own.Of.Contains(name.Words[i].Text))
                return name.UpTo(i);
        }
        return name;
    }

    /// <summary>Its words are those of a job, or probably so.</summary>
    public bool IsJob(string title) => KindOf(title) is NameKind.Job or NameKind.Likely;

    /// <summary>"Senior", "Level 2", "Manager II" with the words of a job: a career step.</summary>
    public bool IsLevelWord(string word) => Sets(word).Any(set => set.Names.IsLevelWord(word.ToLowerInvariant()));

    /// <summary>"Chief of Staff Role" and "Role of the Chief of Staff" are the role "Chief of Staff".</summary>
    public string Cleaned(string title) => _cleaned.Of(title);

    private string Clean(string title)
    {
        var name = RoleTitle.WithoutSigns(title);
        // "1. Vorsitzender" is an office, not a numbered heading.
        if (_own.Language == "de" && title.TrimStart() is ['1' or '2' or '3', '.', ' ', ..] numbered
            && _own.Names.Read(LabelText.Of(name), true) == NameKind.Job && name.Length < 40)
            name = $"{numbered[..3]}{name}";
        for (var i = 0; i < 2; i++)
        {
            var before = name;
            foreach (var set in Sets(name))
                name = RoleTitle.WithoutRoleWords(name, set);
            if (name == before)
                break;
        }
        // "Identification du poste": what is left of a name must be one.
        return EndsOpen(name) ? RoleTitle.WithoutSigns(title) : name;
    }

    /// <summary>It ends in "of".</summary>
    private bool EndsOpen(string name) =>
        name.LastIndexOf(' ') is > 0 and var space && name[(space + 1)..].ToLowerInvariant() is { Length: < 5 } last
        && Sets(name).Any(set => !set.IsUnspaced && set.Of.Contains(last));

    /// <summary>The nominative form: "Schatzmeisters" ("of the treasurer") becomes "Schatzmeister".</summary>
    public string Nominative(string name)
    {
        if (_own.Language is not ("de" or "pl" or "cs" or "ru" or "sv" or "da"))
            return name;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var (start, end) = _own.NounOpens ? (0, space < 0 ? name.Length : space) : (name.LastIndexOf(' ') + 1, name.Length);
        return _own.Names.Nominative(name[start..end]) is { } word ? name[..start] + word + name[end..] : name;
    }

    /// <summary>The title says that it names a role: "Role of the keeper", "Job description: Keeper".</summary>
    public bool SaysRole(string title) =>
        Cleaned(title) is { Length: > 0 } name && name.Length + 3 < WithoutArticle(RoleTitle.WithoutSigns(title)).Length;

    private static string WithoutArticle(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>"Roles on our team", "Job descriptions": it mentions several roles.</summary>
    public bool AreSeveral(string title) => _severals.Of(title);

    /// <summary>It is a word for a role, with nothing that names one.</summary>
    public bool OnlySaysRole(string title) =>
        !IsJob(title) && Languages.Have(title, "role", LabelText.Of(WithoutArticle(RoleTitle.WithoutSigns(title))).Joined);

    private bool ReadSeveral(string title)
    {
        var text = LabelText.Of(title);
        // "Rôles (colonnes)": only the text before the bracket.
        var bracket = title.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? open : title.Length;
        // The language of a page of mostly names is unknown; a title that is only this word is clear.
        if (text.Words is [var only, ..] && (text.Words.Length == 1 || text.Words[1].Start > bracket) && IsPlural(only.Text))
            return true;
        foreach (var set in Sets(title))
        {
            if (set.IsUnspaced)
            {
                var whole = string.Concat(text.Words.Select(word => word.Text));
                if (set["roles"].Any(phrase => phrase.Length > 2
                    ? whole.Contains(phrase, StringComparison.Ordinal) : whole == phrase
                    || whole.StartsWith(phrase, StringComparison.Ordinal) && whole.Length < 8))
                    return true;
                continue;
            }
            var kept = LabelText.Join(text.Words.Where(word => word.Start < bracket && !set.Ignored.Contains(word.Text)));
            // "Positions and responsibilities".
            var alone = LabelText.Join(text.Words.Where(word => word.Start < bracket && !set.Ignored.Contains(word.Text)
                && !set.And.Contains(word.Text) && word.Text != "&" && !set["responsibilities words"].Any(part => part.TrimEnd('!') == word.Text)));
            if (EndsInRoles(text, bracket, set))
                return true;
            foreach (var phrase in set["roles"])
            {
                if (kept == phrase || text.Joined == phrase || alone == phrase
                    || (IsPlural(phrase) && text.Words.Any(word => word.Text == phrase))
                    || (phrase.Contains(' ', StringComparison.Ordinal)
                        && (text.Joined.StartsWith(phrase + " ", StringComparison.Ordinal)
                            || text.Joined.EndsWith(" " + phrase, StringComparison.Ordinal))))
                    return true;
            }
        }
        return false;
    }

    /// <summary>"Members and roles", "Skład i role": the word for roles is the only word after the last "and".</summary>
    private static bool EndsInRoles(LabelText text, int bracket, WordSet set)
    {
        var words = text.Words.Where(word => word.Start < bracket).Select(word => word.Text).ToList();
        return words.Count is > 2 and < 8 && words[^1] == set["roles"].FirstOrDefault() && (words[^2] == "&" || set.And.Contains(words[^2]));
    }

    /// <summary>"Product manager levels" is about the product manager; null if the title mentions no levels.</summary>
    public string? JobOfLevels(string title) =>
        Sets(title).Where(set => !set.IsUnspaced).SelectMany(set => set["levels"])
            .Where(word => title.Length > word.Length + 3 && title.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
            .Select(word => title[..^(word.Length + 1)]).FirstOrDefault(IsJob);

    /// <summary>"Committees": the sections below are groups of people, whatever their titles.</summary>
    public bool AreGroups(string title) =>
        LabelText.Of(Cleaned(title)).Words is [var first, ..] words && LabelText.Of(title).Words.Length - words.Length < 3
        // "Our committees", "Committees and leads".
        && (words.Length == 1 ? LabelText.Of(title).Words is [.., var last] && last.Text == first.Text : words.Length < 4)
        && Sets(title).Any(set => !set.IsUnspaced && (words.Length == 1 || words[1].Text == "&" || set.And.Contains(words[1].Text))
            && set["groups"].Any(group => IsPluralOf(first.Text, group)));

    /// <summary>"committees", "comités"; Italian "comitati".</summary>
    private static bool IsPluralOf(string word, string noun) =>
        (word.Length > noun.Length && word.Length < noun.Length + 3 && word.StartsWith(noun, StringComparison.Ordinal))
        || (noun.EndsWith('o') && word == noun[..^1] + "i");

    /// <summary>Only the word "Roles", in any language.</summary>
    public bool AreRolesAlone(string title) =>
        LabelText.Of(UpToBrackets(title)).Words is [var only] && (IsPlural(only.Text)
            || Sets(title).Any(set => set.IsUnspaced && set["roles"].Contains(only.Text)));

    private static string UpToBrackets(string title) => title.AsSpan().IndexOfAny('(', '（') is > 1 and var open ? title[..open] : title;

    /// <summary>"Roles and responsibilities": it contains the word.</summary>
    public static bool SaysRoles(string title) => LabelText.Of(title).Words.Any(word => IsPlural(word.Text));

    /// <summary>A word that means only this, anywhere in a title.</summary>
    private static bool IsPlural(string phrase) =>
        phrase is "roles" or "rôles" or "rollen" or "papéis" or "papeis" or "ruoli" or "roller" or "role i" or "cargos" or "puestos";

    /// <summary>"Contributor to manager" is a move from one role to another.</summary>
    private static bool IsWay(LabelText text)
    {
        var bracket = text.Label.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? open : text.Label.Length;
        for (var i = 1; i < text.Words.Length && text.Words[i].Start < bracket; i++)
        {
            // "Aide to the mayor" is a role; "contributor to manager" is a move.
            if (text.Words[i].Text is "vs" or "versus" or "as"
                || (text.Words[i].Text == "to" && !(i + 1 < text.Words.Length && text.Words[i + 1].Text is "the" or "a" or "an" or "our")))
                return true;
        }
        return false;
    }

    private ImmutableArray<WordSet> Sets(string text)
    {
        var possible = Languages.For(text);
        if (possible.Length < 3)
            return text.Any(char.IsAsciiLetter) ? [.. possible, Languages.English] : possible;
        return _latin;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>What somebody would like to know, as the terms to look for.</summary>
/// <param name="Phrase">The stems from its first telling word to its last, as <see cref="StemPhrase"/>: for titles that hold them so.</param>
internal sealed record Question(ImmutableArray<QuestionTerm> Terms, string Phrase)
{
    public static Question Of(string text, RoleNamesInWords names)
    {
        var words = PlainWords.In(text);
        var stems = words.ConvertAll(WordStem.Of);
        var nouns = Nouns(text, words);
        // "What is allowed?" asks for the word: there is no other.
        var telling = Enumerable.Range(0, words.Count).Where(i => nouns[i] || !QuestionWords.IsSilent(words[i])).DefaultIfEmpty(-1).ToList();
        var asksForAll = telling is [-1];
        var terms = ImmutableArray.CreateBuilder<QuestionTerm>();
        for (var i = 0; i < words.Count;)
        {
            var (term, length) = TermAt(words, stems, i, names);
            // "Who signs off on travel?" is about travel.
            if (asksForAll || !term.Roles.IsEmpty || Enumerable.Range(i, length).Any(at => nouns[at] || !QuestionWords.IsSilent(words[at])))
                terms.Add(term);
            i += length;
        }
        return new(terms.ToImmutable(), asksForAll ? StemPhrase.Of(stems) : StemPhrase.Of(stems[telling[0]..(telling[^1] + 1)]));
    }

    /// <summary>"payroll in the US", "IT security": a pronoun in capitals, or behind an article, is the name of something.</summary>
    private static bool[] Nouns(string text, List<string> words)
    {
        var capitals = text.Any(char.IsLower)
            ? text.Split([.. " ,.;:?!()/\"'"]).Where(word => word.Length > 1 && word.All(char.IsUpper)).Select(word => word.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal)
            : [];
        return [.. words.Select((word, i) => capitals.Contains(word) || (i > 0 && words[i - 1] is "the" && word is "us" or "it"))];
    }

    /// <summary>A role's name, two words that are also written as one, or a word.</summary>
    private static (QuestionTerm Term, int Length) TermAt(List<string> words, List<string> stems, int at, RoleNamesInWords names)
    {
        var (roles, length) = names.At(stems, at);
        if (length > 0)
            return (new QuestionTerm(string.Join(' ', words.Skip(at).Take(length)), string.Join(' ', stems.Skip(at).Take(length)), [],
                roles), length);
        if (at + 1 < words.Count && SearchWords.StemsOf($"{words[at]} {words[at + 1]}").Except([stems[at], stems[at + 1]])
            .FirstOrDefault() is { } joined)
            return (new QuestionTerm($"{words[at]} {words[at + 1]}", $"{stems[at]} {stems[at + 1]}", SearchWords.Alternatives(joined), []), 2);
        return (new QuestionTerm(words[at], stems[at], SearchWords.Alternatives(words[at]).Remove(stems[at]), []), 1);
    }
}

/// <param name="Text">As asked, in lower case.</param>
/// <param name="Stem">Of the word; of a name, those of its words.</param>
/// <param name="Alternatives">Stems of other words for it.</param>
/// <param name="Roles">Whom it names, where it is the title or an alias of a role.</param>
internal sealed record QuestionTerm(string Text, string Stem, ImmutableArray<string> Alternatives, ImmutableArray<RoleId> Roles);

/// <summary>The words of a question that say that it is one: "who decides about …", "whom do I ask for …".</summary>
internal static class QuestionWords
{
    public static ImmutableArray<string> All { get; } =
    [
        .. """
        who whom whose which what when where why how
        is are was were be been being am do does did done can could may might must shall should will would has have had need needs
        a an the this that these those my our your their its his her it i we you they he she us me them
        of to for from in on at by with about into over under as if and or any all some there
        decide decides deciding decided own owns owning answer answers answering accountable responsible charge says say said final sign signs off
        approve approves approving allowed
        ask asks asked asking tell tells told talk contact please
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>By language; handbooks in any of them are also asked in English.</summary>
    private static readonly FrozenDictionary<string, string> Who = new Dictionary<string, string>
    {
        ["de"] = "wer wen wem",
        ["fr"] = "qui",
        ["es"] = "quien quienes",
        ["pt"] = "quem",
        ["it"] = "chi",
        ["nl"] = "wie",
        ["pl"] = "kto kogo komu",
        ["ru"] = "кто кого кому",
        ["ja"] = "誰 だれ",
        ["zh"] = "谁 誰",
        ["ko"] = "누가 누구",
        ["ar"] = "من",
        ["tr"] = "kim",
        ["sv"] = "vem",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that ask for somebody, in English and in a site's language.</summary>
    /// <param name="language">A language tag.</param>
    public static ImmutableArray<string> AskingWho(string language) =>
        ["who", "whom", "whose", .. Who.GetValueOrDefault(language.Split('-')[0], "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool IsSilent(string word) => Known.Contains(word) || StopWords.Contains(word);
}

/// <summary>Titles and aliases of roles among a question's words.</summary>
internal sealed class RoleNamesInWords
{
    private readonly Dictionary<string, ImmutableArray<RoleId>> _byStems;
    private readonly int _longest;

    public RoleNamesInWords(Handbook handbook)
    {
        _byStems = handbook.Roles
            .SelectMany(role => NamesOf(role).Select(name => (Stems: string.Join(' ', Stems(name)), role.Id)))
            .Where(name => name.Stems.Length > 0)
            .GroupBy(name => name.Stems, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(name => name.Id).Distinct().ToImmutableArray(), StringComparer.Ordinal);
        _longest = _byStems.Keys.Select(key => key.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
    }

    public static IEnumerable<string> NamesOf(Role role) => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title);

    /// <summary>The longest name that begins there, and the roles that bear it; length 0 where none does.</summary>
    public (ImmutableArray<RoleId> Roles, int Length) At(List<string> stems, int at)
    {
        for (var length = Math.Min(_longest, stems.Count - at); length > 0; length--)
        {
            if (_byStems.TryGetValue(string.Join(' ', stems.Skip(at).Take(length)), out var roles))
                return (roles, length);
        }
        return ([], 0);
    }

    private static IEnumerable<string> Stems(string name) => PlainWords.In(name).Select(WordStem.Of);
}

using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>What somebody would like to know, as the terms to look for.</summary>
/// <param name="Phrase">The stems from its first telling word to its last, as <see cref="PaddedStems"/>: for titles that hold them so.</param>
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
        return new(terms.ToImmutable(), asksForAll ? PaddedStems.Of(stems) : PaddedStems.Of(stems[telling[0]..(telling[^1] + 1)]));
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

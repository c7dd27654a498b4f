using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>
/// Finds the entries that a question is about. All of its words in a title come first, then most of them, then what only the
/// sources' words hold; a word counts the more, the fewer entries have it.
/// </summary>
public sealed class DecisionFinder
{
    /// <summary>So much of what a question asks for must be found, as a share of its words' weight.</summary>
    private const double Most = 0.5;

    private const int ShortestMistyped = 4;

    /// <summary>Letters that are wrong in a long word; in a shorter one it is one.</summary>
    private const int MostSlips = 2, LongWord = 7;

    private readonly ImmutableArray<EntryWords> _entries;
    private readonly RoleNamesInWords _names;

    public DecisionFinder(DecisionIndex index)
    {
        var entries = new EntryWords[index.Entries.Length];
        Parallel.For(0, entries.Length, i => entries[i] = new(index.Entries[i], index.Handbook));
        _entries = [.. entries];
        _names = new RoleNamesInWords(index.Handbook);
    }

    /// <summary>What the question is about; without one, all that the role has a part in, what it answers for first.</summary>
    /// <param name="question">Words in any order, or a whole question; null for everything.</param>
    /// <param name="role">Only what this role has a part in.</param>
    public DecisionAnswer Find(string? question, RoleId? role = null)
    {
        var entries = _entries.Where(entry => role is null || entry.Entry.Parts.Any(part => part.Role == role)).ToList();
        if (question is null)
            return new(null, [.. entries.Select(entry => new DecisionMatch(entry.Entry, true, 1)).OrderBy(match => Rank(match.Entry, role))], []);
        var asked = Question.Of(question, _names);
        var matches = Matches(asked, entries);
        if (!matches.Any(match => match.HasAllWords) && Respelled(question, asked, entries) is { } respelled)
        {
            var others = Matches(Question.Of(respelled, _names), entries);
            if (!others.IsEmpty)
                return new(respelled, others, []);
        }
        return new(null, matches, matches.IsEmpty ? NearestTitles.To(question, entries, asked) : []);
    }

    /// <summary>Who answers comes first, who is told last.</summary>
    private static int Rank(DecisionEntry entry, RoleId? role)
    {
        var letters = entry.Parts.FirstOrDefault(part => part.Role == role)?.Letters ?? Letters.None;
        return letters.HasFlag(Letters.Accountable) ? 0 : letters.HasFlag(Letters.Responsible) ? 1 : letters.HasFlag(Letters.Consulted) ? 2 : 3;
    }

    private static ImmutableArray<DecisionMatch> Matches(Question question, List<EntryWords> entries)
    {
        var weights = new double[entries.Count][];
        Parallel.For(0, entries.Count, i => weights[i] = [.. question.Terms.Select(entries[i].Weight)]);
        var rarity = question.Terms.Select((_, i) => Rarity(weights.Count(found => found[i] > 0), entries.Count)).ToArray();
        var all = rarity.Sum();
        return
        [
            .. entries.Select((entry, at) => (Entry: entry, Found: weights[at], At: at))
                .Where(found => all > 0 && found.Found.Select((weight, i) => weight > 0 ? rarity[i] : 0).Sum() > Most * all)
                .Select(found => (found.At, Match: new DecisionMatch(
                    found.Entry.Entry, found.Found.All(weight => weight > 0),
                        (found.Found.Select((weight, i) => weight * rarity[i]).Sum() / all) + Closeness(question, found.Entry))))
                .OrderByDescending(found => found.Match.HasAllWords).ThenByDescending(found => found.Match.Score).ThenBy(found => found.At)
                .Select(found => found.Match),
        ];
    }

    private static double Rarity(int having, int all) => Math.Log(1 + (all / Math.Max(having, 0.5)));

    /// <summary>Less than any difference in words: they stand together, and there is little beside them.</summary>
    private static double Closeness(Question question, EntryWords entry)
    {
        var together = entry.Titles.Any(title => title.Contains(question.Phrase, StringComparison.Ordinal)) ? 0.05 : 0;
        var shortest = entry.Titles.Min(title => title.Count(c => c == ' ') - 1);
        // Whoever asks wants to know who does it; where roles are only asked or told, that comes after it.
        var isOnlyTold = entry.Entry.Parts.Length > 0 && entry.Entry.Parts.All(part =>
            (part.Letters & (Letters.Accountable | Letters.Responsible)) == Letters.None);
        return together - (isOnlyTold ? 0.06 : 0) + (0.04 * Math.Min(1, question.Terms.Length / (double)Math.Max(1, shortest)));
    }

    /// <summary>The question with each word that is nowhere taken for the nearest that is somewhere; null where there is none.</summary>
    private static string? Respelled(string question, Question asked, List<EntryWords> entries)
    {
        var unknown = asked.Terms.Where(term => term.Roles.IsEmpty && term.Text.Length >= ShortestMistyped
            && !entries.Exists(entry => entry.Weight(term) > 0)).ToList();
        if (unknown.Count == 0)
            return null;
        var spoken = entries.SelectMany(entry => entry.Spoken).Where(word => word.Length >= ShortestMistyped - 1)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var respelled = question;
        foreach (var term in unknown)
        {
            // A word that is right is not what its author mistyped, even where the handbook has one much like it.
            if (!OrdinaryWords.Contains(term.Text) && Nearest.To(term.Text, spoken) is { } nearest
                && Nearest.Distance(term.Text, nearest, MostSlips + 1) <= (term.Text.Length < LongWord ? 1 : MostSlips))
                respelled = respelled.Replace(term.Text, nearest, StringComparison.OrdinalIgnoreCase);
        }
        return respelled == question ? null : respelled;
    }

    private static class NearestTitles
    {
        private const double Alike = 0.25;
        private const int Most = 3;

        /// <summary>Those that share a word come first, then those that share most letters.</summary>
        public static ImmutableArray<string> To(string question, List<EntryWords> entries, Question asked)
        {
            var pairs = Pairs(question);
            return
            [
                .. entries.Select((entry, at) => (entry.Entry.Title, At: at,
                    Score: asked.Terms.Count(term => entry.Weight(term) > 0) + Share(pairs, Pairs(entry.Entry.Title))))
                    .Where(title => title.Score >= Alike)
                    .OrderByDescending(title => title.Score).ThenBy(title => title.At)
                    .Select(title => title.Title).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
            ];
        }

        private static HashSet<(char, char)> Pairs(string text)
        {
            var letters = text.Where(Wording.IsWordPart).Select(char.ToLowerInvariant).ToList();
            return [.. letters.Zip(letters.Skip(1))];
        }

        private static double Share(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
            one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
    }
}

/// <summary>What the index has for a question.</summary>
/// <param name="ReadAs">The question as it was taken, where a word of it is nowhere and nearly another's; else null.</param>
/// <param name="Matches">The best first.</param>
/// <param name="Nearest">Where nothing matches: titles that have most in common with the question, the nearest first.</param>
public sealed record DecisionAnswer(string? ReadAs, ImmutableArray<DecisionMatch> Matches, ImmutableArray<string> Nearest);

/// <param name="HasAllWords">Every word of the question was found; else most of them, the rarer ones counting more.</param>
/// <param name="Score">From 0; above 1 where the words stand together in the title.</param>
public sealed record DecisionMatch(DecisionEntry Entry, bool HasAllWords, double Score);

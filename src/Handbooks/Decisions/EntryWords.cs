using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>The stems of an entry's words, by how much it means to be found in them. Those that no question needs are not read.</summary>
internal sealed class EntryWords(DecisionEntry entry, Handbook handbook)
{
    private string? _names;
    private string? _quotes;

    public DecisionEntry Entry => entry;

    /// <summary>Title and other wordings, each padded.</summary>
    public ImmutableArray<string> Titles { get; } = [.. entry.OtherWordings.Prepend(entry.Title).Select(StemPhrase.In)];

    /// <summary>Titles and aliases of its roles, and its group.</summary>
    private string Names => _names ??= StemPhrase.In(string.Join(" . ",
        entry.Parts.SelectMany(part => RoleNamesInWords.NamesOf(handbook.Role(part.Role))).Append(entry.Group ?? "")));

    /// <summary>What its sources, its condition and its rules say; most often one source says no more than the title.</summary>
    private string Quotes => _quotes ??= Said.All(text => text == entry.Title) ? Titles[0] : StemPhrase.In(string.Join(" . ", Said));

    private IEnumerable<string> Said =>
        entry.Sources.Select(source => source.Quote).Concat(entry.Rules.SelectMany(rule => new[] { rule.Text, rule.Condition ?? "" }))
            .Append(entry.Condition ?? "").Where(text => text.Length > 0);

    /// <summary>How well a term is found: 0 not at all, 1 as its own word in the title.</summary>
    public double Weight(QuestionTerm term)
    {
        if (Titles.Any(title => StemPhrase.Holds(title, term.Stem)))
            return 1;
        if (term.Roles.Length > 0 && Entry.Parts.Where(part => term.Roles.Contains(part.Role)).Select(part => part.Letters)
            .ToList() is { Count: > 0 } letters)
            return letters.Exists(letter => (letter & (Letters.Accountable | Letters.Responsible)) != Letters.None) ? 1 : 0.9;
        if (Titles.Any(title => term.Alternatives.Any(other => StemPhrase.Holds(title, other))
            || (term.Stem.Length >= LongEnough && StemPhrase.HoldsBeginning(title, term.Stem))))
            return 0.9;
        if (StemPhrase.Holds(Names, term.Stem))
            return 0.8;
        return StemPhrase.Holds(Quotes, term.Stem)
            ? 0.5 : term.Alternatives.Any(other => StemPhrase.Holds(Quotes, other) || StemPhrase.Holds(Names, other)) ? 0.4 : 0;
    }

    /// <summary>The beginning of a word stands for it ("infra") where it is longer than most words' common beginnings.</summary>
    private const int LongEnough = 4;

    /// <summary>Every word that a question may have meant when it has one that is nowhere.</summary>
    public IEnumerable<string> Spoken =>
        Said.Append(entry.Title).Concat(entry.OtherWordings)
            .Concat(entry.Parts.SelectMany(part => RoleNamesInWords.NamesOf(handbook.Role(part.Role)))).SelectMany(PlainWords.In);
}

/// <summary>The stems of a text's words as one text, in which a word is found as a whole: " process improve ".</summary>
internal static class StemPhrase
{
    public static string Of(IEnumerable<string> stems) => $" {string.Join(' ', stems)} ";

    /// <summary>In their order; what is also written as one word ("sign off") follows as that word.</summary>
    public static string In(string text)
    {
        var words = PlainWords.In(text);
        var stems = words.ConvertAll(WordStem.Of);
        return Of(stems.Concat(SearchWords.StemsOf(words).Except(stems, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    /// <param name="term">One stem, or several with a space between them.</param>
    public static bool Holds(string padded, string term) => padded.Contains($" {term} ", StringComparison.Ordinal);

    public static bool HoldsBeginning(string padded, string term) => padded.Contains($" {term}", StringComparison.Ordinal);
}

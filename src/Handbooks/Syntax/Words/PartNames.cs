using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>A part of a role's text, identified by its label.</summary>
public enum RolePart
{
    Responsibilities,
    Essential,
    Desirable,
    Interactions,
    Process,
    Metrics,
    Areas,
    Purpose,
    Reporting,
    Authority,
    Levels,
    Benefits,
    Holders,

    /// <summary>Links, questions, tips, templates: part of the page, but not about the role.</summary>
    Other,
}

/// <summary>Which labels name which part of a role, in every language with a word file; handbook.yml adds to them.</summary>
public sealed class PartNames
{
    private const int LongestLabel = 120;

    /// <summary>A shorter bracket belongs to the word before it.</summary>
    private const int ShortestRemark = 28;
    public static PartNames Default { get; } = For("en", []);

    private readonly FrozenDictionary<string, RolePart> _added;
    private readonly ImmutableArray<(string Beginning, RolePart Part)> _addedBeginnings;
    private readonly string _language;
    private readonly Memo<PartLabel?> _known;

    private PartNames(string language, ImmutableArray<(RolePart Part, string Name)> added)
    {
        (_language, _known) = (language, new(20_000, Look));
        var exact = new Dictionary<string, RolePart>(StringComparer.Ordinal);
        var beginnings = ImmutableArray.CreateBuilder<(string, RolePart)>();
        foreach (var (part, name) in added)
        {
            if (name.EndsWith('*'))
                beginnings.Add((Normal(name[..^1]), part));
            else
                exact[Normal(name)] = part;
        }
        _added = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _addedBeginnings = beginnings.ToImmutable();
    }

    /// <summary>The handbook's language, such as "en" or "pt-BR".</summary>
    public string Language => _language;

    /// <param name="language">The handbook's, such as "en" or "pt-BR": it decides when two languages use a name for different
    /// parts.</param>
    /// <param name="added">The names of parts in handbook.yml.</param>
    public static PartNames For(string language, IEnumerable<(RolePart Part, string Name)> added) => new(language, [.. added]);

    /// <summary>The part, if the label is only its name; null for any other label.</summary>
    public RolePart? Find(string heading) => Read(heading) is { IsWhole: true, Part: not RolePart.Other } label ? label.Part : null;

    /// <summary>The part that a label names, alone or with other words; null if it names none.</summary>
    public PartLabel? Read(string label) => ReadWithName(label) is { IsWeak: false } found ? found : null;

    /// <summary>Also accepts a word that means a part only with a role's name: "Keeper skills".</summary>
    internal PartLabel? ReadWithName(string label) => label.Length is 0 or > LongestLabel ? null : _known.Of(label);

    /// <summary>The handbook's own settings define this label, so it is unambiguous.</summary>
    public bool IsAdded(string label) => Added(Normal(label)) is not null;

    private PartLabel? Look(string label)
    {
        if ((_added.Count > 0 || !_addedBeginnings.IsEmpty) && Added(Normal(label)) is { } added)
            return new(added, true, "");
        var text = LabelText.Of(label);
        PartLabel? loose = null;
        foreach (var words in InOrder(label))
        {
            if (words.Parts.Read(text) is not { } found || (!found.IsWhole && IsByChance(words, text)))
                continue;
            if (found.IsWhole && !found.HasGap)
                return found;
            loose = loose is null || IsCloser(found, loose) ? found : loose;
        }
        // "Required competences (technical, social, …)": the text in brackets names no part.
        if (loose is not null && label.IndexOf(" (", StringComparison.Ordinal) is > 2 and var remark && label.Length > remark + ShortestRemark
            && label.IndexOf(',', remark) > 0 && label.TrimEnd(' ', ':').EndsWith(')') && Look(label[..remark]) is { IsWhole: true } whole)
            return whole;
        return loose ?? (label.IndexOf(" (", StringComparison.Ordinal) is > 2 and var bracket
            && (label.Length > bracket + ShortestRemark || label.IndexOf(' ', StringComparison.Ordinal) < bracket)
            && label.TrimEnd(' ', ':').EndsWith(')') && Look(label[..bracket]) is { IsWhole: true, Part: not RolePart.Holders } named ? named : null);
    }

    /// <summary>"Hiring (Squad Formation)" is English: the French for training stands in it by chance.</summary>
    private bool IsByChance(WordSet words, LabelText label) =>
        words.Language != "en" && words != Languages.Of(_language) && label.Words.All(word => IsEnglish(word.Text));

    /// <summary>As <see cref="Find"/>, for the last word of a sentence: "Formation" is no training in "Hiring (Squad Formation)".</summary>
    internal RolePart? FindLastOf(string sentence)
    {
        var word = sentence[(sentence.LastIndexOf(' ') + 1)..];
        if (Find(word) is not { } part)
            return null;
        var (text, label) = (LabelText.Of(sentence), LabelText.Of(word));
        return Added(Normal(word)) is not null
            || InOrder(sentence).Any(words => words.Parts.Read(label) is not null && !IsByChance(words, text)) ? part : null;
    }

    private static bool IsEnglish(string word) =>
        OrdinaryWords.Contains(word) || (word.EndsWith("ing", StringComparison.Ordinal) && OrdinaryWords.Contains(word[..^3]));

    /// <summary>
    /// "Tarefas do tesoureiro" is nearly Spanish, but Portuguese leaves only the treasurer: the language that knows more of the words.
    /// </summary>
    private static bool IsCloser(PartLabel label, PartLabel other) =>
        Rank(label) > Rank(other) || (Rank(label) == Rank(other) && label.Part == other.Part && label.Rest.Length < other.Rest.Length);

    private static int Rank(PartLabel label) => label.IsWhole ? 2 : label.IsWeak ? 0 : 1;

    private IEnumerable<WordSet> InOrder(string label)
    {
        var all = Languages.For(label);
        var own = Languages.Of(_language);
        if (own is not null && all.Contains(own))
            yield return own;
        foreach (var words in all)
        {
            if (words != own)
                yield return words;
        }
        // Japanese and Chinese pages also name parts in English, and may mix in Latin letters.
        if (all[0].Language != "en" && all.Length < 3 && label.Any(char.IsAsciiLetter))
            yield return Languages.English;
    }

    private RolePart? Added(string normal)
    {
        if (_added.TryGetValue(normal, out var part))
            return part;
        foreach (var (beginning, of) in _addedBeginnings)
        {
            if (normal.StartsWith(beginning, StringComparison.Ordinal) && (normal.Length == beginning.Length || normal[beginning.Length] == ' '))
                return of;
        }
        return null;
    }

    private static string Normal(string label) => LabelText.Of(label).Joined.Replace("&", "and", StringComparison.Ordinal);
}

/// <summary>The part of a role that a label names.</summary>
/// <param name="IsWhole">It has no other words; otherwise some are beside the part's ("Lamp Guard Responsibilities").</param>
/// <param name="Rest">Those other words, as written; they may be the role's name.</param>
public sealed record PartLabel(RolePart Part, bool IsWhole, string Rest)
{
    /// <summary>With other words the part's word may mean something else ("Customer experience"), unless they are a role's name.</summary>
    public bool IsWeak { get; init; }

    /// <summary>It matches a phrase with a gap: an exact match in another language takes precedence.</summary>
    internal bool HasGap { get; init; }
}

/// <summary>"What does a * do".</summary>
/// <param name="GapAt">The index of the gap among the words.</param>
/// <param name="IsFull">With the words that are ignored elsewhere.</param>
internal sealed record GapLabel(string[] Words, int GapAt, bool IsFull, RolePart Part)
{
    /// <summary>The words in the gap; null if the label does not match.</summary>
    public ImmutableArray<LabelWord>? Gap(ImmutableArray<LabelWord> label)
    {
        var after = Words.Length - GapAt - 1;
        if (label.Length < Words.Length - 1 || (after > 0 && label.Length < Words.Length))
            return null;
        for (var i = 0; i < GapAt; i++)
        {
            if (label[i].Text != Words[i])
                return null;
        }
        for (var i = 1; i <= after; i++)
        {
            if (label[^i].Text != Words[^i])
                return null;
        }
        return label[GapAt..^after];
    }
}

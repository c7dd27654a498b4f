using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>Titles and aliases of roles in running text, also in the plural. The longest name wins.</summary>
internal sealed class MentionFinder
{
    private readonly Dictionary<string, List<Name>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly RoleIndex _index;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private sealed record Name(string Text, string[] Words);

    public MentionFinder(RoleIndex index, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_index, _diagnostics) = (index, diagnostics);
        foreach (var name in index.SpokenNames)
        {
            var words = TextWord.In(name).Select(word => word.Text).ToArray();
            if (words.Length == 0)
                continue;
            if (!_byFirstWord.TryGetValue(words[0], out var names))
                _byFirstWord[words[0]] = names = [];
            names.Add(new Name(name, words));
        }
        foreach (var names in _byFirstWord.Values)
            names.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <param name="reported">Ambiguous names already reported for this text: once per page is enough.</param>
    public IEnumerable<TextMention> Find(LiteralInline literal, string path, string? unit, Func<MarkdownObject, SourceSpan> spanOf, HashSet<string> reported)
    {
        if (_byFirstWord.Count == 0)
            yield break;
        var text = literal.Content.ToString();
        var words = TextWord.In(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(text, words, i) is not { } name)
                continue;
            var start = words[i].Start;
            var last = words[i + name.Words.Length - 1];
            i += name.Words.Length - 1;
            var (found, candidates) = _index.Find(name.Text, path, unit);
            if (found is { } role)
                yield return new TextMention(start, last.End - start, role);
            else if (reported.Add(name.Text))
                _diagnostics.Add(LinkDiagnostics.Ambiguous(new(name.Text, SpanOf(literal, start, last.End, spanOf)),
                    candidates.Select(id => id.Value)));
        }
    }

    /// <summary>The roles that a text names, in order; ambiguous names are skipped without a report.</summary>
    public List<TextMention> In(string text, string path, string? unit)
    {
        var found = new List<TextMention>();
        if (_byFirstWord.Count == 0)
            return found;
        var words = TextWord.In(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(text, words, i) is not { } name)
                continue;
            var start = words[i].Start;
            i += name.Words.Length - 1;
            if (_index.Find(name.Text, path, unit).Found is { } role)
                found.Add(new TextMention(start, words[i].End - start, role));
        }
        return found;
    }

    /// <summary>The span of a part of a literal: exact if nothing was escaped or repaired, otherwise the whole literal's.</summary>
    public static SourceSpan SpanOf(LiteralInline literal, int start, int end, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var whole = spanOf(literal);
        return whole.End - whole.Start == literal.Content.Length ? whole with { Start = whole.Start + start, End = whole.Start + end } : whole;
    }

    private Name? Longest(string text, List<TextWord> words, int at)
    {
        var word = words[at].Span;
        var byFirstWord = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byFirstWord.TryGetValue(word, out var names) && !(word.Length > 1 && word[^1] == 's' && byFirstWord.TryGetValue(word[..^1], out names)))
            return null;
        foreach (var name in names)
        {
            if (Matches(text, words, at, name))
                return name;
        }
        return null;
    }

    private static bool Matches(string text, List<TextWord> words, int at, Name name)
    {
        if (at + name.Words.Length > words.Count)
            return false;
        // A one-word name ("Lead", "PEL") must match its author's case: in lower case it may be an ordinary word.
        var comparison = name.Words.Length == 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var i = 0; i < name.Words.Length; i++)
        {
            var word = words[at + i].Span;
            var isLast = i == name.Words.Length - 1;
            if (!word.Equals(name.Words[i], comparison) && !(isLast && word.Length == name.Words[i].Length + 1 && word[^1] == 's'
                && word[..^1].Equals(name.Words[i], comparison)))
                return false;
            // Only a space, a hyphen or "&" may come between the words of one name.
            if (i > 0 && !IsJoint(text.AsSpan(words[at + i - 1].End..words[at + i].Start)))
                return false;
        }
        return true;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between.Trim() is "" or "-" or "&" or "/";
}

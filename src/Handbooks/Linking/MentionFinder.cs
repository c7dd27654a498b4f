using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>Titles and aliases of roles in running text, also in the plural. The longest name wins.</summary>
internal sealed class MentionFinder
{
    private readonly Node _root = new();

    public MentionFinder(RoleIndex index)
    {
        foreach (var (order, text) in index.SpokenNames.Index())
        {
            var words = TextWord.In(text).Select(word => word.Text).ToArray();
            if (words.Length > 0)
                words.Aggregate(_root, (node, word) => node.Add(word)).Names.Add(new SpokenName(text, words, order, index.Called(text)));
        }
    }

    /// <summary>The next name; null if there is none.</summary>
    /// <param name="at">Where to look from; then the index of the name's first word.</param>
    public SpokenName? Next(List<TextWord> words, ref int at)
    {
        for (; at < words.Count; at++)
        {
            if (Longest(words, at) is { } name)
                return name;
        }
        return null;
    }

    /// <summary>The roles that a text names, in order; ambiguous names are skipped without a report.</summary>
    public List<TextMention> In(string text, string path, string? unit)
    {
        var found = new List<TextMention>();
        var words = TextWord.In(text);
        for (var at = 0; Next(words, ref at) is { } name; at += name.Words.Length)
        {
            if (name.Find(path, unit).Found is { } role)
                found.Add(new TextMention(words[at].Start, words[at + name.Words.Length - 1].End - words[at].Start, role));
        }
        return found;
    }

    /// <summary>The span of a part of a literal: exact if nothing was escaped or repaired, otherwise the whole literal's.</summary>
    public static SourceSpan SpanOf(LiteralInline literal, int start, int end, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var whole = spanOf(literal);
        return whole.End - whole.Start == literal.Content.Length ? whole with { Start = whole.Start + start, End = whole.Start + end } : whole;
    }

    private SpokenName? Longest(List<TextWord> words, int at)
    {
        SpokenName? longest = null;
        var node = _root;
        // Only a space, a hyphen or "&" may come between the words of one name.
        for (var i = at; i < words.Count && (i == at || IsJoint(words[i].Source.AsSpan(words[i - 1].End..words[i].Start))); i++)
        {
            var word = words[i].Span;
            var next = node.Below(word);
            longest = next?.Name(word, isFirst: i == at) ?? longest;
            if (word is [_, .., 's'] && (i > at || next is null) && node.Below(word[..^1])?.Name(word[..^1], isFirst: i == at) is { } singular
                && (longest is null || longest.Words.Length < singular.Words.Length || longest.Order > singular.Order))
                longest = singular;
            if (next is null)
                return longest;
            node = next;
        }
        return longest;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " || between.Trim() is "" or "-" or "&" or "/";

    /// <summary>The first words of names.</summary>
    private sealed class Node
    {
        private Dictionary<string, Node>? _below;

        /// <summary>Those that consist of these words.</summary>
        public List<SpokenName> Names { get; } = new(0);

        public Node Add(string word)
        {
            _below ??= new(StringComparer.OrdinalIgnoreCase);
            if (!_below.TryGetValue(word, out var node))
                _below[word] = node = new Node();
            return node;
        }

        public Node? Below(ReadOnlySpan<char> word) =>
            _below is not null && _below.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;

        /// <summary>A one-word name ("Lead", "PEL") must match its author's case: in lower case it may be an ordinary word.</summary>
        public SpokenName? Name(ReadOnlySpan<char> word, bool isFirst)
        {
            foreach (var name in Names)
            {
                if (!isFirst || word.SequenceEqual(name.Words[0]))
                    return name;
            }
            return null;
        }
    }
}

/// <summary>A title or an alias, as text uses it.</summary>
/// <param name="Order">Of two that fit, as "Tech Lead" and "Tech Leads" do, the first counts.</param>
/// <param name="Roles">Those that have it.</param>
internal sealed record SpokenName(string Text, string[] Words, int Order, IReadOnlyList<RoleIndex.Entry> Roles)
{
    /// <inheritdoc cref="RoleIndex.Find"/>
    public (RoleId? Found, ImmutableArray<RoleId> Candidates) Find(string path, string? unit) => RoleIndex.Among(Roles, Text, path, unit);
}

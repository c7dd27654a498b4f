using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Names;

/// <summary>A name in running text that looks like an undefined role, or like a misspelt one.</summary>
/// <param name="Key">Its words in lower case.</param>
/// <param name="Meant">The role whose name is misspelt; null for an undefined role.</param>
internal sealed record SeenName(string Key, string Text, SourceSpan Span, string? Meant);

/// <summary>Names in running text that look like undefined roles; each is reported once, with all its pages.</summary>
internal sealed class ProseNames
{
    private readonly KnownTitles _titles = new();
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    public ProseNames(RoleIndex index)
    {
        foreach (var name in index.SpokenNames)
        {
            _titles.Add(name);
            var words = KnownTitles.Words(name);
            _defined.Add(string.Join(' ', words));
            for (var from = 0; from < Math.Min(words.Length, 8); from++)
            {
                for (var to = from + 2; to <= Math.Min(words.Length, 8); to++)
                    _parts.Add(string.Join(' ', words[from..to]));
            }
        }
    }

    /// <param name="text">The words of the literal.</param>
    public void Look(List<TextWord> text, LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf, List<SeenName> seen)
    {
        if (!CapitalisedWords.MayHoldNames(text))
            return;
        var words = CapitalisedWords.Of(text, literal.Content.Start);
        LookForSlips(words, literal, spanOf, seen);
        foreach (var (first, end) in RoleLikeNames.In(words))
        {
            var name = KnownTitles.Words(string.Join(' ', words[first..end].Select(word => word.Text)));
            if (!IsDefined(name))
                seen.Add(Seen(string.Join(' ', name), words[first], words[end - 1], literal, spanOf));
        }
    }

    /// <param name="seen">In path order: a name is not reported as undefined behind a place where it is reported as misspelt.</param>
    public static void Report(IEnumerable<SeenName> seen, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var undefined = new Dictionary<string, (string Name, int Count, List<SourceSpan> Pages)>(StringComparer.Ordinal);
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<(string Name, string Path)>();
        foreach (var name in seen)
        {
            if (name.Meant is not null)
            {
                misspelt.Add(name.Key);
                if (reported.Add((name.Key, name.Span.Path)))
                    diagnostics.Add(NameDiagnostics.Slip(name.Span, name.Text, name.Meant));
            }
            else if (!misspelt.Contains(name.Key))
            {
                var (first, count, pages) = undefined.GetValueOrDefault(name.Key, (name.Text, 0, []));
                if (pages.Count == 0 || pages[^1].Path != name.Span.Path)
                    pages.Add(name.Span);
                undefined[name.Key] = (first, count + 1, pages);
            }
        }
        diagnostics.AddRange(undefined.Values.Select(name => NameDiagnostics.Undefined(name.Name, name.Pages, name.Count)));
    }

    private static SeenName Seen(string key, NameWord first, NameWord last, LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf,
        string? meant = null) =>
        new(key, literal.Content.Text.Substring(literal.Content.Start + first.Start, last.End - first.Start),
            MentionFinder.SpanOf(literal, first.Start, last.End, spanOf), meant);

    /// <summary>A role, one at another career level, one of a certain kind, or a part of a longer name.</summary>
    private bool IsDefined(string[] words)
    {
        if (_parts.Contains(string.Join(' ', words)))
            return true;
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = from + 1; to <= words.Length; to++)
            {
                // A single word is a name only if it is alone: "Lead" does not define a Delivery Lead.
                if ((to - from > 1 || words.Length == 1) && _defined.Contains(string.Join(' ', words[from..to])))
                    return true;
            }
        }
        return false;
    }

    private void LookForSlips(List<NameWord> words, LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf, List<SeenName> seen)
    {
        for (var first = 0; first < words.Count; first++)
        {
            for (var end = first + 1; end < words.Count && end - first < _titles.MostWords && words[first].IsCapital
                && words[end] is { IsJoined: true, IsCapital: true }; end++)
            {
                var written = words[first..(end + 1)].Select(word => word.Text.ToLowerInvariant()).ToArray();
                if (_titles.Nearest(written, isWordKnown: false) is not { } meant)
                    continue;
                seen.Add(Seen(string.Join(' ', written), words[first], words[end], literal, spanOf, meant));
                break;
            }
        }
    }
}

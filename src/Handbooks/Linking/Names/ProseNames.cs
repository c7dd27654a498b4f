using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Names;

/// <summary>Names in running text that look like undefined roles; each is reported once, with all its pages.</summary>
internal sealed class ProseNames
{
    private readonly KnownTitles _titles = new();
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _slips = [];
    private readonly HashSet<(string Name, string Path)> _slipsByPage = [];
    private readonly HashSet<string> _slipNames = new(StringComparer.Ordinal);

    private sealed record Found(string Name)
    {
        public int Count { get; set; }
        public List<SourceSpan> Pages { get; } = [];
    }

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

    public void Look(LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var words = CapitalisedWords.Of(literal.Content.ToString());
        LookForSlips(words, literal, spanOf);
        foreach (var (first, end) in RoleLikeNames.In(words))
        {
            var name = KnownTitles.Words(string.Join(' ', words[first..end].Select(word => word.Text)));
            var key = string.Join(' ', name);
            if (IsDefined(name) || _slipNames.Contains(key))
                continue;
            var text = literal.Content.ToString()[words[first].Start..words[end - 1].End];
            if (!_found.TryGetValue(key, out var found))
                _found[key] = found = new Found(text);
            found.Count++;
            var span = MentionFinder.SpanOf(literal, words[first].Start, words[end - 1].End, spanOf);
            if (found.Pages.Count == 0 || found.Pages[^1].Path != span.Path)
                found.Pages.Add(span);
        }
    }

    public void Report(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(_slips);
        diagnostics.AddRange(_found.Values.Select(found => NameDiagnostics.Undefined(found.Name, found.Pages, found.Count)));
    }

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

    private void LookForSlips(List<NameWord> words, LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf)
    {
        for (var first = 0; first < words.Count; first++)
        {
            for (var end = first + 1; end < words.Count && end - first < _titles.MostWords && words[first].IsCapital
                && words[end] is { IsJoined: true, IsCapital: true }; end++)
            {
                var written = words[first..(end + 1)].Select(word => word.Text.ToLowerInvariant()).ToArray();
                if (_titles.Nearest(written, isWordKnown: false) is not { } meant)
                    continue;
                var span = MentionFinder.SpanOf(literal, words[first].Start, words[end].End, spanOf);
                var name = string.Join(' ', written);
                _slipNames.Add(name);
                if (_slipsByPage.Add((name, span.Path)))
                    _slips.Add(NameDiagnostics.Slip(span, literal.Content.ToString()[words[first].Start..words[end].End], meant));
                break;
            }
        }
    }
}

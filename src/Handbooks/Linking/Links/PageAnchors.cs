using System.Text;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;

namespace Handbooks.Linking.Links;

/// <summary>
/// The anchors of one page. Every tool derives a different anchor from a heading: those that differ only in case, symbols
/// or accents are equal here, and a heading is found by its words even if its author chose an anchor for it.
/// </summary>
internal sealed class PageAnchors(PageDocument page, IReadOnlySet<string> exact)
{
    private Dictionary<string, string>? _loose;

    public IReadOnlySet<string> Exact => exact;

    public string? Find(string anchor)
    {
        if (exact.Contains(anchor))
            return anchor;
        _loose ??= Loose();
        return _loose.GetValueOrDefault(Key(anchor)) ?? _loose.GetValueOrDefault(Key(anchor, keepsNumber: false));
    }

    private Dictionary<string, string> Loose()
    {
        var loose = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var anchor in exact.Order(StringComparer.Ordinal))
            loose.TryAdd(Key(anchor), anchor);
        foreach (var (heading, anchor) in page.Anchors.OrderBy(pair => pair.Key.Span.Start))
        {
            var words = InlineText.Of(heading);
            loose.TryAdd(Key(words), anchor);
            loose.TryAdd(Key(words.Replace("&", "and", StringComparison.Ordinal)), anchor);
            // Docutils omits the number of a numbered heading.
            loose.TryAdd(Key(words, keepsNumber: false), anchor);
        }
        loose.Remove("");
        return loose;
    }

    private static string Key(string words, bool keepsNumber = true)
    {
        var key = new StringBuilder(words.Length);
        foreach (var c in Accents.Compose(words))
        {
            if (Wording.IsWordPart(c) && (keepsNumber || key.Length > 0 || !char.IsAsciiDigit(c)))
                key.Append(Accents.Plain(char.ToLowerInvariant(c)));
        }
        return key.ToString();
    }
}

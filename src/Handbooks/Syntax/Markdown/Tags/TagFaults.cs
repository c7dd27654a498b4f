using Handbooks.Diagnostics;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>What lowering a page's tags found wrong, one entry for each kind and name, with the first place and how often.</summary>
internal sealed class TagFaults
{
    /// <summary>So many boxes in boxes are shown; the text of deeper ones is, too, without them.</summary>
    public const int DeepestTags = 32;

    public enum Kind
    {
        Unknown,
        InHtml,
        NotClosed,
        NotOpened,
        Valueless,
        TooDeep,
        Conditional,
        Elsewhere,
        Nothing,
    }

    private sealed class Fault(string written, SourceSpan first)
    {
        public string Written { get; } = written;

        public SourceSpan First { get; } = first;

        public int Times { get; set; }
    }

    private readonly Dictionary<(Kind Kind, string Written, string Detail), Fault> _faults = [];

    /// <param name="detail">What the message needs beyond the tag.</param>
    public void Add(Kind kind, Tag tag, SourceSpan span, string detail = "")
    {
        // Where one tag is too deep, so are all that follow in it.
        var key = (kind, kind == Kind.TooDeep ? "" : tag.Written, detail);
        if (!_faults.TryGetValue(key, out var fault))
            _faults[key] = fault = new Fault(tag.Written, span);
        fault.Times++;
    }

    /// <summary>Diagnostics of a parsed text, by a conversion of its spans.</summary>
    public static IEnumerable<Diagnostic> Of(MarkdownDocument document, Func<SourceSpan, Text.SourceSpan> place) =>
        document.GetData(typeof(TagFaults)) is TagFaults found
            ? found._faults.Select(entry => Report(entry.Key, entry.Value, place(entry.Value.First)))
            : [];

    private static Diagnostic Report((Kind Kind, string, string Detail) key, Fault fault, Text.SourceSpan span) => key.Kind switch
    {
        Kind.InHtml => TagDiagnostics.InHtml(span, fault.Written, fault.Times),
        Kind.NotClosed => TagDiagnostics.NotClosed(span, fault.Written, key.Detail, fault.Times),
        Kind.NotOpened => TagDiagnostics.NotOpened(span, fault.Written, fault.Times),
        Kind.Valueless => TagDiagnostics.Valueless(span, fault.Written, fault.Times),
        Kind.TooDeep => TagDiagnostics.TooDeep(span, fault.Written, DeepestTags),
        Kind.Conditional => TagDiagnostics.Conditional(span, fault.Written, fault.Times),
        Kind.Elsewhere => TagDiagnostics.Elsewhere(span, fault.Written, key.Detail, fault.Times),
        Kind.Nothing => TagDiagnostics.Nothing(span, fault.Written, key.Detail, fault.Times),
        Kind.Unknown => TagDiagnostics.Unknown(span, fault.Written, Nearest.To(key.Detail, TagNames.All), fault.Times),
    };
}

using System.Collections.Frozen;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>A Markdown page, parsed. Nothing above Syntax changes it.</summary>
public sealed record PageDocument(
    RepairedText Text,
    YamlMapping? FrontMatter,
    MarkdownDocument Markdown,
    Section Outline,
    FrozenDictionary<HeadingBlock, string> Anchors)
{
    public SourceText Source => Text.Source;

    public string Path => Source.Path;

    /// <summary>Where its author wrote a block or inline. Markdig's ends are inclusive; ours are not.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => Text.Span(node.Span.Start, Math.Max(node.Span.Start, node.Span.End + 1));
}

/// <summary>A YAML file, parsed.</summary>
public sealed record DataDocument(SourceText Source, YamlNode? Root)
{
    public string Path => Source.Path;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
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

    /// <summary>False where front matter or text could not be read whole: what is missing may have said who may read it.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>False where it is only a guess what its author wrote, so that nobody can tell either whether it speaks of its readers.</summary>
    public bool IsLegible { get; init; } = true;

    /// <summary>Its front matter has gaps for a tool to fill in: it is a form for pages, and none itself.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>False where front matter was read only after a repair: what it publishes counts if it also stands there as written.</summary>
    public bool IsFrontMatterAsWritten { get; init; } = true;

    /// <summary>
    /// What at its head reads like a visibility and was not read as one. At most one claim of those that count on any day, behind
    /// all others.
    /// </summary>
    public ImmutableArray<VisibilityClaim> Claims { get; init; } = [];

    /// <summary>Where its author wrote a block or inline. Markdig's ends are inclusive; ours are not.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => Text.Span(node.Span.Start, Math.Max(node.Span.Start, node.Span.End + 1));
}

/// <summary>A YAML file, parsed.</summary>
/// <param name="IsWhole">False where a fault cut the reading short: what is missing then is no fault of its own.</param>
public sealed record DataDocument(SourceText Source, YamlNode? Root, bool IsWhole)
{
    public string Path => Source.Path;
}

using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>The opening line of a directive, and the options below it.</summary>
public sealed class DirectiveHead
{
    /// <summary>The MyST name of what the author wrote, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it stands in the file.</summary>
    public string Written { get; init; } = "";

    public string Argument { get; init; } = "";

    /// <summary>The argument where it stands in the parsed text; empty where it comes from elsewhere.</summary>
    public StringSlice ArgumentText { get; init; } = StringSlice.Empty;

    public DirectiveOptions Options { get; } = new();

    /// <summary>The opening line in the parsed text; the end is inclusive, as Markdig counts.</summary>
    public SourceSpan Span { get; init; }

    internal Fence Fence { get; init; }

    /// <summary>The name stood in braces, so that option lines may follow.</summary>
    internal bool IsBraced { get; init; }

    internal bool IsClosed { get; set; }
}

using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
    Comment,

    /// <summary>A block of Markdown that stands between two pieces of HTML.</summary>
    Markdown,
}

/// <summary>A piece of HTML, or the Markdown between two pieces.</summary>
/// <param name="Name">Of a tag, in lower case; empty otherwise.</param>
/// <param name="Start">In the text of <paramref name="Source"/>; the end is exclusive.</param>
/// <param name="Source">Null for Markdown, which is <paramref name="Block"/> as it is.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, int Start, int End, HtmlLines? Source, Block Block)
{
    public string Text => Source?.Text[Start..End] ?? "";

    /// <summary>Part of a line of text, as opposed to what begins or ends a block.</summary>
    public bool IsInline => Kind is HtmlTokenKind.Text or HtmlTokenKind.Comment || (Kind != HtmlTokenKind.Markdown && !HtmlElements.IsBlock(Name));

    public bool IsBlank => Kind == HtmlTokenKind.Comment || (Kind == HtmlTokenKind.Text && Source!.Text.AsSpan(Start, End - Start).IsWhiteSpace());

    public bool Opens(string name) => Kind == HtmlTokenKind.Open && Name == name;

    /// <summary>The attribute's value with entities undone; null where the tag has none of that name.</summary>
    public string? Attribute(string name) =>
        Kind == HtmlTokenKind.Open && Source is not null ? HtmlTag.Attribute(Source.Text.AsSpan(Start, End - Start), name) : null;
}

using Markdig.Extensions.Footnotes;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>A paragraph that opens with a star, joined with the phrases that end with one.</summary>
public sealed class SignFootnote() : Footnote(null!);

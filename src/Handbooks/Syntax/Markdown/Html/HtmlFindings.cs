using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

internal enum HtmlFault
{
    NotClosed,
    TableInTable,
    TooDeep,
    CodeInterrupted,
}

/// <summary>What could not be read while a page was parsed, kept with the page until its diagnostics are made.</summary>
internal sealed class HtmlFindings
{
    private static readonly object Key = new();

    public List<(HtmlFault Fault, string Element, SourceSpan Span)> Faults { get; } = [];

    public static HtmlFindings Of(MarkdownDocument page)
    {
        if (page.GetData(Key) is not HtmlFindings findings)
            page.SetData(Key, findings = new HtmlFindings());
        return findings;
    }
}

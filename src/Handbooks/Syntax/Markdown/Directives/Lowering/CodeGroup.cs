using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>VitePress: code blocks with a name in brackets behind their language, a tab each.</summary>
internal static class CodeGroup
{
    public static void Lower(Directive group)
    {
        var blocks = group.ToList();
        group.Clear();
        foreach (var block in blocks)
            group.Add(block is FencedCodeBlock code ? Tab(group, code) : block);
    }

    private static Directive Tab(Directive group, FencedCodeBlock code)
    {
        var written = $"{code.Info} {code.Arguments}".Trim();
        var open = written.IndexOf('[', StringComparison.Ordinal);
        var close = written.LastIndexOf(']');
        var title = open >= 0 && close > open ? written[(open + 1)..close] : written;
        if (open >= 0)
            code.Info = written[..open].Trim();
        var tab = new Directive(group.Parser!, new DirectiveHead { Name = "tab-item", Argument = title })
        {
            Span = code.Span,
            Line = code.Line,
            IsOpen = false,
        };
        if (title.Length > 0)
            tab.Add(Lines.Title(group.Parser!, new StringSlice(title), code.Line));
        tab.Add(code);
        return tab;
    }
}

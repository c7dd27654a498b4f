using Handbooks.Pages.Prose.Formulas;
using Handbooks.Syntax.Markdown.Formulas;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose.Code;

/// <summary>Writes code: its language beside it, its parts in colours where the language is known; long lines scroll, also by keyboard.</summary>
internal sealed class CodeRenderer(ProseWriter prose) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        var name = LanguageOf(code);
        if (name.Equals(FormulaBlockParser.Language, StringComparison.OrdinalIgnoreCase) && MathMl.Of(TextOf(code), isDisplayed: true) is { } math)
        {
            prose.WriteFinished(renderer, () => new($"<div class=\"formula\">{math}</div>"));
            renderer.WriteLine();
            return;
        }
        if (name.Length > 0)
            renderer.Write("<div class=\"code\"><span class=\"code-language\">").Write(name).Write("</span>");
        renderer.Write("<pre tabindex=\"0\"><code");
        if (name.Length > 0)
            renderer.Write(" class=\"language-").Write(name).Write("\"");
        renderer.Write(">");
        if (CodeLanguage.Named(name) is { } language)
            WriteParts(renderer, language, TextOf(code));
        else
            renderer.WriteLeafRawLines(code, true, true);
        renderer.WriteLine(name.Length > 0 ? "</code></pre></div>" : "</code></pre>");
    }

    /// <summary>The language as its author wrote it; empty if there is none, or if it is no word.</summary>
    public static string LanguageOf(CodeBlock code)
    {
        var written = (code as FencedCodeBlock)?.Info?.Trim('{', '}') ?? "";
        return written.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') ? written : "";
    }

    private static string TextOf(CodeBlock code)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        return text.ToString();
    }

    private static void WriteParts(HtmlRenderer renderer, CodeLanguage language, string text)
    {
        var written = 0;
        foreach (var part in CodeParts.Of(language, text))
        {
            renderer.WriteEscape(text.AsSpan(written, part.Start - written));
            renderer.Write("<span class=\"code-").Write(ClassOf(part.Kind)).Write("\">");
            renderer.WriteEscape(text.AsSpan(part.Start, part.End - part.Start));
            renderer.Write("</span>");
            written = part.End;
        }
        renderer.WriteEscape(text.AsSpan(written));
    }

    private static string ClassOf(CodeKind kind) => kind switch
    {
        CodeKind.Comment => "comment",
        CodeKind.String => "string",
        CodeKind.Number => "number",
        CodeKind.Keyword => "keyword",
        CodeKind.Name => "name",
        CodeKind.Added => "added",
        CodeKind.Removed => "removed",
    };
}

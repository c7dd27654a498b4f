using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>One line of text that is no Markdown, such as a title in front matter, without its tags.</summary>
public static class TagText
{
    /// <summary>Values are known by their name, all other tags go.</summary>
    public static string Plain(string text) => Read(text, _ => { });

    /// <summary>The same for a value of a file, each tag reported there.</summary>
    public static Located<string> Plain(Located<string> text, Action<Diagnostic> report) =>
        text.With(Read(text.Value, tag => report(tag.Form == TagForm.Expression
            ? TagDiagnostics.Valueless(text.Span, tag.Written, 1) : TagDiagnostics.InLine(text.Span, tag.Written))));

    private static string Read(string text, Action<Tag> found)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '{' || TagReader.Read(text, at, text.Length, out var length) is not { } tag)
            {
                plain.Append(text[at++]);
                continue;
            }
            found(tag);
            if (tag.Form == TagForm.Expression)
                plain.Append(tag.Name);
            at += length;
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>A tag at its opening brace.</summary>
internal static class TagReader
{
    /// <summary>No tag that people write comes near; a search for the end of one costs no more than this.</summary>
    private const int LongestText = 2_000;

    /// <summary>The tag that begins at <paramref name="start"/> and ends before <paramref name="end"/>; null where there is none.</summary>
    public static Tag? Read(string text, int start, int end, out int length)
    {
        length = 0;
        var rest = text.AsSpan(start, Math.Min(end - start, LongestText));
        if (Frame(rest) is not var (form, open, close))
            return null;
        var inner = rest[open..].IndexOf(close);
        if (inner < 0 || HasEmptyLine(rest[open..(open + inner)]))
            return null;
        var content = rest.Slice(open, inner);
        // Where another tag begins before this one ends, this one has no end.
        if (form != TagForm.Expression && (content.IndexOf("{%") >= 0 || content.IndexOf("{{<") >= 0
            || (form != TagForm.Liquid && content.IndexOf("%}") >= 0)))
            return null;
        length = open + inner + close.Length;
        return form == TagForm.Expression ? Expression(content) : Named(content, form);
    }

    private static (TagForm Form, int Open, string Close)? Frame(ReadOnlySpan<char> text) =>
        text.StartsWith("{%") ? (TagForm.Liquid, 2, "%}")
        : text.StartsWith("{{<") ? (TagForm.Hugo, 3, ">}}")
        : text.StartsWith("{{%") ? (TagForm.HugoMarkdown, 3, "%}}")
        : text.StartsWith("{{{") ? (TagForm.Expression, 3, "}}}")
        : text.StartsWith("{{") ? (TagForm.Expression, 2, "}}")
        : null;

    private static Tag? Expression(ReadOnlySpan<char> content)
    {
        var words = Trimmed(content);
        // A brace in it is code of some kind, or an expression in an expression.
        return words.IsEmpty || words.IndexOfAny('{', '}') >= 0 ? null : new Tag(OneLine(words), TagForm.Expression, TagArguments.None);
    }

    private static Tag? Named(ReadOnlySpan<char> content, TagForm form)
    {
        var words = form == TagForm.Liquid ? Trimmed(content) : content.Trim();
        // {{</* name */>}} shows a shortcode and is none.
        if (words.StartsWith("/*"))
            return null;
        var isClose = form != TagForm.Liquid && words.StartsWith("/");
        if (isClose)
            words = words[1..].TrimStart();
        var isWhole = form != TagForm.Liquid && !isClose && words.EndsWith("/");
        if (isWhole)
            words = words[..^1].TrimEnd();
        var nameEnd = 0;
        while (nameEnd < words.Length && !char.IsWhiteSpace(words[nameEnd]))
            nameEnd++;
        if (nameEnd == 0)
            return null;
        var name = words[..nameEnd].ToString().ToLowerInvariant();
        if (form == TagForm.Liquid && name.Length > 3 && name.StartsWith("end", StringComparison.Ordinal))
            (name, isClose) = (name[3..], true);
        return new Tag(name, form, isClose ? TagArguments.None : TagArguments.Read(words[nameEnd..].Trim().ToString()))
        {
            IsClose = isClose,
            IsWhole = isWhole,
        };
    }

    /// <summary>Without the dashes that ask a template engine to take the white space away.</summary>
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> content)
    {
        if (content.StartsWith("-"))
            content = content[1..];
        if (content.EndsWith("-"))
            content = content[..^1];
        return content.Trim();
    }

    private static string OneLine(ReadOnlySpan<char> words) =>
        string.Join(' ', words.ToString().Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool HasEmptyLine(ReadOnlySpan<char> content)
    {
        for (var at = content.IndexOf('\n'); at >= 0; at = content.IndexOf('\n'))
        {
            content = content[(at + 1)..];
            var end = content.IndexOf('\n');
            if (end >= 0 && content[..end].IsWhiteSpace())
                return true;
        }
        return false;
    }
}

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

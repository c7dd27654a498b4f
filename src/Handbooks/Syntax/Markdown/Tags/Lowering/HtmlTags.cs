using System.Text;
using Handbooks.Syntax.Markdown.Tags.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>Tags in an author's HTML: they are taken out of it and reported; what they stand around stays.</summary>
internal static class HtmlTags
{
    public static void TakeOut(HtmlBlock html, TagFaults faults)
    {
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle)
            return;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            ref var line = ref html.Lines.Lines[i];
            if (Without(line.Slice.ToString(), line.Slice.Start, faults) is { } clean)
                line.Slice = new StringSlice(clean, line.Slice.NewLine);
        }
    }

    public static void TakeOut(HtmlInline html, TagFaults faults)
    {
        if (!html.Tag.StartsWith("<!", StringComparison.Ordinal) && Without(html.Tag, html.Span.Start, faults) is { } clean)
            html.Tag = clean;
    }

    /// <summary>The text without its tags; null where it has none.</summary>
    private static string? Without(string text, int position, TagFaults faults)
    {
        StringBuilder? clean = null;
        var copied = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0 && at < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (TagReader.Read(text, at, text.Length, out var length) is not { } tag)
                continue;
            clean ??= new StringBuilder(text.Length);
            clean.Append(text, copied, at - copied).Append(Shown(tag, new SourceSpan(position + at, position + at + length - 1), faults));
            copied = at + length;
            at = copied - 1;
        }
        return clean?.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Shown(Tag tag, SourceSpan span, TagFaults faults)
    {
        var meaning = TagNames.MeaningOf(tag);
        if (tag.Form == TagForm.Expression)
        {
            faults.Add(TagFaults.Kind.Valueless, tag, span);
            return System.Net.WebUtility.HtmlEncode(tag.Name);
        }
        if (meaning is not (TagMeaning.Silent or TagMeaning.Branch) && !tag.IsClose)
            faults.Add(meaning == TagMeaning.Condition ? TagFaults.Kind.Conditional : TagFaults.Kind.InHtml, tag, span);
        return "";
    }
}

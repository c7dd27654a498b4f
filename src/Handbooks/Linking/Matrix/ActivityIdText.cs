using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Matrix;

/// <summary>Where to insert an activity's id in the text of a duty.</summary>
internal static class ActivityIdText
{
    /// <summary>Longer braces are read as text.</summary>
    private const int LongestAttributes = 200;

    /// <summary>Spaces that editors leave at the end of a line.</summary>
    private static readonly string[] Leavings = ["&#x20;", "&#32;", "&nbsp;", "&#160;", "&#xA0;"];

    /// <summary>
    /// Null if it must be written by hand: after a heading, whose address would change, in a table, or before other text on the
    /// line.
    /// </summary>
    public static TextEdit? Edit(PageDocument page, ResponsibilityDeclaration duty, string id)
    {
        if (!IsRead(id) || duty.Span.Source != page.Text.Source || IsInTable(duty.Block))
            return null;
        var paragraph = duty.Block is ListItemBlock item ? item.FirstOrDefault() as ParagraphBlock : duty.Block as ParagraphBlock;
        return paragraph?.Inline is not { } inlines ? null : Into(page, inlines, id) ?? Behind(duty.Span, id);
    }

    /// <summary>Whether braces with this id are read as an id.</summary>
    public static bool IsRead(string id) => id.Length + 3 <= LongestAttributes && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static bool IsInTable(Block block)
    {
        for (Block? at = block; at is not null; at = at.Parent)
        {
            if (at is Table)
                return true;
        }
        return false;
    }

    /// <summary>Adds the id to the braces that hold the duty's letters.</summary>
    private static TextEdit? Into(PageDocument page, ContainerInline inlines, string id)
    {
        foreach (var list in inlines.OfType<AttributeList>().Where(list => list.Classes.Any(word => LettersText.FromWord(word) != Letters.None)))
        {
            var span = page.SpanOf(list);
            if (span.Text is ['{', .., '}'] text && text.Length + id.Length + 2 <= LongestAttributes)
                return TextEdit.Insert(span.End - 1, $" #{id}");
        }
        return null;
    }

    private static TextEdit? Behind(SourceSpan span, string id)
    {
        var text = span.Source.Text;
        var end = EndOfWords(text, span);
        var line = text.AsSpan(end);
        var rest = line[..(line.IndexOfAny('\r', '\n') is var length and >= 0 ? length : line.Length)].ToString();
        var isAtEnd = Leavings.Aggregate(rest, (left, leaving) => left.Replace(leaving, "", StringComparison.Ordinal)).AsSpan().Trim().IsEmpty;
        return end > span.Start && isAtEnd ? TextEdit.Insert(end, $" {{#{id}}}") : null;
    }

    private static int EndOfWords(string text, SourceSpan span)
    {
        for (var end = span.End; ;)
        {
            var words = text[span.Start..end].TrimEnd().TrimEnd('\u200B');
            var leaving = Array.Find(Leavings, leaving => words.EndsWith(leaving, StringComparison.OrdinalIgnoreCase));
            var before = span.Start + words.Length - (leaving?.Length ?? 0);
            if (before == end)
                return end;
            end = before;
        }
    }
}

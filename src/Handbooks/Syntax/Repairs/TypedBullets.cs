using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>• Keep the log</c>: bullets that came as characters with pasted text. Markdown runs such lines together into one paragraph,
/// so they are read as items of a list.
/// </summary>
internal static class TypedBullets
{
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•●▪◦‣∙");

    private const int DeepestIndent = 3;

    /// <summary>One diagnostic a list. A bullet alone may be a sign like any other.</summary>
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        if (!source.Text.AsSpan().ContainsAnyInRange('\u2022', '\u25E6') || !source.Text.AsSpan().ContainsAny(Bullets))
            yield break;
        for (var line = 0; line < lines.All.Count; line++)
        {
            var edits = ImmutableArray.CreateBuilder<TextEdit>();
            var (last, isMarkdown) = (line, false);
            for (var at = line; at < lines.All.Count; at++)
            {
                if (Bullet(source.Text, lines, at, isNested: edits.Count > 0) is { } edit)
                {
                    edits.Add(edit);
                    isMarkdown |= IsMark(source.Text.AsSpan(edit.End, lines.All[at].End - edit.End));
                    last = at;
                }
                else if (edits.Count == 0 || EndsList(source.Text, lines, at))
                    break;
            }
            if (edits.Count > 1 && !isMarkdown && !IsInHtml(source.Text, lines, line))
                yield return RepairDiagnostics.BulletsRepaired(source, edits.ToImmutable());
            line = last;
        }
    }

    /// <summary>The mark of a list for a bullet that opens a line; null where none does, and in the row of a table.</summary>
    private static TextEdit? Bullet(string text, ProseLines lines, int line, bool isNested)
    {
        var (start, end) = lines.All[line];
        var at = start;
        while (at < end && (text[at] == ' ' ? isNested || at - start < DeepestIndent : isNested && text[at] == '\t'))
            at++;
        if (at >= end || !Bullets.Contains(text[at]) || !lines.IsProse(at) || text.AsSpan(at, end - at).Contains('|'))
            return null;
        var words = at + 1;
        while (words < end && (text[words] is ' ' or '\t' or '\u00A0' || text.AsSpan(words, end - words).StartsWith("&nbsp;")))
            words += text[words] == '&' ? "&nbsp;".Length : 1;
        return words < end && !Bullets.Contains(text[words]) ? new TextEdit(at, words, "- ") : null;
    }

    /// <summary>Behind the mark of a list these would be a heading, another list, a rule, code or a quotation: such a list stays as it is.</summary>
    private static bool IsMark(ReadOnlySpan<char> words) =>
        words[0] is '#' or '>' or '`' or '~' or '=' or '<' || LineMarks.ListMarkLength(words) > 0
            || (words[0] is '-' or '*' or '_' && !words.ContainsAnyExcept("-*_ "));

    /// <summary>The lines right above it begin with a tag: there Markdown's marks mean nothing.</summary>
    private static bool IsInHtml(string text, ProseLines lines, int line)
    {
        for (; line >= 0 && !lines.IsBlank(line); line--)
        {
            if (text.AsSpan(lines.All[line].Start, lines.All[line].End - lines.All[line].Start).TrimStart().StartsWith("<"))
                return true;
            if (line > 0 && !lines.IsFollowed(line - 1))
                return false;
        }
        return false;
    }

    /// <summary>An empty line and the rest of an item may come between two; a heading, code, another list or a paragraph may not.</summary>
    private static bool EndsList(string text, ProseLines lines, int line)
    {
        if (!lines.IsFollowed(line - 1))
            return true;
        if (lines.IsBlank(line))
            return false;
        var content = text.AsSpan(lines.All[line].Start, lines.All[line].End - lines.All[line].Start).TrimStart(' ');
        return lines.IsBlank(line - 1) || LineMarks.HeadingMarkLength(content) > 0 || LineMarks.ListMarkLength(content) > 0;
    }
}

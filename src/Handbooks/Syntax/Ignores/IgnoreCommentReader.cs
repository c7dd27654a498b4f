using System.Collections.Immutable;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Ignores;

/// <summary>Finds the comments that leave findings unreported, and the lines that each covers.</summary>
internal static class IgnoreCommentReader
{
    private const string Open = "<!--", Close = "-->";

    /// <summary>Nobody looks for a remark behind a longer line.</summary>
    private const int LongestBefore = 10_000;

    /// <param name="lines">Those of the page outside front matter and code.</param>
    /// <param name="bodyStart">Where front matter ends.</param>
    public static ImmutableArray<IgnoreComment> InPage(SourceText source, ProseLines lines, int bodyStart)
    {
        var text = source.Text;
        if (!text.Contains(IgnoreWords.Mark, StringComparison.OrdinalIgnoreCase))
            return [];
        var found = ImmutableArray.CreateBuilder<IgnoreComment>();
        var blocks = new BlockLines(source);
        found.AddRange(InYaml(source, blocks, bodyStart));
        for (var at = Next(text, bodyStart); at >= 0;)
        {
            var end = text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            if (end < 0)
                break;
            if (lines.IsProse(at) && IgnoreWords.Read(source, at + Open.Length, end) is var (ids, reason))
                found.Add(Of(source.Span(at, end + Close.Length), blocks, bodyStart, ids, reason));
            at = Next(text, end + Close.Length);
        }
        return found.ToImmutable();

        static int Next(string text, int from) => text.IndexOf(Open, from, StringComparison.Ordinal);
    }

    public static ImmutableArray<IgnoreComment> InData(SourceText source) =>
        source.Text.Contains(IgnoreWords.Mark, StringComparison.OrdinalIgnoreCase)
            ? [.. InYaml(source, new BlockLines(source), source.Text.Length)] : [];

    /// <summary>Takes them out of a page's text before it is parsed: no list is cut in two by one, and none is on a site.</summary>
    public static IEnumerable<TextEdit> Edits(SourceText source, ImmutableArray<IgnoreComment> comments, int bodyStart)
    {
        foreach (var span in comments.Select(comment => comment.Span).Where(span => span.Start >= bodyStart))
        {
            var (start, end) = (span.Start, span.End);
            var (before, after) = Around(source, span);
            if (before.Length == 0 && after.Length == 0)
            {
                start -= source.PositionAt(start).Column - 1;
                end = AfterLine(source.Text, end);
            }
            else
            {
                // "Brew <!-- … -->" ends with the word, and not with a space that would break the line.
                while (start > 0 && source.Text[start - 1] is ' ' or '\t' && after.Length == 0)
                    start--;
            }
            yield return TextEdit.Remove(start, end);
        }
    }

    private static int AfterLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\r' or '\n'))
            at++;
        return at + (text.AsSpan(at).StartsWith("\r\n") ? 2 : at < text.Length ? 1 : 0);
    }

    private static IgnoreComment Of(SourceSpan span, BlockLines blocks, int bodyStart, ImmutableArray<Located<string>> ids, string reason)
    {
        var (before, after) = Around(span.Source, span);
        var (first, last) = before.Length == 0 && after.Length == 0
            ? blocks.Below(span.EndPosition.Line) : blocks.Around(span.StartPosition.Line);
        return new(ids, reason, span, first, last) { IsAtTop = span.Source.Text.AsSpan(bodyStart, span.Start - bodyStart).IsWhiteSpace() };
    }

    /// <summary>What stands on a comment's lines before and behind it, marks of quotes left out.</summary>
    private static (string Before, string After) Around(SourceText source, SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        return (source.Line(start.Line)[..(start.Column - 1)].Trim(' ', '\t', '>'), source.Line(end.Line)[(end.Column - 1)..].Trim());
    }

    private static IEnumerable<IgnoreComment> InYaml(SourceText source, BlockLines lines, int end)
    {
        var text = source.Text;
        for (var at = Next(text, 0, end); at >= 0; at = Next(text, at + 1, end))
        {
            var sign = text.AsSpan(0, at).TrimEnd(" \t").Length - 1;
            if (sign < 0 || text[sign] != '#')
                continue;
            while (sign > 0 && text[sign - 1] == '#')
                sign--;
            var place = source.PositionAt(sign);
            var before = text.AsSpan(sign - place.Column + 1, place.Column - 1);
            // A hash within a word or within quotes starts no comment, and a block of text has none.
            var isText = !before.IsEmpty && (before[^1] is not (' ' or '\t') || before.Count('"') % 2 == 1);
            if (isText || before.Length > LongestBefore || lines.IsInBlockText(place.Line))
                continue;
            var lineEnd = text.AsSpan(sign).IndexOfAny('\r', '\n') is var length and >= 0 ? sign + length : text.Length;
            if (IgnoreWords.Read(source, at, lineEnd) is not var (ids, reason))
                continue;
            var (first, last) = lines.OfYaml(before.IsWhiteSpace() ? lines.NextEntry(place.Line) : place.Line);
            yield return new(ids, reason, source.Span(sign, lineEnd).Trimmed(), first, last) { IsAtTop = text.AsSpan(0, sign).IsWhiteSpace() };
        }

        static int Next(string text, int from, int end) =>
            from >= end ? -1 : text.IndexOf(IgnoreWords.Mark, from, end - from, StringComparison.OrdinalIgnoreCase);
    }
}

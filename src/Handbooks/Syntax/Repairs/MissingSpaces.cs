using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary><c>##Responsibilities</c>, <c>-Keep the timetable</c>, <c>- []</c>: marks that are none without a space behind them.</summary>
internal static class MissingSpaces
{
    /// <summary>Nothing but these is the name of something in a program.</summary>
    private static readonly SearchValues<char> Constants = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines, PartNames parts)
    {
        var isFirst = true;
        for (var i = 0; i < lines.All.Count; i++)
        {
            var (start, end) = lines.All[i];
            var content = start;
            while (content < end && content - start < 3 && source.Text[content] == ' ')
                content++;
            if (content >= end || !lines.IsProse(content))
                continue;
            var isTitle = isFirst && (!lines.IsFollowed(i) || lines.IsBlank(i + 1));
            // A target or an anchor may stand above a title.
            isFirst &= source.Text[content] is '(' or '<';
            if (Heading(source, content, end, isTitle, parts) is { } heading)
                yield return heading;
            else if (Item(source, lines, i, content, end) is var (item, last))
            {
                yield return item;
                i = last;
            }
        }
    }

    /// <summary>Two signs or more, or the name of a part of a role: one before another word is how people write of a channel.</summary>
    /// <param name="isTitle">The line stands alone at the top of the page.</param>
    private static Diagnostic? Heading(SourceText source, int start, int end, bool isTitle, PartNames parts)
    {
        var line = source.Text.AsSpan(start, end - start);
        var marks = line.Length - line.TrimStart('#').Length;
        var words = line[marks..].Trim();
        if (marks is 0 or > 6 || marks == line.Length || !char.IsUpper(line[marks]) || words.Length is < 3 or > 80
            || !words.ContainsAnyExcept(Constants) || words[^1] is '.' or ',' or ';' or '[')
            return null;
        if (marks == 1 && !isTitle && parts.Find(words.TrimEnd('#').Trim().ToString()) is null)
            return null;
        return RepairDiagnostics.HeadingSpaceRepaired(source.Span(start, start + marks), words.ToString());
    }

    /// <summary>Two such lines at least, or one beside an item that has its space: a lone dash may be anything.</summary>
    private static (Diagnostic Item, int Last)? Item(SourceText source, ProseLines lines, int line, int content, int end)
    {
        if (Box(source, content, end) is { } box)
            return (box, line);
        if (Mark(source.Text, lines.All[line]) is not { } first)
            return null;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var last = line;
        for (var at = line; at < lines.All.Count && (at == line || lines.IsFollowed(at - 1)) && Mark(source.Text, lines.All[at]) is { } mark; at++)
        {
            edits.Add(TextEdit.Insert(mark + 1, " "));
            last = at;
        }
        if (edits.Count == 1 && !IsItem(source.Text, lines, line - 1, line) && !IsItem(source.Text, lines, line + 1, line))
            return null;
        var sign = source.Span(content, first + 1);
        return (RepairDiagnostics.ItemSpaceMissing(sign, $"missing space after {sign.Text}; this is not a list item",
            $"Write: {sign.Text} {BeforeAfter.Visible(source.Text[(first + 1)..end].Trim(), 100)}", edits.ToImmutable()), last);
    }

    /// <summary>The position of a dash or star directly before a word, or of the sign behind a number there.</summary>
    private static int? Mark(string text, (int Start, int End) line)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
            at++;
        var number = at;
        while (number < line.End && number - at < 3 && char.IsAsciiDigit(text[number]))
            number++;
        if (number > at)
            return number + 2 < line.End && text[number] is '.' or ')' && char.IsUpper(text[number + 1]) ? number : null;
        // A star that another one closes is emphasis.
        return at + 2 < line.End && text[at] is '-' or '*' or '+' && (char.IsUpper(text[at + 1]) || text[at + 1] is '[')
            && (text[at] != '*' || text.IndexOf('*', at + 1, line.End - at - 1) < 0) ? at : null;
    }

    private static bool IsItem(string text, ProseLines lines, int line, int beside)
    {
        if (line < 0 || line >= lines.All.Count || !lines.IsFollowed(Math.Min(line, beside)))
            return false;
        var content = text.AsSpan(lines.All[line].Start, lines.All[line].End - lines.All[line].Start).TrimStart(' ');
        return !content.IsEmpty && content[0] is '-' or '*' or '+' && LineMarks.ListMarkLength(content) > 0;
    }

    /// <summary><c>- []</c> and <c>- [x]done</c></summary>
    private static Diagnostic? Box(SourceText source, int content, int end)
    {
        var line = source.Text.AsSpan(content, end - content);
        if (LineMarks.ListMarkLength(line) != 1 || line.Length < 4 || line[1] != ' ' || line[2] != '[')
            return null;
        if (line.Length > 5 && line[3] == ']' && line[4] == ' ')
            return RepairDiagnostics.ItemSpaceMissing(source.Span(content + 2, content + 4), "missing space in []; this is not a checkbox",
                $"Write: {line[0]} [ ] {BeforeAfter.Visible(line[5..].Trim().ToString(), 100)}", [TextEdit.Insert(content + 3, " ")]);
        return line.Length > 6 && line[3] is 'x' or 'X' or ' ' && line[4] == ']' && char.IsUpper(line[5])
            ? RepairDiagnostics.ItemSpaceMissing(source.Span(content + 2, content + 5),
                $"missing space after {line[2..5]}; this is not a checkbox",
                $"Write: {line[..5]} {BeforeAfter.Visible(line[5..].Trim().ToString(), 100)}", [TextEdit.Insert(content + 5, " ")])
            : null;
    }
}

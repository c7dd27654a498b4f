using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Characters in the frame of a line that look like spaces, dashes, colons and brackets, or like nothing, and are none to YAML.</summary>
internal static class LookAlikeCharacters
{
    /// <summary>The lines below that begin with the same signs have the same cause, and are one message with this one.</summary>
    public static IEnumerable<YamlSlip> Find(SlipLine line)
    {
        for (var width = 1; width <= 2; width++)
        {
            var edits = Edits(line, width);
            if (edits.Count == 0)
                yield break;
            var first = edits[0].Start;
            if (line.IsAboutVisibility)
            {
                yield return YamlSlip.Error(line.Source.Span(first, first + 1), What(line, first), "Replace it. A visibility is never guessed.",
                    [.. edits]);
                yield break;
            }
            foreach (var below in Alike(line, first))
                edits.AddRange(Edits(below, width));
            yield return YamlSlip.Repair(RepairDiagnostics.SignReplaced(line.Source.Span(first, first + 1), What(line, first), line.With([.. edits]),
                new Fix([.. edits])));
            if (!line.Source.Text.AsSpan(line.Start, line.Indent).Contains('\u3000'))
                yield break;
        }
    }

    /// <summary>
    /// The lines below in whose indentation, or in whose mark, the same sign stands; not beyond a text of several lines, where it
    /// may be meant.
    /// </summary>
    private static IEnumerable<SlipLine> Alike(SlipLine line, int first)
    {
        if (first >= line.KeyStart)
            yield break;
        var text = line.Source.Text;
        for (var below = line.Below; below is not null && !OpensText(below); below = below.Below)
        {
            if (!below.IsEmpty && !below.IsAboutVisibility && text.AsSpan(below.Start, below.KeyStart - below.Start).Contains(text[first]))
                yield return below;
        }

        static bool OpensText(SlipLine line) => line.Value is { Text: ['|' or '>', ..] };
    }

    private static bool IsUsual(char sign) => sign is ' ' or '\t';

    /// <param name="width">How many spaces an ideographic space counts as.</param>
    private static List<TextEdit> Edits(SlipLine line, int width)
    {
        var edits = new List<TextEdit>();
        var text = line.Source.Text;
        for (var at = line.Start; at < line.KeyStart; at++)
        {
            if (text[at] == '\u3000')
                edits.Add(new TextEdit(at, at + 1, new string(' ', at < line.Content ? width : 1)));
            else if (SignNames.IsOddSpace(text[at]))
                edits.Add(new TextEdit(at, at + 1, " "));
            else if (SignNames.IsInvisible(text[at]))
                edits.Add(TextEdit.Remove(at, at + 1));
            else if (SignNames.LooksLikeListMark(text[at]))
                edits.Add(new TextEdit(at, at + 1, "-"));
        }
        for (var at = line.KeyStart; at < line.KeyEnd; at++)
        {
            if (SignNames.IsInvisible(text[at]))
                edits.Add(TextEdit.Remove(at, at + 1));
        }
        if (line.Colon >= 0)
            AroundColon(line, edits);
        InBrackets(line, edits);
        return edits;
    }

    private static void AroundColon(SlipLine line, List<TextEdit> edits)
    {
        var text = line.Source.Text;
        for (var at = line.KeyEnd; at < line.Colon; at++)
        {
            if (!IsUsual(text[at]))
                edits.Add(TextEdit.Remove(at, at + 1));
        }
        var behind = line.Colon + 1;
        var isOdd = text[line.Colon] != ':';
        if (isOdd)
            edits.Add(new TextEdit(line.Colon, behind, behind < line.End && !IsUsual(text[behind]) && !SignNames.IsOddSpace(text[behind])
                ? ": " : ":"));
        for (var at = behind; at < line.End && SlipLine.IsSpace(text[at]); at++)
        {
            if (SignNames.IsOddSpace(text[at]))
                edits.Add(new TextEdit(at, at + 1, " "));
            else if (SignNames.IsInvisible(text[at]))
                edits.Add(new TextEdit(at, at + 1, at == behind && at + 1 < line.End && !SlipLine.IsSpace(text[at + 1]) ? " " : ""));
        }
    }

    /// <summary><c>［A， B］</c></summary>
    private static void InBrackets(SlipLine line, List<TextEdit> edits)
    {
        if (line.Value is not { } value || value.Text is not [var open and ('[' or '\uFF3B' or '\u3010'), ..,
            var close and (']' or '\uFF3D' or '\u3011')])
            return;
        if (open != '[')
            edits.Add(new TextEdit(value.Start, value.Start + 1, "["));
        for (var at = value.Start + 1; at < value.End - 1; at++)
        {
            if (IsOddComma(line.Source.Text[at]))
                edits.Add(new TextEdit(at, at + 1, line.Source.Text[at + 1] == ' ' ? "," : ", "));
        }
        if (close != ']')
            edits.Add(new TextEdit(value.End - 1, value.End, "]"));
    }

    public static bool IsOddComma(char sign) => sign is '\uFF0C' or '\u3001' or '\u060C';

    private static string What(SlipLine line, int at)
    {
        var sign = line.Source.Text[at];
        return at < line.Content && SignNames.IsOddSpace(sign) ? $"this line is indented with {SignNames.Of(sign)} instead of spaces"
            : SignNames.IsInvisible(sign) ? $"{SignNames.Of(sign)}, which is invisible, is here"
            : SignNames.IsOddSpace(sign) ? $"{SignNames.Of(sign)} is used instead of an ordinary space"
            : SignNames.LooksLikeColon(sign) ? $"{SignNames.Of(sign)} is used instead of an ordinary colon"
            : IsOddComma(sign) ? $"{SignNames.Of(sign)} is used instead of an ordinary comma"
            : SignNames.LooksLikeListMark(sign) ? $"{SignNames.Of(sign)} is used instead of a list dash"
            : $"{SignNames.Of(sign)} is used instead of an ordinary bracket";
    }
}

/// <summary>Control characters in data: some of them end the reading without a word.</summary>
internal static class ControlCharacters
{
    private const int MostTold = 20;

    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
            + "\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>In what says who may read something, it stays: that line then is an error of its own.</summary>
    public static List<Diagnostic> Find(SourceText source, int start, int end)
    {
        var found = new List<Diagnostic>();
        var text = source.Text;
        for (var at = text.AsSpan(start, end - start).IndexOfAny(Signs); at >= 0 && found.Count < MostTold;)
        {
            at += start;
            var run = at + 1;
            while (run < end && Signs.Contains(text[run]))
                run++;
            var line = SlipLine.At(source, text.LastIndexOf('\n', at, at - start + 1) is var above and >= 0 ? above + 1 : start, end);
            if (!line.IsAboutVisibility)
                found.Add(RepairDiagnostics.ControlRemoved(source, TextEdit.Remove(at, run)));
            at = text.AsSpan(run, end - run).IndexOfAny(Signs) is var next and >= 0 ? run + next - start : -1;
        }
        return found;
    }
}

using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Lists in brackets that are not closed, or closed by the other bracket.</summary>
internal static class Brackets
{
    public static YamlSlip? Find(SlipLine line)
    {
        if (line.Value is not { } value || value.Text[0] is not ('[' or '{'))
            return null;
        var open = new Stack<int>();
        var text = line.Source.Text;
        var quote = '\0';
        for (var at = value.Start; at < value.End; at++)
        {
            var sign = text[at];
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'' && SlipLine.IsSpace(text[at - 1]) | text[at - 1] is '[' or '{' or ',')
                quote = sign;
            else if (sign is '[' or '{')
                open.Push(at);
            else if (sign is ']' or '}')
            {
                var wanted = open.TryPop(out var opened) ? Closing(text[opened]) : '\0';
                if (wanted != sign)
                    return wanted == '\0' ? null : Other(line, at, text[opened], wanted);
            }
        }
        return open.Count == 0 || quote != '\0' ? null : NotClosed(line, value, open);
    }

    private static YamlSlip Other(SlipLine line, int at, char opened, char wanted)
    {
        TextEdit edit = new(at, at + 1, wanted.ToString());
        return YamlSlip.Error(line.Source.Span(at, at + 1), $"{line.Source.Text[at]} does not close what {opened} opened", line.With(edit), edit);
    }

    private static YamlSlip NotClosed(SlipLine line, SourceSpan value, Stack<int> open)
    {
        if (ClosedInComment(line, value, open.Peek()) is { } cut)
            return cut;
        var missing = new StringBuilder();
        foreach (var at in open)
            missing.Append(Closing(line.Source.Text[at]));
        TextEdit edit = TextEdit.Insert(value.End, missing.ToString());
        var first = open.Peek();
        return YamlSlip.Error(line.Source.Span(first, first + 1), $"a bracket {line.Source.Text[first]} is not closed", line.With(edit), edit);
    }

    /// <summary>"{ accent: #0b6e4f }": what closes the bracket stands behind a number sign, which makes the rest of the line a comment.</summary>
    private static YamlSlip? ClosedInComment(SlipLine line, SourceSpan value, int open)
    {
        var text = line.Source.Text;
        var comment = text.AsSpan(value.End..line.End);
        if (comment.IndexOf('#') is not (>= 0 and var before) || comment[before..].IndexOf(Closing(text[open])) < 0)
            return null;
        var sign = value.End + before;
        var length = comment[before..].IndexOfAny(" ,]}");
        var word = text.Substring(sign, length);
        TextEdit edit = new(sign, sign + length, $"\"{word}\"");
        return YamlSlip.Error(line.Source.Span(sign, sign + length), $"a # after a space starts a comment, so the {text[open]} is not closed",
            line.With(edit), edit);
    }

    private static char Closing(char open) => open == '[' ? ']' : '}';
}

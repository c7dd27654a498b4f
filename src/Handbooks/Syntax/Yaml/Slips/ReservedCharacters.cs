using System.Buffers;
using System.Text;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Values that begin with a sign that has a meaning of its own in YAML, and are a text to everyone else.</summary>
internal static class ReservedCharacters
{
    public static YamlSlip? Find(SlipLine line)
    {
        if (line.Value is not { } value || !NeedsQuotes(value.Text))
            return null;
        var quoted = new TextEdit(value.Start, value.End, QuoteSlips.Quoted(value.Text));
        var help = $"Put the text in quotes. {line.With(quoted)}";
        if (value.Text[0] is '|' or '>')
            return OnTheSameLine(line, value, quoted);
        if (line.IsAboutVisibility || MayName(value.Text))
            return new(YamlDiagnostics.Reserved(line.Source.Span(value.Start, value.Start + 1), value.Text[0], help), [quoted]);
        return YamlSlip.Repair(RepairDiagnostics.SignRepaired(value, UnquotedValue.Quoted(value)));
    }

    private static bool NeedsQuotes(string value) => value[0] switch
    {
        '@' or '`' or '%' or '&' or '*' or '!' or ',' or ']' or '}' => true,
        '?' or '-' or ':' => value.Length > 1 && value[1] == ' ',
        '[' => value.LastIndexOf(']') is > 0 and var end && end < value.Length - 1,
        '{' => value.StartsWith("{{", StringComparison.Ordinal) || (value.LastIndexOf('}') is > 0 and var end && end < value.Length - 1),
        '|' or '>' => value.AsSpan(1).TrimStart("+-123456789").Trim().Length > 0,
        _ => false,
    };

    /// <summary>A name behind the sign is what YAML has it for, and may be meant so; an entity, emphasis or a word apart is none.</summary>
    private static bool MayName(string value) => value[0] switch
    {
        '&' => value.Length > 1 && char.IsLetterOrDigit(value[1]) && value.AsSpan(1).IndexOfAny(" ;") is var end
            && (end < 0 || value[end + 1] == ' '),
        '*' => value.Length > 1 && value[1] != ' ' && !value.AsSpan(1).TrimStart('*').Contains('*'),
        '!' => true,
        _ => false,
    };

    /// <summary><c>summary: | The text</c></summary>
    private static YamlSlip OnTheSameLine(SlipLine line, SourceSpan value, TextEdit quoted)
    {
        var below = line.Below;
        while (below is { IsEmpty: true })
            below = below.Below;
        var text = line.Source.Span(value.Start + 1, value.End).Trimmed();
        var isBlock = below is not null && below.Indent > line.KeyStart - line.Start;
        TextEdit edit = isBlock ? new(value.Start + 1, text.Start, "\n" + new string(' ', below!.Indent)) : quoted;
        return YamlSlip.Error(line.Source.Span(text.Start, text.Start + 1), $"the text after {value.Text[0]} belongs on the next line",
            isBlock ? "Move it down, indented like the lines below." : $"Put it in quotes, or move it down and indent it. {line.With(quoted)}", edit);
    }
}

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
        if (HalfWikiLink(value.Text) is { } name)
        {
            TextEdit bare = new(value.Start, value.End, name);
            return YamlSlip.Error(line.Source.Span(value.Start, value.Start + 2), "[[ is not closed; names have no brackets here",
                line.With(bare), bare);
        }
        var missing = new StringBuilder();
        foreach (var at in open)
            missing.Append(Closing(line.Source.Text[at]));
        TextEdit edit = TextEdit.Insert(value.End, missing.ToString());
        var first = open.Peek();
        return YamlSlip.Error(line.Source.Span(first, first + 1), $"a bracket {line.Source.Text[first]} is not closed", line.With(edit), edit);
    }

    /// <summary>The name in <c>[[Seed Keeper]</c> or <c>[[Seed Keeper</c>, a link as pages have it.</summary>
    private static string? HalfWikiLink(string value) =>
        value.StartsWith("[[", StringComparison.Ordinal) && value[2..].TrimEnd(']').Trim() is { Length: > 0 } name
            && !name.AsSpan().ContainsAny(NotInNames) ? name : null;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("[]{},:#\"'");

    /// <summary>"{ accent: #0b6e4f }": the closing bracket comes after a number sign, which makes the rest of the line a comment.</summary>
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

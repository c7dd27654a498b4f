using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Values that begin with a sign that has a meaning of its own in YAML, and are a text to everyone else.</summary>
internal static class ReservedSigns
{
    public static YamlSlip? Find(SlipLine line)
    {
        if (line.Value is not { } value || !NeedsQuotes(value.Text))
            return null;
        var quoted = new TextEdit(value.Start, value.End, QuoteSigns.Quoted(value.Text));
        var help = $"Put the text in quotes. {line.With(quoted)}";
        if (value.Text[0] is '|' or '>')
            return OnTheSameLine(line, value, quoted);
        if (line.IsAboutVisibility || MayName(value.Text))
            return new(SyntaxDiagnostics.Reserved(line.Source.Span(value.Start, value.Start + 1), value.Text[0], help), [quoted]);
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

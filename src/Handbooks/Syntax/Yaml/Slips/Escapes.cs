using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>A backslash in double quotes with something behind it that no character is written with.</summary>
internal static class Escapes
{
    public static YamlSlip? Find(SlipLine line)
    {
        var text = line.Source.Text;
        var open = text.IndexOf('"', line.Start, line.End - line.Start);
        if (open < 0)
            return null;
        var edits = new List<TextEdit>();
        YamlSlip? first = null;
        for (var at = open + 1; at < line.End; at++)
        {
            if (text[at] != '\\')
                continue;
            var length = Length(text, at, line.End);
            if (length == 2 && text[at + 1] is not ('x' or 'u' or 'U') && IsKnown(text[at + 1]))
                at++;
            else if (Fault(text, at, length) is { } what)
            {
                edits.Add(what.Edit);
                first ??= YamlSlip.Error(line.Source.Span(at, Math.Min(line.End, at + length)), what.What, what.Help);
                at += length - 1;
            }
            else
                at += length - 1;
        }
        return first is null ? null : first with { Edits = [.. edits] };
    }

    private static bool IsKnown(char sign) =>
        sign is '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '/' or '\\' or 'N' or '_' or 'L' or 'P';

    private static int Digits(char kind) => kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };

    private static int Length(string text, int at, int end)
    {
        if (at + 1 >= end)
            return 1;
        var length = 2;
        while (length < 2 + Digits(text[at + 1]) && at + length < end && char.IsAsciiHexDigit(text[at + length]))
            length++;
        return length;
    }

    private static (string What, string Help, TextEdit Edit)? Fault(string text, int at, int length)
    {
        const string Doubled = "Write two backslashes for one, or put the value in single quotes.";
        // At the end of a line it joins the next one.
        if (length == 1)
            return null;
        var written = text.Substring(at, length);
        var digits = Digits(written[1]);
        if (digits == 0)
            return IsKnown(written[1]) ? null : ($"{written} has no meaning within double quotes", Doubled, TextEdit.Insert(at, "\\"));
        if (length < 2 + digits)
            return ($"{written} is not a character: \\{written[1]} needs {digits} digits (0-9, a-f)", Doubled, TextEdit.Insert(at, "\\"));
        var code = Convert.ToUInt32(written[2..], 16);
        if (code is >= 0xD800 and <= 0xDFFF)
            return ($"{written} is only half of a character", "Write the character itself.", new TextEdit(at, at + length, "\uFFFD"));
        return code > 0x10FFFF
            ? ($"{written} is beyond the last character in Unicode", "Write the character itself.",
                new TextEdit(at, at + length, "\uFFFD")) : null;
    }
}

using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Keys without their colon, and lines that hold more than one.</summary>
internal static class KeySigns
{
    /// <summary><c>id RD-1</c>, <c>id = RD-1</c></summary>
    public static YamlSlip? WithoutColon(SlipLine line)
    {
        if (line.IsEmpty || line.Colon >= 0 || !HandbookKeys.Has(line.Key))
            return null;
        var text = line.Source.Text;
        var behind = line.KeyEnd;
        while (behind < line.End && SlipLine.IsSpace(text[behind]))
            behind++;
        var isOther = behind < line.End && text[behind] is '=' or ';' or '>';
        if (!isOther && behind < line.End && behind == line.KeyEnd)
            return null;
        TextEdit edit = isOther
            ? new(line.KeyEnd, behind + 1, behind + 1 < line.End && text[behind + 1] == ' ' ? ":" : ": ") : TextEdit.Insert(line.KeyEnd, ":");
        return YamlSlip.Error(line.Source.Span(line.KeyStart, line.KeyEnd),
            isOther ? $"a colon belongs after {line.Key}, not {text[behind]}" : $"missing colon after {line.Key}", line.With(edit), edit);
    }

    /// <summary><c>title: A, target: 2027</c></summary>
    public static YamlSlip? TwoOnOneLine(SlipLine line)
    {
        if (line.Colon < 0 || line.Value is not { } value || value.Text[0] is '"' or '\'' or '[' or '{' or '|' or '>')
            return null;
        var indent = new string(' ', line.KeyStart - line.Start);
        var edits = new List<TextEdit>();
        for (var colon = line.Source.Text.IndexOf(": ", value.Start, value.End - value.Start, StringComparison.Ordinal); colon >= 0;
            colon = line.Source.Text.IndexOf(": ", colon + 1, value.End - colon - 1, StringComparison.Ordinal))
        {
            var word = colon;
            while (word > value.Start && (char.IsLetter(line.Source.Text[word - 1]) || line.Source.Text[word - 1] == '_'))
                word--;
            if (word - 2 >= value.Start && line.Source.Text[word - 1] == ' ' && line.Source.Text[word - 2] is ',' or ';'
                && HandbookKeys.Has(line.Source.Text.AsSpan(word, colon - word)))
                edits.Add(new TextEdit(word - 2, word, "\n" + indent));
        }
        if (edits.Count == 0)
            return null;
        var second = edits[0].End;
        return YamlSlip.Error(line.Source.Span(second, second + 1), "this line contains a second key",
            "Write each key on its own line, with the same indent.", [.. edits]);
    }

    /// <summary><c>// a remark</c></summary>
    public static YamlSlip? OtherComment(SlipLine line)
    {
        var text = line.Source.Text.AsSpan(line.Content, line.End - line.Content);
        if (!text.StartsWith("//") && !text.StartsWith("/*") && !text.StartsWith("<!--"))
            return null;
        var mark = text.StartsWith("<!--") ? 4 : 2;
        return YamlSlip.Error(line.Source.Span(line.Content, line.Content + mark), "a comment starts with # here",
            line.With(new TextEdit(line.Content, line.Content + mark, "#")), TextEdit.Remove(line.Content, line.End));
    }
}

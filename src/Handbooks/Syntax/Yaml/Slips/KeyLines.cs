using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// Lines that were meant as keys or as entries of a list, and are text to YAML; and keys with a character in them that nobody
/// sees.
/// </summary>
internal static class KeyLines
{
    /// <param name="isList">An entry that is a text is no thing of its own: it may be a group of keys that lacks its spaces.</param>
    public static List<YamlSlip> Find(YamlReading reading, bool isList)
    {
        var found = new List<YamlSlip>();
        Walk(reading.Root, reading, isList ? 1 : 0, found);
        return found;
    }

    /// <param name="depth">Down to which level a text that looks like keys is meant for them.</param>
    private static void Walk(YamlNode? node, YamlReading reading, int depth, List<YamlSlip> found)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Key.Value.AsSpan().ContainsAnyExcept(Usual))
                        found.AddRange(LookAlikeCharacters.Find(LineOf(entry.Key, reading)).Take(1)
                            .Select(slip => slip.Told.Fix is null ? slip with { Edits = [] } : slip));
                    if (depth >= 0 && IsNumbered(entry.Key.Value) && ListMarks.OfMarkdown(LineOf(entry.Key, reading)) is { } numbered)
                        found.Add(numbered);
                    Walk(entry.Value, reading, -1, found);
                }
                break;
            case YamlSequence list:
                if (list.Items is [YamlScalar { IsPlain: true } only] && list.Span.Text is ['[', ..]
                    && only.Value.Any(LookAlikeCharacters.IsOddComma))
                    found.AddRange(LookAlikeCharacters.Find(LineOf(only, reading)).Take(1));
                foreach (var item in list.Items)
                    Walk(item, reading, depth - 1, found);
                break;
            case YamlScalar { IsPlain: true } text when text.Span.End > text.Span.Start:
                Text(text, reading, depth >= 0, found);
                break;
        }
    }

    /// <summary><c>1. title</c></summary>
    private static bool IsNumbered(string key) =>
        key.AsSpan().TrimStart("0123456789") is ['.' or ')', ' ', .. var word] && char.IsAsciiDigit(key[0]) && HandbookKeys.Has(word.Trim());

    private static void Text(YamlScalar text, YamlReading reading, bool mayBeKeys, List<YamlSlip> found)
    {
        var lines = Lines(text, reading.End).ToList();
        if (lines.Exists(line => line.IsAboutVisibility && LooksLikeKey(line)))
            return;
        if (mayBeKeys && lines.Count > 1 && lines.ConvertAll(KeyForms.WithoutColon) is var colons && colons.TrueForAll(slip => slip is not null))
            found.AddRange(colons!);
        else if (mayBeKeys && LooksLikeKey(lines[0]))
        {
            foreach (var line in lines)
                found.AddRange(AsKey(line));
        }
        else if (text.Value.Length > 1 && text.Value[0] == '-' && char.IsLetter(text.Value[1]) && lines[0].Content == text.Span.Start)
        {
            found.AddRange(ListMarks.WithoutSpace(lines));
        }
        else if (text.Value.Length > 1 && SignNames.LooksLikeListMark(text.Value[0]) && SlipLine.IsSpace(text.Value[1])
            && lines[0].Content == text.Span.Start)
        {
            found.AddRange(LookAlikeCharacters.Find(lines[0]).Take(1));
        }
    }

    /// <summary>A line of a value that continues another one and reads like a key of its own: <c>target:2027-Q1</c>.</summary>
    public static IEnumerable<Diagnostic> Swallowed(YamlScalar value, int limit)
    {
        if (value.Span.Text.AsSpan().IndexOfAny('\r', '\n') < 0)
            yield break;
        var isEntry = value.Span.Start >= 2 && value.Span.Source.Text.AsSpan(0, value.Span.Start).EndsWith("- ");
        foreach (var line in Lines(value, limit).Skip(1).Where(line => isEntry && line.HasMark && line.KeyStart > line.Content + 1))
            yield return RepairDiagnostics.SwallowedEntry(line.Source.Span(line.Content, line.Content + 1));
        foreach (var line in Lines(value, limit).Skip(1).Where(LooksLikeKey))
        {
            var swallowed = RepairDiagnostics.Swallowed(line.Source.Span(line.KeyStart, line.Colon + 1));
            yield return line.IsAboutVisibility ? swallowed with { Severity = Severity.Error } : swallowed;
        }
    }

    private static List<YamlSlip> AsKey(SlipLine line)
    {
        var odd = LookAlikeCharacters.Find(line).Take(1).ToList();
        if (odd.Count > 0)
            return odd;
        return KeySpace.Missing(YamlLine.At(line.Source, line.Start, line.Limit)) is { } repair ? [YamlSlip.Repair(repair)] : [];
    }

    /// <summary>A known word, a colon or what looks like one, and no address.</summary>
    private static bool LooksLikeKey(SlipLine line) =>
        line.Colon == line.KeyEnd && HandbookKeys.Has(line.Key)
        && (line.Colon + 1 >= line.End || line.Source.Text[line.Colon + 1] is not ('/' or ':'));

    private static IEnumerable<SlipLine> Lines(YamlScalar text, int limit)
    {
        var line = LineOf(text, text.Span.Source, limit);
        for (var at = line; at is not null && at.Start < text.Span.End; at = at.Below)
            yield return at;
    }

    private static SlipLine LineOf(YamlScalar text, YamlReading reading) => LineOf(text, reading.Source, reading.End);

    private static SlipLine LineOf(YamlScalar text, SourceText source, int limit)
    {
        var start = text.Span.Start;
        while (start > 0 && source.Text[start - 1] is not ('\n' or '\r'))
            start--;
        return SlipLine.At(source, start, limit);
    }

    private static readonly System.Buffers.SearchValues<char> Usual =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_- .:/");
}

/// <summary>Keys without their colon, and lines that hold more than one.</summary>
internal static class KeyForms
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

    /// <summary>The same for a text that stands where a group of keys was expected; null where no known key begins it.</summary>
    public static Diagnostic? ColonMissingAt(SourceSpan text)
    {
        var start = text.Start;
        while (start > 0 && text.Source.Text[start - 1] is not ('\n' or '\r'))
            start--;
        return WithoutColon(SlipLine.At(text.Source, start, text.Source.Text.Length))?.Told;
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

    private static string Remark(ReadOnlySpan<char> text)
    {
        var remark = text.Trim();
        return (remark.EndsWith("-->") ? remark[..^3] : remark.EndsWith("*/") ? remark[..^2] : remark).TrimEnd().ToString();
    }

    /// <summary><c>// a remark</c>, <c>/* a remark */</c></summary>
    public static YamlSlip? OtherComment(SlipLine line)
    {
        var text = line.Source.Text.AsSpan(line.Content, line.End - line.Content);
        if (!text.StartsWith("//") && !text.StartsWith("/*") && !text.StartsWith("<!--"))
            return null;
        var mark = text.StartsWith("<!--") ? 4 : 2;
        return YamlSlip.Error(line.Source.Span(line.Content, line.Content + mark), "a comment starts with # here",
            line.With(new TextEdit(line.Content, line.End, "# " + Remark(text[mark..]))), TextEdit.Remove(line.Content, line.End));
    }
}

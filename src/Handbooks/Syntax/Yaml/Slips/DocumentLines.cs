using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Lines that are about the file and not in it: <c>%YAML 1.2</c>, <c>---</c>, <c>...</c></summary>
internal static class DocumentLines
{
    public static YamlSlip? Dots(SlipLine line) =>
        line.Indent == 0 && line.Source.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "..."
            ? YamlSlip.Error(line.Source.Span(line.Start, line.Start + 3), "three dots end the data; nothing below them is read",
                "Remove the three dots.", TextEdit.Remove(line.Start, line.End))
            : null;

    /// <summary>This one and all that follow: they have one cause.</summary>
    public static YamlSlip? Rule(SlipLine line)
    {
        YamlSlip? found = null;
        for (var at = line; at is not null && (found is not null || at == line); at = at.Below)
        {
            if (at.Indent != 0 || at.Source.Text.AsSpan(at.Start, at.End - at.Start).TrimEnd() is not "---")
                continue;
            var edit = TextEdit.Remove(at.Start, at.End);
            found = found is null
                ? YamlSlip.Error(at.Source.Span(at.Start, at.Start + 3), "a second part of the file starts here; only one is allowed",
                    "Remove the line ---.", edit)
                : found with { Edits = found.Edits.Add(edit) };
        }
        return found;
    }

    /// <summary>
    /// The lines before the data that begin with a percent sign. Without the rule that is to end them, all that follows could be
    /// lost.
    /// </summary>
    public static YamlSlip? Percent(SourceText source, int start, int limit)
    {
        YamlSlip? found = null;
        for (var line = SlipLine.At(source, start, limit); line is not null
            && (line.IsEmpty || line.IsComment || source.Text[line.Start] == '%'); line = line.Below)
        {
            if (line.IsEmpty || line.IsComment)
                continue;
            var edit = TextEdit.Remove(line.Start, line.End);
            found = found is null
                ? YamlSlip.Error(source.Span(line.Start, line.Start + 1),
                    "a line that starts with % is an instruction to YAML programs; it is not read", "Remove the line.", edit)
                : found with { Edits = found.Edits.Add(edit) };
        }
        return found;
    }
}

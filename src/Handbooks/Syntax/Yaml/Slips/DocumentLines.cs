using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Lines that are about the file and not in it: <c>%YAML 1.2</c>, <c>---</c>, <c>...</c></summary>
internal static class DocumentLines
{
    public static YamlSlip? Dots(SlipLine line) =>
        line.Indent == 0 && line.Source.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "..."
            ? YamlSlip.Error(line.Source.Span(line.Start, line.Start + 3), "three dots end the data: what stands below them is not read", "Remove the three dots.", TextEdit.Remove(line.Start, line.End))
            : null;

    public static YamlSlip? Rule(SlipLine line) =>
        line.Indent == 0 && line.Source.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "---"
            ? YamlSlip.Error(line.Source.Span(line.Start, line.Start + 3), "a second part of the file begins here, and a file has only one", "Remove the line ---.", TextEdit.Remove(line.Start, line.End))
            : null;

    /// <summary>The lines before the data that begin with a percent sign. Without the rule that is to end them, all that follows could be lost.</summary>
    public static YamlSlip? Percent(SourceText source, int start, int limit)
    {
        YamlSlip? found = null;
        for (var line = SlipLine.At(source, start, limit); line is not null && (line.IsEmpty || line.IsComment || source.Text[line.Start] == '%'); line = line.Below)
        {
            if (line.IsEmpty || line.IsComment)
                continue;
            var edit = TextEdit.Remove(line.Start, line.End);
            found = found is null
                ? YamlSlip.Error(source.Span(line.Start, line.Start + 1), "a line that begins with % gives orders to YAML programs; it is not read", "Remove the line.", edit)
                : found with { Edits = found.Edits.Add(edit) };
        }
        return found;
    }
}

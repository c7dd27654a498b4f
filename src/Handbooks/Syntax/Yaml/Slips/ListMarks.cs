using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Entries of a list that do not begin with a dash and a space.</summary>
internal static class ListMarks
{
    /// <summary><c>-id: RD-1</c>; the keys below may stand as far left as the dash lets them.</summary>
    public static IEnumerable<YamlSlip> WithoutSpace(SlipLine line)
    {
        var text = line.Source.Text;
        var behind = line.Content + 1;
        if (line.IsEmpty || text[line.Content] != '-' || behind >= line.End
            || (!char.IsLetter(text[behind]) && text[behind] is not ('"' or '\'' or '[' or '{' or '\t')))
            yield break;
        var insert = text[behind] == '\t' ? new TextEdit(behind, behind + 1, " ") : TextEdit.Insert(behind, " ");
        List<TextEdit> edits = [insert];
        foreach (var withBelow in (bool[])[false, true])
        {
            for (var below = line.Below; withBelow && below is not null && (below.IsEmpty || below.Indent > line.Indent); below = below.Below)
            {
                if (!below.IsEmpty)
                    edits.Add(TextEdit.Insert(below.Start, " "));
            }
            yield return line.IsAboutVisibility
                ? YamlSlip.Error(line.Source.Span(line.Content, behind), "missing space after -", line.With(insert), [.. edits])
                : YamlSlip.Repair(RepairDiagnostics.DashSpaceRepaired(line.Source.Span(line.Content, behind), line.With(insert), [.. edits]));
        }
    }

    /// <summary><c>* title: x</c>, <c>+ title: x</c>, <c>1. title: x</c></summary>
    public static YamlSlip? OfMarkdown(SlipLine line)
    {
        var text = line.Source.Text;
        var end = line.Content;
        while (end < line.End && char.IsAsciiDigit(text[end]))
            end++;
        if (end < line.End && (end == line.Content ? text[end] is '*' or '+' : text[end] is '.' or ')'))
            end++;
        else
            return null;
        if (end >= line.End || text[end] != ' ')
            return null;
        var edit = new TextEdit(line.Content, end, "-");
        return YamlSlip.Error(line.Source.Span(line.Content, end), $"a list entry starts with a dash here, not with {text[line.Content..end]}",
            line.With(edit), edit);
    }

    /// <summary>Several lines, one below the other, with the same slip: one message.</summary>
    public static IEnumerable<YamlSlip> WithoutSpace(IEnumerable<SlipLine> lines)
    {
        YamlSlip? all = null;
        foreach (var slip in lines.Select(line => WithoutSpace(line).FirstOrDefault()).OfType<YamlSlip>())
        {
            all = all is null || all.Told.Fix is null || slip.Told.Fix is null ? slip
                : YamlSlip.Repair(all.Told with { Fix = new Diagnostics.Fix([.. all.Edits, .. slip.Edits]) });
        }
        return all is null ? [] : [all];
    }

    /// <summary>A line that begins like the entries above it, without their dash.</summary>
    public static YamlSlip? Missing(SlipLine line, IEnumerable<SlipLine> above)
    {
        if (line.IsEmpty || line.HasMark || line.Colon < 0)
            return null;
        foreach (var entry in above.Where(other => other.HasMark && other.Indent <= line.Indent))
        {
            if (!entry.Key.Equals(line.Key, StringComparison.OrdinalIgnoreCase))
                continue;
            TextEdit edit = new(line.Start, line.Content, entry.Source.Text[entry.Start..entry.Content] + "- ");
            return YamlSlip.Error(line.Source.Span(line.Content, line.Content + 1), "this list entry does not start with \"- \"",
                line.With(edit), edit);
        }
        return null;
    }
}

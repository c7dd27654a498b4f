using System.Globalization;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Entries of a list that do not begin with a dash and a space.</summary>
internal static class ListMarks
{
    /// <summary><c>-id: RD-1</c>; the keys below may start as far left as the dash allows.</summary>
    public static IEnumerable<YamlSlip> WithoutSpace(SlipLine line)
    {
        var text = line.Source.Text;
        var behind = line.Content + 1;
        if (line.IsEmpty || text[line.Content] != '-' || behind >= line.End
            || (!char.IsLetter(text[behind]) && text[behind] is not ('"' or '\'' or '[' or '{' or '\t')))
            yield break;
        var insert = text[behind] == '\t' ? new TextEdit(behind, behind + 1, " ") : TextEdit.Insert(behind, " ");
        List<TextEdit> edits = [insert];
        var next = line.Below;
        while (next is { IsEmpty: true })
            next = next.Below;
        // Keys in line with the one behind the dash move with it: the missing space is their only fault.
        var isAligned = next is not null && next.Indent == line.Indent + 1 && !next.HasMark;
        foreach (var withBelow in isAligned ? (bool[])[true] : [false, true])
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

/// <summary>A list below its key whose entries have no dash, or that begins on the key's own line.</summary>
internal static class ListsBelowKeys
{
    /// <summary><c>depends_on:</c>, and below it <c>a</c> and <c>b</c>.</summary>
    public static YamlSlip? WithoutDashes(SlipLine line, IReadOnlyList<SlipLine> above)
    {
        var entries = above.Prepend(line).TakeWhile(IsBare).Reverse().ToList();
        for (var below = line.Below; entries.Count > 0 && below is not null && IsBare(below); below = below.Below)
            entries.Add(below);
        if (entries.Count < 2)
            return null;
        var key = above.FirstOrDefault(other => other.Start < entries[0].Start);
        if (key is not { Colon: >= 0, Value: null } || entries.Exists(entry => entry.Indent != entries[0].Indent))
            return null;
        var edits = entries.ConvertAll(entry => TextEdit.Insert(entry.Content, "- "));
        return YamlSlip.Error(entries[0].Source.Span(entries[0].Content, entries[0].Content + 1), "this list entry does not start with \"- \"",
            entries[0].With(edits[0]), [.. edits]);
    }

    /// <summary><c>depends_on: - a</c>, and below it <c>- b</c>.</summary>
    public static YamlSlip? OnLineOfKey(SlipLine line)
    {
        if (line.Colon < 0 || line.Value is not { Text: ['-', ' ', ..] } value)
            return null;
        var below = line.Below;
        while (below is { IsEmpty: true })
            below = below.Below;
        if (below is not { HasMark: true } || below.Indent < line.KeyStart - line.Start)
            return null;
        return YamlSlip.Error(line.Source.Span(value.Start, value.Start + 1), "a list starts on the line below its key",
            $"Put \"{BeforeAfter.Visible(value.Text, 40)}\" on a line of its own, in line with the entry below.",
            TextEdit.Insert(value.Start, "\n" + new string(' ', below.Indent)));
    }

    private static bool IsBare(SlipLine line) => !line.IsEmpty && !line.IsComment && line.Colon < 0 && !line.HasMark
        && char.IsLetterOrDigit(line.Source.Text[line.Content]) && !HandbookKeys.Has(line.Key);
}

/// <summary>A key, or the dash of an entry, that is not aligned with the ones that it belongs to.</summary>
internal static class Indents
{
    /// <summary>Farther than this from where it should be, it is unclear where a line belongs.</summary>
    private const int Farthest = 4;

    public static IEnumerable<YamlSlip> Find(SlipLine line, IReadOnlyList<SlipLine> above)
    {
        // How far a tab indents is unknown.
        if (line.IsEmpty || (line.Colon < 0 && !line.HasMark) || line.Source.Text.AsSpan(line.Start, line.Indent).Contains('\t'))
            yield break;
        var places = above.Where(other => !other.IsEmpty)
            .SelectMany(other => line.HasMark ? (int[])[other.Indent] : [other.KeyStart - other.Start, other.Indent])
            .Distinct()
            .Where(place => place != line.Indent && Math.Abs(place - line.Indent) <= Farthest)
            .OrderBy(place => Math.Abs(place - line.Indent));
        foreach (var place in places)
        {
            var edits = Moved(line, place - line.Indent);
            var what = string.Create(CultureInfo.InvariantCulture,
                $"this line is indented by {line.Indent} instead of {place} {(place == 1 ? "space" : "spaces")}");
            var help = place == 0
                ? "Start the line without a space." : string.Create(CultureInfo.InvariantCulture,
                    $"Start the line with {place} {(place == 1 ? "space" : "spaces")}, in line with the one above.");
            yield return YamlSlip.Error(line.Source.Span(line.Content, line.Content + 1), what, help, [.. edits]);
        }
    }

    /// <summary>A text after | or &gt; that is indented no further than its key.</summary>
    public static YamlSlip? OfText(SlipLine line, IReadOnlyList<SlipLine> above)
    {
        // The first lines of it may have been taken for the text itself.
        var (first, opener) = (line, above.Count > 0 ? above[0] : null);
        for (var i = 1; i < above.Count && opener is { Colon: < 0, HasMark: false }; i++)
            (first, opener) = (opener, above[i]);
        if (line.IsEmpty || opener?.Value is not { Text: ['|' or '>', ..] sign } || first.Indent > opener.KeyStart - opener.Start)
            return null;
        var by = opener.KeyStart - opener.Start + 2 - first.Indent;
        var edits = new List<TextEdit>();
        for (var below = first; below is not null && (below.IsEmpty || (below.Colon < 0 && !below.HasMark)); below = below.Below)
        {
            if (!below.IsEmpty)
                edits.Add(TextEdit.Insert(below.Start, new string(' ', by)));
        }
        return edits.Count == 0
            ? null : YamlSlip.Error(line.Source.Span(first.Content, first.Content + 1),
                $"the text below {sign[0]} must be indented further than \"{opener.Key}\"",
            string.Create(CultureInfo.InvariantCulture, $"Start its lines with {first.Indent + by} spaces."), [.. edits]);
    }

    /// <summary>The lines below that are indented as far, or further, move with it.</summary>
    private static List<TextEdit> Moved(SlipLine line, int by)
    {
        var edits = new List<TextEdit>();
        for (var moved = line; moved is not null && (moved.IsEmpty || moved == line
            || (moved.Indent >= line.Indent && line.Indent > 0)); moved = moved.Below)
        {
            // The next entry of the list is none of the keys that belong to this one.
            if (moved.HasMark && !line.HasMark && moved.Indent == line.Indent)
                break;
            // Lines that are where this one should be need not move.
            if (by > 0 && moved != line && !moved.IsEmpty && moved.Indent >= line.Indent + by)
                break;
            if (!moved.IsEmpty)
                edits.Add(by > 0 ? TextEdit.Insert(moved.Start, new string(' ', by)) : TextEdit.Remove(moved.Start, moved.Start - by));
        }
        return edits;
    }
}

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

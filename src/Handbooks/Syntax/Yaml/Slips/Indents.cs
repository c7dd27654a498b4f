using System.Globalization;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>A key, or the dash of an entry, that does not stand below the ones that it belongs to.</summary>
internal static class Indents
{
    /// <summary>Farther than this from where it should be, nobody can tell where a line belongs.</summary>
    private const int Farthest = 4;

    public static IEnumerable<YamlSlip> Find(SlipLine line, IReadOnlyList<SlipLine> above)
    {
        // How far a tab indents, nobody can tell.
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

    /// <summary>A text behind | or &gt; that stands no further right than its key.</summary>
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
            // The next entry of the list is none of the keys that were to stand in this one.
            if (moved.HasMark && !line.HasMark && moved.Indent == line.Indent)
                break;
            if (!moved.IsEmpty)
                edits.Add(by > 0 ? TextEdit.Insert(moved.Start, new string(' ', by)) : TextEdit.Remove(moved.Start, moved.Start - by));
        }
        return edits;
    }
}

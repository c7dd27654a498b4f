using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>Everything that is put right in the text of a page before it is parsed: one line each.</summary>
internal static class PageRepairs
{
    /// <summary>Repairs that can all be made at once; what overlaps another is found again when that one is made.</summary>
    /// <param name="bodyStart">Where the front matter ends.</param>
    public static List<Diagnostic> Find(SourceText source, int bodyStart, PartNames parts)
    {
        var lines = new ProseLines(source, bodyStart);
        return WithoutOverlap(
        [
            .. Mojibake.Find(source, lines),
            .. InvisibleCharacters.Find(source, lines),
            .. DirectionControls.Find(source, lines),
            .. NoBreakSpaces.Find(source, lines),
            .. EditorEntities.Find(source, lines),
            .. LoneBackslashes.Find(source, lines),
            .. PermalinkSigns.Find(source, lines),
            .. SavedPage.Find(source, lines, parts),
        ]);
    }

    public static IEnumerable<TextEdit> Edits(IEnumerable<Diagnostic> repairs) =>
        repairs.SelectMany(repair => repair.Fix is { IsSuggestion: false } fix ? fix.Edits : []);

    /// <summary>The first by place wins; a repair of several places is made as a whole or not at all.</summary>
    public static List<Diagnostic> WithoutOverlap(List<Diagnostic> repairs)
    {
        var edits = repairs
            .SelectMany((repair, order) => (repair.Fix?.Edits ?? []).Select(edit => (Edit: edit, Order: order)))
            .OrderBy(entry => entry.Edit.Start).ThenBy(entry => entry.Edit.End).ThenBy(entry => entry.Order);
        var refused = new HashSet<int>();
        (TextEdit Edit, int Order)? taken = null;
        foreach (var entry in edits)
        {
            if (refused.Contains(entry.Order))
                continue;
            if (taken is { } last && last.Edit.Overlaps(entry.Edit))
                refused.Add(entry.Order);
            else
                taken = entry;
        }
        return refused.Count == 0 ? repairs : [.. repairs.Where((_, order) => !refused.Contains(order))];
    }
}

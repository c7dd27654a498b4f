using Handbooks.Diagnostics;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>Everything that is put right in the text of a page before it is parsed: one line each.</summary>
internal static class PageRepairs
{
    /// <summary>Repairs that can all be made at once; what overlaps another is found again when that one is made.</summary>
    /// <param name="lines">Those behind the front matter.</param>
    public static List<Diagnostic> Find(SourceText source, ProseLines lines, PartNames parts) =>
        FixOverlap.FirstOfEach(
        [
            .. Mojibake.Find(source, lines),
            .. InvisibleCharacters.Find(source, lines),
            .. DirectionControls.Find(source, lines),
            .. TypedBullets.Find(source, lines),
            .. NoBreakSpaces.Find(source, lines),
            .. EditorEntities.Find(source, lines),
            .. ControlEntities.Find(source, lines),
            .. EmptyEmphasis.Find(source, lines),
            .. LoneBackslashes.Find(source, lines),
            .. Permalinks.Find(source, lines),
            .. SavedPage.Find(source, lines, parts),
            .. MissingSpaces.Find(source, lines, parts),
            .. TableRules.Find(source, lines),
        ]);

    public static IEnumerable<TextEdit> Edits(IEnumerable<Diagnostic> repairs) =>
        repairs.SelectMany(repair => repair.Fix is { IsSuggestion: false } fix ? fix.Edits : []);
}

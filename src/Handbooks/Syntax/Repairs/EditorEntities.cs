using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>&amp;#x20;</c> and its kin, which some editors write where a space begins or ends a line or an emphasis. A no-break
/// space in the middle of a line may be meant, and stays.
/// </summary>
internal static class EditorEntities
{
    private static readonly string[] Spaces = ["&#x20;", "&#X20;", "&#32;", "&#x0020;"];
    private static readonly string[] NoBreakSpaces = ["&nbsp;", "&#xA0;", "&#xa0;", "&#160;"];
    private static readonly string[] Nothings = ["&#x200B;", "&#x200b;", "&#8203;", "&ZeroWidthSpace;", "&#xFEFF;", "&#xfeff;", "&#65279;"];

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        for (var at = source.Text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf('&', at + 1))
        {
            if (EntityAt(source.Text, at) is null || !lines.IsProse(at) || (at > 0 && source.Text[at - 1] == '\\'))
                continue;
            var line = lines.All[lines.LineAt(at)];
            var entities = Run(source.Text, line, at);
            foreach (var edit in Edits(source.Text, line, entities))
                yield return RepairDiagnostics.EntityRepaired(source, edit);
            at = entities[^1].End - 1;
        }
    }

    private static string? EntityAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        foreach (var known in (ReadOnlySpan<string[]>)[Spaces, NoBreakSpaces, Nothings])
        {
            foreach (var entity in known)
            {
                if (rest.StartsWith(entity))
                    return entity;
            }
        }
        return null;
    }

    /// <summary>Entities that stand together, spaces between them or not, are one gap.</summary>
    private static List<(int Start, int End)> Run(string text, (int Start, int End) line, int first)
    {
        var entities = new List<(int, int)>();
        for (var at = first; at < line.End;)
        {
            if (text[at] == ' ')
                at++;
            else if (EntityAt(text, at) is { } entity)
                entities.Add((at, at += entity.Length));
            else
                break;
        }
        return entities;
    }

    private static IEnumerable<TextEdit> Edits(string text, (int Start, int End) line, List<(int Start, int End)> entities)
    {
        var (start, end) = (entities[0].Start, entities[^1].End);
        var names = entities.ConvertAll(entity => text[entity.Start..entity.End]);
        if (IsEdge(text, line, start, end))
            return entities.Select(entity => TextEdit.Remove(entity.Start, entity.End));
        if (!names.Exists(Spaces.Contains))
            return entities.Where((_, i) => Nothings.Contains(names[i])).Select(entity => TextEdit.Remove(entity.Start, entity.End));
        return [Between(text, line, entities[0]), .. entities.Skip(1).Select(entity => TextEdit.Remove(entity.Start, entity.End))];
    }

    /// <summary>Nothing is lost where a line, a cell or an item begins or ends, or a space stands there already.</summary>
    private static bool IsEdge(string text, (int Start, int End) line, int start, int end) =>
        start == line.Start || end == line.End || text[start - 1] is ' ' or '\t' or '|' || text[end] is ' ' or '\t' or '|';

    /// <summary>Within the marks of an emphasis a space would keep them from being marks: it moves out of them.</summary>
    private static TextEdit Between(string text, (int Start, int End) line, (int Start, int End) entity)
    {
        var (start, end) = entity;
        if (EmphasisMarks.ClosingEnd(text, line, start, end) is { } closed)
            return closed == line.End || char.IsWhiteSpace(text[closed])
                ? TextEdit.Remove(start, end) : new TextEdit(start, closed, text[end..closed] + " ");
        if (EmphasisMarks.OpeningStart(text, line, start) is { } opened)
            return opened == line.Start || char.IsWhiteSpace(text[opened - 1])
                ? TextEdit.Remove(start, end) : new TextEdit(opened, end, " " + text[opened..start]);
        return new TextEdit(start, end, " ");
    }
}

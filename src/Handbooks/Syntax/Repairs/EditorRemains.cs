using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>Adjacent entities, with or without spaces between them, are one gap.</summary>
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

    /// <summary>Nothing is lost where a line, a cell or an item begins or ends, or where there is a space already.</summary>
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

/// <summary>
/// <c>&amp;#x1b;</c> and its kin, which stand for characters that cannot be shown; <c>&amp;#150;</c> is what old editors wrote
/// for a dash.
/// </summary>
internal static partial class ControlEntities
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        if (!source.Text.Contains("&#", StringComparison.Ordinal))
            yield break;
        for (var entity = Entity().Match(source.Text); entity.Success; entity = entity.NextMatch())
        {
            var digits = entity.Groups[1].Value;
            var isNumber = digits[0] is 'x' or 'X'
                ? int.TryParse(digits.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
            if (!isNumber || !UnprintableCharacters.Contains(code) || !lines.IsProse(entity.Index)
                || (entity.Index > 0 && source.Text[entity.Index - 1] == '\\'))
                continue;
            var meant = code is >= 0x80 and <= 0x9F && Windows1252.Defines((byte)code) ? Windows1252.ToChar((byte)code).ToString() : "";
            yield return RepairDiagnostics.ControlEntityRepaired(source, new TextEdit(entity.Index, entity.Index + entity.Length, meant), code);
        }
    }

    [GeneratedRegex("&#([xX][0-9a-fA-F]{1,6}|[0-9]{1,7});")]
    private static partial Regex Entity();
}

/// <summary>A backslash at the end of a paragraph or a heading: it breaks no line there and would be shown to readers.</summary>
internal static class LoneBackslashes
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        var found = new List<Diagnostic>();
        if (!source.Text.Contains('\\', StringComparison.Ordinal))
            return found;
        // From below: where a line of nothing but a backslash goes, the text above it ends.
        var isEmptyBelow = false;
        for (var i = lines.All.Count - 1; i >= 0; i--)
        {
            var (start, end) = lines.All[i];
            var content = source.Text.AsSpan(start, end - start).TrimEnd(" \t");
            var slashes = content.Length - content.TrimEnd('\\').Length;
            // An even number of them is escaped backslashes.
            var isLone = slashes % 2 == 1 && lines.IsProse(start + content.Length - 1)
                && ((isEmptyBelow && lines.IsFollowed(i)) || EndsText(source.Text, lines, i)
                    || LineMarks.HeadingMarkLength(content.TrimStart(' ')) > 0);
            if (isLone)
                found.Add(RepairDiagnostics.BackslashRepaired(source,
                    TextEdit.Remove(start + content[..^1].TrimEnd(" \t").Length, start + content.Length)));
            isEmptyBelow = isLone && content.TrimStart(" \t").Length == 1;
        }
        found.Reverse();
        return found;
    }

    private static bool EndsText(string text, ProseLines lines, int line)
    {
        if (!lines.IsFollowed(line))
            return true;
        var (start, end) = lines.All[line + 1];
        var next = text.AsSpan(start, end - start).TrimStart(" \t");
        return next.IsWhiteSpace() || LineMarks.ListMarkLength(next) > 0 || LineMarks.HeadingMarkLength(next) > 0 || next.StartsWith("{%")
            || next.StartsWith(":::");
    }
}

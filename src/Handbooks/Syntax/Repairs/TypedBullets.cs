using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>• Keep the log</c>: bullets that came as characters with pasted text. Markdown runs such lines together into one paragraph,
/// so they are read as items of a list.
/// </summary>
internal static class TypedBullets
{
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•●▪◦‣∙");

    private const int DeepestIndent = 3;

    /// <summary>One diagnostic a list. A bullet alone may be a sign like any other.</summary>
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        if (!source.Text.AsSpan().ContainsAny(Bullets))
            yield break;
        for (var line = 0; line < lines.All.Count; line++)
        {
            var edits = ImmutableArray.CreateBuilder<TextEdit>();
            var last = line;
            for (var at = line; at < lines.All.Count; at++)
            {
                if (Bullet(source.Text, lines, at) is { } edit)
                {
                    edits.Add(edit);
                    last = at;
                }
                else if (edits.Count == 0 || EndsList(source.Text, lines, at))
                    break;
            }
            if (edits.Count > 1)
                yield return RepairDiagnostics.BulletsRepaired(source, edits.ToImmutable());
            line = last;
        }
    }

    /// <summary>The mark of a list for a bullet that opens a line; null where none does.</summary>
    private static TextEdit? Bullet(string text, ProseLines lines, int line)
    {
        var (start, end) = lines.All[line];
        var at = start;
        while (at < end && at - start < DeepestIndent && text[at] == ' ')
            at++;
        if (at >= end || !Bullets.Contains(text[at]) || !lines.IsProse(at))
            return null;
        var words = at + 1;
        while (words < end && text[words] is ' ' or '\t' or '\u00A0')
            words++;
        return words < end && !Bullets.Contains(text[words]) ? new TextEdit(at, words, "- ") : null;
    }

    /// <summary>An empty line and the rest of an item may stand between two; a heading, code, another list or a paragraph may not.</summary>
    private static bool EndsList(string text, ProseLines lines, int line)
    {
        if (!lines.IsFollowed(line - 1))
            return true;
        if (lines.IsBlank(line))
            return false;
        var content = text.AsSpan(lines.All[line].Start, lines.All[line].End - lines.All[line].Start).TrimStart(' ');
        return lines.IsBlank(line - 1) || LineMarks.HeadingMarkLength(content) > 0 || LineMarks.ListMarkLength(content) > 0;
    }
}

using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>Embeddings, overrides and isolates of bidirectional text: one that is not closed in its line, or closes nothing, is removed.</summary>
internal static class DirectionControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        if (!source.Text.AsSpan().ContainsAny(Controls))
            yield break;
        foreach (var line in lines.All)
        {
            var unbalanced = Unbalanced(source.Text, line);
            for (var at = line.Start; at < line.End; at++)
            {
                if (!Controls.Contains(source.Text[at]) || !lines.IsProse(at))
                    continue;
                if (unbalanced.Contains(at))
                    yield return RepairDiagnostics.CharacterRepaired(RepairDiagnostics.Direction, source, TextEdit.Remove(at, at + 1),
                        "a text direction character without its counterpart");
                // An override shows text backwards, and in a line of one direction there is nothing to embed or isolate.
                else if (source.Text[at] is '\u202D' or '\u202E' || (source.Text[at] is not ('\u202C' or '\u2069')
                    && !ScriptNeeds.HasRightToLeft(source.Text, line, at)))
                    yield return RepairDiagnostics.DirectionTurned(source.Span(at, at + 1));
            }
        }
    }

    private static HashSet<int> Unbalanced(string text, (int Start, int End) line)
    {
        var unbalanced = new HashSet<int>();
        var open = new Stack<int>();
        for (var at = line.Start; at < line.End; at++)
        {
            if (text[at] is '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068')
                open.Push(at);
            else if (text[at] is '\u202C' or '\u2069')
            {
                if (open.TryPeek(out var opened) && text[opened] >= '\u2066' == (text[at] == '\u2069'))
                    open.Pop();
                else
                    unbalanced.Add(at);
            }
        }
        unbalanced.UnionWith(open);
        return unbalanced;
    }
}

using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>A backslash at the end of a paragraph or a heading: it breaks no line there and would be shown to readers.</summary>
internal static class LoneBackslashes
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        for (var i = 0; i < lines.All.Count; i++)
        {
            var (start, end) = lines.All[i];
            var content = source.Text.AsSpan(start, end - start).TrimEnd(" \t");
            var slashes = content.Length - content.TrimEnd('\\').Length;
            // An even number of them is backslashes that somebody wrote about.
            if (slashes % 2 == 1 && lines.IsProse(start + content.Length - 1) && (EndsText(source.Text, lines, i) || LineMarks.HeadingMarkLength(content.TrimStart(' ')) > 0))
                yield return RepairDiagnostics.BackslashRepaired(source, TextEdit.Remove(start + content[..^1].TrimEnd(" \t").Length, start + content.Length));
        }
    }

    private static bool EndsText(string text, ProseLines lines, int line)
    {
        if (!lines.IsFollowed(line))
            return true;
        var (start, end) = lines.All[line + 1];
        var next = text.AsSpan(start, end - start).TrimStart(" \t");
        return next.IsEmpty || LineMarks.ListMarkLength(next) > 0 || LineMarks.HeadingMarkLength(next) > 0 || next.StartsWith("{%") || next.StartsWith(":::");
    }
}

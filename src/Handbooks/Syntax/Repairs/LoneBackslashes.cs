using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>A backslash at the end of a paragraph or a heading: it breaks no line there and would be shown to readers.</summary>
internal static class LoneBackslashes
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        var found = new List<Diagnostic>();
        // From below: where a line of nothing but a backslash goes, the text above it ends.
        var isEmptyBelow = false;
        for (var i = lines.All.Count - 1; i >= 0; i--)
        {
            var (start, end) = lines.All[i];
            var content = source.Text.AsSpan(start, end - start).TrimEnd(" \t");
            var slashes = content.Length - content.TrimEnd('\\').Length;
            // An even number of them is backslashes that somebody wrote about.
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

using Handbooks.Diagnostics;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>####</c> directly below <c>##</c>: every heading goes one level below the one that it stands under, so that headings
/// that were alike stay alike. Judged on the parsed page, which knows what is a heading.
/// </summary>
internal static class HeadingLevels
{
    private readonly record struct Moved(HeadingBlock Heading, int Written);

    /// <summary>Sets the levels of the page's headings right, and says what the author's text would have to be for them.</summary>
    public static IEnumerable<Diagnostic> Repair(MarkdownDocument page, RepairedText text)
    {
        var diagnostics = new List<Diagnostic>();
        var group = new List<Moved>();
        var open = new Stack<(int Written, int Read)>();
        foreach (var heading in page.OfType<HeadingBlock>())
        {
            var written = heading.Level;
            while (open.TryPeek(out var above) && above.Written >= written)
                open.Pop();
            var read = open.TryPeek(out var parent) ? parent.Read + 1 : written;
            open.Push((written, read));
            if (read == written)
            {
                Report(group, text, diagnostics);
                continue;
            }
            heading.Level = read;
            group.Add(new Moved(heading, written));
        }
        Report(group, text, diagnostics);
        return diagnostics;
    }

    private static void Report(List<Moved> group, RepairedText text, List<Diagnostic> diagnostics)
    {
        if (group.Count == 0)
            return;
        var (first, written) = group[0];
        var edits = group.Select(moved => EditOf(moved, text)).ToList();
        var fix = edits.TrueForAll(edit => edit is not null) ? new Fix([.. edits.OfType<TextEdit>()]) : null;
        diagnostics.Add(RepairDiagnostics.LevelRepaired(text.Span(first.Span.Start, first.Span.End + 1), written, first.Level, group.Count - 1, fix));
        group.Clear();
    }

    /// <summary>Null where the heading has no marks of its author's to take away.</summary>
    private static TextEdit? EditOf(Moved moved, RepairedText text)
    {
        var marks = text.Span(moved.Heading.Span.Start, moved.Heading.Span.Start + moved.Written);
        return moved.Heading.IsSetext || marks.Text != new string('#', moved.Written)
            ? null : TextEdit.Remove(marks.Start, marks.Start + moved.Written - moved.Heading.Level);
    }
}

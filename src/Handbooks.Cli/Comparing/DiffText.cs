using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Comparing;

/// <summary>A report for a terminal.</summary>
internal sealed class DiffText(Screen screen, ComparedStates states, bool isAll)
{
    private const int MostOfOne = 240;
    private const int MostOfSentence = 400;

    /// <summary>Lines of a section; roles have the most to say.</summary>
    private const int MostLines = 10;
    private const int MostLinesOfRoles = 40;

    /// <summary>Changes of one thing, so that others are seen, too.</summary>
    private const int MostOfGroup = 8;

    public void Print(DiffReport report)
    {
        screen.Writer.WriteLine(screen.In(Ink.Dim, $"{VisibleText.Of(states.Base.Name)} → {VisibleText.Of(states.Head.Name)}"));
        screen.Writer.WriteLine();
        foreach (var section in report.Sections)
            Print(section);
        if (report.Sections.IsEmpty)
            screen.Writer.WriteLine("Nothing changed.\n");
        var (before, now) = (states.Difference.FindingsBefore, states.Difference.FindingsNow);
        screen.Writer.WriteLine(screen.In(Ink.Dim,
            $"Findings: {ComparedStates.Counts(before)} before; {ComparedStates.Counts(now)} now."));
        screen.Writer.Flush();
    }

    private void Print(ReportSection section)
    {
        screen.Writer.WriteLine(screen.In(Ink.Bold, section.Title + ":"));
        var left = isAll ? int.MaxValue : section.Title == "Roles" ? MostLinesOfRoles : MostLines;
        var hidden = new List<ReportLine>();
        foreach (var group in section.Groups)
            left -= Print(group, left, hidden);
        if (hidden.Count > 0)
            screen.Writer.WriteLine(screen.In(Ink.Dim, $"  and {ReportSection.Tally(hidden)} (--all shows them)"));
        screen.Writer.WriteLine();
    }

    /// <param name="hidden">Gets those of its changes that find no room.</param>
    /// <returns>How many lines it took.</returns>
    private int Print(ReportGroup group, int left, List<ReportLine> hidden)
    {
        var isInline = group.Subject is null || group.Lines.Length == 1;
        var used = 0;
        if (!isInline && left > 1)
        {
            screen.Writer.WriteLine($"  {screen.In(Ink.Bold, Escaped(group.Subject!))}");
            used++;
        }
        var shown = 0;
        foreach (var line in group.Lines)
        {
            if (left - used <= (isInline || used > 0 ? 0 : 1))
            {
                hidden.Add(line);
                continue;
            }
            if (!isAll && shown == MostOfGroup && group.Lines.Length > MostOfGroup + 1)
            {
                screen.Writer.WriteLine(screen.In(Ink.Dim, $"    and {Plural.Of(group.Lines.Length - shown, "more change")} (--all shows them)"));
                return used + 1;
            }
            used += Print(line, isInline ? group.Subject : null, isInline ? "  " : "    ");
            shown++;
        }
        return used;
    }

    /// <returns>How many lines it took.</returns>
    private int Print(ReportLine line, Phrase? subject, string indent)
    {
        var place = line.Place is { } at ? "  " + screen.In(Ink.Dim, VisibleText.Of(states.PlaceOf(at))) : "";
        var lead = subject is null ? "" : screen.In(Ink.Bold, Escaped(subject)) + ": ";
        screen.Writer.WriteLine($"{indent}{Mark(line.Sign)} {lead}{Escaped(line.Text)}{place}");
        foreach (var (sign, text) in line.Below)
            screen.Writer.WriteLine($"{indent}    {Mark(sign)} {text.Escaped(words => VisibleText.Of(words), MostOfSentence)}");
        return 1 + line.Below.Length;
    }

    private static string Escaped(Phrase phrase) => phrase.Escaped(text => VisibleText.Of(text), MostOfOne);

    private string Mark(ChangeSign sign) => sign switch
    {
        ChangeSign.Added => screen.In(Ink.Green, "+"),
        ChangeSign.Removed => screen.In(Ink.Red, "-"),
        ChangeSign.Changed => screen.In(Ink.Yellow, "~"),
    };
}

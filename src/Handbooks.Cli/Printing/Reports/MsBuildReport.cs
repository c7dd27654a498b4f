using System.Globalization;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>One line a finding, as MSBuild's own tools print it: <c>path(line,column): warning HB1234: message</c>.</summary>
internal static class MsBuildReport
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
            output.WriteLine(Line(diagnostic, report));
    }

    private static string Line(Diagnostic diagnostic, FindingsReport report)
    {
        var at = diagnostic.Span.StartPosition;
        var path = VisibleText.Of(report.Input.Clickable(diagnostic.Span.Path));
        var help = diagnostic.Help is { Length: > 0 } text ? $". {text}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{path}({at.Line},{at.Column}): {SeverityWords.Of(diagnostic.Severity)} {diagnostic.Id}: {VisibleText.Of(diagnostic.Message + help)}");
    }
}

using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>One line a finding, as MSBuild's own tools print it: <c>path(line,column): warning HB1234: message</c>.</summary>
internal static class MsBuildReport
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var help = diagnostic.Help is { Length: > 0 } text ? $". {text}" : "";
            output.WriteLine(Line(diagnostic, diagnostic.Severity, diagnostic.Span, diagnostic.Message + help, report));
            // A line is one place: an editor opens no other.
            foreach (var place in diagnostic.OtherPlaces)
                output.WriteLine(Line(diagnostic, Severity.Info, place.Span, $"{place.Message}: {diagnostic.Message}", report));
        }
    }

    private static string Line(Diagnostic diagnostic, Severity severity, SourceSpan span, string message, FindingsReport report)
    {
        var at = span.StartPosition;
        var path = VisibleText.Of(report.Input.Clickable(span.Path));
        return string.Create(CultureInfo.InvariantCulture,
            $"{path}({at.Line},{at.Column}): {SeverityWords.Of(severity)} {diagnostic.Id}: {VisibleText.Of(message)}");
    }
}

using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>
/// GitLab's code quality report (docs.gitlab.com/ci/testing/code_quality): a list of issues, each with a fingerprint of its own.
/// </summary>
internal static class GitLabReport
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        var paths = new ReportPaths(report.Input);
        var fingerprints = new Fingerprints(report.Diagnostics, paths);
        ReportJson.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var diagnostic in report.Diagnostics)
                Write(diagnostic, paths, fingerprints, json);
            json.WriteEndArray();
        });
    }

    private static void Write(Diagnostic diagnostic, ReportPaths paths, Fingerprints fingerprints, Utf8JsonWriter json)
    {
        var path = paths.Of(diagnostic.Span);
        var message = path is null ? $"{diagnostic.Span.Path}: {diagnostic.Message}" : diagnostic.Message;
        json.WriteStartObject();
        json.WriteString("description", VisibleText.Of(diagnostic.Help is { Length: > 0 } help ? $"{message}. {help}" : message));
        json.WriteString("check_name", diagnostic.Id);
        json.WriteString("fingerprint", fingerprints.Whole(diagnostic));
        json.WriteString("severity", Severity(diagnostic));
        if (!diagnostic.Merged.IsEmpty)
            WriteOthers(diagnostic, paths, json);
        json.WriteStartObject("location");
        WriteLocation(diagnostic.Span, paths, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Of Code Climate's format, on which GitLab's is built; GitLab shows the first place alone.</summary>
    private static void WriteOthers(Diagnostic diagnostic, ReportPaths paths, Utf8JsonWriter json)
    {
        json.WriteStartArray("other_locations");
        foreach (var place in diagnostic.OtherPlaces)
        {
            json.WriteStartObject();
            WriteLocation(place.Span, paths, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocation(SourceSpan span, ReportPaths paths, Utf8JsonWriter json)
    {
        var path = paths.Of(span);
        json.WriteString("path", ReportJson.Whole(path ?? paths.Fallback));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", path is null ? 1 : span.StartPosition.Line);
        json.WriteEndObject();
    }

    private static string Severity(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Diagnostics.Severity.Error => diagnostic.Descriptor.IsFixed ? "blocker" : "critical",
        Diagnostics.Severity.Warning => "minor",
        Diagnostics.Severity.Info or Diagnostics.Severity.Off => "info",
    };
}

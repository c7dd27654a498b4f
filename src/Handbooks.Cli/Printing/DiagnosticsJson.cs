using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Cli.Printing.Reports;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>Findings for programs. The shape is a promise (see input/guide): fields are added, never changed, within one version.</summary>
internal static class DiagnosticsJson
{
    private const int Version = 1;

    /// <param name="more">What was asked for beside the findings; it stands before them.</param>
    public static void Write(FindingsReport report, TextWriter output, Action<Utf8JsonWriter>? more = null)
    {
        ReportJson.Write(output, json => Write(report, more, json));
        output.Flush();
    }

    private static void Write(FindingsReport report, Action<Utf8JsonWriter>? more, Utf8JsonWriter json)
    {
        var diagnostics = report.Diagnostics;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        more?.Invoke(json);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            Write(diagnostic, json);
        json.WriteEndArray();
        if (!report.Ignored.IsEmpty)
            Write(report.Ignored, json);
        if (report.Older is { } older)
            json.WriteNumber("older", older);
        json.WriteStartObject("counts");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            json.WriteNumber(SeverityWords.Of(severity), diagnostics.Count(diagnostic => diagnostic.Severity == severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(ImmutableArray<IgnoredDiagnostic> ignored, Utf8JsonWriter json)
    {
        json.WriteStartArray("ignored");
        foreach (var entry in ignored)
        {
            var at = entry.Diagnostic.Span.StartPosition;
            json.WriteStartObject();
            json.WriteString("id", entry.Diagnostic.Id);
            json.WriteString("path", ReportJson.Whole(entry.Diagnostic.Span.Path));
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
            json.WriteString("message", ReportJson.Whole(entry.Diagnostic.Message));
            json.WriteString("reason", ReportJson.Whole(entry.Reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(ImmutableArray<RelatedPlace> related, Utf8JsonWriter json)
    {
        json.WriteStartArray("related");
        foreach (var place in related)
        {
            var at = place.Span.StartPosition;
            json.WriteStartObject();
            json.WriteString("path", place.Span.Path);
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
            json.WriteString("message", ReportJson.Whole(place.Message));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", SeverityWords.Of(diagnostic.Severity));
        json.WriteString("path", diagnostic.Span.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("end_line", end.Line);
        json.WriteNumber("end_column", end.Column);
        json.WriteString("message", ReportJson.Whole(diagnostic.Message));
        json.WriteString("help", diagnostic.Help is null ? null : ReportJson.Whole(diagnostic.Help));
        if (!diagnostic.Related.IsEmpty)
            Write(diagnostic.Related, json);
        if (diagnostic.Fix is { } fix)
            Write(fix, diagnostic.Span.Source, json);
        json.WriteEndObject();
    }

    private static void Write(Fix fix, SourceText source, Utf8JsonWriter json)
    {
        json.WriteStartObject("fix");
        json.WriteBoolean("suggestion", fix.IsSuggestion);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            var (start, end) = (source.PositionAt(edit.Start), source.PositionAt(edit.End));
            json.WriteStartObject();
            json.WriteNumber("start_line", start.Line);
            json.WriteNumber("start_column", start.Column);
            json.WriteNumber("end_line", end.Line);
            json.WriteNumber("end_column", end.Column);
            json.WriteString("text", ReportJson.Whole(edit.Replacement));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

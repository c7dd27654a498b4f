using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>Findings for programs. The shape is a promise (see input/guide): fields are added, never changed, within one version.</summary>
internal static class DiagnosticsJson
{
    private const int Version = 1;

    /// <param name="more">What was asked for beside the findings; it stands before them.</param>
    public static void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, Action<Utf8JsonWriter>? more = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Relaxed: it goes to a terminal or a parser, never into HTML, and letters should stay letters.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        }))
            Write(diagnostics, more, json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Flush();
    }

    private static void Write(ImmutableArray<Diagnostic> diagnostics, Action<Utf8JsonWriter>? more, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        more?.Invoke(json);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            Write(diagnostic, json);
        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            json.WriteNumber(SeverityWords.Of(severity), diagnostics.Count(diagnostic => diagnostic.Severity == severity));
        json.WriteEndObject();
        json.WriteEndObject();
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
            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
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
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
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
            json.WriteString("text", edit.Replacement);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

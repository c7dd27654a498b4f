using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), as GitHub's code scanning and editors take it.</summary>
internal sealed class SarifReport
{
    /// <summary>Code scanning refuses a run with more.</summary>
    private const int MostResults = 25_000;

    private const string Root = "%SRCROOT%";

    private readonly ReportPaths _paths;
    private readonly Fingerprints _fingerprints;
    private readonly ImmutableArray<(Diagnostic Diagnostic, IgnoredDiagnostic? Ignored)> _results;
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;

    private SarifReport(FindingsReport report)
    {
        _paths = new ReportPaths(report.Input);
        var all = report.Diagnostics.Select(diagnostic => (Diagnostic: diagnostic, Ignored: default(IgnoredDiagnostic)))
            .Concat(report.Ignored.Select(entry => (entry.Diagnostic, Ignored: (IgnoredDiagnostic?)entry)))
            .OrderBy(result => result.Diagnostic.Span).ToList();
        _fingerprints = new Fingerprints(all.Select(result => result.Diagnostic), _paths);
        LeftOut = Math.Max(0, all.Count - MostResults);
        _results = LeftOut == 0 ? [.. all] : [.. all.OrderByDescending(result => result.Diagnostic.Severity).Take(MostResults)];
        _rules = [.. _results.Select(result => result.Diagnostic.Descriptor).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private int LeftOut { get; }

    public static void Write(FindingsReport report, TextWriter output) => ReportJson.Write(output, new SarifReport(report).Write);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifRules.WriteTool(_rules, json);
        // Where the sources are is for the reader to say: the same source gives the same report anywhere.
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteText("description", "The root of the repository.", json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("newlineSequences");
        foreach (var end in (string[])["\r\n", "\n", "\r"])
            json.WriteStringValue(end);
        json.WriteEndArray();
        WriteInvocation(json);
        json.WriteStartArray("results");
        foreach (var (diagnostic, ignored) in _results)
            Write(diagnostic, ignored, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (LeftOut > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            var sentence = string.Create(CultureInfo.InvariantCulture, $"{LeftOut} more findings, which are less serious, are left out.");
            WriteText("message", sentence, json);
            json.WriteString("level", "note");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Write(Diagnostic diagnostic, IgnoredDiagnostic? ignored, Utf8JsonWriter json)
    {
        var isInFile = _paths.Of(diagnostic.Span) is not null;
        var message = isInFile ? diagnostic.Message : $"{diagnostic.Span.Path}: {diagnostic.Message}";
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", _rules.IndexOf(diagnostic.Descriptor));
        json.WriteString("level", SarifRules.Level(diagnostic.Severity));
        WriteText("message", Plain(diagnostic.Help is { Length: > 0 } help ? $"{message}. {help}" : message), json);
        json.WriteStartArray("locations");
        WriteLocation(diagnostic.Span, null, null, json);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < diagnostic.Related.Length; i++)
                WriteLocation(diagnostic.Related[i].Span, i + 1, diagnostic.Related[i].Message, json);
            json.WriteEndArray();
        }
        var (hash, number) = _fingerprints.Of(diagnostic);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", string.Create(CultureInfo.InvariantCulture, $"{hash}:{number}"));
        json.WriteEndObject();
        if (ignored is not null)
            WriteSuppression(ignored, json);
        if (isInFile && diagnostic.Fix is { Edits.IsEmpty: false } fix)
            WriteFix(fix, diagnostic, json);
        json.WriteEndObject();
    }

    private void WriteSuppression(IgnoredDiagnostic ignored, Utf8JsonWriter json)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", ignored.IsComment ? "inSource" : "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", Plain(ignored.Reason));
        json.WritePropertyName("location");
        WriteLocation(ignored.By, null, null, json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteFix(Fix fix, Diagnostic diagnostic, Utf8JsonWriter json)
    {
        var source = diagnostic.Span.Source;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText("description", Plain(diagnostic.Help ?? diagnostic.Message), json);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteFile(diagnostic.Span, json);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", source.Span(edit.Start, edit.End), json);
            if (edit.Replacement.Length > 0)
                WriteText("insertedContent", edit.Replacement, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteLocation(SourceSpan span, int? id, string? message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        WriteFile(span, json);
        if (_paths.Of(span) is not null)
            WriteRegion("region", span, json);
        json.WriteEndObject();
        if (message is not null)
            WriteText("message", Plain(message), json);
        json.WriteEndObject();
    }

    /// <summary>A quote from a file, in which SARIF would find a link, and a terminal orders.</summary>
    private static string Plain(string text) => VisibleText.Of(text).Replace("](", "] (", StringComparison.Ordinal);

    private void WriteFile(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPaths.Uri(_paths.Of(span) ?? _paths.Fallback));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, SourceSpan span, Utf8JsonWriter json)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    internal static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", ReportJson.Whole(text));
        json.WriteEndObject();
    }
}

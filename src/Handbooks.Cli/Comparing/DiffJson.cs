using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Cli.Printing;
using Handbooks.Comparison;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Cli.Comparing;

/// <summary>A report for programs: everything, nothing cut off. Fields are added, never changed, within one version.</summary>
internal static class DiffJson
{
    private const int Version = 1;

    public static void Write(ComparedStates states, TextWriter output) => JsonOutput.Write(output, json =>
    {
        var difference = states.Difference;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("base", states.Base.Name);
        json.WriteString("head", states.Head.Name);
        json.WriteBoolean("changed", !difference.IsEmpty);
        json.WriteStartObject("public");
        PublicChangesPrinter.Write("published", difference.Public.Published, json);
        PublicChangesPrinter.Write("withdrawn", difference.Public.Withdrawn, json);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in difference.Changes)
            Write(change, json);
        json.WriteEndArray();
        WriteFindings(difference, json);
        json.WriteEndObject();
    });

    private static void Write(HandbookChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("part", DataWords.Of(change.Part));
        json.WriteString("kind", DataWords.Of(change.Kind));
        json.WriteString("key", change.Key);
        json.WriteString("subject", change.Subject);
        if (change.Of is { } list)
            json.WriteString("list", DataWords.Of(list));
        if (change.Before is { } before)
            json.WriteString("list_before", DataWords.Of(before));
        Write("from", change.From, json);
        Write("to", change.To, json);
        if (change.Other is { } other)
            json.WriteString("other", other);
        if (change.Promises is { First: { } first } promises)
        {
            json.WriteNumber("slips", promises.Slips);
            json.WriteString("first_promise", first.Target.Text);
        }
        if (change.ToAdd is var (path, line))
        {
            json.WriteStartObject("add");
            json.WriteString("path", path);
            json.WriteString("line", line);
            json.WriteEndObject();
        }
        Write(change.Place, json);
        json.WriteEndObject();
    }

    private static void Write(ChangePlace place, Utf8JsonWriter json)
    {
        if (place.Span.Source is null)
            return;
        var at = place.Span.StartPosition;
        json.WriteString("state", place.IsGone ? "base" : "head");
        json.WriteString("path", place.Span.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
    }

    private static void WriteFindings(HandbookDifference difference, Utf8JsonWriter json)
    {
        json.WriteStartObject("findings");
        WriteList("new", difference.Findings.New, json);
        WriteList("solved", difference.Findings.Solved, json);
        json.WriteStartObject("counts");
        WriteCounts("base", difference.FindingsBefore, json);
        WriteCounts("head", difference.FindingsNow, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(string name, ImmutableArray<Diagnostic> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
            DiagnosticsJson.Write(finding, json);
        json.WriteEndArray();
    }

    private static void WriteCounts(string name, ImmutableArray<Diagnostic> findings, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            json.WriteNumber(SeverityWords.Of(severity), findings.Count(finding => finding.Severity == severity));
        json.WriteEndObject();
    }

    private static void Write(string name, ImmutableArray<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

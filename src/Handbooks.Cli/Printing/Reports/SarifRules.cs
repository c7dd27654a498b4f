using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>The tool and its rules, each with the page that "handbook explain" prints.</summary>
internal static class SarifRules
{
    /// <summary>Code scanning cuts a longer description.</summary>
    private const int LongestDescription = 1000;

    public static void WriteTool(ImmutableArray<DiagnosticDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Handbook");
        if (typeof(SarifRules).Assembly.GetName().Version is { } version)
            json.WriteString("semanticVersion", version.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        Severity.Off => "none",
    };

    private static void Write(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifReport.WriteText("shortDescription", rule.Title, json);
        if (DiagnosticCatalog.Explain(rule.Id) is { } page)
        {
            SarifReport.WriteText("fullDescription", FirstParagraph(page) is { Length: > 0 } first ? first : rule.Title, json);
            json.WriteStartObject("help");
            json.WriteString("text", page.TrimEnd());
            json.WriteString("markdown", page.TrimEnd());
            json.WriteEndObject();
        }
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info or Severity.Off => "recommendation",
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Behind the page's title, on one line.</summary>
    private static string FirstParagraph(string page)
    {
        var paragraph = page.ReplaceLineEndings("\n").Split("\n\n").Skip(1).FirstOrDefault("").Trim().Replace('\n', ' ');
        return paragraph.StartsWith('#') || paragraph.StartsWith('`') && paragraph.StartsWith("```", StringComparison.Ordinal) ? ""
            : Handbooks.Text.Excerpt.Of(paragraph, LongestDescription);
    }
}

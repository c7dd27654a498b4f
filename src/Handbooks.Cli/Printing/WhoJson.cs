using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>Answers for programs. The shape is a promise (see --help and input/guide): fields are added, never changed, within one version.</summary>
internal static class WhoJson
{
    private const int Version = 1;

    public static void Write(WhoQuestion question, DecisionIndex index, DecisionAnswer answer, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Relaxed: it goes to a terminal or a parser, never into HTML, and letters should stay letters.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        }))
            Write(question, index.Handbook, answer, json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Flush();
    }

    public static string Word(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Activity => "activity",
        DecisionSubject.Item => "item",
        DecisionSubject.Right => "right",
        DecisionSubject.Domain => "domain",
        DecisionSubject.Escalation => "escalation",
    };

    private static void Write(WhoQuestion question, Handbook handbook, DecisionAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("question", question.Text);
        json.WriteString("read_as", answer.ReadAs);
        json.WriteString("role", question.Role);
        json.WriteStartArray("answers");
        foreach (var match in answer.Matches)
            Write(match, handbook, json);
        json.WriteEndArray();
        Write("nearest", answer.Nearest, json);
        json.WriteEndObject();
    }

    private static void Write(DecisionMatch match, Handbook handbook, Utf8JsonWriter json)
    {
        var entry = match.Entry;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("kind", Word(entry.Subject));
        json.WriteString("title", entry.Title);
        Write("other_wordings", entry.OtherWordings, json);
        json.WriteString("group", entry.Group);
        json.WriteBoolean("has_all_words", match.HasAllWords);
        json.WriteBoolean("nobody_accountable", entry.IsNobodyNamed);
        foreach (var (name, letter) in new[]
        {
            ("accountable", Letters.Accountable), ("responsible", Letters.Responsible), ("consulted", Letters.Consulted),
            ("informed", Letters.Informed),
        })
            WriteRoles(name, entry.With(letter), handbook, json);
        json.WriteString("condition", entry.Condition);
        json.WriteStartArray("rules");
        foreach (var rule in entry.Rules)
            Write(rule, json);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in entry.Sources)
            Write(source, json);
        json.WriteEndArray();
        Write(entry.Place, json);
        json.WriteEndObject();
    }

    private static void WriteRoles(string name, IEnumerable<RoleId> roles, Handbook handbook, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var role in roles)
        {
            json.WriteStartObject();
            json.WriteString("id", role.Value);
            json.WriteString("title", handbook.Role(role).Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(DecisionRight rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", rule.Kind == DecisionKind.Escalation ? "escalation" : "right");
        json.WriteString("role", rule.Role.Value);
        json.WriteString("text", rule.Text);
        json.WriteString("condition", rule.Condition);
        json.WriteString("quote", rule.Quote);
        Write(rule.Span, json);
        json.WriteEndObject();
    }

    private static void Write(Assignment source, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("role", source.Role.Value);
        json.WriteString("letters", source.Letters.Signs());
        Write("written", source.Written.Select(letter => letter.Sign), json);
        json.WriteBoolean("declared", source.IsDeclared);
        json.WriteBoolean("counts", source.Counts);
        json.WriteString("qualifier", source.Qualifier);
        json.WriteString("quote", source.Quote);
        Write(source.Span, json);
        json.WriteEndObject();
    }

    private static void Write(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(SourceSpan? span, Utf8JsonWriter json)
    {
        if (span is not { } place)
        {
            json.WriteNull("source");
            return;
        }
        var at = place.StartPosition;
        json.WriteStartObject("source");
        json.WriteString("path", place.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Model;
using Handbooks.Model.Recovery;

namespace Handbooks.Cli.Printing;

/// <summary>The account of a page for programs. The shape is a promise (see --help): fields are added, never changed, within one version.</summary>
internal static class WhyJson
{
    private const int Version = 1;

    public static void Write(PageAccount account, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("path", account.Path);
            json.WriteString("declared", account.Declared?.Value);
            json.WriteNumber("enough", RoleEvidence.Enough);
            json.WriteStartArray("roles");
            foreach (var role in account.Roles)
                json.WriteStringValue(role);
            json.WriteEndArray();
            json.WriteStartArray("labels");
            foreach (var label in account.Labels)
                Write(label, json);
            json.WriteEndArray();
            json.WriteStartArray("remedies");
            foreach (var remedy in account.Remedies)
            {
                json.WriteStartObject();
                json.WriteString("file", remedy.File);
                json.WriteString("line", remedy.Line);
                json.WriteString("effect", remedy.Effect);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Flush();
    }

    private static void Write(LabelAccount label, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("line", label.Label.Span.StartPosition.Line);
        json.WriteString("text", label.Label.Value);
        json.WriteString("part", label.Part is { } part ? PageAccount.NameOf(part) : null);
        json.WriteBoolean("role", label.IsRole);
        json.WriteNumber("weight", label.Evidence.Sum);
        json.WriteBoolean("says_something", label.Evidence.SaysSomething);
        json.WriteStartArray("reasons");
        foreach (var reason in label.Evidence.Reasons)
        {
            json.WriteStartObject();
            json.WriteNumber("weight", reason.Weight);
            json.WriteString("text", reason.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (var entry in label.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("line", entry.Span.StartPosition.Line);
            json.WriteString("kind", PageAccountText.NameOf(entry.Kind));
            json.WriteString("text", entry.Text);
            if (entry.Reason is { } reason)
                json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

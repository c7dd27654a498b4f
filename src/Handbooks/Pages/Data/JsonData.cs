using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Data;

/// <summary>Shared by the data files: version 1, unescaped letters of all scripts, sources only for the team.</summary>
internal static class JsonData
{
    private static readonly JsonWriterOptions Options = new()
    {
        // One line for each value, so that two versions can be compared, without the third of the bytes that indentation takes.
        Indented = true,
        IndentSize = 0,
        NewLine = "\n",
        // Programs read these files, which are never embedded in HTML: nothing needs extra escaping.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <exception cref="TextTooLargeException">It would exceed the limit for files made from the whole handbook.</exception>
    public static ReadOnlyMemory<byte> Write(SitePlan plan, Action<Utf8JsonWriter> content) => WriteBare(plan, json =>
    {
        json.WriteNumber("version", 1);
        content(json);
    });

    /// <summary>For external formats.</summary>
    /// <exception cref="TextTooLargeException">It would exceed the limit for files made from the whole handbook.</exception>
    public static ReadOnlyMemory<byte> WriteBare(SitePlan plan, Action<Utf8JsonWriter> content)
    {
        var buffer = new BoundedBytes(plan.Output.Limits.OfWhole);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.WriteList(name, items, json.WriteStringValue);

    /// <summary>Path, line and column; omitted on the public site.</summary>
    public static void WriteSource(this Utf8JsonWriter json, SitePlan plan, SourceSpan span)
    {
        if (plan.Audience == Audience.Public)
            return;
        var at = span.StartPosition;
        json.WriteStartObject("source");
        json.WriteString("path", span.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteEndObject();
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, Math.Round(value, 4));
        else
            json.WriteNull(name);
    }

    /// <summary>As authors write it: in_progress, not InProgress.</summary>
    public static string Word(Enum value) => DataWords.Of(value);
}

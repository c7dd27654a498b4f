using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Data;

/// <summary>What the data files have in common: version 1, letters of all scripts as they are, sources only for the team.</summary>
internal static class JsonData
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // These files are read by programs and never stand inside HTML: letters and signs stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="TextTooLargeException">It would be larger than what is made of the whole handbook may be.</exception>
    public static ReadOnlyMemory<byte> Write(SitePlan plan, Action<Utf8JsonWriter> content) => WriteBare(plan, json =>
    {
        json.WriteNumber("version", 1);
        content(json);
    });

    /// <summary>For formats that are not ours.</summary>
    /// <exception cref="TextTooLargeException">It would be larger than what is made of the whole handbook may be.</exception>
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
        return buffer.Written;
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

    /// <summary>Path, line and column; the public site does not say where things are written.</summary>
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

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;

namespace Handbooks.Tests.Support;

/// <summary>Shows a page as its value, so that tests of the compiler do not change with the looks of the site.</summary>
internal sealed class PlainTheme : ITheme
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What the tool says is the same on each page.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutStrings } },
        Converters = { new JsonStringEnumConverter(), new SitePathConverter(), new HtmlConverter(), new ImageSourcesConverter() },
    };

    private static void WithoutStrings(JsonTypeInfo type)
    {
        foreach (var strings in type.Properties.Where(property => property.PropertyType == typeof(Strings)).ToList())
            type.Properties.Remove(strings);
    }

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site) => [];

    public string Render(Page page) => JsonSerializer.Serialize(page, page.GetType(), Options) + "\n";

    private sealed class SitePathConverter : JsonConverter<SitePath>
    {
        public override SitePath Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, SitePath value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class ImageSourcesConverter : JsonConverter<ImageSources>
    {
        public override ImageSources Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ImageSources value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class HtmlConverter : JsonConverter<Html>
    {
        public override Html Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        /// <summary>A line of markup is a line of the golden file: a difference in one is easy to see.</summary>
        public override void Write(Utf8JsonWriter writer, Html value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var line in (value.Value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                writer.WriteStringValue(line);
            writer.WriteEndArray();
        }
    }
}

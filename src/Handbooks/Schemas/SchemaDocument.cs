using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Handbooks.Model.Keys;
using Handbooks.Text;

namespace Handbooks.Schemas;

/// <summary>One schema, with a definition for each list of keys that it mentions.</summary>
internal sealed class SchemaDocument
{
    public SchemaDocument(string title, string description)
    {
        Root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
    }

    public JsonObject Root { get; }

    public JsonObject Definitions { get; } = [];

    public static string DefinitionOf(string name) => $"#/$defs/{name}";

    /// <summary>A reference to the schema of a list of keys, which is defined the first time.</summary>
    public JsonObject Reference(KeyList keys)
    {
        var name = Slug.Of(keys.Of);
        if (!Definitions.ContainsKey(name))
        {
            var definition = new JsonObject();
            Definitions[name] = definition;
            AddKeys(definition, keys, DefinitionOf(name));
        }
        return new JsonObject { ["$ref"] = DefinitionOf(name) };
    }

    /// <param name="at">Where the schema is in the document.</param>
    public void AddKeys(JsonObject schema, KeyList keys, string at)
    {
        var (properties, others) = (new JsonObject(), new JsonObject());
        foreach (var key in keys.Keys)
        {
            var value = Described(key);
            if (!key.IsOfOtherTools)
                value.Merge(ValueSchemas.Of(key, Reference));
            // Editors offer what stands under "properties".
            if (key.IsHidden || key.IsOfOtherTools)
                others[Spellings.Of(key.Names)] = value;
            else
            {
                properties[key.Name] = value;
                others[Spellings.OfOthers(key)] = new JsonObject { ["$ref"] = $"{at}/properties/{key.Name}" };
            }
        }
        schema["properties"] = properties;
        schema["patternProperties"] = others;
        schema["additionalProperties"] = false;
        if (keys.Keys.Where(key => key.IsRequired).ToList() is { Count: > 0 } required)
            schema["allOf"] = new JsonArray([.. required.Select(key => (JsonNode)IsThere(key))]);
    }

    /// <summary>What editors show of a key.</summary>
    public static JsonObject Described(Key key)
    {
        var described = new JsonObject
        {
            ["description"] = key.Default is { } byDefault ? $"{key.Meaning}. Default: {byDefault}." : key.Meaning + ".",
        };
        if (key.Kind == ValueKind.Word && key.Words.Contains(key.Default))
            described["default"] = key.Default;
        if (key.Example.Length > 0)
            described["examples"] = new JsonArray(YamlJson.Of(key.Example));
        return described;
    }

    /// <summary>Under the key's own name, as editors ask for it, or in another spelling.</summary>
    private static JsonObject IsThere(Key key) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["required"] = ValueSchemas.Names(key.Name) }, HasKey([.. key.Names])),
    };

    /// <summary>Some key is one of these words, however they are spelt.</summary>
    public static JsonObject HasKey(params string[] words) => new()
    {
        ["not"] = new JsonObject { ["propertyNames"] = new JsonObject { ["not"] = new JsonObject { ["pattern"] = Spellings.Of(words) } } },
    };

    public string Finish()
    {
        Root["$defs"] = Definitions;
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
            Root.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}

internal static class JsonObjects
{
    /// <summary>Takes over the members of another object.</summary>
    public static JsonObject Merge(this JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from.ToList())
        {
            from.Remove(name);
            into[name] = value;
        }
        return into;
    }
}

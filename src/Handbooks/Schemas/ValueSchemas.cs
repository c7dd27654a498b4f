using System.Text.Json.Nodes;
using Handbooks.Model.Keys;

namespace Handbooks.Schemas;

/// <summary>
/// What each kind of value may be. Any scalar is text to the reader, whatever YAML takes it for, and an empty value is a missing key.
/// Where JSON Schema cannot say what the reader checks, the schema accepts more.
/// </summary>
internal static class ValueSchemas
{
    private const string SomeText = @"\S";

    private const string PeriodPattern =
        "^[- ]*(?:[0-9]{4}(?:[- ]+(?:[Hh][12]|[Qq][1-4]|[Ww][0-9]+|[0-9]{2}(?:[- ]+[0-9]{2})?))?|(?:[Hh][12]|[Qq][1-4])[- ]+[0-9]{4})[- ]*$";

    /// <param name="below">A reference to the schema of a list of keys.</param>
    public static JsonObject Of(Key key, Func<KeyList, JsonObject> below) => key.Kind switch
    {
        ValueKind.Text or ValueKind.Prose or ValueKind.Path or ValueKind.Language => Text(isRequired: key.IsRequired),
        ValueKind.WebAddress => Parse("""{ "type": ["string", "null"], "format": "uri", "pattern": "^\\s*[Hh][Tt][Tt][Pp][Ss]?:" }"""),
        ValueKind.Colour => Parse("""{ "type": ["string", "null"], "pattern": "^\\s*#(?:[0-9A-Fa-f]{3}){1,2}\\s*$" }"""),
        ValueKind.Texts or ValueKind.Roles or ValueKind.Patterns or ValueKind.ImageHosts => Texts(),
        ValueKind.Role => key.IsRequired ? Text(isRequired: true) : Parse("""{ "not": { "type": ["array", "object"] } }"""),
        ValueKind.Word => Word(key.Words),
        ValueKind.Visibility => Parse("""{ "enum": ["public", "internal"] }"""),
        ValueKind.Flag => key.IsHidden ? Parse("""{ "enum": [true, false, "true", "false"] }""") : Parse("""{ "type": ["boolean", "null"] }"""),
        ValueKind.Share => Parse("""
            { "type": ["number", "string", "null"], "minimum": 0, "maximum": 1,
              "pattern": "^\\s*(?:0*(?:1(?:\\.0*)?|\\.[0-9]+|0\\.?)|0*(?:100(?:\\.0*)?|[0-9]{0,2}\\.[0-9]+|[0-9]{1,2}\\.?)\\s*%)\\s*$" }
            """),
        ValueKind.Day => Parse("""
            { "type": ["string", "null"], "pattern": "^\\s*[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?\\s*$" }
            """),
        ValueKind.Period => new JsonObject
        {
            ["type"] = Names("string", "integer", "null"),
            ["minimum"] = 1900,
            ["maximum"] = 2999,
            ["pattern"] = PeriodPattern,
        },
        ValueKind.Group => With(below(key.Below!), "type", Names("object", "null")),
        ValueKind.Menu => new JsonObject { ["type"] = Names("array", "null"), ["items"] = TextOrGroup(below(key.Below!)) },
        ValueKind.TextsOrGroups => With(With(TextOrGroup(below(key.Below!)), "not", null), "items", TextOrGroup(below(key.Below!))),
        ValueKind.Contact => ContactOf(below(key.Below!)),
        ValueKind.Links => Links(below(key.Below!)),
        ValueKind.Footer => Footer(below(key.Below!), below(LinkKeys.All)),
        ValueKind.Entries => new JsonObject
        {
            ["type"] = Names("array", "object", "null"),
            ["items"] = Entry(below(key.Below!)),
            ["if"] = Type("object"),
            ["then"] = below(key.Below!),
        },
        ValueKind.EntryList => new JsonObject { ["type"] = Names("array", "null"), ["items"] = Entry(below(key.Below!)) },
        ValueKind.Owners => new JsonObject { ["type"] = Names("object", "null"), ["additionalProperties"] = Texts() },
        ValueKind.Severities or ValueKind.SiteTexts => new JsonObject { ["type"] = Names("object", "null") },
        ValueKind.RoleName => Parse("""{ "not": { "type": ["array", "object"] } }"""),
        ValueKind.RoleSections => Parse("""{ "enum": ["sections", null] }"""),
    };

    public static JsonObject Type(params string[] types) => new() { ["type"] = types is [var only] ? only : Names(types) };

    public static JsonArray Names(params IEnumerable<string> names) => [.. names.Select(name => (JsonNode?)JsonValue.Create(name))];

    private static JsonObject Text(bool isRequired) => new()
    {
        ["not"] = isRequired ? Type("array", "object", "null") : Type("array", "object"),
        ["pattern"] = SomeText,
    };

    /// <summary>A group of keys, and nothing else.</summary>
    public static JsonObject Entry(JsonObject group) => With(group, "type", "object");

    /// <summary>A text, or a list of texts.</summary>
    private static JsonObject Texts() => new()
    {
        ["not"] = Type("object"),
        ["pattern"] = SomeText,
        ["items"] = Text(isRequired: true),
    };

    /// <summary>The words for editors to offer, and every other spelling of them.</summary>
    public static JsonObject Word(IEnumerable<string> words) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = Names(words) },
            new JsonObject { ["type"] = "string", ["pattern"] = Spellings.Of(words) },
            Type("null")),
    };

    private static JsonObject TextOrGroup(JsonObject group) => new()
    {
        ["not"] = Type("array", "null"),
        ["if"] = Type("object"),
        ["then"] = group,
    };

    private static JsonObject ContactOf(JsonObject group) => new()
    {
        ["not"] = Type("array", "boolean"),
        ["pattern"] = SomeText,
        ["if"] = Type("object"),
        ["then"] = group,
    };

    /// <summary>One entry, or a list of entries.</summary>
    private static JsonObject Links(JsonObject group)
    {
        var entry = Link(group);
        return new()
        {
            ["type"] = Names("array", "object", "null"),
            ["items"] = entry,
            ["if"] = Type("object"),
            ["then"] = entry.DeepClone(),
        };
    }

    /// <summary><c>Text: target</c>, or a group.</summary>
    private static JsonObject Link(JsonObject group) => new()
    {
        ["type"] = "object",
        ["if"] = Parse("""
            { "minProperties": 1, "maxProperties": 1, "not": { "anyOf": [{ "required": ["title"] }, { "required": ["to"] }] } }
            """),
        ["then"] = Parse("""{ "additionalProperties": { "not": { "type": ["array", "object", "null"] } } }"""),
        ["else"] = group,
    };

    private static JsonObject Footer(JsonObject group, JsonObject link) => new()
    {
        ["items"] = Link(link),
        ["if"] = Type("object"),
        ["then"] = group,
    };

    /// <param name="value">Null to remove it.</param>
    private static JsonObject With(JsonObject schema, string keyword, JsonNode? value)
    {
        if (value is null)
            schema.Remove(keyword);
        else
            schema[keyword] = value;
        return schema;
    }

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}

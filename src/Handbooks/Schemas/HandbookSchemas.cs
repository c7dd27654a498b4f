using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;

namespace Handbooks.Schemas;

/// <summary>
/// JSON Schemas (2020-12) of the files that people write by hand, for editors and other tools. They are made from the lists of keys that
/// the reader uses: what it takes, they take.
/// </summary>
public static class HandbookSchemas
{
    private const string Severity = "severity";

    /// <param name="diagnostics">Every kind of diagnostic, for the key "severities".</param>
    public static ImmutableArray<HandbookSchema> All(IReadOnlyCollection<DiagnosticDescriptor> diagnostics) =>
        [Settings(diagnostics), Roadmap(), People(), FrontMatter()];

    private static HandbookSchema Settings(IReadOnlyCollection<DiagnosticDescriptor> diagnostics)
    {
        var document = new SchemaDocument("handbook.yml", "The settings of a handbook. Every key is optional.");
        document.Root["type"] = ValueSchemas.Names("object", "null");
        document.AddKeys(document.Root, SettingsKeys.All, "#");
        document.Root["properties"]![SettingsKeys.Severities.Name]!.AsObject().Merge(Severities(diagnostics));
        document.Definitions[Severity] = ValueSchemas.Parse("""{ "enum": ["off", "info", "warning", "error"] }""");
        return new("handbook.schema.json", document.Finish());
    }

    private static JsonObject Severities(IReadOnlyCollection<DiagnosticDescriptor> diagnostics) => new()
    {
        ["properties"] = new JsonObject(diagnostics.Select(diagnostic => KeyValuePair.Create(diagnostic.Id, (JsonNode?)new JsonObject
        {
            ["description"] = diagnostic.Title,
            ["$ref"] = SchemaDocument.DefinitionOf(Severity),
        }))),
        ["patternProperties"] = new JsonObject { [@"^\s*[Hh][Bb][0-9]{4}\s*$"] = Reference(Severity) },
        ["additionalProperties"] = false,
    };

    /// <summary>A list of items, the list under a key, or one item.</summary>
    private static HandbookSchema Roadmap()
    {
        var document = new SchemaDocument("Roadmap file", "Items of the roadmap: a list, a list under \"items\", or a single item.");
        document.Root["type"] = ValueSchemas.Names("array", "object", "null");
        document.Root["items"] = ValueSchemas.Entry(document.Reference(ItemKeys.All));
        document.Root["if"] = ValueSchemas.Parse("""{ "type": "object", "required": ["items"] }""");
        document.Root["then"] = document.Reference(RoadmapFileKeys.All);
        // The reader knows a single item by one of these.
        var single = document.Reference(ItemKeys.All);
        single["anyOf"] = new JsonArray(ValueSchemas.Parse("""{ "required": ["id"] }"""), SchemaDocument.HasKey("title"));
        document.Root["else"] = new JsonObject { ["if"] = ValueSchemas.Type("object"), ["then"] = single };
        return new("roadmap.schema.json", document.Finish());
    }

    private static HandbookSchema People()
    {
        var document = new SchemaDocument("people.yml", "People and the roles that they hold: a list, or a list under \"people\".");
        var list = new JsonObject
        {
            ["type"] = ValueSchemas.Names("array", "null"),
            ["items"] = ValueSchemas.Entry(document.Reference(PersonKeys.All)),
        };
        document.Root["if"] = ValueSchemas.Type("object");
        document.Root["then"] = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                [PeopleFileKeys.People.Name] = ((JsonObject)list.DeepClone()).Merge(SchemaDocument.Described(PeopleFileKeys.People)),
            },
            ["required"] = ValueSchemas.Names(PeopleFileKeys.People.Name),
            ["additionalProperties"] = false,
        };
        document.Root["else"] = list;
        return new("people.schema.json", document.Finish());
    }

    /// <summary>Other tools have contacts, too: they are checked where the page says that it is a role.</summary>
    private static HandbookSchema FrontMatter()
    {
        var document = new SchemaDocument("Front matter", "The front matter of a page or of a role. Every key is optional.");
        document.Root["type"] = ValueSchemas.Names("object", "null");
        document.AddKeys(document.Root, FrontMatterKeys.All, "#");
        var contact = FrontMatterKeys.Contact;
        document.Root["properties"]![contact.Name] = SchemaDocument.Described(contact);
        document.Root["if"] = ValueSchemas.Parse("""
            {
              "anyOf": [
                { "required": ["role"], "properties": { "role": { "not": { "enum": [false, null] } } } },
                { "required": ["roles"], "properties": { "roles": { "not": { "const": null } } } }
              ]
            }
            """);
        document.Root["then"] = new JsonObject
        {
            ["properties"] = new JsonObject { [contact.Name] = ValueSchemas.Of(contact, document.Reference) },
        };
        return new("front-matter.schema.json", document.Finish());
    }

    private static JsonObject Reference(string definition) => new() { ["$ref"] = SchemaDocument.DefinitionOf(definition) };
}

/// <param name="FileName">Under which it is written.</param>
/// <param name="Text">JSON, with a line break at its end.</param>
public sealed record HandbookSchema(string FileName, string Text);

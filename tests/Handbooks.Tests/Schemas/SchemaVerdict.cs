using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Schemas;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Json.Schema;

namespace Handbooks.Tests.Schemas;

/// <summary>What a file's schema and the reader say of it.</summary>
/// <param name="Findings">Of the reader, about the file's form: keys, values and structure. What depends on other files is not asked.</param>
internal sealed record SchemaVerdict(bool IsAccepted, ImmutableArray<Diagnostic> Findings)
{
    private static readonly Dictionary<string, JsonSchema> Schemas =
        HandbookSchemas.All(DiagnosticCatalog.All).ToDictionary(schema => schema.FileName, schema => JsonSchema.FromText(schema.Text),
            StringComparer.Ordinal);

    /// <summary>Null for a file that no schema is for, and for one that is not valid YAML or holds a key twice: there is no value to judge.</summary>
    public static SchemaVerdict? Of(string path, string text)
    {
        var file = new SourceFile(SourceTree.KindOf(path) ?? SourceKind.Yaml, new SourceText(path, text));
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var (schema, root, faults) = Read(file, found);
        if (schema is null || faults.Any(fault => fault.Id.StartsWith("HB1", StringComparison.Ordinal)))
            return null;
        using var value = JsonDocument.Parse(YamlJson.Of(root)?.ToJsonString() ?? "null");
        var accepts = Schemas[schema].Evaluate(value.RootElement).IsValid;
        return new(accepts, [.. found]);
    }

    private static (string? Schema, YamlNode? Root, ImmutableArray<Diagnostic> Faults) Read(
        SourceFile file, ImmutableArray<Diagnostic>.Builder found)
    {
        if (file.Kind == SourceKind.Markdown)
        {
            var page = PageParser.Parse(file, PartNames.Default);
            FrontMatter.Read(page.Value, Visibility.Internal, new HandbookSettings(), found);
            return (page.Value.FrontMatter is null ? null : "front-matter.schema.json", page.Value.FrontMatter,
                [.. page.Diagnostics, .. found.Where(diagnostic => diagnostic.Id.StartsWith("HB1", StringComparison.Ordinal))]);
        }
        var data = PageParser.ParseData(file);
        var schema = DataFiles.IsSettings(file.Path) ? "handbook.schema.json"
            : DataFiles.IsRoadmap(file.Path) ? "roadmap.schema.json"
            : DataFiles.IsData(file.Path) ? "people.schema.json" : null;
        if (schema == "handbook.schema.json")
            SettingsReader.Read(data.Value, found);
        else if (schema == "roadmap.schema.json")
            _ = ItemReader.Read(data.Value, Visibility.Internal, KnownDay.OfTool, found).Count();
        else if (schema is not null)
            _ = PeopleReader.Read(data.Value, found).Count();
        return (schema, data.Value.Root, [.. data.Diagnostics,
            .. found.Where(diagnostic => diagnostic.Id.StartsWith("HB1", StringComparison.Ordinal))]);
    }
}

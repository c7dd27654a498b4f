using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Handbooks.Checks;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Linking.Names;
using Handbooks.Linking.Navigation;
using Handbooks.Model;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;

namespace Handbooks;

/// <summary>Every kind of diagnostic, and the spec page that explains it.</summary>
public static class DiagnosticCatalog
{
    /// <summary>Declared as fields where they are raised, so that a new one cannot be forgotten here.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. new IEnumerable<DiagnosticDescriptor>[]
            {
                Of(typeof(SourceDiagnostics)),
                Of(typeof(HistoryDiagnostics)),
                Of(typeof(SyntaxDiagnostics)),
                Of(typeof(YamlDiagnostics)),
                Of(typeof(Syntax.Toml.TomlDiagnostics)),
                Of(typeof(Syntax.Attachments.AttachmentDiagnostics)),
                Of(typeof(RepairDiagnostics)),
                Of(typeof(DialectDiagnostics)),
                Of(typeof(TagDiagnostics)),
                Of(typeof(HtmlDiagnostics)),
                Of(typeof(ModelDiagnostics)),
                Of(typeof(PublishingDiagnostics)),
                Of(typeof(RoleDiagnostics)),
                Of(typeof(IgnoreDiagnostics)),
                Of(typeof(LinkDiagnostics)),
                Of(typeof(NameDiagnostics)),
                Of(typeof(NavigationDiagnostics)),
                CheckList.All.Select(check => check.Descriptor),
                Of(typeof(Pages.OutputDiagnostics)),
                Of(typeof(Pages.CardDiagnostics)),
                Of(typeof(RenderingDiagnostics)),
            }
            .SelectMany(stage => stage)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The Markdown page that says what is wrong, why it matters and how to mend it; null for an id that does not exist.</summary>
    public static string? Explain(string id)
    {
        using var page = typeof(DiagnosticCatalog).Assembly.GetManifestResourceStream($"Specs/{id}.md");
        if (page is null)
            return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }

    /// <summary>The fields of one stage; the annotation keeps them when the tool is compiled ahead of time.</summary>
    private static IEnumerable<DiagnosticDescriptor> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type stage) =>
        stage.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
}

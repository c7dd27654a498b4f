using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks.Tests.Support;

/// <summary>A few files as a linked handbook, for tests of what is computed from one.</summary>
internal static class Linked
{
    public static Handbook Files(params (string Path, string Text)[] files)
    {
        var tree = SourceTree.Of(files);
        var settings = DeclarationReader.ReadSettings(null).Value;
        ImmutableArray<PageDocument> pages = [.. Of(SourceKind.Markdown)
            .Select(file => PageParser.Parse(file, settings.Parts, settings.Title).Value)];
        ImmutableArray<DataDocument> data = [.. Of(SourceKind.Yaml).Select(file => PageParser.ParseData(file).Value)];
        return Linker.Link(DeclarationReader.Read(settings, pages, data, tree).Value).Value;

        IEnumerable<SourceFile> Of(SourceKind kind) => tree.Files.Where(file => file.Kind == kind);
    }
}

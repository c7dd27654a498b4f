using Handbooks.Sources;

namespace Handbooks.Tests.Support;

/// <summary>Files after every repair was written back.</summary>
internal static class Mended
{
    public static string Text(string page) => Files(("a.md", page)).Single().Text;

    public static (string Path, string Text)[] Files(params (string Path, string Text)[] files)
    {
        var tree = SourceTree.Of(files);
        var changed = Run(tree).Files.ToDictionary(file => file.Path, file => file.After.Text.Text);
        return [.. tree.Files.Select(file => (file.Path, changed.GetValueOrDefault(file.Path, file.Text.Text)))];
    }

    public static MendingResult Run(SourceTree tree, Func<Diagnostics.Diagnostic, bool>? isChosen = null) =>
        SourceMending.Mend(tree, isChosen ?? (diagnostic => diagnostic.Fix is { IsSuggestion: false }),
            sources => HandbookCompiler.Compile(new(sources, []), new PlainTheme(), new CompilerOptions()));
}

using Handbooks.Diagnostics;
using Handbooks.Sources;

namespace Handbooks.Tests.Support;

/// <summary>The whole pipeline over a few files, as a test needs it.</summary>
internal static class Compile
{
    public static Compilation Files(params (string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new PlainTheme(), new CompilerOptions());

    public static Compilation Folder(string folder) =>
        HandbookCompiler.Compile(SourceReader.Read(folder), new PlainTheme(), new CompilerOptions());

    public static string Text(this Compilation compilation, string path) =>
        System.Text.Encoding.UTF8.GetString(compilation.Files.Single(file => file.Path == path).Content.Span);

    /// <summary>As check prints it: place, severity, id, message.</summary>
    public static string Line(this Diagnostic diagnostic) =>
        $"{diagnostic.Span}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}";
}

using System.Text;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Tests.Support;

/// <summary>The public site of a compilation, byte for byte.</summary>
internal static class Published
{
    public static Dictionary<string, string> Site(IEnumerable<(string Path, string Text)> files,
        bool withTheme = false) => PublicFiles(Compile(files, withTheme));

    public static Compilation Compile(IEnumerable<(string Path, string Text)> files, bool withTheme = false) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), withTheme ? new HandbookTheme() : new PlainTheme(), new CompilerOptions());

    /// <summary>Bytes as Latin-1: one character each.</summary>
    public static Dictionary<string, string> PublicFiles(this Compilation compilation) =>
        compilation.Files.Where(IsPublic).ToDictionary(file => file.Path, file => Encoding.Latin1.GetString(file.Content.Span),
            StringComparer.Ordinal);

    /// <summary>Public files, and names of files, that hold one of the words.</summary>
    public static string[] Leaks(this Compilation compilation, params string[] words) =>
        [.. compilation.Files.Where(IsPublic)
            .Where(file => words.Any(word => file.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
                || Encoding.UTF8.GetString(file.Content.Span).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(file => file.Path)];

    private static bool IsPublic(OutputFile file) => file.Path.StartsWith("public/", StringComparison.Ordinal);
}

using System.Runtime.CompilerServices;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.BrowserTests;

/// <summary>Both sites of the sample handbook, built into a folder that is gone afterwards.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handbook-site-");

    public SampleSite()
    {
        var compilation = HandbookCompiler.Compile(SourceReader.Read(Input()), new HandbookTheme(), new CompilerOptions());
        SitePublisher.Publish(Path.Combine(_folder.FullName, "output"), compilation.Files);
    }

    /// <param name="path">In the output folder; a query and an anchor may follow.</param>
    public string Address(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var file = end < 0 ? path : path[..end];
        return new Uri(Path.Combine(_folder.FullName, "output", file)).AbsoluteUri + path[file.Length..];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Input([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "input");
}

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

    public string Address(string path) => new Uri(Path.Combine(_folder.FullName, "output", path)).AbsoluteUri;

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Input([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "input");
}

using System.Runtime.CompilerServices;
using Handbooks.History.Git;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.BrowserTests;

/// <summary>Both sites of the sample handbook, built into a folder that is gone afterwards.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handbook-site-");

    public SampleSite()
        : this("en")
    {
    }

    /// <param name="language">Of the handbook; the words of its authors stay English.</param>
    /// <param name="more">Files beside those of the sample.</param>
    internal SampleSite(string language, params (string Path, string Text)[] more)
    {
        var sources = SourceReader.Read(Input());
        if (language != "en" || more.Length > 0)
            sources = new(In(language, sources.Value, more), sources.Diagnostics);
        var compilation = HandbookCompiler.Compile(sources, new HandbookTheme(), new CompilerOptions { History = new(Past(sources.Value), []) });
        SitePublisher.Publish(Path.Combine(_folder.FullName, "output"), compilation.Files);
    }

    /// <param name="path">In the output folder; a query and an anchor may follow.</param>
    public string Address(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var file = end < 0 ? path : path[..end];
        return new Uri(Path.Combine(_folder.FullName, "output", file)).AbsoluteUri + path[file.Length..];
    }

    /// <summary>A page of somebody else's, which shows one of ours in a frame.</summary>
    /// <param name="path">In the output folder.</param>
    /// <returns>The address of that page.</returns>
    public string Frame(string path)
    {
        var file = Path.Combine(_folder.FullName, "partner.html");
        File.WriteAllText(file, $"<!DOCTYPE html><title>Partner</title><iframe src=\"{Address(path)}\" width=\"340\" height=\"600\"></iframe>");
        return new Uri(file).AbsoluteUri;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A past for the sample: its targets a year and a half year sooner, its words in other words, and at last as they are.</summary>
    private static GitLog Past(SourceTree sources) => GitLog.Of(new (string, DateOnly, Func<string, string>)[]
    {
        ("1", new(2026, 3, 2), text => text.Replace("target: 2027", "target: 2026", StringComparison.Ordinal)
            .Replace("in_progress", "idea", StringComparison.Ordinal)),
        ("2", new(2026, 6, 30), text => text.Replace("target: 2027-Q2", "target: 2027-Q1", StringComparison.Ordinal)
            .Replace("\n- ", "\n- Once: ", StringComparison.Ordinal)),
        ("3", new(2026, 9, 14), text => text),
    }.Select(version => (version.Item1, version.Item2, sources.Files.Select(file => (file.Path, (string?)version.Item3(file.Text.Text))).ToArray())));

    private static SourceTree In(string language, SourceTree sources, (string, string)[] more) => SourceTree.Of([.. sources.Files.Select(file =>
        (file.Path, file.Text.Text.Replace("\nlanguage: en\n", $"\nlanguage: {language}\n", StringComparison.Ordinal))), .. more]);

    internal static string Input([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "input");
}

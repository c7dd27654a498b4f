using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Output;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Tests.Support;

/// <summary>Small pairs of sites by number. Every file says its path and its edition, so that a missing, cut or mixed one shows.</summary>
internal static class Editions
{
    public static readonly string[] Sites = ["public", "team"];

    /// <param name="pages">How many pages each site has beside those that come and go.</param>
    public static ImmutableArray<OutputFile> Of(int edition, int pages) =>
        [.. Sites.SelectMany(site => Paths(edition, pages).Select(path => $"{site}/{path}")).Order(StringComparer.Ordinal)
            .Select(path => new OutputFile(path, Encoding.UTF8.GetBytes(Text(edition, path))))];

    /// <summary>Pages that every edition has, by their path in a site.</summary>
    public static string[] Common(int pages) =>
        ["index.html", "assets/style.css", "data/roles.json", .. Enumerable.Range(0, pages).Select(i => $"p{i}/index.html")];

    /// <summary>The edition of a file; fails where the file is not wholly of one.</summary>
    public static int EditionOf(string path, string text)
    {
        var words = text.Split(' ', 3);
        Assert.True(words.Length == 3 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out _),
            $"{path} is cut: \"{text}\"");
        var edition = int.Parse(words[1], CultureInfo.InvariantCulture);
        Assert.Equal(Text(edition, path), text);
        return edition;
    }

    /// <summary>The edition that a site in a folder wholly is; null where it is none.</summary>
    public static int? Whole(string folder, string site, int pages)
    {
        var place = Path.Combine(folder, site);
        if (!Directory.Exists(place))
            return null;
        var found = Directory.GetFiles(place, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ToList();
        var editions = found.Select(path => EditionOf(path, File.ReadAllText(Path.Combine(folder, path)))).Distinct().ToList();
        return editions is [var edition] && found.SequenceEqual(Paths(edition, pages).Select(path => $"{site}/{path}").Order(StringComparer.Ordinal))
            ? edition : null;
    }

    /// <summary>Both sites are that edition, the list of files says so, and nothing else is there.</summary>
    public static void AssertExactly(string folder, int edition, int pages)
    {
        Assert.All(Sites, site => Assert.Equal(edition, Whole(folder, site, pages)));
        Assert.Equal([.. Sites.Prepend(SourceReader.OutputMarker)],
            Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        var manifest = ManifestReader.Read(folder).Manifest!;
        Assert.All(Sites, site => Assert.True(manifest.IsWhole(folder, site)));
    }

    private static IEnumerable<string> Paths(int edition, int pages) =>
    [
        .. Common(pages),
        $"only-{edition % 3}/index.html",
        // What is a file in one edition is a folder in the next.
        edition % 2 == 0 ? "shape" : "shape/index.html",
    ];

    private static string Text(int edition, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"edition {edition} of {path}\n") + new string('x', path.Length * 20);
}

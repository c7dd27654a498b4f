using System.Text;
using Handbooks.Tests.Support;

namespace Handbooks.Tests;

/// <summary>
/// Small handbooks with everything that is made of them: pages as their values, data as it is published.
/// <c>BLESS=1 dotnet test</c> rewrites what is expected; the difference is for review.
/// </summary>
public sealed class GoldenSiteTests
{
    private static string Folder => Path.Combine(Repository.Tests, "Sites");

    public static TheoryData<string> Sites() =>
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Comes_out_as_reviewed(string site)
    {
        var expected = Path.Combine(Folder, site, "expected");
        var compilation = Compile.Folder(Path.Combine(Folder, site, "input"));
        var made = compilation.Files.ToDictionary(file => GoldenName(file.Path), file => compilation.Text(file.Path), StringComparer.Ordinal);
        made["diagnostics.txt"] = string.Concat(compilation.Diagnostics.Select(diagnostic => diagnostic.Line() + "\n"));

        if (Repository.IsBlessing)
            Bless(expected, made);
        var known = Directory.GetFiles(expected, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(expected, path).Replace('\\', '/'));
        Assert.Equal(known.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        Assert.All(made, file => Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(expected, file.Key))), file.Value));
    }

    /// <summary>A page's value is JSON: the name of its golden file says so.</summary>
    private static string GoldenName(string path) => path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] + ".page.json" : path;

    private static void Bless(string expected, Dictionary<string, string> made)
    {
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        foreach (var (path, text) in made)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}

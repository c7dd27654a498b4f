using System.IO.Compression;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering;

/// <summary>What a reader loads with a page besides the page itself, compressed as servers compress it.</summary>
public sealed class PageWeightTests
{
    private static readonly Compilation Built =
        HandbookCompiler.Compile(new(SourceTree.Of([("index.md", "# Boatyard\n")]), []), new HandbookTheme(), new CompilerOptions());

    [Theory]
    [InlineData("handbook.css", 13_900)]
    [InlineData("handbook.js", 12_000)]
    [InlineData("search.js", 12_000)]
    public void Styles_and_scripts_are_small(string name, int most)
    {
        var content = Built.Files.First(file => file.Path == $"public/assets/{name}").Content.ToArray();
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(content);
        Assert.InRange(compressed.Length, 1, most);
    }

    /// <summary>What stands in quotes and the signs in sums are as the author of the style sheet wrote them.</summary>
    [Fact]
    public void Styles_keep_their_meaning_without_their_space()
    {
        var styles = Built.Text("public/assets/handbook.css");
        Assert.Contains("calc(var(--bar) + 1rem)", styles, StringComparison.Ordinal);
        Assert.Contains("content:\" (\" attr(href) \")\"", styles, StringComparison.Ordinal);
        Assert.Contains(".content>*{max-width:var(--measure)}", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("/*", styles, StringComparison.Ordinal);
        Assert.Equal(styles.Count(c => c == '{'), styles.Count(c => c == '}'));
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;
using OurHandbook;

namespace Handbooks.Tests.Theme;

/// <summary>The project of the guide's chapter, which is tests/OurHandbook: what it makes, and what it cannot do unnoticed.</summary>
public sealed partial class OwnComponentTests
{
    private static string Project => Path.Combine(Repository.Root, "tests/OurHandbook");

    [Fact]
    public void Guide_shows_every_file_of_the_project()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "input/guide/own-theme.md"));
        var shown = Block().Matches(guide).Select(block => block.Groups["code"].Value).ToHashSet();
        string[] files = [.. Directory.GetFiles(Project).Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".csproj")];
        Assert.Equal(4, files.Length);
        Assert.All(files, path => Assert.Contains(File.ReadAllText(path).Replace("../../src/", "../handbook/src/", StringComparison.Ordinal), shown));
    }

    [Fact]
    public void Its_components_stand_in_the_place_of_the_themes_and_change_nothing_else()
    {
        var usual = CompiledOnce.Sample.Files
            .ToDictionary(file => file.Path, file => file.Content);
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "output");
        var program = typeof(OurTile).Assembly.EntryPoint!;
        Assert.Equal(0, program.Invoke(null, [new[] { "build", "--no-history", "--input", Tool.Sample, "--output", output }]));
        var (tiles, footers) = (0, 0);
        foreach (var (path, content) in usual)
        {
            var own = File.ReadAllBytes(Path.Combine(output, path));
            if (!path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.True(content.Span.SequenceEqual(own), path);
                continue;
            }
            var html = Encoding.UTF8.GetString(own);
            tiles += OwnTile().Count(html);
            footers += OwnNote().Count(html);
            Assert.Equal(Tile().Replace(Encoding.UTF8.GetString(content.Span), ""), Tile().Replace(OwnNote().Replace(html, ""), ""));
        }
        Assert.True(tiles > 10 && footers > 50, $"{tiles} tiles, {footers} footers");
    }

    [GeneratedRegex("```[a-z]+\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<li class=\"tile role-tile.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Tile();

    [GeneratedRegex("<li class=\"tile role-tile our-tile\">")]
    private static partial Regex OwnTile();

    [GeneratedRegex("\n<p class=\"our-note\">[^<]*</p>")]
    private static partial Regex OwnNote();
}

using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Rendering;

/// <summary>What a theme brings is looked at once more with all other files.</summary>
public sealed class OutputPathTests
{
    [Theory]
    [InlineData("/roles", "team/roles would be both a file and the folder of this file")]
    [InlineData("/Roles", "team/roles would be both a file and the folder of this file")]
    [InlineData("/embed/now", "team/embed/now would be both a file and the folder of this file")]
    [InlineData("/robots.txt/theme.css", "team/robots.txt would be both a file and the folder of this file")]
    [InlineData("/SITEMAP.XML", null)]
    [InlineData("/index.html", "two files would be written to team/index.html")]
    [InlineData("/Data/ROLES.json", "two files would be written to team/Data/ROLES.json")]
    public void A_file_of_a_theme_stands_in_nobody_s_way(string address, string? said)
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of(("index.md", "# Home\n")), []), new BrokenTheme("", (address, "x")),
            new CompilerOptions());
        Assert.Equal(said is null
            ? [] : [said], compilation.Of("HB5004").Where(diagnostic => diagnostic.Span.Path.StartsWith("team/", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.Message));
    }
}

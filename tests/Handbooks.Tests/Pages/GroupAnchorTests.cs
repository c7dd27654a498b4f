using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>Units and themes whose names differ in signs alone: each has an anchor of its own.</summary>
public sealed class GroupAnchorTests
{
    [Fact]
    public void Names_that_differ_in_signs_alone_are_told_apart()
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of([Role("Adder", "C"), Role("Boxer", "C++"), Role("Cook", "C#"),
            ("roadmap.yml", "- {title: A lamp, theme: A}\n- {title: A mast, theme: 'A!'}\n")]), []), new HandbookTheme(), new CompilerOptions());
        Assert.Empty(compilation.Of("HB5002"));
        var roles = compilation.Text("team/roles/index.html");
        Assert.All(["unit-c", "unit-c-2", "unit-c-3"], anchor => Assert.Contains($"id=\"{anchor}\"", roles, StringComparison.Ordinal));
        Assert.Contains("../#unit-c-3", compilation.Text("team/roles/boxer/index.html"), StringComparison.Ordinal);
    }

    private static (string, string) Role(string title, string unit) =>
        ($"{title}.md", $"---\nrole: {title}\nunit: '{unit}'\n---\n\n## Responsibilities\n\n- Mend what the {title} sees\n");
}

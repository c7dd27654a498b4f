using Handbooks.Cli;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Tests.Support;
using Handbooks.Theme;
using Handbooks.Theme.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Handbooks.Tests.Theme;

/// <summary>A component that cannot stand in the place of another, or fails there, is named with what to do.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public void Missing_parameter_is_named() =>
        Assert.Equal("Empty cannot replace RoleTile: it has no parameter Role. Add this to its code: [Parameter] public "
            + "Handbooks.Pages.RoleCard Role { get; set; }", Misfit(theme => theme.Replace<RoleTile, Empty>()));

    [Fact]
    public void Parameter_of_another_type_is_named() =>
        Assert.Equal("Typed cannot replace RoleTile: its parameter Role is a System.String, and is given a Handbooks.Pages.RoleCard. "
            + "Change its type.", Misfit(theme => theme.Replace<RoleTile, Typed>()));

    [Fact]
    public void Required_parameter_that_is_never_given_is_named() =>
        Assert.Equal("Greedy cannot replace KeyList: its parameter Colour is never given. Remove it, or its [EditorRequired].",
            Misfit(theme => theme.Replace<KeyList, Greedy>()));

    [Fact]
    public void Failure_of_a_component_is_its_own()
    {
        var (code, said) = Check(theme => theme.Replace<KeyList, Failing>());
        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("Failing failed: FormatException: no such word", said, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Component_of_another_library_is_refused() =>
        Assert.Contains("Foreign is no component of a written page.",
            Check(theme => theme.Replace<KeyList, WithForeign>()).Said, StringComparison.Ordinal);

    [Fact]
    public void Components_within_one_another_without_end_are_refused() =>
        Assert.Contains("stands in itself without end", Check(theme => theme.Replace<KeyList, Endless>()).Said, StringComparison.Ordinal);

    [Fact]
    public void Later_replacement_counts() =>
        Assert.Contains("no such word", Check(theme => theme.Replace<KeyList, Endless>().Replace<KeyList, Failing>()).Said, StringComparison.Ordinal);

    /// <summary>Any command that made a theme of its own would not show the team's.</summary>
    [Fact]
    public void Command_line_makes_a_theme_in_one_place() =>
        Assert.Equal("SharedOptions.cs", Path.GetFileName(Assert.Single(
            Directory.GetFiles(Path.Combine(Repository.Root, "src/Handbooks.Cli"), "*.cs", SearchOption.AllDirectories),
            path => File.ReadAllText(path).Contains("new HandbookTheme(", StringComparison.Ordinal))));

    private static string Misfit(Func<HandbookTheme, HandbookTheme> replace) =>
        Assert.Throws<ThemeException>(() => replace(new HandbookTheme())).Message;

    private static (int Code, string Said) Check(Func<HandbookTheme, HandbookTheme> replace)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "index.md"), "# Home\n");
        var (output, error) = (new StringWriter(), new StringWriter());
        using var terminal = new Terminal(new Screen(output, false, false, 120), new Screen(error, false, false, 120));
        var code = CommandLine.Run(["check", "--no-history", "--input", folder.Path], terminal, () => replace(new HandbookTheme()));
        return (code, error.ToString());
    }

    private sealed class Empty : Part;

    private sealed class Typed : Part
    {
        [Parameter] public string Role { get; set; } = "";
    }

    private sealed class Greedy : Part
    {
        [Parameter, EditorRequired] public required string Colour { get; set; }
    }

    private sealed class Failing : Part
    {
        protected override void OnParametersSet() => throw new FormatException("no such word");
    }

    private sealed class Foreign : ComponentBase;

    private sealed class WithForeign : Part
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Foreign>(0);
            builder.CloseComponent();
        }
    }

    private sealed class Between : Part
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<KeyList>(0);
            builder.CloseComponent();
        }
    }

    private sealed class Endless : Part
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Between>(0);
            builder.CloseComponent();
        }
    }
}

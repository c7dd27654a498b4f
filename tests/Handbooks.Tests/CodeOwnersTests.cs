using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests;

/// <summary>Who reviews which files, for the host of the repository.</summary>
public sealed class CodeOwnersTests
{
    private const string People = """
        - name: Wim
          account: wim
          roles: [miller]
        - name: Jo
          account: "@jo"
          roles: [miller, carter]
        """;

    private const string Miller = "---\nrole: Miller\nowner: \"@mill/crew\"\n---\n\n# Miller\n\n## Responsibilities\n\n- Dress the stones\n";
    private const string Carter =
        "---\nrole: Carter\nowner: [Miller, carter@mill.example]\n---\n\n# Carter\n\n## Responsibilities\n\n- Bring the corn\n";

    [Fact]
    public void Patterns_come_first_and_pages_override_them() =>
        Assert.Equal("""
            /docs/roles/** @wim @jo
            /docs/** @jo
            /docs/roles/the\ \#1\ miller.md @mill/crew
            /docs/roles/the\ carter.md @wim @jo carter@mill.example
            """, Lines(("handbook.yml", "title: Mill\nfolder: docs\nowners:\n  roles/**: miller\n  \"**\": [Carter]\n"), ("people.yml", People),
            ("roles/the carter.md", Carter), ("roles/the #1 miller.md", Miller)));

    /// <summary>Else an earlier line would ask others to review it.</summary>
    [Fact]
    public void Files_whose_owner_has_no_account_have_no_owner() =>
        Assert.Equal("/input/** @jo\n/input/roles/**", Lines(
            ("handbook.yml", "owners:\n  \"**\": carter\n  roles/**: miler\n"),
            ("people.yml", People),
            ("roles/carter.md", Carter.Replace("owner: [Miller, carter@mill.example]\n", "", StringComparison.Ordinal))));

    [Fact]
    public void Other_lines_of_the_file_stay()
    {
        var block = Block(("handbook.yml", "owners: { \"**\": \"@a\" }\n"));
        var first = CodeOwners.With("*.cs @b\n", block);
        Assert.Equal("*.cs @b\n\n" + block, first);
        Assert.Equal(first, CodeOwners.With(first, block));
        var other = block.Replace("@a", "@c", StringComparison.Ordinal);
        Assert.Equal("x @y\n" + other + "z @z\n", CodeOwners.With("x @y\n" + block + "z @z\n", other));
        Assert.Throws<FormatException>(() => CodeOwners.With(block + block, block));
        Assert.Throws<FormatException>(() => CodeOwners.With("# handbook: end\n", block));
    }

    [Fact]
    public void No_site_shows_an_account()
    {
        var people = People.Replace("@jo", "@zqjo", StringComparison.Ordinal) + "\n  visibility: public\n";
        var built = Compile.Files(("handbook.yml", "public: [\"**\"]\n"), ("people.yml", people), ("roles/miller.md", Miller),
            ("roles/carter.md", Carter));
        Assert.DoesNotContain(built.Files, file => System.Text.Encoding.UTF8.GetString(file.Content.Span).Contains("zqjo", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_writes_and_checks_the_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/handbook.yml", "owners:\n  \"**\": \"@a\"\n");
        Assert.Equal(1, Tool.RunIn(folder.Path, [], "owners", "--check").ExitCode);
        Assert.Contains("Wrote .github/CODEOWNERS.", Tool.RunIn(folder.Path, [], "owners", "--write").Output, StringComparison.Ordinal);
        Assert.Contains("\n/input/** @a\n", File.ReadAllText(Path.Combine(folder.Path, ".github/CODEOWNERS")), StringComparison.Ordinal);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "owners", "--check").ExitCode);
    }

    private static string Lines(params (string Path, string Text)[] files) => string.Join('\n', Block(files).Split('\n')[1..^2]);

    private static string Block(params (string Path, string Text)[] files) => HandbookCompiler.Owners(new(SourceTree.Of(files), [])).Value;
}

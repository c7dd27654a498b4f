using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Schemas;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Cli;

/// <summary><c>handbook new</c> and <c>handbook schema</c>, as far as the disk and the screen are concerned.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Languages() => [.. Starter.Languages];

    [Fact]
    public void There_is_a_starter_in_every_language_of_the_tool() =>
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Root, "src", "Handbooks", "Localization"), "*.json")
                .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            Starter.Languages.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Starter_has_no_error_and_no_warning_and_passes_its_schemas(string language)
    {
        var input = Starter.Files(language).Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal))
            .Select(file => (Path: file.Path["input/".Length..], file.Text)).ToArray();
        var built = HandbookCompiler.Compile(new(SourceTree.Of(input), []), new HandbookTheme(), new CompilerOptions());
        Assert.Empty(built.Diagnostics.Where(found => found.Severity >= Severity.Warning).Select(found => found.Line()));
        Assert.Equal((2, 2), (built.Counts.Roles, built.Counts.Items));
        Assert.All(input, file => Assert.True(SchemaVerdict.Of(file.Path, file.Text) is null or { IsAccepted: true, Findings: [] }, file.Path));
        Assert.Contains(built.Files, file => file.Path == "public/index.html");
        Assert.Contains(built.Files, file => file.Path == "team/index.html");
    }

    [Fact]
    public void New_handbook_writes_every_file_and_says_what_comes_next()
    {
        var (code, output, _) = Run("new", "handbook", _folder["book"], "--language", "de-CH");
        Assert.Equal(0, code);
        foreach (var path in (string[])["README.md", ".gitignore", ".editorconfig", ".gitlab-ci.yml", ".github/workflows/handbook.yml",
            ".vscode/settings.json",
            "schemas/handbook.schema.json", "input/handbook.yml", "input/roles/koordination.md", "input/roadmap/roadmap.yml", "input/people.yml"])
            Assert.True(File.Exists(_folder["book/" + path]), path);
        Assert.Contains("Now run \"cd ", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--strict", "--no-history", "--input", _folder["book/input"]).Code);
    }

    [Fact]
    public void A_new_handbook_names_the_version_of_the_tool_that_wrote_it()
    {
        var version = typeof(CommandLine).Assembly.GetName().Version!.ToString(3);
        var manifest = Starter.Files("en").Single(file => file.Path == ".config/dotnet-tools.json").Text;
        Assert.Equal(version, JsonDocument.Parse(manifest).RootElement.GetProperty("tools").GetProperty("handbook").GetProperty("version")
            .GetString());
    }

    [Fact]
    public void New_handbook_takes_only_an_empty_folder()
    {
        Directory.CreateDirectory(_folder["fresh/.git"]);
        Assert.Equal(0, Run("new", "handbook", _folder["fresh"]).Code);
        var before = Tool.Hash(_folder["fresh"]);
        var (code, _, error) = Run("new", "handbook", _folder["fresh"]);
        Assert.Equal(2, code);
        Assert.Contains("is not empty", error, StringComparison.Ordinal);
        Assert.Equal(before, Tool.Hash(_folder["fresh"]));
        Assert.Equal(2, Run("new", "handbook", "").Code);
        Assert.Equal(2, Run("new", "handbook", _folder["x"], "--language", "tlh").Code);
        Assert.Equal(0, Run("new", "handbook", _folder["x"], "--dry-run").Code);
        Assert.False(Directory.Exists(_folder["x"]));
    }

    [Fact]
    public void Role_item_and_page_are_written_once_and_shown()
    {
        Run("new", "handbook", _folder["book"]);
        var input = _folder["book/input"];
        string[][] commands = [["new", "role", "Release Manager"], ["new", "item", "Publish the map"],
            ["new", "page", "How we decide", "--folder", "guide"]];
        foreach (var command in commands)
        {
            var before = Tool.Hash(input);
            var dry = Run([.. command, "--input", input, "--dry-run"]);
            Assert.Equal((0, before), (dry.Code, Tool.Hash(input)));
            Assert.EndsWith("Nothing was written.\n", dry.Output, StringComparison.Ordinal);
            var wet = Run([.. command, "--input", input]);
            Assert.Equal(0, wet.Code);
            Assert.Contains("then run \"handbook check\".", wet.Output, StringComparison.Ordinal);
            Assert.NotEqual(before, Tool.Hash(input));
            before = Tool.Hash(input);
            Assert.Equal(2, Run([.. command, "--input", input]).Code);
            Assert.Equal(before, Tool.Hash(input));
        }
        Assert.Contains("- id: RD-3\n  title: Publish the map\n", File.ReadAllText(Path.Combine(input, "roadmap/roadmap.yml")),
            StringComparison.Ordinal);
        Assert.Contains("Did you mean", Run("new", "role", "release manager", "--input", input).Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--strict", "--no-history", "--input", input).Code);
        File.AppendAllText(Path.Combine(input, "roadmap/roadmap.yml"), "- title: [\n");
        var (code, _, error) = Run("new", "item", "Sail", "--input", input);
        Assert.Equal(1, code);
        Assert.Contains("roadmap.yml:", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Nothing_is_written_through_a_link()
    {
        _folder.Write("elsewhere/keep.txt", "precious");
        _folder.Write("input/index.md", "# Home\n");
        Directory.CreateSymbolicLink(_folder["input/roles"], _folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["input/guide"], _folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["input/roadmap"], _folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["book"], _folder["elsewhere"]);
        var before = Tool.Hash(_folder["elsewhere"]);
        Assert.Equal(3, Run("new", "role", "Pilot", "--input", _folder["input"]).Code);
        Assert.Equal(3, Run("new", "page", "Pilot", "--folder", "guide", "--input", _folder["input"]).Code);
        Assert.Equal(3, Run("new", "item", "Pilot", "--input", _folder["input"]).Code);
        Assert.Equal(2, Run("new", "handbook", _folder["book"]).Code);
        Assert.Equal(before, Tool.Hash(_folder["elsewhere"]));
    }

    [Fact]
    public void Schemas_are_written_and_written_again()
    {
        Assert.Equal(0, Run("schema", _folder["a/schemas"]).Code);
        File.WriteAllText(_folder["a/schemas/people.schema.json"], "old");
        Assert.Equal(0, Run("schema", _folder["a/schemas"]).Code);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "src/Handbooks/Schemas/people.schema.json")),
            File.ReadAllText(_folder["a/schemas/people.schema.json"]));
        Assert.Equal(4, Directory.GetFiles(_folder["a/schemas"]).Length);
        Assert.Equal(2, Run("schema", _folder["a/schemas/people.schema.json"]).Code);
    }

    [Fact]
    public void Missing_title_names_the_command_whose_help_to_read() =>
        Assert.Contains("Run \"handbook new item --help\" for usage.", Run("new", "item").Error, StringComparison.Ordinal);

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(new Screen(output, false, false, 120), new Screen(error, false, false, 120));
        var code = CommandLine.Run(arguments, terminal);
        return (code, output.ToString(), error.ToString());
    }
}

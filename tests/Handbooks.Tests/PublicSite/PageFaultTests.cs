using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>A page that cannot be read as it was meant stops no handbook: the team has its text, the public nothing, and everybody is told.</summary>
public sealed class PageFaultTests
{
    private const string Words = "The zqlantern is lit at dusk.";

    private static readonly HandbookTheme Theme = new();

    public static TheoryData<string, string> Faults() => new()
    {
        { "HB1001", $"---\ntitle: \"Lamp Plan\nunit: Lights\n---\n\n# Lamp Plan\n\n{Words}\n" },
        { "HB1002", $"---\ntitle: Lamp Plan\ntitle: Other Plan\n---\n\n{Words}\n" },
        { "HB1003", $"---\ntitle: Lamp Plan\nunit: *lights\nvisibility: public\n---\n\n{Words}\n" },
        { "HB1005", $"---\ntitle: Lamp Plan\n\n{Words}\n" },
        { "HB1006", $"---\n- Lamp Plan\n---\n\n# Lamp Plan\n\n{Words}\n" },
        { "HB1009", $"+++\ntitle = = Lamp\n+++\n\n# Lamp Plan\n\n{Words}\n" },
        { "HB1007", $"# Lamp Plan\n\n{Words}\n\n{string.Concat(Enumerable.Repeat("> ", 120))}deep\n" },
        { "HB1014", $"# Lamp Plan\n\n<<<<<<< ours\n{Words}\n=======\nOr at dawn.\n>>>>>>> theirs\n" },
        { "HB1131", $"---\ntitle: \"Lamp\\0 Plan\"\n---\n\n{Words}\n" },
        { "HB2004", $"---\ntitle: Lamp Plan\nvisibility: everybody\n---\n\n{Words}\n" },
        { "HB2030", $"# Lamp Plan\n\nvisibility: internal\n\n{Words}\n" },
        { "HB1013", $"---\nrole: Lamp Keeper\n---\n\n{Words}\n\n## Responsibilities\n\n"
            + $"{string.Concat(Enumerable.Range(0, 10_001).Select(i => $"- Light lamp {i}\n"))}" },
        { "HB5016", $"# Lamp Plan\n\n{Words}\n\n[a]: https://lamps.example/{new string('u', 60_000)}\n\n"
            + $"{string.Concat(Enumerable.Repeat("[a]\n", 200))}\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Stops_one_page_and_not_the_handbook(string id, string page)
    {
        var built = Build(page);
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics.Select(diagnostic => diagnostic.Line())));
        Assert.All(built.Of(id), fault => Assert.Equal((Severity.Warning, "zqplan.md"), (fault.Severity, fault.Span.Path)));
        Assert.NotEmpty(built.Of(id));
        Assert.Empty(built.Leaks("zqlantern", "zqplan"));
        Assert.Contains(built.Files, file => file.Path.StartsWith("team/", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(file.Content.Span).Contains(Words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_an_error_under_strict_and_where_the_settings_say_so(string id, string page)
    {
        Assert.Contains(Build(page, strict: true).Of(id), fault => fault.Severity == Severity.Error);
        Assert.Contains(Build(page, settings: $"severities: {{{id}: error}}\n").Of(id), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void A_merge_conflict_is_told_whatever_the_settings_say()
    {
        var conflict = "# Lamp Plan\n\n<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n";
        Assert.Contains(Build(conflict, settings: "severities: {HB1014: off}\n").Diagnostics,
            fault => fault is { Id: "HB1014", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("caf\u00e9 zqlantern \u00ff\u00fe\u0001", "HB0002")]
    [InlineData("z\0q\0l\0a\0n\0t\0e\0r\0n\0 \0p\0l\0a\0n\0", "HB0002")]
    public void A_page_in_an_unknown_encoding_is_shown_as_far_as_it_can_be_read(string bytes, string id)
    {
        using var folder = new TemporaryFolder();
        folder.Write("handbook.yml", "public: [\"**\"]\n");
        folder.Write("index.md", "# Home\n\nWelcome.\n");
        File.WriteAllBytes(folder["zqplan.md"], Encoding.Latin1.GetBytes(bytes));
        var built = Compile.Folder(folder.Path);
        Assert.Equal([Severity.Warning], built.Of(id).Select(fault => fault.Severity));
        Assert.False(built.HasErrors);
        Assert.Empty(built.Leaks("zqlantern", "zqplan"));
        Assert.Contains("zqlantern", built.Text("team/zqplan/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_too_long_begins_on_the_teams_site()
    {
        using var folder = new TemporaryFolder();
        folder.Write("handbook.yml", "public: [\"**\"]\n");
        folder.Write("index.md", "# Home\n\nWelcome.\n");
        folder.Write("zqplan.md", $"# Lamp Plan\n\n{Words}\n\n" + new string('\n', (int)SourceReader.PageLimit));
        var built = Compile.Folder(folder.Path);
        Assert.Equal([Severity.Warning], built.Of("HB0003").Select(fault => fault.Severity));
        Assert.False(built.HasErrors);
        Assert.Empty(built.Leaks("zqlantern", "zqplan"));
        Assert.Contains(Words, built.Text("team/zqplan/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_team_reads_on_the_page_that_it_has_a_fault()
    {
        var built = Build("---\ntitle: \"Lamp Plan\n---\n\nWords.\n");
        Assert.Contains("href=\"../findings/\"", built.Text("team/zqplan/index.html").Split("<h1>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"note\"", built.Text("team/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Whoever adds an error about what a file says decides whether it stops one page or all.</summary>
    [Fact]
    public void Errors_about_a_file_are_page_faults_unless_they_are_about_data_or_no_page_at_all() => Assert.Equal(
        ["HB0001", "HB0005", "HB0008", "HB2005", "HB2006", "HB2013", "HB2031"],
        DiagnosticCatalog.All.Where(kind => kind is { Severity: Severity.Error, IsPageFault: false } && string.CompareOrdinal(kind.Id, "HB3") < 0)
            .Select(kind => kind.Id));

    /// <summary>In the handbook's own data the same faults stop the build, since what is left would say something else.</summary>
    [Theory]
    [InlineData("roadmap/lamps.yml", "- title: \"Lamps\n", "HB1001")]
    [InlineData("people.yml", "- {name: Ada, name: Bea}\n", "HB1002")]
    [InlineData("handbook.yml", "title: Lamps\ntitle: Lights\n", "HB1002")]
    public void Data_stays_as_strict_as_it_was(string path, string text, string id) =>
        Assert.Contains(Compile.Files(("index.md", "# Home\n"), (path, text)).Of(id), fault => fault.Severity == Severity.Error);

    [Fact]
    public void A_file_of_another_tool_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Home\n\nWelcome.\n");
        folder.Write("lock.yaml", new string('#', (int)SourceReader.DataLimit + 1));
        var built = Compile.Folder(folder.Path);
        Assert.Equal(("HB0003", Severity.Warning), built.Diagnostics.Where(fault => fault.Span.Path == "lock.yaml")
            .Select(fault => (fault.Id, fault.Severity)).First());
        Assert.False(built.HasErrors);
    }

    /// <summary>What a pattern would publish and nothing at the page's head keeps back has names that public text may say.</summary>
    [Fact]
    public void Its_names_stop_no_public_page_that_leads_to_it() =>
        Assert.False(Build($"---\nrole: \"Lamp Keeper\nunit: Lights\n---\n\n# Lamp Keeper\n\n## Responsibilities\n\n- {Words}\n",
            home: "The [Lamp Keeper](zqplan.md) lights them.").HasErrors);

    [Theory]
    [InlineData("---\ntitle: Zqlamp Plan\nunit: \"Lights\nvisibility: internal\n---\n\n# Zqlamp Plan\n")]
    [InlineData("---\ntitle: Zqlamp Plan\nvisibility: internal\nunit: \"Lights\n---\n\n# Zqlamp Plan\n")]
    [InlineData("---\ntitle: Zqlamp Plan\ndraft: true\nunit: \"Lights\n---\n\n# Zqlamp Plan\n")]
    [InlineData("---\ntitle: Zqlamp Plan\nvisibility: everybody\n---\n\n# Zqlamp Plan\n")]
    public void But_those_of_one_that_speaks_of_its_readers_do(string page) =>
        Assert.True(Build(page, home: "See the Zqlamp Plan.").HasLeak);

    private static Compilation Build(string page, string settings = "", string home = "Welcome.", bool strict = false) => HandbookCompiler.Compile(
        new(SourceTree.Of(("handbook.yml", "public: [\"**\"]\n" + settings), ("index.md", $"# Home\n\n{home}\n"), ("zqplan.md", page)), []),
        Theme, new CompilerOptions { Strict = strict });
}

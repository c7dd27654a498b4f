using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests;

/// <summary>Real handbooks, as they are, on machines that have them; the fixtures in Specs and Sites stand in everywhere else.</summary>
public sealed class CorporaTests
{
    [CorporaFact]
    public void The_founding_role_pages_give_eight_roles()
    {
        var compilation = CompiledOnce.Corpus("seeds");
        using var json = JsonDocument.Parse(compilation.Text("team/data/roles.json"));
        var roles = json.RootElement.GetProperty("roles").EnumerateArray().Select(role => (
            Title: role.GetProperty("title").GetString(),
            Duties: role.GetProperty("responsibilities").GetArrayLength(),
            Essential: Levels(role, "essential"), Desirable: Levels(role, "desirable"),
            Interactions: role.GetProperty("interactions").GetArrayLength(), Process: role.GetProperty("process").GetArrayLength()));
        Assert.Equal(
            [
                ("Product Lead", 9, 9, 4, 0, 0), ("Product Manager", 14, 0, 0, 0, 0), ("Engineering Manager", 21, 0, 0, 0, 0),
                ("Technical Leader", 13, 0, 0, 0, 0), ("Agilist", 10, 0, 0, 0, 0), ("Technology Lead", 5, 0, 0, 7, 0),
                ("Product Engineering Lead", 13, 9, 0, 0, 0), ("Product Manager", 8, 6, 3, 0, 7),
            ],
            roles);
        Assert.False(compilation.HasErrors);
        Assert.Equal(8, compilation.Diagnostics.Count(diagnostic => diagnostic.Id == "HB1101"));
        Assert.Equal(34, compilation.Diagnostics.Count(diagnostic => diagnostic.Id == "HB1103"));
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB3005");
        Assert.Contains("userâ€™s", compilation.The("HB1105").Message, StringComparison.Ordinal);
        Assert.Contains("Facilitate conflict management", compilation.The("HB1130").Message, StringComparison.Ordinal);
    }

    [CorporaFact]
    public void What_the_founding_pages_say_without_declaring_it_is_found()
    {
        var seeds = CompiledOnce.Corpus("seeds");
        Assert.Equal(["Tech Lead", "Technical Lead"], seeds.Role("technology-lead").Words("aliases"));
        Assert.Equal(["PEL"], seeds.Role("product-engineering-lead").Words("aliases"));
        Assert.Equal("draft", seeds.Role("product-lead").Said("status"));
        Assert.Equal(["Campaigns", "Web", "Cloud", "Distribution"], seeds.Role("product-manager-2").Words("areas"));
        Assert.DoesNotContain("â", seeds.Text("team/data/roles.json"), StringComparison.Ordinal);
        Assert.Contains(seeds.Role("product-manager-2").Each("responsibilities", "text"),
            text => text.Contains("user’s workflow", StringComparison.Ordinal));
        // Names that the pages use and nobody defines.
        Assert.Equal(["Delivery Manager", "Head of Products & Services"],
            seeds.Of("HB3002").Select(diagnostic => diagnostic.Message.Split('"')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [CorporaFact]
    public void What_a_founding_page_says_of_another_role_is_a_letter_of_that_role()
    {
        var seeds = CompiledOnce.Corpus("seeds");
        var capacity = seeds.Activity("Building engineering capacity & capability");
        Assert.Equal(["technology-lead R inferred", "engineering-manager A inferred"], capacity.Letters());
        var quote = capacity.List("assignments")[1].Said("quote")!;
        Assert.StartsWith("However, ultimately the Engineering Manager", quote, StringComparison.Ordinal);
        var claim = seeds.The("HB4009");
        Assert.Equal("002-technology-lead.md", claim.Span.Path);
        Assert.Contains("Engineering Manager", claim.Message, StringComparison.Ordinal);
        // One more sentence says what its own role does; nothing else in the pages claims anything.
        Assert.Equal(["Building engineering capacity & capability", "Technology decisions"],
            seeds.Activities().Where(activity => activity.List("assignments").Any(assignment => assignment.Said("origin") == "sentence"))
                .Select(activity => activity.Said("title")).Order(StringComparer.Ordinal));
        Assert.Equal(["technology-lead R inferred"], seeds.Activity("Technology decisions").Letters());
    }

    /// <summary>Eight areas that product managers answer for and six of engineering managers, each with a list for either.</summary>
    [CorporaFact]
    public void An_agreement_of_two_roles_is_read_as_it_is()
    {
        const string page = "roles/product_manager_engineering_manager_responsibilities.md";
        var compilation = CompiledOnce.Corpus("sourcegraph-product-2024");
        var areas = compilation.Activities()
            .Select(activity => activity.List("assignments").Where(assignment => assignment.GetProperty("source").Said("path") == page
                && assignment.Said("origin") == "table").Select(assignment => $"{assignment.Said("role")} {assignment.Said("letters")}").ToArray())
            .Where(letters => letters.Length > 0).ToList();
        Assert.All(areas, letters => Assert.Single(letters));
        Assert.Equal((8, 6), (areas.Count(letters => letters is ["product-manager A"]),
            areas.Count(letters => letters is ["engineering-manager A"])));
        Assert.Equal(14, areas.Count);

        var duties = compilation.Roles().ToDictionary(role => role.Said("id")!,
            role => role.List("responsibilities").Where(duty => duty.GetProperty("source").Said("path") == page).ToList());
        Assert.Equal(["engineering-manager", "product-manager"],
            duties.Where(role => role.Value.Count > 0).Select(role => role.Key).Order(StringComparer.Ordinal));
        Assert.Equal((39, 31), (duties["product-manager"].Count, duties["engineering-manager"].Count));
        // One says that there are none, and has no letter.
        Assert.Equal(["", "R"], duties.Values.SelectMany(list => list).Select(duty => duty.Said("letters")).Distinct().Order(StringComparer.Ordinal));
        Assert.Single(duties.Values.SelectMany(list => list), duty => duty.Said("letters") == "");
        Assert.Equal(page, compilation.The("HB2020").Span.Path);
    }

    [CorporaFact]
    public void References_to_roles_resolve_but_for_one_name()
    {
        var before = CompiledOnce.Corpus("2i2c-team-compass-2024");
        Assert.Equal(20, before.Roles().Length);
        Assert.Equal(["code-of-conduct/index.md:8:222", "organization/structure.md:86:39"],
            OneMistake.Split(before.Of("HB3001")).Select(diagnostic => diagnostic.Place()));
        Assert.Single(before.Of("HB3001"));
        var after = CompiledOnce.Corpus("2i2c-team-compass-2026");
        Assert.Equal(26, after.Roles().Length);
        Assert.Empty(after.Of("HB3001"));
    }

    /// <summary>Counted by the tool: made to name nobody, each name is a finding, with each of its places, and none but they are.</summary>
    [CorporaTheory]
    [InlineData("2i2c-team-compass-2024", "{role}`", "{role}`Nobody ", 25, 9)]
    [InlineData("2i2c-team-compass-2026", "](#role:", "](#role:nobody-", 31, 9)]
    public void Every_reference_to_a_role_is_seen(string name, string written, string spoiled, int references, int names)
    {
        var folder = Path.Combine(Repository.Corpora!, name);
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'),
                File.ReadAllText(file).Replace(written, spoiled, StringComparison.Ordinal))).ToArray();
        var found = Compile.Files(files).Of("HB3001").ToList();
        Assert.Equal((references, names), (OneMistake.Split(found).Count(), found.Count));
    }

    [CorporaTheory]
    [InlineData("engineering-roles-2015", 7)]
    [InlineData("engineering-roles-2019", 22)]
    public void Every_role_file_is_one_role_with_its_responsibilities(string name, int count)
    {
        var roles = CompiledOnce.Corpus(name).Roles();
        Assert.Equal(count, roles.Length);
        Assert.Equal(count, roles.Select(role => role.GetProperty("source").Said("path")).Distinct().Count());
        Assert.All(roles, role => Assert.NotEmpty(role.List("responsibilities")));
    }

    [CorporaFact]
    public void The_roles_of_whole_handbooks_are_found_and_nothing_else_is_one()
    {
        Assert.Equal(
            [
                "Community Events Manager", "Community Manager", "Head of Community",
                // Who does what in meetings, and when somebody begins, is said under the names of roles, too.
                "Host", "Participant", "Supervisor", "Host", "Participant", "Supervisor", "Manager", "Buddy",
                "Engineering Manager", "Buddy", "Sr Engineering Manager",
                "Buddy e-manager", "Engineering Manager", "Buddy",
                "Product Manager", "Engineering Manager", "Technical Leader", "Agilist", "QA Engineer/Analyst", "QA Manager", "QA Engineer/Analyst",
                "QA Manager",
            ],
            Titles("rocketchat-handbook-2022"));
        Assert.Equal(
            [
                // Advertisements of jobs say what the job is.
                "CEO", "CEO", "Engineering Manager - Web", "Software Engineer - Backend", "Software Engineer - Code intelligence",
                "Software Engineer - Distribution",
                "Software Engineer - Frontend", "Software Engineer - Full stack", "Software Engineer - Security", "Fullstack engineer", "Starter",
                "Software Engineer", "Engineering Manager", "VP Engineering", "VP Marketing", "TODO", "Product Designer", "Product Manager",
                "Technical Writer",
            ],
            Titles("sourcegraph-handbook-2020"));
        Assert.Equal("the name of this role is a placeholder: \"TODO\"",
            Assert.Single(CompiledOnce.Corpus("sourcegraph-handbook-2020").Of("HB2017"),
                diagnostic => diagnostic.Message.Contains("name of this role", StringComparison.Ordinal)).Message);
    }

    [CorporaFact]
    public void A_row_of_a_table_is_a_role_and_builds_on_the_one_that_it_names()
    {
        var roles = CompiledOnce.Corpus("rocketchat-security-2024").Roles();
        Assert.Equal(
            [("Junior Security Engineer", 9, null), ("Senior Security Engineer", 13, "junior-security-engineer"),
                ("Staff Security Engineer", 16, "senior-security-engineer"), ("Application Security Engineer", 10, null)],
            roles.Select(role => (role.Said("title"), role.List("responsibilities").Length, role.Said("extends"))));
    }

    [CorporaTheory]
    [MemberData(nameof(WholeHandbooks.Names), MemberType = typeof(WholeHandbooks))]
    public void A_whole_handbook_gives_a_site_whose_pages_hold_and_show_no_markup_of_another_tool(string name)
    {
        var input = SourceReader.Read(Path.Combine(Repository.Corpora!, name));
        var compilation = HandbookCompiler.Compile(input, new HandbookTheme(), new CompilerOptions());
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains(compilation.Files, file => file.Path == "team/index.html");
        // Nothing said that it is public, so nothing is.
        Assert.Contains("\"roles\": []", compilation.Text("public/data/roles.json"), StringComparison.Ordinal);
        // The page of findings quotes what authors wrote.
        Assert.Empty(compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path != "team/findings/index.html")
            .SelectMany(file => DialectMarkup.In(file.Path, compilation.Text(file.Path))));
    }

    [CorporaTheory]
    [InlineData("seeds")]
    [InlineData("rocketchat-handbook-2022")]
    [InlineData("rocketchat-security-2024")]
    [InlineData("engineering-roles-2019")]
    public void Mended_a_handbook_reads_as_before_and_needs_no_mending(string name)
    {
        var tree = SourceReader.Read(Path.Combine(Repository.Corpora!, name)).Value;
        var mended = Mended.Run(tree);
        Assert.NotEmpty(mended.Files);
        Assert.Empty(mended.Left);
        Assert.DoesNotContain(mended.Last.Diagnostics, diagnostic => diagnostic.Fix is { IsSuggestion: false });
        Assert.Equal(WithoutPlaces(CompiledOnce.Corpus(name).Text("team/data/roles.json")), WithoutPlaces(mended.Last.Text("team/data/roles.json")));
    }

    private static string WithoutPlaces(string json) =>
        string.Join('\n', json.Split('\n').Where(line => !line.Contains("\"line\":", StringComparison.Ordinal)
            && !line.Contains("\"column\":", StringComparison.Ordinal)));

    private static string[] Titles(string name) =>
        [.. CompiledOnce.Corpus(name).Roles().Select(role => role.Said("title")!)];

    private static int Levels(JsonElement role, string level) =>
        role.GetProperty("requirements").EnumerateArray().Count(requirement => requirement.GetProperty("level").GetString() == level);
}

public sealed class CorporaFactAttribute : FactAttribute
{
    public CorporaFactAttribute() => Skip = Repository.Corpora is null ? "This machine has no corpora." : null;
}

public sealed class CorporaTheoryAttribute : TheoryAttribute
{
    public CorporaTheoryAttribute() => Skip = Repository.Corpora is null ? "This machine has no corpora." : null;
}

using System.Text;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Search;

/// <summary>What the index of a site holds, and what it leads to.</summary>
public sealed class SearchIndexTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("handbook.yml", "title: The handbook\nurl: https://example.org\n"),
        ("open/keeper.md", "---\nrole: Lamp Keeper\nvisibility: public\naliases: [Head of Lamps, E-Lamp Lead]\nunit: Harbour\n---\n\n"
            + "Keeps the light.\n\n## Responsibilities\n\n- Decide about oil {.accountable}\n- Trim the wick\n\n## Notes\n\n"
            + "Brass is polished on Fridays.\n"),
        ("open/second.md", "---\nrole: Night Watch\nvisibility: public\n---\n\nSees ships.\n"),
        ("open/page.md", "---\ntitle: Weather signs\nvisibility: public\n---\n\nRed skies.\n\n## Gale warnings\n\nHoist the cone.\n"),
        ("hidden/role.md", "---\nrole: Zqchief Quorvane\naliases: [Zqmaster]\nunit: Zqdock\n---\n\nZqpurpose.\n\n## Responsibilities\n\n"
            + "- Zqdecide the tariff {.accountable}\n\n## Zqnotes\n\nZqtext here.\n"),
        ("hidden/page.md", "# Zqmerger\n\nZqsecret plans.\n\n## Zqheading\n\nZqmore.\n"),
        ("roadmap/all.yml", "- {id: one, title: New lens, visibility: public, theme: Glass, accountable: lamp-keeper, summary: Ground anew.}\n"
            + "- {id: zqid, title: Zqlaunch, theme: Zqtheme, accountable: zqchief-quorvane, summary: Zqsummary, milestones: [Zqstone]}\n"),
        ("people.yml", "- {name: Zqada Zqfield, roles: [zqchief-quorvane]}\n"),
    ];

    private static readonly Lazy<Compilation> Built = new(() => Published.Compile(Files, withTheme: true));

    [Fact]
    public void The_public_index_holds_nothing_internal()
    {
        var open = new SearchIndexFiles(Built.Value);
        Assert.True(open.Texts.Count >= 4);
        Assert.All(open.Texts, file =>
        {
            Assert.DoesNotContain("zq", file.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("quorvane", file.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("tariff", file.Value, StringComparison.OrdinalIgnoreCase);
        });
        // The team's has all of it.
        var team = string.Concat(new SearchIndexFiles(Built.Value, "team").Texts.Values);
        Assert.All((string[])["Zqchief Quorvane", "zqmaster", "Zqdock", "Zqpurpose", "Zqdecide the tariff", "Zqnotes", "Zqtext", "Zqmerger",
            "Zqsecret",
            "Zqheading", "Zqlaunch", "Zqtheme", "Zqsummary", "zqstone", "zqada"], word => Assert.Contains(word, team, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_hidden_changes_no_byte_of_the_public_index()
    {
        var without = Published.Compile(Files.Where(file => !file.Path.StartsWith("hidden/", StringComparison.Ordinal) && file.Path != "people.yml")
            .Select(file => file.Path == "roadmap/all.yml" ? (file.Path, file.Text[..(file.Text.IndexOf('\n', StringComparison.Ordinal) + 1)])
                : file), withTheme: true);
        Assert.Equal(new SearchIndexFiles(without).Texts, new SearchIndexFiles(Built.Value).Texts);
    }

    [Theory]
    [InlineData("team")]
    [InlineData("public")]
    public void Every_result_is_on_the_site(string site)
    {
        var compilation = CompiledOnce.Sample;
        var files = compilation.Files.ToDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        var documents = new SearchIndexFiles(compilation, site).Documents;
        Assert.True(documents.Length > 100);
        foreach (var address in documents.Select(document => document[2].GetString()!).Distinct())
        {
            var parts = address.Split('#');
            var path = Uri.UnescapeDataString(parts[0]) is "" or "./" ? "" : Uri.UnescapeDataString(parts[0]);
            var page = $"{site}/{path}{(path.Length == 0 || path.EndsWith('/') ? "index.html" : "")}";
            Assert.True(files.ContainsKey(page), address);
            if (parts.Length > 1)
                Assert.Contains($"id=\"{Uri.UnescapeDataString(parts[1])}\"", Encoding.UTF8.GetString(files[page].Content.Span),
                    StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lamp,keeper", "Lamp Keeper")]
    [InlineData("head,of,lamps", "Lamp Keeper")]
    [InlineData("e,lamp,lead", "Lamp Keeper")]
    [InlineData("new,lens", "New lens")]
    [InlineData("weather,signs", "Weather signs")]
    public void Titles_and_other_names_are_keys(string name, string title)
    {
        var index = new SearchIndexFiles(Built.Value);
        var bearer = Assert.Single(index.Bearers(name));
        Assert.Equal(title, index.Documents[bearer][1].GetString());
    }

    [Fact]
    public void Words_are_in_order_and_name_documents_that_there_are()
    {
        var index = new SearchIndexFiles(Built.Value, "team");
        var words = index.Words;
        Assert.Equal(words.Select(entry => entry[0].GetString()).Order(StringComparer.Ordinal), words.Select(entry => entry[0].GetString()));
        var count = index.Documents.Length;
        foreach (var entry in words.Where(entry => entry[1].GetInt32() > 0))
        {
            var at = 0;
            foreach (var number in entry.EnumerateArray().Skip(2).Where(number => number.ValueKind == System.Text.Json.JsonValueKind.Number))
            {
                at = number.GetInt32() < 0 ? 0 : at + number.GetInt32();
                Assert.InRange(at, 0, count - 1);
            }
        }
    }

    [Fact]
    public void Any_number_of_cores_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Tool.Copy(Tool.Sample, folder["input"]);
        var indexes = ((string[])["1", "2", "8"]).Select(cores =>
        {
            var output = "output" + cores;
            var run = Tool.RunIn(folder.Path, [("DOTNET_PROCESSOR_COUNT", cores)], "build", "--output", output);
            Assert.True(run.ExitCode == 0, run.Error + run.Output);
            return Tool.Hash(folder[Path.Combine(output, "team", "data", "search")])
                + Tool.Hash(folder[Path.Combine(output, "public", "data", "search")]);
        });
        Assert.Single(indexes.Distinct());
    }
}

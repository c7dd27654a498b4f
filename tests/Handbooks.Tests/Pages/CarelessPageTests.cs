using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>Pages as people paste them: nothing is lost, nothing is taken for something else.</summary>
public sealed class CarelessPageTests
{
    [Fact]
    public void A_link_called_x_is_a_link_and_no_box()
    {
        var page = Compile.Files(("index.md", "# Home\n\n- [x](https://example.org/x)\n- See [X](https://example.org/y)\n- [x] done\n- [ ] open\n"))
            .Text("team/index.html");
        Assert.Contains("https://example.org/x", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/y", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("type=\\\"checkbox\\\"").Length - 1);
    }

    [Fact]
    public void A_page_that_begins_with_a_rule_is_a_text()
    {
        var compilation = Compile.Files(("index.md", "---\n\nFirst words.\n\n---\n\nLast words.\n"));
        Assert.Empty(compilation.Diagnostics);
        Assert.Contains("First words.", compilation.Text("team/index.html"), StringComparison.Ordinal);
        Assert.Contains("Last words.", compilation.Text("team/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_titles_with_duties_are_two_roles()
    {
        var compilation = Compile.Files(("roles/two.md", "# Alpha\n\n## Responsibilities\n\n- Begin\n\n# Beta\n\n## Responsibilities\n\n- Go on\n"));
        Assert.Equal([("Alpha", "Begin"), ("Beta", "Go on")], Roles(compilation).Select(role => (role.Title, Assert.Single(role.Duties))));
    }

    [Fact]
    public void A_list_under_a_role_s_name_is_its_duties_also_beside_another_part()
    {
        var compilation = Compile.Files(("crew.md", "---\nroles: sections\n---\n\n# Crew\n\n## Mate\n\n- Help\n\n### Nice to have\n\n- A beard\n"));
        Assert.Equal(["Help"], Assert.Single(Roles(compilation)).Duties);
    }

    [Fact]
    public void A_fault_in_a_summary_has_its_own_line()
    {
        var compilation = Compile.Files(("roadmap/a.yml",
            "- title: One\n  summary: |\n    First [here](gone.md).\n\n    Second [here](away.md).\n- title: Two\n  summary: >-\n    Folded\n"
            + "    [there](lost.md)\n"));
        Assert.Equal(["roadmap/a.yml:3:11", "roadmap/a.yml:5:12", "roadmap/a.yml:9:5"],
            compilation.Faults().Select(diagnostic => diagnostic.Span.ToString()));
    }

    [Fact]
    public void Roles_of_one_title_are_told_apart_where_they_are_listed()
    {
        var compilation = Compile.Files(("a.md", "---\nrole: Pilot\n---\n"), ("b.md", "---\nrole: Pilot\n---\n"));
        Assert.Contains("Pilot (pilot),Pilot (pilot-2)", compilation.Text("team/matrix/matrix.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_several_roles_leads_to_each()
    {
        var page = Compile.Files(("crew.md", "---\nroles: sections\n---\n\n# Crew\n\n## Mate\n\n- Help\n\n## Cook\n\n- Cook\n"))
            .Text("team/crew/index.html");
        Assert.Contains("../roles/mate/\\\">Role page", page, StringComparison.Ordinal);
        Assert.Contains("../roles/cook/\\\">Role page", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_a_big_handbook_can_be_reached_from_home()
    {
        var files = Enumerable.Range(0, 90).Select(i => ($"part-{i / 10}/deep/page-{i}.md", $"# Page {i}\n\nWords.\n"))
            .Append(("index.md", "# Home\n")).ToArray();
        var compilation = Compile.Files(files);
        var reached = new HashSet<string> { "/" };
        for (var open = new Queue<string>(reached); open.TryDequeue(out var at);)
        {
            using var page = JsonDocument.Parse(compilation.Text($"team{at}index.html"));
            foreach (var href in Hrefs(page.RootElement.GetProperty("Navigation")))
            {
                var to = new Uri(new Uri("https://x.example" + at), href).AbsolutePath;
                if (reached.Add(to))
                    open.Enqueue(to);
            }
        }
        Assert.Equal(91, reached.Count);
    }

    private static IEnumerable<string> Hrefs(JsonElement nodes) =>
        nodes.EnumerateArray().SelectMany(node =>
            (node.TryGetProperty("Href", out var href) ? (string[])[href.GetString()!] : []).Concat(Hrefs(node.GetProperty("Children"))));

    private static IEnumerable<(string Title, string[] Duties)> Roles(Compilation compilation)
    {
        using var json = JsonDocument.Parse(compilation.Text("team/data/roles.json"));
        return [.. json.RootElement.GetProperty("roles").EnumerateArray().Select(role => (
            role.GetProperty("title").GetString()!,
            role.GetProperty("responsibilities").EnumerateArray().Select(duty => duty.GetProperty("text").GetString()!).ToArray()))];
    }
}

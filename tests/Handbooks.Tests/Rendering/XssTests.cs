using System.Text;
using System.Text.Json;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering;

/// <summary>Nothing that an author writes runs in a reader's browser, whatever it is and wherever it stands.</summary>
public sealed class XssTests
{
    [Fact]
    public void There_are_more_than_a_hundred_payloads() => Assert.True(XssPayloads.Pages.Length > 500 && XssPayloads.Lines.Length > 100);

    [Fact]
    public void On_a_page() =>
        AssertHarmless(XssPayloads.Pages.Select((payload, i) => ($"p{i}.md",
            $"---\ntitle: Page {i}\nvisibility: public\n---\n{payload}\n\nafter\n")));

    [Fact]
    public void In_a_role() =>
        AssertHarmless(XssPayloads.Pages.Select((payload, i) => ($"roles/p{i}.md",
            $"---\nrole: Role {i}\nvisibility: public\n---\n\n## Responsibilities\n\n- Keep {i}\n\n{payload}\n\n### {OneLine(payload)}\n\nprose\n")));

    /// <summary>One page of two roles: what stands in the one, notes at the page's end among it, shows on the page of that role.</summary>
    [Fact]
    public void In_a_section_that_is_a_role() =>
        AssertHarmless(XssPayloads.Pages.Select((payload, i) => ($"p{i}.md",
            $"---\nroles: sections\nvisibility: public\n---\n# Crew {i}\n\n## Role {i}\n\n- Keep {i}[^note]\n\n{payload}\n\n## Other {i}\n\n"
                + $"- Mend {i}[^note]\n\n[^note]: {OneLine(payload)}\n")));

    [Fact]
    public void In_a_responsibility() =>
        AssertHarmless(XssPayloads.Lines.Select((payload, i) => ($"roles/p{i}.md",
            $"---\nrole: Role {i}\nvisibility: public\n---\n{payload}\n\n## Responsibilities\n\n- {payload}\n\n## Works with\n\n- {payload}\n")));

    [Fact]
    public void In_every_field_of_an_item() =>
        AssertHarmless([.. XssPayloads.Lines.Select((payload, i) => ($"roadmap/p{i}.yml",
            string.Join('\n', new[] { "title", "public_title", "theme", "owner" }.Select(key => $"{key}: {Quoted(payload)}")
            + $"\nid: {Quoted($"{i} {payload}")}\nsummary: {Quoted(payload)}\npublic_summary: {Quoted(payload)}\nvisibility: public\nlinks:\n"
                + $"  - {{title: {Quoted(payload)}, url: {Quoted(payload)}}}\n  - {Quoted(payload)}\nmilestones: [{Quoted(payload)}]\n"))),
            ("index.md", "x")]);

    [Fact]
    public void In_every_field_of_front_matter() =>
        AssertHarmless(XssPayloads.Lines.Select((payload, i) => ($"p{i}.md",
            $"---\nrole: {Quoted(payload)}\nid: {Quoted($"{i}{payload}")}\ntitle: {Quoted(payload)}\naliases: [{Quoted(payload)}]\n"
                + $"unit: {Quoted(payload)}\npurpose: {Quoted(payload)}\ndescription: {Quoted(payload)}\nvisibility: public\n---\nwords\n")));

    [Fact]
    public void In_a_title_a_name_of_a_person_and_a_file() =>
        AssertHarmless([
            .. XssPayloads.Lines.Select((payload, i) => ($"notes/{i} {payload.Replace('/', '_').Replace("\0", "", StringComparison.Ordinal)}.md",
                $"---\nvisibility: public\n---\n# {payload}\n\n## {payload}\n\nwords\n")),
            ("roles/k.md", "---\nrole: Keeper\nvisibility: public\n---\nwords\n"),
            ("people.yml", string.Concat(XssPayloads.Lines.Select(payload =>
                $"- {{name: {Quoted(payload)}, roles: [keeper], visibility: public}}\n"))),
        ]);

    [Fact]
    public void In_every_setting()
    {
        foreach (var payload in XssPayloads.Lines.Where((_, i) => i % 6 == 0))
        {
            var text = Quoted(payload);
            AssertHarmless([
                ("handbook.yml", $"title: {text}\ndescription: {text}\nurl: {text}\nrepository: {text}\nbranch: {text}\nlanguage: {text}\n"
                    + $"disclaimer: {text}\nbrand: {{accent: {text}}}\nnavigation: [{{title: {text}, pages: [a.md]}}]\n"),
                ("a.md", "---\nvisibility: public\n---\nwords\n"),
            ]);
        }
    }

    private static string OneLine(string payload) => payload.Split('\n')[0];

    /// <summary>A JSON string is a YAML string.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text.Replace("\0", "", StringComparison.Ordinal));

    private static void AssertHarmless(IEnumerable<(string, string)> files)
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());
        var pages = compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 10);
        var live = pages.AsParallel().SelectMany(file => LiveMarkup.Of(Encoding.UTF8.GetString(file.Content.Span))
            .Select(what => $"{file.Path}: {what}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(live.Count == 0, $"{live.Count} live:\n{string.Join('\n', live.Take(40))}");
    }
}

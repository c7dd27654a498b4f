using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>
/// What is no page, by handbook.yml, by another tool's settings or by its own looks: it is on no site, and whoever links to it is
/// told.
/// </summary>
public sealed class ExclusionTests
{
    private const string Everything = "public: [\"**\"]\n";

    private static readonly (string, string)[] Pages =
    [
        ("index.md", "# Home\n\nSee [the other](drafts/plan.md).\n"), ("drafts/plan.md", "# Zebra\n"), ("drafts/kept.md", "# Yak\n"),
        ("old/drafts/more.md", "# Vole\n"), ("drafts/zebra.png", "picture"),
    ];

    [Theory]
    [InlineData("[drafts]", "yak zebra vole")]
    [InlineData("[/drafts]", "yak zebra")]
    [InlineData("[drafts/]", "yak zebra vole")]
    [InlineData("drafts/**", "yak zebra")]
    [InlineData("[DRAFTS]", "yak zebra vole")]
    [InlineData("[drafts, \"!drafts/kept.md\"]", "zebra vole")]
    [InlineData("[\"!drafts/kept.md\", drafts]", "yak zebra vole")]
    [InlineData("[\"**/plan.md\"]", "zebra")]
    public void The_last_pattern_that_matches_decides(string patterns, string excluded)
    {
        var built = Compile.Files([("handbook.yml", $"{Everything}exclude: {patterns}\n"), .. Pages]);
        Assert.False(built.HasErrors);
        foreach (var word in (string[])["zebra", "yak", "vole"])
            Assert.Equal(excluded.Contains(word, StringComparison.Ordinal),
                built.Leaks(word).Length == 0 && built.Files.All(file => !file.Path.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_to_an_excluded_page_is_a_finding_and_no_link()
    {
        var built = Compile.Files([("handbook.yml", $"{Everything}exclude: [drafts]\n"), .. Pages]);
        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Span.ToString() == "index.md:3:5"
            && diagnostic is { Id: "HB3024", Severity: Severity.Warning });
        Assert.DoesNotContain("plan", built.Text("team/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Excluded_page_cannot_publish_itself()
    {
        var built = Compile.Files(("handbook.yml", "exclude: [secret.md]\n"), ("index.md", "# Home\n"),
            ("secret.md", "---\nvisibility: public\n---\n\n# Zebra\n"));
        Assert.Empty(built.Leaks("zebra"));
        Assert.DoesNotContain(built.Files, file => file.Path.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Excluded_data_gives_no_diagnostics()
    {
        var built = Compile.Files(
            ("handbook.yml", "exclude: [roadmap/old.yml, broken.md, people.yml]\n"), ("index.md", "# Home\n"),
            ("roadmap/old.yml", "- title: \"Zebra\n"),
            ("broken.md", "---\na: [\n---\n"), ("people.yml", "- {nome: Ada}\n"));
        Assert.Equal(["HB2033"], built.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("3 files are excluded from both sites", built.Diagnostics[0].Message);
    }

    [Theory]
    [InlineData("[nothing-like-it]", "HB2032", Severity.Warning)]
    [InlineData("[\"!drafts/kept.md\", drafts]", "HB2032", Severity.Warning)]
    [InlineData("[drafst]", "HB2031", Severity.Error)]
    [InlineData("[\"-drafts\"]", "HB2031", Severity.Error)]
    [InlineData("[\"\"]", "HB2031", Severity.Error)]
    [InlineData("[\"/\"]", "HB2031", Severity.Error)]
    public void Pattern_without_effect_is_reported(string patterns, string id, Severity severity)
    {
        var built = Compile.Files([("handbook.yml", $"{Everything}exclude: {patterns}\n"), .. Pages]);
        var fault = built.The(id);
        Assert.Equal((severity, 2), (fault.Severity, fault.Span.StartPosition.Line));
    }

    [Theory]
    [InlineData("mkdocs.yml", "site_name: Zq\nexclude_docs: |\n  # not ready\n  drafts/\n  !kept.md\nplugins:\n  - !!python/name:x\n",
        "docs/drafts/a.md", true)]
    [InlineData("mkdocs.yml", "exclude_docs: |\n  drafts/\n", "drafts/a.md", false)]
    [InlineData("mkdocs.yml", "docs_dir: pages\nexclude_docs: drafts/\n", "pages/drafts/a.md", true)]
    [InlineData("mkdocs.yml", "draft_docs: |\n  *_draft.md\n", "docs/x/a_draft.md", true)]
    [InlineData("mkdocs.yml", "nav:\n  - a.md\n", "docs/a.md", false)]
    [InlineData("_config.yml", "title: Zq\nexclude:\n  - README.md\n  - vendor/\n", "README.md", true)]
    [InlineData("_config.yml", "title: Zq\nexclude:\n  - README.md\n  - vendor/\n", "docs/README.md", false)]
    [InlineData("_config.yml", "exclude: [vendor, 'x.md']\n", "vendor/y/a.md", true)]
    [InlineData("docusaurus.config.js", "module.exports = {\n  docs: {\n    path: 'pages',\n    exclude: ['**/wip/**', \"x/**\"],\n  },\n};\n",
        "pages/a/wip/b.md", true)]
    [InlineData("docusaurus.config.js", "module.exports = { title: 'Zq' };\n", "docs/wip/b.md", false)]
    [InlineData("hugo.toml", "title = \"Zq\"\nignoreFiles = [\"\\\\.draft\\\\.md$\", 'wip/']\n", "content/a.draft.md", true)]
    [InlineData("hugo.toml", "ignoreFiles = [\"(\", 'wip/']\n", "content/wip/a.md", true)]
    [InlineData("hugo.toml", "ignoreFiles = ['(a+)+(a+)+(a+)+(a+)+$', 'wip/']\n", "content/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md", false)]
    [InlineData("conf.py", "project = 'Zq'\nexclude_patterns = ['_build', 'wip/*.md']\n", "wip/a.md", true)]
    [InlineData("conf.py", "exclude_patterns = []\n", "wip/a.md", false)]
    public void File_that_another_tool_excludes_is_no_page(string file, string text, string page, bool isExcluded)
    {
        var built = Compile.Files(("handbook.yml", Everything), (file, text), ("index.md", "# Home\n"), (page, "# Zebra\n"));
        Assert.Equal(isExcluded, built.Leaks("zebra").Length == 0);
        Assert.Equal(isExcluded, built.Of("HB2033").Any(note => note.Help!.EndsWith($"1 that {file} excludes.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("title: {{ title }}", true)]
    [InlineData("title: \"Role: {{ name }}\"", true)]
    [InlineData("date: \"{{ .Date }}\"", true)]
    [InlineData("tags:\n- '{{tag}}'", true)]
    [InlineData("title: Zebra\nlayout: '{% if x %}a{% endif %}'", true)]
    [InlineData("title: '{{ site.title }} zebra'", false)]
    [InlineData("title: Zebra\ndescription: Write {{ name }} for the name.", false)]
    [InlineData("title: Zebra\n# {{ note }}", false)]
    [InlineData("title: 'About {% data variables.name %}'", false)]
    [InlineData("title: '{{< param zebra >}}'", false)]
    public void Front_matter_with_placeholders_is_a_template(string line, bool isTemplate)
    {
        var built = Compile.Files(("index.md", "# Home\n"), ("form.md", $"---\n{line}\n---\n\n# Zebra\n"));
        Assert.Equal(isTemplate, !built.Files.Any(file => file.Path == "team/form/index.html"));
        Assert.Equal(isTemplate, built.Of("HB2033").Length == 1);
        Assert.False(built.HasErrors);
        if (isTemplate)
            Assert.Single(built.Diagnostics, diagnostic => diagnostic.Span.Path == "form.md");
    }
}

using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>What decides who may read a page does not hang on whether its front matter was recognised.</summary>
public sealed class UnreadVisibilityTests
{
    private const string Everything = "title: Harbour\npublic: [\"**\"]\n";

    /// <summary>Pages that mention such words and say nothing of themselves.</summary>
    private static readonly string[] Honest =
    [
        "The audience of this page is every team that ships.", "Visibility matters: the more people see a plan, the better it gets.",
        "# Access\n\nAsk for access in the channel.", "| Tool | Access |\n|---|---|\n| Mail | everybody |",
        "# Visibility\n\nWe work in the open.", "# Internal tools\n\nThese are ours.", "## Private messages\n\nUse them rarely.",
        "- Internal communication\n- External communication", "Write `visibility: internal` to keep a page back.",
        "Text.\n\n```yaml\nvisibility: internal\n```", "Text.\n\n    visibility: internal\n", "Status: active", "Owner: Ada\nTeam: Platform",
        "Audience: everyone", "Audience: team leads and partners", "Draft a plan: then share it.", "Public: our roadmap is here.",
        "Access: see the page on access", "---\ntitle: T\nstatus: published\n---\nText", "---\ntitle: T\ndraft: false\n---\nText",
        "---\ntitle: T\nprivate: no\nhidden: false\n---\nText", "---\ntitle: T\nlayout:\n  title:\n    visible: false\n---\nText",
        "---\ntitle: T\nsidebar:\n  hidden: true\n---\nText", "---\ntitle: T\ndate: 2020-01-01\npublishDate: 2020-01-01\n---\nText",
        "---\ntitle: T\ntags: [internal-tools, plans]\n---\nText", "---\ntitle: T\naudience: everyone\n---\nText",
        "---\nrole: Pilot\nstatus: draft\n---\n\n## Responsibilities\n\n- Bring ships in", "Responsibilities: many", "Possibility: none",
        "Disability: a word of its own", "Viability: high", "<p aria-hidden=\"true\">x</p>", "Published: 2020-01-01", "Date: 2020-01-01",
        "List: never ending",
        "We keep some things secret, and most things open.", "Confidential information stays in the safe: never mail it.",
        "The team decides: yes or no.", "Robots: we build three", "Note: the internal network is slow today", "https://example.org/private=true",
        "Restricted areas of the harbour:\n\n- Dock 3",
        "Is this page public? Yes.", "Release date: summer", "[Visibility](https://example.org)", "Classification of ships: by length",
        "Our access policy in one line: ask first.", "> Private beaches are rare here.",
        "### [WIP] Medium term", "### 3. Dashboards (WIP)", "# Private (beta)", "# Plans (draft horses)", "# Draft animals",
        "# [Access](https://example.org)", "Scope: internal and external work", "Groups: staff and guests", "Share: the plan with everybody",
        "Release: 2099-12-31",
    ];

    public static TheoryData<int> DisguisedCases => [.. Enumerable.Range(0, Disguises.All.Length)];

    public static TheoryData<int> HonestCases => [.. Enumerable.Range(0, Honest.Length)];

    [Fact]
    public void There_are_enough_of_each() => Assert.True(Disguises.All.Length >= 150 && Honest.Length >= 40);

    [Theory]
    [MemberData(nameof(DisguisedCases))]
    public void A_pattern_publishes_nothing_that_reads_like_a_visibility(int disguise)
    {
        var (head, at) = Disguises.All[disguise];
        var page = head + "\n\n# Slipway\n\nNobody saw the copperhead.\n";
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", "# Home\n"), ("plans.md", page));
        Assert.True(compilation.Leaks("copperhead", "slipway").Length == 0, $"published: {head}");
        var findings = compilation.Diagnostics.Where(diagnostic => diagnostic.Id is "HB2030" or "HB2021" || diagnostic.Id == "HB2004").ToList();
        Assert.True(findings.Count == 1, $"{head}: {string.Join("; ", compilation.Diagnostics.Select(diagnostic => diagnostic.Line()))}");
        Assert.Equal(LineOf(page, at), findings[0].Span.StartPosition.Line);
        Assert.NotEmpty(findings[0].Help!);
        if (findings[0].Id == "HB2030")
            Assert.Equal(Severity.Warning, findings[0].Severity);
    }

    [Theory]
    [MemberData(nameof(HonestCases))]
    public void A_page_that_only_mentions_such_words_is_published(int page)
    {
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", "# Home\n"),
            ("plans.md", Honest[page] + "\n\nSee the copperhead.\n"));
        Assert.True(compilation.Leaks("copperhead").Length > 0,
            $"{Honest[page]}: {string.Join("; ", compilation.Diagnostics.Select(diagnostic => diagnostic.Line()))}");
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB2030" or "HB2021");
    }

    [Theory]
    [InlineData("# visibility: internal\n- title: Copperhead\n", 1)]
    [InlineData("# INTERNAL - do not publish\n- title: Copperhead\n", 1)]
    [InlineData("- title: Copperhead\n  # visibility: internal\n", 2)]
    [InlineData("items:\n  # for internal use only\n  - title: Copperhead\n", 2)]
    public void A_comment_keeps_the_items_of_its_file_internal(string roadmap, int line)
    {
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", "# Home\n"), ("roadmap/a.yml", roadmap));
        Assert.Empty(compilation.Leaks("copperhead"));
        var fault = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB2030");
        Assert.Equal((Severity.Error, line), (fault.Severity, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void A_comment_about_something_else_keeps_nothing_back() =>
        Assert.NotEmpty(Compile.Files(("handbook.yml", Everything), ("index.md", "# Home\n"),
            ("roadmap/a.yml", "# What is coming, newest first\n- title: Copperhead\n  # was: Brasshead\n")).Leaks("copperhead"));

    [Fact]
    public void No_random_disguise_is_published()
    {
        for (var seed = 0; seed < TestSize.Of(400, 20_000); seed += 20)
        {
            var pages = Enumerable.Range(seed, 20).Select(one => ($"p{one}.md",
                Disguises.Random(new Dice(one)) + $"\n\n# Slipway\n\nThe copperhead{one}.\n")).ToList();
            var compilation = Published.Compile([("handbook.yml", Everything), ("index.md", "# Home\n"), .. pages]);
            foreach (var (path, text) in pages)
            {
                var canary = "copperhead" + path[1..^3];
                Assert.True(compilation.Leaks(canary).Length == 0, $"{path}: {text}");
                Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Span.Path == path && diagnostic.Severity == Severity.Warning);
            }
        }
    }

    [Fact]
    public void Its_own_exact_word_publishes_a_page_whatever_its_text_mentions()
    {
        var compilation = Compile.Files(("index.md", "---\nvisibility: public\n---\n\nvisibility: internal\n\nThe copperhead.\n"));
        Assert.NotEmpty(compilation.Leaks("copperhead"));
        Assert.False(compilation.HasErrors);
    }

    /// <summary>Foreign handbooks build: nothing would have published the page.</summary>
    [Theory]
    [InlineData("\n---\nvisibility: public\n---\n\nText\n", true)]
    [InlineData("Audience: internal\n\nText\n", false)]
    public void Without_a_pattern_there_is_a_warning_at_most(string page, bool isReported)
    {
        var compilation = Compile.Files(("index.md", page));
        Assert.False(compilation.HasErrors);
        Assert.Equal(isReported, compilation.Diagnostics.Any(diagnostic => diagnostic is { Id: "HB2030", Severity: Severity.Warning }));
    }

    [Fact]
    public void What_keeps_front_matter_from_being_read_is_named()
    {
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", "\u200b---\nvisibility: internal\n---\n\nText\n"));
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB2030"
            && diagnostic.Message.Contains("U+200B", StringComparison.Ordinal));
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_whole_publishes_nothing_even_if_its_fault_is_switched_off()
    {
        var compilation = Compile.Files(
            ("handbook.yml", Everything + "severities: {HB1001: off, HB1002: off, HB1003: off, HB1005: off, HB1006: off}\n"),
            ("index.md", "# Home\n"),
            ("a.md", "---\ntitle: [a\nvisibility: internal\n---\n\nThe copperhead.\n"),
            ("b.md", "---\nvisibility: public\ntitle: &x a\n---\n\nThe copperhead.\n"), ("c.md", "---\n- a\n- b\n---\n\nThe copperhead.\n"));
        Assert.Empty(compilation.Leaks("copperhead"));
    }

    [Fact]
    public void Only_the_head_is_looked_at()
    {
        var prose = string.Concat(Enumerable.Repeat("The tide comes and goes.\n", 400));
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", $"# Tides\n\n{prose}\nvisibility: internal\n\nThe copperhead.\n"));
        Assert.NotEmpty(compilation.Leaks("copperhead"));
    }

    [Theory]
    [InlineData("- title: Slipway\n  restricted: true\n")]
    [InlineData("- title: Slipway\n  status: private\n")]
    [InlineData("- title: Slipway\n  meta: {visibility: internal}\n")]
    [InlineData("- title: Slipway\n  publish_date: 2099-01-01\n")]
    [InlineData("visible: internal\nitems:\n  - title: Slipway\n")]
    public void Items_are_kept_back_likewise(string item)
    {
        var compilation = Compile.Files(("handbook.yml", Everything), ("index.md", "# Home\n"), ("roadmap/a.yml", item));
        Assert.Empty(compilation.Leaks("slipway"));
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB2021" or "HB2030");
    }

    [Theory]
    [InlineData("2026-05-01", "publishDate: 2026-05-01", true)]
    [InlineData("2026-05-01", "publishDate: 2026-05-02", false)]
    [InlineData("2026-05-01", "expiryDate: 2026-05-01", true)]
    [InlineData("2026-05-01", "expiryDate: 2026-04-30", false)]
    [InlineData(null, "expiryDate: 2099-01-01", false)]
    [InlineData(null, "publishDate: 2024-01-01", true)]
    public void Dates_are_judged_by_the_day_of_the_build(string? day, string line, bool isPublished)
    {
        var options = new CompilerOptions
        {
            AsOf = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        var compilation = HandbookCompiler.Compile(new(Handbooks.Sources.SourceTree.Of([("handbook.yml", Everything),
            ("index.md", $"---\n{line}\n---\n\nThe copperhead.\n")]), []), new PlainTheme(), options);
        Assert.Equal(isPublished, compilation.Leaks("copperhead").Length > 0);
        Assert.Equal(!isPublished, compilation.Diagnostics.Any(diagnostic => diagnostic.Id == "HB2021"));
    }

    [Fact]
    public void A_draft_a_part_or_a_template_is_no_page_unless_somebody_names_it()
    {
        (string, string)[] files =
        [
            ("index.md", "# Home\n\n![[_shared]]\n"), ("_drafts/x.md", "# Slipway\n"), ("notes/_part.md", "# Slipway\n"),
            ("templates/role.md", "---\nrole: Slipway\nvisibility: public\n---\n"), ("archetypes/a.md", "# Slipway\n"),
            ("_includes/b.md", "# Slipway\n"),
        ];
        var compilation = Compile.Files([("handbook.yml", Everything), .. files]);
        Assert.DoesNotContain(compilation.Files, file => Encoding.UTF8.GetString(file.Content.Span)
            .Contains("Slipway</h1>", StringComparison.Ordinal));
        Assert.Empty(compilation.Leaks("slipway"));
        var note = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic is { Id: "HB2033", Severity: Severity.Info });
        Assert.Equal("5 files are not shown as pages", note.Message);
        Assert.EndsWith("Reasons: 3 named like a draft or part, 2 in a templates folder.", note.Help, StringComparison.Ordinal);
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic is
        {
            Id: "HB2033", Severity: Severity.Warning,
            Span.Path: "templates/role.md"
        });
        Assert.NotEmpty(Compile.Files([("handbook.yml", "public: [\"_drafts/**\"]\n"), .. files]).Leaks("slipway"));
        Assert.NotEmpty(Compile.Files([("handbook.yml", Everything + "navigation: [notes/_part.md]\n"), .. files]).Leaks("slipway"));
        Assert.NotEmpty(Compile.Files([("handbook.yml", Everything), ("index.md", "# Home\n"), ("docs/_index.md", "# Slipway\n")]).Leaks("slipway"));
    }

    /// <summary>The public page's own address is no secret, whatever internal page has a path that reads like it.</summary>
    [Fact]
    public void An_internal_page_that_would_share_a_public_address_is_no_leak()
    {
        var compilation = Compile.Files(
            ("index.md", "# Home\n"), ("pub/a.md", "---\nvisibility: public\n---\n\n# Oysters\n\nFresh.\n"),
            ("pub/a/index.md", "# Mussel plans for the winter\n\nNot yet.\n"));
        Assert.False(compilation.HasLeak);
        Assert.Contains(compilation.Files, file => file.Path == "public/pub/a/index.html");
        Assert.Empty(compilation.Leaks("mussel"));
    }

    private static int LineOf(string text, string at)
    {
        var end = Math.Max(0, text.IndexOf(at, StringComparison.Ordinal));
        return text[..end].Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c is '\n' or '\r') + 1;
    }

    /// <summary>What nobody knows is no code: a claim in it counts, however it is shown.</summary>
    [Theory]
    [InlineData("```{only} internal")]
    [InlineData("```{exercise}")]
    [InlineData("~~~{python}")]
    [InlineData("```{toctree}")]
    [InlineData("```{.note}")]
    public void Claim_in_a_block_of_an_unknown_name_keeps_the_page_internal(string fence)
    {
        var site = Compile.Files(("handbook.yml", Everything), ("a.md", $"# Salary round\n\n{fence}\nVisibility: internal\n{fence[..3]}\n\nText.\n"));
        site.The("HB2030");
        Assert.False(site.Has("public/a/index.html"));
    }
}

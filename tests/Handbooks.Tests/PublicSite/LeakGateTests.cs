using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>The gate finds what an author wrote into public text by hand, and says where without saying what.</summary>
public sealed class LeakGateTests
{
    private static readonly (string, string)[] Internal =
    [
        ("hidden/role.md", "---\nrole: Copper Lantern Lead\naliases: [Keeper of Copper]\n---\n\n## Responsibilities\n\n- Carry it\n"),
        ("hidden/single.md", "---\nrole: Engines\n---\n\n## Responsibilities\n\n- Turn them\n"),
        ("hidden/page.md", "# Merger & Sale Plans\n"),
        ("roadmap/hidden.yml", "- {id: ZZ-77, title: Quiet Meadow Launch}\n"),
        ("people.yml", "- {name: Ada Copperfield, roles: [copper-lantern-lead]}\n"),
    ];

    public static TheoryData<string> Leaking =>
    [
        "The Copper Lantern Lead decides.", "the copper lantern lead decides", "Ask the COPPER LANTERN LEAD!", "Ask the keeper of copper.",
        "See copper-lantern-lead.", "Soon: Quiet Meadow Launch", "Ticket ZZ-77 is open", "zz-77", "Ask Ada Copperfield.", "Merger & Sale Plans",
        "Copper &#76;antern Lead", "&#x43;opper Lantern Lead", "Merger &amp; Sale Plans", "Copper **Lantern** Lead", "*Copper* Lantern `Lead`",
        "Copper [Lantern](https://example.org) Lead", "Copper\nLantern\nLead", "Copper&nbsp;Lantern Lead",
        "Copper \\Lantern Lead".Replace("\\", "", StringComparison.Ordinal),
        "Cop<b>per</b> Lantern Lead", "Copper<br>Lantern<br>Lead", "All Copper Lantern Leads", "<p>Copper <em>Lantern</em> Lead</p>",
        "<div>Copper&nbsp;Lantern Lead</div>", "Copper <!-- x -->Lantern Lead", "![Copper Lantern Lead](https://example.org/x.png)",
        "![x](https://example.org/x.png \"Copper Lantern Lead\")",
        "<div title=\"Copper Lantern Lead\">x</div>", "## Copper Lantern Lead", "```\nCopper Lantern Lead\n```", "`ZZ-77`",
        "[x](https://example.org/ZZ-77)", "| Copper Lantern Lead |\n|-|\n| x |", "Text[^1].\n\n[^1]: Copper Lantern Lead",
        "> [!NOTE]\n> Copper Lantern Lead", "(Copper Lantern Lead)", "\"Copper Lantern Lead\"",
        "ZZ\u201077", "ZZ\u201177", "ZZ\u201377", "ZZ\u221277", "zz\u201477 is open", "Copper\u2013Lantern\u2014Lead", "Coppers lantern leads",
        "Merger &amp; Sale\u2011Plans", "Mergers & Sale Plans",
        "[[Copper Lantern Lead]]", "{role}`Copper Lantern Lead`",
    ];

    public static TheoryData<string> Clean =>
    [
        "The lead decides.", "A copper lantern.", "Copper leads to Lantern.", "Engines turn.", "The meadow is quiet.", "Launch, quiet meadow",
        "ZZ-7 and ZZ-777", "AZZ-77", "Ada and Copperfield.", "Adam Copperfield", "Lead Lantern Copper", "launching",
        "| Copper Lantern | Lead |\n|---|---|\n| Quiet | Meadow Launch |", "- Ask the Copper\n- Lantern Lead", "# Quiet\n\nMeadow launch",
    ];

    [Theory]
    [MemberData(nameof(Leaking))]
    public void An_internal_name_in_public_text_is_found(string text) => AssertFound(Page(text), "public/open/index.html");

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_is_no_internal_name_is_no_alarm(string text) => Assert.Empty(Page(text).Of("HB5101"));

    [Theory]
    [InlineData("title: Why we need a Copper Lantern Lead\n")]
    [InlineData("title: Open\ndescription: All of the Quiet Meadow Launch\n")]
    public void So_it_is_in_front_matter(string lines) =>
        AssertFound(Build(("open.md", $"---\n{lines}visibility: public\n---\nwords\n")), "public/open/index.html");

    [Theory]
    [InlineData("title: About ZZ-77")]
    [InlineData("title: x\n  public_title: The Quiet Meadow Launch")]
    [InlineData("title: x\n  theme: Quiet Meadow Launch")]
    [InlineData("title: x\n  summary: As Ada Copperfield said.")]
    [InlineData("title: x\n  links: [{title: Quiet Meadow Launch, url: 'https://example.org'}]")]
    [InlineData("title: x\n  milestones: [Quiet Meadow Launch]")]
    public void So_it_is_in_every_field_of_an_item(string lines) =>
        AssertFound(Build(("roadmap/open.yml", $"- id: open\n  visibility: public\n  {lines}\n")), "public/roadmap/open/index.html");

    [Theory]
    [InlineData("unit: Copper Lantern Lead\n", "words")]
    [InlineData("aliases: [Keeper of Copper Lanterns, Quiet Meadow Launch]\n", "words")]
    [InlineData("purpose: Prepares the Quiet Meadow Launch\n", "words")]
    [InlineData("", "## Responsibilities\n\n- Helps the Copper Lantern Lead\n")]
    [InlineData("", "## Qualifications\n\n- Has met Ada Copperfield\n")]
    public void So_it_is_in_every_field_of_a_role(string lines, string text) =>
        AssertFound(Build(("open.md", $"---\nrole: Keeper\nvisibility: public\n{lines}---\n\n{text}\n")), "public/roles/keeper/index.html");

    [Theory]
    [InlineData("copper-lantern-lead.md", "public/copper-lantern-lead/index.html")]
    [InlineData("About ZZ-77.md", "public/About ZZ-77/index.html")]
    [InlineData("Quiet Meadow Launch/a.md", "public/Quiet Meadow Launch/a/index.html")]
    public void So_it_is_in_the_name_of_a_file(string path, string output) =>
        AssertFound(Build((path, "---\ntitle: Open\nvisibility: public\n---\nwords\n")), output);

    [Fact]
    public void So_it_is_in_a_file_that_travels_along() =>
        AssertFound(
            Build(("handbook.yml", "public: [img/**]\n"), ("img/chart.svg", "<svg><text>Copper Lantern Lead</text></svg>"),
                ("open.md", "---\nvisibility: public\n---\n![chart](img/chart.svg)\n")),
            "public/files/img/chart.svg");

    [Fact]
    public void So_it_is_in_the_settings_that_every_page_shows() =>
        AssertFound(Build(("handbook.yml", "title: Ada Copperfield's handbook\n"), ("open.md", "---\nvisibility: public\n---\nwords\n")),
            "public/open/index.html");

    [Fact]
    public void What_a_public_thing_bears_as_its_own_name_is_no_alarm()
    {
        var compilation = Build(
            ("open.md", "---\ntitle: Quiet Meadow Launch\nvisibility: public\n---\nThe Copper Lantern Lead speaks.\n"),
            ("role.md", "---\nrole: Copper Lantern Lead\nvisibility: public\n---\n\n## Responsibilities\n\n- Speak\n"));
        Assert.Empty(compilation.Of("HB5101"));
    }

    [Fact]
    public void The_team_s_site_may_hold_everything() =>
        Assert.Empty(Build(("notes.md", "The Copper Lantern Lead, ZZ-77, Ada Copperfield.\n")).Of("HB5101"));

    [Fact]
    public void No_setting_weighs_a_leak_down() =>
        AssertFound(Build(("handbook.yml", "severities: {HB5101: off}\n"), ("open.md", "---\nvisibility: public\n---\nZZ-77\n")),
            "public/open/index.html");

    [Fact]
    public void The_place_is_the_line_of_the_public_file_and_the_line_of_the_source()
    {
        var compilation = Published.Compile([.. Internal, ("open.md", "---\nvisibility: public\n---\nAsk Ada Copperfield.\n")]);
        var diagnostic = compilation.Of("HB5101").First(found => found.Span.Path == "public/open/index.html");
        var line = compilation.Text("public/open/index.html").Split('\n')[diagnostic.Span.StartPosition.Line - 1];
        Assert.StartsWith("Ada Copperfield", line[(diagnostic.Span.StartPosition.Column - 1)..], StringComparison.Ordinal);
        Assert.Equal("people.yml:1:10", Assert.Single(diagnostic.Related).Span.ToString());
    }

    private static Compilation Page(string text) => Build(("open.md", $"---\ntitle: Open\nvisibility: public\n---\n\n{text}\n"));

    private static Compilation Build(params (string, string)[] files) => Published.Compile([.. Internal, .. files], withTheme: true);

    [Fact]
    public void A_name_within_the_handbooks_own_title_is_the_handbooks()
    {
        var files = new (string, string)[]
        {
            ("handbook.yml", "title: The Acme & Team Compass\npublic: [index.md, open.md]\n"), ("index.md", "# Home\n\nWelcome.\n"),
            ("README.md", "# Team Compass\n"), ("hidden.md", "# Who decides what\n"),
        };
        Assert.Empty(Compile.Files(files).Of("HB5101"));
        // Anywhere else it is what it was.
        Assert.NotEmpty(Compile.Files([.. files, ("open.md", "# Open\n\nSee the Team Compass.\n")]).Of("HB5101"));
    }

    [Fact]
    public void An_address_that_an_internal_text_has_too_is_no_sentence() =>
        Assert.Empty(Build(("hidden/one.md", "# One\n\nSee <https://example.org/a-long/way-to/some/open-page>.\n"),
            ("open.md", "---\ntitle: Open\nvisibility: public\n---\n\n[words](https://example.org/a-long/way-to/some/open-page)\n")).Of("HB5101"));

    /// <summary>The decisions page hands words to its filter that are the tool's own.</summary>
    [Theory]
    [InlineData("Plan")]
    [InlineData("Strategy vision direction")]
    [InlineData("Roadmap plan")]
    [InlineData("Budget, money")]
    public void What_a_search_takes_for_the_same_is_the_tools(string title) =>
        Assert.Empty(Build(("hidden/one.md", $"# {title}\n"), ("open.md", "---\ntitle: Open\nvisibility: public\n---\n\nwords\n")).Of("HB5101"));

    /// <summary>The tool writes dates of its own: of targets, changes, feeds.</summary>
    [Theory]
    [InlineData("2026-01-12")]
    [InlineData("12 January 2026")]
    [InlineData("January 2026")]
    [InlineData("2027-Q1")]
    [InlineData("Q1 2027")]
    [InlineData("2027-W12")]
    [InlineData("Week 12 2027")]
    [InlineData("First of 2027", true)]
    [InlineData("2027")]
    [InlineData("Monday, January 12th")]
    [InlineData("2027-Q1 Offsite", true)]
    public void A_date_is_no_name(string title, bool isFound = false)
    {
        (string, string?)[] files =
        [
            ("notes.md", $"---\ntitle: '{title}'\n---\n\nwords\n"), ("open.md", $"---\ntitle: Open\nvisibility: public\n---\n\nOn {title}.\n"),
            ("roadmap/open.yml", "- {id: open, title: Open item, visibility: public, target: 2027-Q1}\n"
                + "- {id: week, title: Weekly, visibility: public, target: 2027-W12}\n"
                + "- {id: day, title: Daily, visibility: public, target: 2026-01-12}\n"),
        ];
        var compilation = WithHistory.Of(new HandbookTheme(), ("2026-01-11", [("index.md", "# Home\n")]), ("2026-01-12", files));
        Assert.Equal(isFound, compilation.HasLeak);
        Assert.Contains("12 January 2026", compilation.Text("public/roadmap/open/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_called_like_a_month_is_a_person() =>
        AssertFound(Published.Compile([.. Internal.Where(file => file.Item1 != "people.yml"),
            ("people.yml", "- {name: May August, roles: [copper-lantern-lead]}\n"), ("open.md", "---\nvisibility: public\n---\nAsk May August.\n")],
            withTheme: true), "public/open/index.html");

    /// <summary>A title that is longer than the internal one is a title of its own, where it stands whole.</summary>
    [Theory]
    [InlineData("The Senior Copper Lantern Lead decides.", false)]
    [InlineData("Both Senior Copper Lantern Leads decide.", false)]
    [InlineData("The senior-copper-lantern-lead decides.", false)]
    [InlineData("The **Senior** Copper Lantern Lead decides.", false)]
    [InlineData("The Copper Lantern Lead decides.", true)]
    [InlineData("The Senior. Copper Lantern Lead decides: no!", true)]
    [InlineData("The senior: Copper Lantern Lead", true)]
    [InlineData("| Senior | Copper Lantern Lead |\n|---|---|\n| x | y |", true)]
    [InlineData("The Senior Keeper of Copper decides.", true)]
    public void Within_the_title_of_a_public_role_that_of_another_role_is_no_alarm(string text, bool isFound)
    {
        var compilation = Build(
            ("senior.md", "---\nrole: Senior Copper Lantern Lead\nvisibility: public\n---\n\n## Responsibilities\n\n- Speak\n"),
            ("roadmap/open.yml", "- {id: open, title: Open item, visibility: public, accountable: Senior Copper Lantern Lead, target: 2027}\n"),
            ("open.md", $"---\nvisibility: public\n---\n# Open\n\n{text}\n"));
        Assert.Equal(isFound, compilation.HasLeak);
    }

    [Theory]
    [InlineData("See ZZ-77-b.", false)]
    [InlineData("See zz-77-b.", false)]
    [InlineData("See ZZ-77 b.", true)]
    [InlineData("See ZZ-77.", true)]
    [InlineData("See ZZ-77-c.", true)]
    public void Within_a_longer_public_id_an_id_is_no_alarm(string text, bool isFound) =>
        Assert.Equal(isFound, Build(("roadmap/open.yml", "- {id: ZZ-77-b, title: Open item, visibility: public}\n"),
            ("open.md", $"---\nvisibility: public\n---\n# Open\n\n{text}\n")).HasLeak);

    [Fact]
    public void An_item_that_is_about_an_internal_one_names_it() =>
        AssertFound(Build(("roadmap/open.yml", "- {title: About Quiet Meadow Launch, visibility: public}\n")),
            "public/roadmap/about-quiet-meadow-launch/index.html");

    /// <summary>An address in public text that nobody links to; what public things link to is public.</summary>
    [Theory]
    [InlineData("See `https://intranet.example.org/dossier-9`.", true)]
    [InlineData("See `http://www.intranet.example.org/dossier-9/`", true)]
    [InlineData("See intranet.example.org/dossier-9, page 4", true)]
    [InlineData("`https://intranet.example.org/dossier-9/annex`", true)]
    [InlineData("`https://translate.example.org/?u=https%3A%2F%2Fintranet.example.org%2Fdossier-9`", true)]
    [InlineData("`https://intranet.example.org/dossier-9.png`", false)]
    [InlineData("`https://intranet.example.org/dossier-90`", false)]
    [InlineData("`https://our.intranet.example.org/dossier-9`", false)]
    [InlineData("`https://intranet.example.org/`", false)]
    [InlineData("`https://example.org/`", false)]
    [InlineData("[See](https://intranet.example.org/dossier-9)", false)]
    [InlineData("<https://intranet.example.org/dossier-9/annex> and `https://intranet.example.org/dossier-9`", false)]
    public void The_address_of_an_internal_item_s_link_is_found(string text, bool isFound)
    {
        var compilation = Build(
            ("roadmap/linked.yml", "- {title: Linked thing, links: [{title: Sealed home, url: 'https://example.org/'}, {title: Sealed papers, url: "
                + "'https://intranet.example.org/dossier-9'}]}\n"),
            ("open.md", $"---\nvisibility: public\n---\n# Open\n\n{text}\n"));
        Assert.Equal(isFound, compilation.HasLeak);
    }

    [Fact]
    public void An_address_that_a_public_item_links_to_is_public() =>
        Assert.False(Build(
            ("roadmap/linked.yml", "- {title: Linked thing, links: ['https://intranet.example.org/dossier-9']}\n"
                + "- {title: Open thing, visibility: public, links: ['https://intranet.example.org/dossier-9']}\n")).HasLeak);

    private static void AssertFound(Compilation compilation, string path)
    {
        Assert.True(compilation.HasLeak && compilation.HasErrors);
        var found = compilation.Of("HB5101");
        Assert.Contains(found, diagnostic => diagnostic.Related.Select(related => related.Span.Path).Prepend(diagnostic.Span.Path).Contains(path));
        Assert.All(found, diagnostic =>
        {
            var said = diagnostic.Message + diagnostic.Help + diagnostic.Span.Text + diagnostic.Span.Source.Text
                + string.Concat(diagnostic.Related.Select(related => related.Message));
            Assert.All(["copper", "lantern", "meadow", "zz-77", "ada"],
                word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        });
    }
}

using System.Globalization;
using Handbooks.History.Git;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks;

/// <summary>
/// A handbook that has something of each kind and says nothing: each of its words begins with "zq". What else its public site
/// says, in text, tags, keys, feeds and names of files, is the tool's, and gives nothing away in any other handbook.
/// </summary>
internal static class BlankHandbook
{
    private const string Settings = "title: Zqbook\npublic: [\"**\"]\n";

    private const string Home = """
        # Zqhome

        Zqwords of [[Zqkeeper]]. Zqmore.[^1]

        [^1]: Zqnote.

        ## Zqfirst

        > [!NOTE]
        > Zqnote

        > [!TIP]
        > Zqnote

        > [!IMPORTANT]
        > Zqnote

        > [!WARNING]
        > Zqnote

        > [!CAUTION]
        > Zqnote

        ```yaml
        zqkey: zqvalue
        ```

        ## Zqsecond

        - [ ] Zqtask
        - [x] Zqtask

        1. Zqstep
        2. Zqstep

        <details><summary>Zqmore</summary>Zqtext</details>

        | Zqhead | Zqhead |
        |:-------|-------:|
        | Zqcell | Zqcell |

        ## Zqthird

        [Zqlink](https://zqother.zqtest/zq) and <zq@zqother.zqtest>, ![Zqpicture](https://zqother.zqtest/zq.png).

        """;

    private const string Tables = """
        # Zqtables

        | Zqactivity | Zqkeeper | Zqchief |
        |------------|----------|---------|
        | Zqsail     | R        | A       |
        | Zqrow      | C        | I       |
        | Zqsteer    | A/R      | R       |

        ## Zqrasci

        | RASCI  | Zqkeeper | Zqchief |
        |--------|----------|---------|
        | Zqpull | S        | A       |
        | Zqpush | R        | I       |

        ## Zqdaci

        | DACI   | Zqkeeper | Zqchief |
        |--------|----------|---------|
        | Zqhaul | D        | A       |
        | Zqlift | C        | I       |

        ## Zqrapid

        | RAPID  | Zqkeeper | Zqchief | Zqthird | Zqfourth | Zqfifth |
        |--------|----------|---------|---------|----------|---------|
        | Zqtack | R        | A       | P       | I        | D       |

        ## Zqdri

        | DRI    | Zqkeeper | Zqchief |
        |--------|----------|---------|
        | Zqjibe | DRI      |         |

        """;

    private const string Keeper = """
        ---
        role: Zqkeeper
        unit: Zqunit
        reports_to: zqchief
        status: vacant
        contact: {label: Zqcall, form: 'https://zqother.zqtest/zqform'}
        ---

        Zqpurpose. Zqkeeper works with the Zqchief.

        ## Responsibilities

        - Zqcare {.accountable}
        - Zqserve
        - Zqsail {#zqsail .responsible}
        - Zqask {.consulted}
        - Zqhear {.informed}

        ### Zqgroup

        - Zqlook

        ## Qualifications

        - Zqable

        ## Nice to have

        - Zqfast

        ## Interactions

        - Zqchief: zqdaily

        ## Interview process

        1. Zqcall
           - Zqask

        ## Metrics

        - Zqcount

        ## Domains

        - Zqdomain

        """;

    private const string Items = """
        - id: zqone
          title: Zqone
          status: in_progress
          horizon: now
          target: 2027-Q2
          theme: Zqtheme
          accountable: zqkeeper
          responsible: [zqchief]
          consulted: [zqthird]
          informed: [zqfourth]
          confidence: low
          milestones: [{title: Zqstone, done: true}, Zqpost]
          links: [{title: Zqlink, url: 'https://zqother.zqtest/zq'}]
          depends_on: [zqhid]
          summary: Zqsaid.
        - {id: zqtwo, title: Zqtwo, status: planned, horizon: next, target: 2027-05-17, depends_on: [zqone], accountable: zqhidden,
           confidence: medium, theme: Zqother}
        - {id: zqthree, title: Zqthree, status: paused, target: 2027-03, confidence: high, progress: 40%, accountable: zqkeeper}
        - {id: zqfour, title: Zqfour, status: shipped, target: 2027-H1, theme: Zqtheme}
        - {id: zqfive, title: Zqfive, status: dropped, target: 2027-W12, moved_from: [zqold]}
        - {id: zqsix, title: Zqsix, status: idea, horizon: later, target: 2027, depends_on: [zqhid, zqhid2]}
        - {id: zqseven, title: Zqseven, status: idea, horizon: later, target: 2027-H2}
        - {id: zqeight, title: Zqeight, status: idea, horizon: later}
        - {id: zqhid, title: Zqhid, visibility: internal}
        - {id: zqhid2, title: Zqhid2, visibility: internal}

        """;

    /// <summary>As many as are folded on a role's page.</summary>
    private static readonly string ManyDuties = string.Concat(Enumerable.Range(0, 15).Select(i => $"- Zqduty{(char)('a' + i)}\n"));

    private static readonly (string Path, string Text)[] Files =
    [
        (HandbookSettings.Path, Settings), ("index.md", Home), ("zqguide/zqtables.md", Tables), ("roles/zqkeeper.md", Keeper),
        ("roles/zqchief.md",
            "---\nrole: Zqchief\nunit: Zqunit\naliases: [Zqhead]\nmoved_from: [zqformer]\n---\n\n"
            + "Zqmet the Zqkeeper. The Zqchief is accountable for zqthings.\n\n## Responsibilities\n\n- Zqrule {.accountable}\n- Zqcare\n"),
        ("roles/zqthird.md",
            "---\nrole: Zqthird\nunit: Zqother\nreports_to: zqchief\nstatus: draft\nkind: committee\n---\n\n"
            + "## Responsibilities\n\n- Zqrule {.accountable}\n"),
        ("roles/zqfourth.md", "---\nrole: Zqfourth\nstatus: retired\nkind: rotating\n---\n\n## Responsibilities\n\n- Zqrest\n" + ManyDuties),
        ("roles/zqfifth.md", "---\nrole: Zqfifth\nkind: added\n---\n\n# Zqfifth\n"),
        ("zqguide/index.md", "---\nmoved_from: [/zqold/]\n---\n\n# Zqguide\n\nZqtext. See {doc}`zqtables`.\n"),
        ("roadmap.md", "# Zqroadmap\n\nZqtext.\n"), ("roadmap/zq.yml", Items),
        ("people.yml",
            "- {name: Zqada, visibility: public, contact: zqada@zqother.zqtest, "
            + "roles: [{role: zqchief, share: 50%, from: 2026-01-01}, {role: zqthird, interim: true, to: 2027-12-31}]}\n"
            + "- {name: Zqbob, visibility: public, roles: [zqchief, zqthird]}\n- {name: Zqeve, roles: [zqfourth]}\n"),
    ];

    public static SourceTree Tree { get; } = SourceTree.Of(Files);

    /// <summary>Without roles, items and pages of anybody's.</summary>
    public static SourceTree EmptyTree { get; } = SourceTree.Of((HandbookSettings.Path, Settings));

    /// <summary>Two versions, so that something changed.</summary>
    public static GitLog Log { get; } = GitLog.Of(
        Version("2026-01-05", [.. Files.Select(file => (file.Path, (string?)Before(file.Text)))]),
            Version("2026-02-05", [.. Files.Select(file => (file.Path, (string?)file.Text))]));

    /// <summary>As the handbook's own, as far as they are not words of its author's.</summary>
    public static HandbookSettings As(HandbookSettings settings, HandbookSettings blank) => blank with
    {
        Description = settings.Description is null ? null : "Zqdescription.",
        Disclaimer = settings.Disclaimer is null ? null : "Zqmay.",
        Contact = settings.Contact is null ? null : new("mailto:zq@zqother.zqtest", "zq@zqother.zqtest", "Zqask", settings.Contact.Span),
        Url = settings.Url is null ? null : "https://zqhost.zqtest/zqbase",
        Repository = settings.Repository is null ? null : "https://zqforge.zqtest/zqteam/zqbook",
        Language = settings.Language,
        Branding = new() { Accent = settings.Branding.Accent, PageImages = settings.Branding.PageImages },
    };

    private static string Before(string text) => text
        .Replace("2027-Q2", "2027-Q1", StringComparison.Ordinal)
        .Replace("status: planned, horizon", "status: idea, horizon", StringComparison.Ordinal)
        .Replace("- Zqserve\n", "", StringComparison.Ordinal).Replace("Zqcell | Zqcell", "Zqcell | Zqbefore", StringComparison.Ordinal)
        .Replace("- Zqlook", "- Zqwatch", StringComparison.Ordinal)
        .Replace("confidence: high", "confidence: low", StringComparison.Ordinal)
        .Replace("Zqthree, status: paused", "Zqthree, status: planned", StringComparison.Ordinal);

    private static (string, DateOnly, (string, string?)[]) Version(string day, (string, string?)[] files) =>
        (day.Replace("-", "", StringComparison.Ordinal).PadLeft(40, '0'),
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), files);
}

using Handbooks.Comparison;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Comparison;

/// <summary>What changed on the roadmap.</summary>
public sealed class ItemComparisonTests
{
    private static string[] Items(string before, string now) =>
        Compared.Between([("roadmap/a.yml", before)], [("roadmap/a.yml", now)]).Lines();

    [Fact]
    public void Each_kind_of_change_has_its_own_name() =>
        Assert.Equal(
            [
                "Slipped Kettle: 2026-Q1 → 2026-Q3",
                "Status Mug: planned → in_progress", "PulledForward Mug: 2026-Q4 → 2026-Q2",
                "Owner Tray: Lead → Cook", "Published Tray: internal → public",
                "Details Jug:  → Glaze (done) (milestones)", "Details Jug:  → Cook (responsible)",
                "ItemAdded Lid:  → 2027",
                "ItemRemoved Pot",
                "AddressBroken Pot: /roadmap/k-4/ → ",
            ],
            Items(
                """
                - {id: K-1, title: Kettle, target: 2026-Q1}
                - {id: K-2, title: Mug, target: 2026-Q4}
                - {id: K-3, title: Tray, accountable: Lead}
                - {id: K-4, title: Pot}
                - {id: K-5, title: Jug}

                """,
                """
                - {id: K-1, title: Kettle, target: 2026-Q3}
                - {id: K-2, title: Mug, target: 2026-Q2, status: in_progress}
                - {id: K-3, title: Tray, accountable: Cook, visibility: public}
                - {id: K-5, title: Jug, responsible: [Cook], milestones: [{title: Glaze, done: true}]}
                - {id: K-6, title: Lid, target: 2027}

                """));

    [Fact]
    public void A_role_under_a_new_name_is_the_same_owner() =>
        Assert.Empty(Compared.Between(
            [("lead.md", "---\nrole: Lead\n---\n"), ("roadmap/a.yml", "- {title: Kettle, accountable: Lead, responsible: [Lead]}\n")],
            [("lead.md", "---\nrole: Head\naliases: [Lead]\nmoved_from: lead\n---\n"),
                ("roadmap/a.yml", "- {title: Kettle, accountable: Head, responsible: [Head]}\n")])
            .Changes.Where(change => change.Part == ChangedPart.Roadmap));

    [Fact]
    public void Another_id_is_the_same_item_and_its_address_breaks()
    {
        var difference = Compared.Between([("roadmap/a.yml", "- {id: K-1, title: Kettle}\n")], [("roadmap/b.yml", "- {id: K-9, title: Kettle}\n")]);
        Assert.Equal(["AddressBroken Kettle: /roadmap/k-1/ → "], difference.Lines());
        Assert.Equal(("roadmap/b.yml", "moved_from: k-1"), difference.Changes[0].ToAdd);
        Assert.Empty(Items("- {id: K-1, title: Kettle}\n", "- {id: K-9, title: Kettle, moved_from: k-1}\n"));
    }

    [Fact]
    public void A_history_counts_the_slips()
    {
        var log = WithHistory.Log(
        [
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1}\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q2}\n")]),
        ]);
        var now = HandbookCompiler.Plan(new(SourceTree.Of(("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q4}\n")), []),
            new PlainTheme(), new CompilerOptions { History = new(log, []) });
        var slip = Assert.Single(HandbookDifference.Between(
            Compared.Plan(("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q2}\n")), now).Changes);
        Assert.Equal((ChangeKind.Slipped, 2, "2026-Q1"), (slip.Kind, slip.Promises!.Slips, slip.Promises.First!.Target.Text));
    }
}

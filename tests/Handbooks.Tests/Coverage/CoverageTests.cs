using Handbooks.Coverage;
using Handbooks.Linking;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Coverage;

/// <summary>A harbour of seven roles and three people, counted by hand.</summary>
public sealed class CoverageTests
{
    private static readonly (string, string)[] Roles =
    [
        Role("1", "Keeper", "unit: Quay", "Own the quay", "Keep the ropes dry"),
        Role("2", "Mender", "unit: Yard", "Keep the ropes dry", "Mend the nets {#nets .responsible .accountable}"),
        Role("3", "Pilot", "unit: Yard", "Mend the nets {#nets .accountable}", "Guide the boats in"),
        Role("4", "Mate", "unit: Yard", "Mend the nets {#nets .accountable}", "Guide the boats in", "Watch the weather {#weather .consulted}"),
        Role("5", "Cook", "status: vacant", "Cook for the crew", "Keep the ropes dry"),
        Role("6", "Lookout", "unit: Quay", "Watch the weather {#weather .responsible}"),
        Role("7", "Old Hand", "status: retired", "Tell stories"),
        ("roadmap/x.yml", "- {title: Oars, accountable: keeper, responsible: mender, status: in_progress}\n"
            + "- {title: Sails, accountable: pilot, status: shipped}\n- {title: Anchor, consulted: keeper, status: planned}\n"),
    ];

    private static readonly (string, string) People = ("people.yml",
        """
        - {name: Ana, roles: [{role: keeper, share: 0.6}, {role: mender, to: 2026-03-31, share: 0.5}]}
        - {name: Ben, roles: [mender]}
        - {name: Cleo, roles: [{role: pilot, share: 0.4}, {role: mate, to: 2026-12-31, share: 0.3}]}
        - {name: Dov, roles: [{role: pilot, to: 2027-01-31}]}
        """);

    private static readonly Handbook Harbour = Linked.Files([.. Roles, People]);

    private static readonly HandbookCoverage Counted = HandbookCoverage.Of(Harbour);

    [Fact]
    public void Who_holds_a_role_without_an_end_holds_it_now_and_else_whoever_holds_it_until_some_day() =>
        Assert.Equal(
            ["keeper: Ana", "mender: Ben", "pilot: Cleo", "mate: Cleo until 2026-12-31", "cook: ", "lookout: ", "old-hand: "],
            Counted.Roles.Select(role =>
                $"{role.Role}: "
                + $"{string.Join(", ", role.Holders.Select(
                    holder => holder.Person + (holder.Declaration.To is { } to ? $" until {to:yyyy-MM-dd}" : "")))}"));

    [Fact]
    public void A_role_carries_its_responsibilities_what_it_answers_for_its_open_items_and_what_it_is_asked() =>
        Assert.Equal(
            [("keeper", 2, 1, 1, 1), ("mender", 2, 1, 0, 0), ("pilot", 2, 1, 0, 0), ("mate", 3, 1, 0, 1), ("cook", 2, 0, 0, 0),
                ("lookout", 1, 0, 0, 0), ("old-hand", 1, 0, 0, 0)],
            Counted.Roles.Select(role => (role.Role.Value, role.Responsibilities, role.Accountable, role.Items, role.Consulted)));

    [Fact]
    public void A_person_carries_what_their_roles_do_and_what_two_of_them_answer_for_once() =>
        Assert.Equal(
            [("Ana", 1, 2, 1, 1, 0.6, true), ("Ben", 1, 2, 1, 0, null, false), ("Cleo", 2, 5, 1, 0, 0.7, true)],
            Counted.People.Select(person => (person.Person, person.Roles.Length, person.Responsibilities, person.Accountable, person.Items,
                person.Share, person.IsShareComplete)));

    [Fact]
    public void What_hangs_on_one_person_is_what_only_their_roles_do_or_answer_for() =>
        Assert.Equal(
            ["Ana: own-the-quay", "Ben: ", "Cleo: guide-the-boats-in"],
            Counted.People.Select(person => $"{person.Person}: {string.Join(", ", person.Alone.Select(activity => activity.Id))}"));

    [Fact]
    public void The_people_behind_a_thing_are_those_who_do_it_or_answer_for_it() =>
        Assert.Equal(
            [
                "own-the-quay Quay Ana", "keep-the-ropes-dry Quay Ana Ben", "nets Yard Ben Cleo", "guide-the-boats-in Yard Cleo", "weather Quay ",
                "cook-for-the-crew  ", "oars Quay Ana Ben", "anchor Quay ",
            ],
            Counted.Backings.Select(backing => $"{backing.Activity.Id} {backing.Unit} {string.Join(' ', backing.People)}"));

    [Fact]
    public void A_vacancy_leaves_uncovered_what_no_role_does_that_somebody_holds() =>
        Assert.Equal(["cook 2: cook-for-the-crew", "lookout 1: weather"], Counted.Vacancies.Select(Said));

    [Fact]
    public void Whoever_stands_in_for_a_vacant_role_covers_it()
    {
        var vacancies = HandbookCoverage.Of(Linked.Files([.. Roles,
            ("people.yml", "- {name: Ana, roles: [{role: cook, interim: true}, keeper, mender, pilot, mate]}\n")])).Vacancies;
        Assert.Equal(["cook 2: ", "lookout 1: weather"], vacancies.Select(Said));
        Assert.Equal(["Ana"], vacancies[0].StandIns.AsEnumerable());
    }

    [Fact]
    public void Where_no_holder_is_named_each_role_is_held_that_does_not_say_otherwise()
    {
        var coverage = HandbookCoverage.Of(Linked.Files(Roles));
        Assert.False(coverage.NamesHolders);
        Assert.Equal(["cook 2: cook-for-the-crew"], coverage.Vacancies.Select(Said));
        Assert.All(coverage.Backings, backing => Assert.Empty(backing.People));
        Assert.Equal(Counted.Units.AsEnumerable(), coverage.Units);
    }

    [Fact]
    public void Each_row_of_a_unit_is_answered_only_done_nobodys_or_disputed() =>
        Assert.Equal([new UnitClarity("Quay", 2, 2, 1, 0), new UnitClarity("Yard", 2, 3, 0, 1), new UnitClarity(null, 0, 3, 0, 0)],
            Counted.Units.AsEnumerable());

    [Fact]
    public void A_row_without_any_letter_is_nobodys()
    {
        var units = HandbookCoverage.Of(Linked.Files(Role("1", "Keeper", "unit: Quay", "Own the quay"),
            ("t.md", "# T\n\n| What | Keeper |\n|-|-|\n| Own the quay | A |\n| Paint the posts | |\n"))).Units;
        Assert.Equal([new UnitClarity("Quay", 1, 0, 0, 0), new UnitClarity(null, 0, 0, 1, 0)], units.AsEnumerable());
    }

    [Fact]
    public void Shares_of_tenths_add_up_to_one() =>
        Assert.Equal(1, Assert.Single(HandbookCoverage.Of(Linked.Files([.. Roles,
            ("people.yml", "- {name: Ana, roles: [{role: cook, share: 0.7}, {role: keeper, share: 0.2}, {role: mate, share: 0.1}]}\n")]))
            .People).Share);

    [Fact]
    public void Of_two_holdings_of_one_role_by_one_person_the_last_counts()
    {
        var coverage = HandbookCoverage.Of(Linked.Files([.. Roles,
            ("people.yml", "- {name: Ana, roles: [{role: cook, from: 2020-01-01, to: 2021-01-01}, {role: cook, from: 2024-01-01, to: "
                + "2025-01-01}]}\n")]));
        Assert.Equal(new DateOnly(2025, 1, 1), Assert.Single(Assert.Single(coverage.People).Roles).Holding.To);
    }

    private static string Said(Vacancy vacancy) =>
        $"{vacancy.Role} {vacancy.Carries}: {string.Join(", ", vacancy.Uncovered.Select(activity => activity.Id))}";

    private static (string, string) Role(string file, string title, string said, params string[] duties) =>
        ($"{file}.md", $"---\nrole: {title}\n{said}\n---\n\n## Responsibilities\n\n{string.Concat(duties.Select(duty => $"- {duty}\n"))}");
}

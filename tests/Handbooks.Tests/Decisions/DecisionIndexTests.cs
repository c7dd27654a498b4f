using Handbooks.Decisions;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Tests.Decisions;

public sealed class DecisionIndexTests
{
    [Fact]
    public void Every_activity_right_domain_escalation_and_item_is_an_entry()
    {
        var handbook = Harbour.Index.Handbook;
        Assert.Equal(handbook.Activities.Length + handbook.Rights.Length, Harbour.Index.Entries.Length);
        Assert.Equal(
            [DecisionSubject.Activity, DecisionSubject.Item, DecisionSubject.Right, DecisionSubject.Domain, DecisionSubject.Escalation],
            Harbour.Index.Entries.Select(entry => entry.Subject).Distinct().Order());
        Assert.Equal(Harbour.Index.Entries.Length, Harbour.Index.Entries.Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Declared_letters_count_and_inferred_ones_stay_among_the_sources()
    {
        var entry = Harbour.Entry("Plan the berths");
        Assert.Equal(["harbour-lead"], entry.With(Letters.Accountable).Select(role => role.Value));
        Assert.Equal(["pilot"], entry.With(Letters.Consulted).Select(role => role.Value));
        Assert.All(entry.Sources, source => Assert.True(source.IsDeclared && source.Counts));
        Assert.Equal("roles/harbour-lead.md:14:3", entry.Place.ToString());
        Assert.False(entry.IsNobodyNamed);
    }

    [Fact]
    public void An_inferred_letter_beside_a_declared_one_does_not_count()
    {
        var index = Harbour.Ask(
            ("roles/pilot.md", "---\nrole: Pilot\n---\n\n# Pilot\n\n## Responsibilities\n\n- Weigh the cargo\n"),
            ("who.md", "| Activity | Pilot |\n|---|---|\n| Weigh the cargo | C |\n"));
        var entry = Assert.Single(index.Entries);
        Assert.Equal([(false, "R"), (true, "C")], entry.Sources.Select(source => (source.Counts, source.Letters.Signs())));
        Assert.Empty(entry.With(Letters.Responsible));
    }

    [Fact]
    public void A_row_without_letters_has_the_place_of_its_table_and_nobody()
    {
        var entry = Harbour.Entry("Paint the crane");
        Assert.True(entry.IsNobodyNamed);
        Assert.Empty(entry.Sources);
        Assert.Equal("who.md:7:3", entry.Place.ToString());
    }

    [Fact]
    public void A_right_has_its_condition_and_its_sentence()
    {
        var entry = Harbour.Entry("Close the quay");
        Assert.Equal(DecisionSubject.Right, entry.Subject);
        Assert.Equal("when the wind is too strong", entry.Condition);
        Assert.Equal(["harbour-lead"], entry.With(Letters.Accountable).Select(role => role.Value));
        var source = Assert.Single(entry.Sources);
        Assert.Equal("The Harbour Lead has authority to close the quay when the wind is too strong.", source.Quote);
        Assert.Equal("roles/harbour-lead.md:9:1", source.Span.ToString());
        Assert.Equal("Harbour", entry.Group);
    }

    [Fact]
    public void An_activity_tells_where_it_goes_further()
    {
        var entry = Harbour.Index.Entries.Single(entry => entry.Subject == DecisionSubject.Activity
            && entry.Title.StartsWith("Settle quarrels", StringComparison.Ordinal));
        var rule = Assert.Single(entry.Rules);
        Assert.Equal((DecisionKind.Escalation, "harbour-lead", "if two crews cannot agree"), (rule.Kind, rule.Role.Value, rule.Text));
    }

    [Fact]
    public void An_item_has_the_place_of_its_title()
    {
        Assert.Equal("roadmap/a.yml:2:10", Harbour.Entry("Build the north pier").Place.ToString());
        Assert.True(Harbour.Entry("Print tide tables").IsNobodyNamed);
    }

    [Fact]
    public void What_a_role_says_twice_is_one_right()
    {
        var index = Harbour.Ask(
            ("roles/pilot.md", "---\nrole: Pilot\n---\n\n# Pilot\n\nThe Pilot has authority to close the quay.\n"),
            ("notes.md", "# Notes\n\nIn fog, the Pilot has authority to close the quay.\n"));
        var entry = Assert.Single(index.Entries, entry => entry.Subject == DecisionSubject.Right);
        Assert.Equal(["notes.md", "roles/pilot.md"], entry.Sources.Select(source => source.Span.Path));
    }

    [Fact]
    public void The_public_page_is_planned_from_public_things_alone()
    {
        (string, string)[] open =
        [
            ("index.md", "---\nvisibility: public\n---\n\n# Home\n"),
            ("roles/pilot.md", "---\nrole: Pilot\nvisibility: public\n---\n\n# Pilot\n\n## Responsibilities\n\n- Weigh the cargo\n"),
        ];
        var secret = ("roles/clerk.md",
            "---\nrole: Clerk\n---\n\n# Clerk\n\nThe Clerk has authority to open the vault when the bell rings.\n\n## Responsibilities\n\n"
            + "- Weigh the cargo\n");
        Assert.Equal(
            Support.Compile.Text(Support.Compile.Files(open), "public/decisions/index.html"),
            Support.Compile.Text(Support.Compile.Files([.. open, secret]), "public/decisions/index.html"));
    }
}

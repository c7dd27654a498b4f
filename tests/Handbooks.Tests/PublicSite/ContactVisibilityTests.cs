using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>A contact is as public as the role or person that it reaches; the handbook's is for everybody.</summary>
public sealed class ContactVisibilityTests
{
    private static readonly (string Path, string Text)[] Handbook =
    [
        ("handbook.yml", "title: Mill\ncontact: desk@mill.example\n"),
        ("index.md", "---\nvisibility: public\n---\n\n# Mill\n"),
        ("roles/miller.md", "---\nrole: Miller\nvisibility: public\ncontact: {label: Ask the stones, mail: stones@mill.example}\n---\n\n"
            + "## Responsibilities\n\n- Grind\n"),
        ("roles/warden.md", "---\nrole: Weir Warden\ncontact: {label: The sluice line, url: 'https://chat.example/sluice'}\n---\n\n"
            + "## Responsibilities\n\n- Open it\n"),
        ("roadmap/a.yml", "- {id: A, title: Fish ladder, visibility: public, accountable: weir-warden}\n"),
        ("people.yml", "- {name: Ada Holm, roles: [miller], visibility: public, contact: ada@mill.example}\n"
            + "- {name: Bo Quist, roles: [miller], contact: bo.q@mill.example}\n"),
    ];

    [Fact]
    public void The_public_site_has_the_contacts_of_what_is_public()
    {
        var built = Build([.. Handbook]);
        Assert.Empty(built.Of("HB5101"));
        var all = string.Concat(built.PublicFiles().Values);
        Assert.Contains("mailto:stones@mill.example", all, StringComparison.Ordinal);
        Assert.Contains("mailto:ada@mill.example", all, StringComparison.Ordinal);
        Assert.Contains("mailto:desk@mill.example", built.Text("public/roadmap/a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("sluice", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bo.q", all, StringComparison.Ordinal);
        Assert.Contains("https://chat.example/sluice", built.Text("team/roadmap/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("mailto:bo.q@mill.example", built.Text("team/roles/miller/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Write to bo.q@mill.example.")]
    [InlineData("[Write](mailto:bo.q@mill.example)")]
    [InlineData("See <a href=\"mailto:bo%2Eq&#64;mill.example\">this</a>.")]
    public void The_gate_finds_the_contact_of_a_person_who_is_not_public(string text)
    {
        var built = Build([.. Handbook, ("about.md", $"---\nvisibility: public\n---\n\n# About\n\n{text}\n")]);
        Assert.NotEmpty(built.Of("HB5101"));
    }

    [Fact]
    public void A_public_contact_of_the_same_address_is_no_leak()
    {
        var built = Build([.. Handbook.Where(file => file.Path != "handbook.yml"),
            ("handbook.yml", "title: Mill\ncontact: bo.q@mill.example\n")]);
        Assert.Empty(built.Of("HB5101"));
    }

    private static Compilation Build((string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());
}

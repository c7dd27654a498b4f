using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>How a contact may be written, and where it is shown.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("desk@mill.example", "desk@mill.example", "mailto:desk@mill.example")]
    [InlineData("mailto:desk@mill.example", "desk@mill.example", "mailto:desk@mill.example")]
    [InlineData("mailto:desk@mill.example?subject=Flour", "desk@mill.example", "mailto:desk@mill.example?subject=Flour")]
    [InlineData("https://mill.example/ask/", "mill.example/ask", "https://mill.example/ask/")]
    [InlineData("+44 (20) 7946-0018", "+44 (20) 7946-0018", "tel:+442079460018")]
    [InlineData("tel:+442079460018", "+442079460018", "tel:+442079460018")]
    [InlineData("{ label: The desk, mail: desk@mill.example }", "The desk", "mailto:desk@mill.example")]
    [InlineData("{ label: Chat, chat: 'https://chat.example/mill' }", "Chat", "https://chat.example/mill")]
    [InlineData("{ label: Call, phone: '+31 20 555 0100' }", "Call", "tel:+31205550100")]
    public void Is_an_address_with_or_without_a_label(string written, string text, string href)
    {
        var built = Compile.Files(("handbook.yml", $"title: Mill\ncontact: {written}\n"));
        Assert.Empty(built.Of("HB2049"));
        var contact = built.Json("public/index.html").GetProperty("Site").GetProperty("Contact");
        Assert.Equal((text, href), (contact.Said("Text"), contact.Said("Href")));
    }

    [Theory]
    [InlineData("the front desk")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:tel:12345")]
    [InlineData("'#mill'")]
    [InlineData("https://user:secret@mill.example/")]
    [InlineData("ftp://mill.example/")]
    [InlineData("desk@mill")]
    [InlineData("'desk@mill.example, miller@mill.example'")]
    [InlineData("{ label: The desk }")]
    [InlineData("[desk@mill.example]")]
    public void Is_reported_where_nobody_could_select_it(string written)
    {
        var built = Compile.Files(("handbook.yml", $"title: Mill\ncontact: {written}\n"));
        Assert.Single(built.Of("HB2049"));
        Assert.False(built.Json("public/index.html").GetProperty("Site").TryGetProperty("Contact", out _));
    }

    /// <summary>Other tools' pages have a key of this name, too.</summary>
    [Fact]
    public void Is_not_reported_on_a_page_that_is_no_role() =>
        Assert.Empty(Compile.Files(("plan.md", "---\ncontact: Ada\n---\n\n# Plan\n")).Of("HB2049"));

    [Fact]
    public void A_role_s_own_contact_goes_before_the_handbook_s()
    {
        var built = Compile.Files(
            ("handbook.yml", "title: Mill\ncontact: desk@mill.example\n"),
            ("roles/miller.md", "---\nrole: Miller\ncontact: miller@mill.example\n---\n\n## Responsibilities\n\n- Grind\n"),
            ("roles/baker.md", "---\nrole: Baker\n---\n\n## Responsibilities\n\n- Bake\n"),
            ("roadmap/a.yml", "- {id: A, title: Wheel, accountable: miller}\n- {id: B, title: Oven, accountable: baker}\n- {id: C, title: Yard}\n"));
        Assert.Equal(
            ["miller@mill.example", "desk@mill.example", "miller@mill.example", "desk@mill.example", "desk@mill.example"],
            new[] { "roles/miller", "roles/baker", "roadmap/a", "roadmap/b", "roadmap/c" }
                .Select(page => built.Json($"team/{page}/index.html").GetProperty("Contact").Said("Text")));
    }
}

namespace Handbooks.Model.Keys;

/// <summary>A contact, an address or a group with a label: of the handbook, a role or a person.</summary>
internal static class ContactKeys
{
    public static readonly Key Label = new("label", ValueKind.Text, "What readers select in place of the address")
    {
        OtherNames = ["name", "title"],
        Example = "Ask the partnerships team",
    };

    public static readonly Key Link = new("link", ValueKind.Text, "A mail address, a phone number, or the address of a form or a chat")
    {
        OtherNames = ["url", "address", "mail", "email", "form", "chat", "phone", "tel"],
        IsRequired = true,
        Example = "https://example.org/ask",
    };

    public static KeyList All { get; } = new("a contact", [Label, Link]);

    public static Key For(string meaning, string? byDefault) => new("contact", ValueKind.Contact, meaning)
    {
        Default = byDefault,
        Example = "partners@example.org",
        Guide = "configuration.md#contact",
        Below = All,
    };
}

/// <summary>What makes the sites look like their organisation's.</summary>
internal static class BrandKeys
{
    public static readonly Key Accent = new("accent", ValueKind.Colour, "The colour of links and marks, in quotes, since # starts a comment in YAML")
    {
        Default = "the theme's own",
        Example = "\"#0b6e4f\"",
    };

    public static readonly Key Logo = new("logo", ValueKind.Path, "A picture beside the title, shown 28 pixels high")
    {
        Example = "pictures/logo.svg",
    };

    public static readonly Key Icon = new("icon", ValueKind.Path, "The picture in the browser's tab: SVG, PNG or ICO")
    {
        OtherNames = ["favicon"],
        Example = "pictures/icon.svg",
    };

    public static readonly Key Image = new("image", ValueKind.Path,
        "The picture that chats and social networks show with a link to the public site: 1200 by 630 pixels suit most. Needs url")
    {
        OtherNames = ["og_image"],
        Example = "pictures/card.png",
    };

    public static readonly Key Style = new("style", ValueKind.Path, "A style sheet of your own, after the theme's")
    {
        OtherNames = ["css", "style_sheet"],
        Example = "theme/extra.css",
    };

    public static readonly Key PageImages = new("page_images", ValueKind.Flag,
        "Whether the tool draws such a picture for the home page, each role and each item. Needs url, and team_url for the team's site")
    {
        OtherNames = ["social_cards"],
        Default = "false",
        Example = "true",
        Guide = "configuration.md#drawn-pictures",
    };

    public static readonly Key Font = new("font", ValueKind.Path, "The font of drawn pictures: a TTF or OTF file, which is not published")
    {
        Default = "Inter: Latin, Greek and Cyrillic letters",
        Example = "fonts/NotoSansJP.otf",
        Guide = "configuration.md#drawn-pictures",
    };

    public static KeyList All { get; } = new("your brand", [Accent, Logo, Icon, Image, PageImages, Font, Style]);
}

/// <summary>A link on every page.</summary>
internal static class LinkKeys
{
    public static readonly Key Title = new("title", ValueKind.Text, "The text of the link") { IsRequired = true, Example = "Imprint" };

    public static readonly Key To = new("to", ValueKind.Text, "An address, or a file of the handbook")
    {
        IsRequired = true,
        Example = "about/imprint.md",
    };

    public static KeyList All { get; } = new("a link on every page", [Title, To]);
}

internal static class FooterKeys
{
    public static readonly Key Text = new("text", ValueKind.Text, "The text at the foot") { Example = "© The cooperative" };

    public static readonly Key Links = new("links", ValueKind.Links, "The links at the foot")
    {
        Example = "[Imprint: about/imprint.md]",
        Below = LinkKeys.All,
    };

    public static KeyList All { get; } = new("the foot of every page", [Text, Links]);
}

/// <summary>Who may see a thing.</summary>
internal static class VisibilityKeys
{
    /// <summary>Read like the other: a flag.</summary>
    public static readonly Key Public = new("public", ValueKind.Flag, "The same as visibility: true for public, false for internal")
    {
        IsHidden = true,
    };

    public static Key For(string meaning, string byDefault) => new("visibility", ValueKind.Visibility, meaning)
    {
        Default = byDefault,
        Example = "public",
        Guide = "what-is-public.md",
    };
}

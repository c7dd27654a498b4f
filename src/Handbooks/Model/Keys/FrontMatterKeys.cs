namespace Handbooks.Model.Keys;

/// <summary>The keys of the front matter of pages and roles.</summary>
internal static class FrontMatterKeys
{
    public static readonly Key Role = new("role", ValueKind.RoleName, "The title of the role that the page describes, true, or false for no role")
    {
        Default = "inferred from the text",
        Example = "Map Editor",
        Guide = "writing-a-role.md#what-makes-a-page-a-role",
    };

    public static readonly Key Roles = new("roles", ValueKind.RoleSections, "\"sections\": each section of the page is a role")
    {
        Example = "sections",
        Guide = "writing-a-role.md#what-makes-a-page-a-role",
    };

    public static readonly Key Aliases = new("aliases", ValueKind.Texts, "Other names of the role")
    {
        Default = "those that the text uses",
        Example = "[Cartographer]",
    };

    public static readonly Key Title = new("title", ValueKind.Text, "The title of the page")
    {
        Default = "the first heading",
        Example = "Map Editor",
    };

    public static readonly Key Description = new("description", ValueKind.Text, "One sentence about the page, for lists and link previews")
    {
        Default = "taken from the text",
        Example = "Who keeps the shared map true.",
    };

    public static readonly Key Visibility = VisibilityKeys.For("Who may see the page and its roles",
        "what \"public\" in handbook.yml says of the page");

    public static readonly Key Id = new("id", ValueKind.Text, "A stable name of the role: lower case, hyphens")
    {
        Default = "made from the title",
        Example = "map-editor",
    };

    public static readonly Key Unit = new("unit", ValueKind.Text, "The group that the role belongs to")
    {
        OtherNames = ["team"],
        Example = "Product",
    };

    public static readonly Key Owners = new("owner", ValueKind.Texts, "Roles and accounts that review changes to the page")
    {
        OtherNames = ["owners"],
        Example = "[product-lead]",
        Guide = "in-a-repository.md#who-reviews-what",
    };

    public static readonly Key ReportsTo = new("reports_to", ValueKind.Role, "The role above this one, by its id or title")
    {
        Example = "product-lead",
    };

    public static readonly Key Extends = new("extends", ValueKind.Role, "The role that this one extends, by its id or title")
    {
        Default = "taken from the text",
        Example = "editor",
    };

    public static readonly Key Purpose = new("purpose", ValueKind.Text, "One sentence about what the role is for")
    {
        Default = "the first paragraph",
        Example = "Keeps the shared map true.",
    };

    public static readonly Key Contact = ContactKeys.For("Whom to ask about the role", "the handbook's");

    public static readonly Key MovedFrom = new("moved_from", ValueKind.Texts, "Former ids or addresses: links to them lead here")
    {
        Example = "[cartographer]",
        Guide = "subscribing.md#moving-things-without-breaking-links",
    };

    public static readonly WordKey<RoleStatus> Status = new("status", "Whether someone holds the role",
        [("active", RoleStatus.Active), ("draft", RoleStatus.Draft), ("vacant", RoleStatus.Vacant), ("retired", RoleStatus.Retired)])
    {
        Default = "from a note at the top, otherwise active",
        Example = "vacant",
    };

    public static readonly WordKey<RoleKind> Kind = new("kind", "How the role is held; \"added\" is on top of other work",
        [("position", RoleKind.Position), ("added", RoleKind.Added), ("rotating", RoleKind.Rotating), ("committee", RoleKind.Committee)])
    {
        Default = "position",
        Example = "rotating",
    };

    public static readonly Key Language = OfOtherTools("lang", "The language of the page, where it is not the handbook's", "language", "locale");

    /// <summary>Addresses that a page has in Docusaurus, Jekyll and Hugo.</summary>
    public static readonly Key OtherAddress = OfOtherTools("slug", "The page's address in another tool", "permalink", "url", "redirect_from");

    public static readonly Key MenuLabel = OfOtherTools("sidebar_label", "The page's title in the menu", "nav_title", "linktitle");

    public static readonly Key MenuPosition = OfOtherTools("sidebar_position", "The page's position in the menu: a number", "nav_order", "weight");

    public static KeyList All { get; } = new("front matter",
    [
        Role, Roles, Aliases, Title, Description, Visibility, VisibilityKeys.Public, Id, Unit, Owners, ReportsTo, Extends, Purpose, Contact,
        MovedFrom,
        Status, Kind, Language, OtherAddress, MenuLabel, MenuPosition,
    ]);

    private static Key OfOtherTools(string name, string meaning, params string[] others) =>
        new(name, ValueKind.Text, meaning) { OtherNames = [.. others], IsOfOtherTools = true };
}

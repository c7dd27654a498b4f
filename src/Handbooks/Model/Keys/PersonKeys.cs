namespace Handbooks.Model.Keys;

/// <summary>The keys of a person in people.yml.</summary>
internal static class PersonKeys
{
    public static readonly Key Name = new("name", ValueKind.Text, "The person's name") { IsRequired = true, Example = "Sam Rivers" };

    public static readonly Key Roles = new("roles", ValueKind.TextsOrGroups, "The roles that the person holds")
    {
        OtherNames = ["role"],
        Default = "none",
        Example = "[map-editor]",
        Below = Holding.All,
    };

    public static readonly Key Contact = ContactKeys.For("How to reach the person, as visible as the person's name", null) with
    {
        Example = "sam@example.org",
    };

    public static readonly Key Account = new("account", ValueKind.Text,
        "The person's account where the files are kept, or a mail address; no site shows it")
    {
        Example = "\"@sam\"",
        Guide = "in-a-repository.md#who-reviews-what",
    };

    public static readonly Key Visibility = VisibilityKeys.For("Who may see the name", "internal");

    public static KeyList All { get; } = new("a person", [Name, Roles, Contact, Account, Visibility, VisibilityKeys.Public]);

    /// <summary>One role that a person holds.</summary>
    internal static class Holding
    {
        public static readonly Key Role = new("role", ValueKind.Role, "The role, by its id or title") { IsRequired = true, Example = "map-editor" };

        public static readonly Key From = new("from", ValueKind.Day, "The first day") { Default = "open", Example = "2026-03-01" };

        public static readonly Key To = new("to", ValueKind.Day, "The last day") { Default = "open", Example = "2026-11-01" };

        public static readonly Key Share = new("share", ValueKind.Share, "The share of a full-time position")
        {
            Default = "not stated",
            Example = "0.5",
        };

        public static readonly Key Interim = new("interim", ValueKind.Flag, "Whether the person holds the role for a while only")
        {
            Default = "false",
            Example = "true",
        };

        public static KeyList All { get; } = new("a role that someone holds", [Role, From, To, Share, Interim]);
    }
}

/// <summary>The keys of people.yml where it is no plain list.</summary>
internal static class PeopleFileKeys
{
    public static readonly Key People = new("people", ValueKind.Entries, "The people")
    {
        Example = "[{ name: Sam Rivers }]",
        Below = PersonKeys.All,
    };

    public static KeyList All { get; } = new("people.yml", [People]);
}

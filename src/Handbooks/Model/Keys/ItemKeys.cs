namespace Handbooks.Model.Keys;

/// <summary>The keys of a roadmap item.</summary>
internal static class ItemKeys
{
    public static readonly Key Visibility = VisibilityKeys.For("Who may see the item", "what \"public\" in handbook.yml says of the file");

    public static readonly Key Id = new("id", ValueKind.Text, "A stable short name, unique in the handbook")
    {
        Default = "made from the title",
        Example = "RD-7",
    };

    public static readonly Key Title = new("title", ValueKind.Text, "A few words")
    {
        OtherNames = ["name"],
        IsRequired = true,
        Example = "A map that works in the dark",
    };

    public static readonly WordKey<ItemStatus> Status = new("status", "The state of the work",
    [
        ("idea", ItemStatus.Idea), ("planned", ItemStatus.Planned), ("in_progress", ItemStatus.InProgress), ("shipped", ItemStatus.Shipped),
        ("paused", ItemStatus.Paused), ("dropped", ItemStatus.Dropped),
        // Words that other roadmaps use for status and horizon at once.
        ("now", ItemStatus.InProgress), ("next", ItemStatus.Planned), ("later", ItemStatus.Idea), ("done", ItemStatus.Shipped),
    ])
    {
        OtherNames = ["state"],
        Default = "planned",
        Example = "in_progress",
        Guide = "writing-an-item.md#status-and-horizon",
    };

    public static readonly WordKey<Horizon> Horizon = new("horizon", "The column on the board",
        [("now", Model.Horizon.Now), ("next", Model.Horizon.Next), ("later", Model.Horizon.Later)])
    {
        Default = "follows from the status",
        Example = "next",
        Guide = "writing-an-item.md#status-and-horizon",
    };

    public static readonly Key Theme = new("theme", ValueKind.Text, "What the item belongs to")
    {
        OtherNames = ["area", "category"],
        Example = "Access for all",
    };

    public static readonly Key Milestones = new("milestones", ValueKind.TextsOrGroups, "Steps on the way")
    {
        Example = "[{ title: Colours chosen, done: true }]",
        Below = Milestone.All,
    };

    public static readonly Key Progress = new("progress", ValueKind.Share, "How much is done")
    {
        Default = "the share of the milestones that are done",
        Example = "0.4",
    };

    public static readonly Key Summary = new("summary", ValueKind.Prose, "What it is about, in Markdown; | allows several lines")
    {
        OtherNames = ["description"],
        Example = "Half of our users look at the map at night.",
    };

    public static readonly Key Target = new("target", ValueKind.Period, "When it is planned for, no more exactly than you know")
    {
        OtherNames = ["quarter", "eta", "due", "date"],
        Example = "2027-Q2",
        Guide = "writing-an-item.md#targets",
    };

    public static readonly Key Accountable = new("accountable", ValueKind.Role, "The one accountable role, by its id or title")
    {
        OtherNames = ["owner", "dri", "lead"],
        Example = "map-editor",
    };

    public static readonly Key Responsible = new("responsible", ValueKind.Roles, "The roles that do the work") { Example = "[platform-engineer]" };
    public static readonly Key Consulted = new("consulted", ValueKind.Roles, "The roles that are asked beforehand") { Example = "[community-lead]" };
    public static readonly Key Informed = new("informed", ValueKind.Roles, "The roles that are informed afterwards") { Example = "[product-lead]" };
    public static readonly Key DependsOn = new("depends_on", ValueKind.Texts, "Ids of the items that must come first") { Example = "[RD-3]" };

    public static readonly Key Links = new("links", ValueKind.TextsOrGroups, "Addresses with more")
    {
        Example = "[{ title: Drafts, url: https://example.org/dark }]",
        Below = Link.All,
    };

    public static readonly WordKey<Confidence> Confidence = new("confidence", "How sure you are of the target",
        [("low", Model.Confidence.Low), ("medium", Model.Confidence.Medium), ("high", Model.Confidence.High)])
    {
        Example = "medium",
    };

    public static readonly Key MovedFrom = new("moved_from", ValueKind.Texts, "Former ids or addresses of the item: links to them lead to it")
    {
        OtherNames = ["aliases"],
        Example = "[RD-2]",
        Guide = "subscribing.md#moving-things-without-breaking-links",
    };

    public static readonly Key PublicTitle = new("public_title", ValueKind.Text, "The title on the public site")
    {
        Default = "title",
        Example = "Night mode",
    };

    public static readonly Key PublicSummary = new("public_summary", ValueKind.Prose, "The summary on the public site")
    {
        Default = "summary",
        Example = "A map for the night.",
    };

    public static KeyList All { get; } = new("a roadmap item",
    [
        Id, Title, Summary, Theme, Status, Horizon, Target, Confidence, Accountable, Responsible, Consulted, Informed, DependsOn, Milestones,
        Progress, Links, Visibility, VisibilityKeys.Public, PublicTitle, PublicSummary, MovedFrom,
    ]);

    internal static class Milestone
    {
        public static readonly Key Title = new("title", ValueKind.Text, "What is reached")
        {
            OtherNames = ["name"],
            IsRequired = true,
            Example = "Colours chosen",
        };

        public static readonly Key Done = new("done", ValueKind.Flag, "Whether it is reached") { Default = "false", Example = "true" };

        public static KeyList All { get; } = new("a milestone", [Title, Done]);
    }

    internal static class Link
    {
        public static readonly Key Title = new("title", ValueKind.Text, "The text of the link")
        {
            OtherNames = ["name"],
            Default = "the address",
            Example = "Drafts",
        };

        public static readonly Key Url = new("url", ValueKind.Text, "Where it leads")
        {
            OtherNames = ["href"],
            IsRequired = true,
            Example = "https://example.org/dark",
        };

        public static KeyList All { get; } = new("a link", [Title, Url]);
    }
}

/// <summary>The keys of a roadmap file where it is no plain list: those beside the list apply to all of it.</summary>
internal static class RoadmapFileKeys
{
    public static readonly Key Visibility = VisibilityKeys.For("Who may see the items that do not say it themselves",
        "what \"public\" in handbook.yml says of the file");

    public static readonly Key Items = new("items", ValueKind.Entries, "The items")
    {
        Example = "[{ title: A map that works in the dark }]",
        Below = ItemKeys.All,
    };

    public static KeyList All { get; } = new("a roadmap file", [Visibility, VisibilityKeys.Public, Items]);
}

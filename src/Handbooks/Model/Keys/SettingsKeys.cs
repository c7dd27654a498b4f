using Handbooks.Syntax.Words;

namespace Handbooks.Model.Keys;

/// <summary>The keys of handbook.yml.</summary>
internal static class SettingsKeys
{
    public static readonly Key Title = new("title", ValueKind.Text, "The name of the handbook, on every page")
    {
        Default = "the title of the home page",
        Example = "Our handbook",
    };

    public static readonly Key Description = new("description", ValueKind.Text, "One or two sentences about the handbook, for link previews")
    {
        Example = "Who does what, who decides, and what comes next.",
    };

    public static readonly Key Id = new("id", ValueKind.Text,
        "How subscribers identify the handbook. Write the old title here before you change the title")
    {
        Default = "the title",
        Example = "our-handbook",
        Guide = "subscribing.md#feeds-and-the-calendar",
    };

    public static readonly Key Url = new("url", ValueKind.WebAddress,
        "Where the public site will be; needed for the sitemap, link previews and full addresses in feeds")
    {
        Example = "https://handbook.example.org",
    };

    public static readonly Key TeamUrl = new("team_url", ValueKind.WebAddress, "Where the team's site will be")
    {
        Example = "https://team.example.org",
    };

    public static readonly Key Repository = new("repository", ValueKind.WebAddress, "Where the files are kept, for \"Edit this page\" links")
    {
        Example = "https://github.com/example/handbook",
    };

    public static readonly WordKey<SourceHost> Host = new("host", "How addresses in the repository are written", SourceHost.Names)
    {
        Default = "known by the repository's address, otherwise github",
        Example = "gitea",
        Guide = "configuration.md#edit-links",
    };

    public static readonly Key EditUrl = new("edit_url", ValueKind.Text, "Where a file can be edited: an address that contains {path}")
    {
        Default = "that of the host",
        Example = "\"https://git.example.org/handbook/edit/{branch}/{path}\"",
        Guide = "configuration.md#edit-links",
    };

    public static readonly Key SourceUrl = new("source_url", ValueKind.Text, "Where a line of a file is shown: an address that contains {path}")
    {
        Default = "that of the host",
        Example = "\"https://git.example.org/handbook/view/{branch}/{path}#{line}\"",
        Guide = "configuration.md#edit-links",
    };

    public static readonly Key CommitUrl = new("commit_url", ValueKind.Text, "Where a commit is shown: an address that contains {commit}")
    {
        Default = "that of the host",
        Example = "\"https://git.example.org/handbook/commits/{commit}\"",
        Guide = "configuration.md#edit-links",
    };

    public static readonly Key Branch = new("branch", ValueKind.Text, "The branch for \"Edit this page\" links")
    {
        Default = "main",
        Example = "main",
    };

    public static readonly Key Folder = new("folder", ValueKind.Text, "Where the input folder is in the repository")
    {
        Default = "input",
        Example = "docs/handbook",
    };

    public static readonly Key Owners = new("owners", ValueKind.Owners,
        "Who reviews changes to which files: roles, and accounts such as @ines. The last pattern that matches a file decides")
    {
        Example = "{ roles/**: product-lead }",
        Guide = "in-a-repository.md#who-reviews-what",
    };

    public static readonly Key Language = new("language", ValueKind.Language, "The language of the pages, and of the site's own words")
    {
        Default = "en",
        Example = "de",
        Guide = "configuration.md#language-and-words",
    };

    public static readonly Key Words = new("words", ValueKind.SiteTexts, "Your own words for those of the site; \"handbook words\" lists the keys")
    {
        Example = "{ roles.title: Circles }",
        Guide = "configuration.md#language-and-words",
    };

    public static readonly Key Public = new("public", ValueKind.Patterns, "Files that are public; \"!\" in front of a pattern keeps them internal")
    {
        Default = "nothing is public",
        Example = "[index.md, about/**]",
        Guide = "what-is-public.md",
    };

    public static readonly Key Exclude = new("exclude", ValueKind.Patterns, "Files that are not part of the handbook")
    {
        Example = "[archive, \"*.tmp.md\"]",
        Guide = "configuration.md#files-that-are-not-pages",
    };

    public static readonly Key Roles = new("roles", ValueKind.Patterns, "Files that contain roles")
    {
        Default = "folders that are called roles in any language",
        Example = "[roles/*.md]",
    };

    public static readonly Key Navigation = new("navigation", ValueKind.Menu, "The menu: pages, or groups of pages")
    {
        Default = "another tool's list, or all pages",
        Example = "[about/index.md, about/history.md]",
        Guide = "configuration.md#navigation",
        Below = Group.All,
    };

    public static readonly Key Sections = new("sections", ValueKind.Group, "Your own headings for the parts of a role")
    {
        Example = "{ responsibilities: [Day to day] }",
        Guide = "configuration.md#sections",
        Below = Section.All,
    };

    public static readonly Key Raci = new("raci", ValueKind.Group, "Which letters your tables use")
    {
        Example = "{ scheme: DACI }",
        Guide = "the-letters.md#other-letters-than-r-a-c-and-i",
        Below = Letters.All,
    };

    public static readonly Key Severities = new("severities", ValueKind.Severities, "How serious a diagnostic is: off, info, warning or error")
    {
        Example = "{ HB3001: error }",
        Guide = "configuration.md#severities",
    };

    public static readonly Key Ignore = new("ignore", ValueKind.EntryList, "Findings that are left unreported, each with a reason")
    {
        Example = "[{ id: HB4004, reason: Two squads share the pager until March. }]",
        Guide = "ci.md#leaving-a-finding-unreported",
        Below = Ignored.All,
    };

    public static readonly Key Disclaimer = new("disclaimer", ValueKind.Text, "A sentence that is shown with the roadmap")
    {
        Example = "This is what we intend, not what we promise.",
    };

    public static readonly Key Contact = ContactKeys.For("Whom readers may ask, on every page of both sites", null) with
    {
        Example = "hello@example.org",
        Guide = "configuration.md#contact",
    };

    public static readonly Key Brand = new("brand", ValueKind.Group, "Your colour, pictures and style sheet")
    {
        Example = "{ accent: \"#0b6e4f\" }",
        Guide = "configuration.md#brand",
        Below = BrandKeys.All,
    };

    public static readonly Key Header = new("header", ValueKind.Links, "Links at the top of every page")
    {
        Example = "[Shop: https://shop.example.org]",
        Guide = "configuration.md#links-on-every-page",
        Below = LinkKeys.All,
    };

    public static readonly Key Footer = new("footer", ValueKind.Footer, "Text and links at the foot of every page")
    {
        Default = "the title",
        Example = "© The cooperative",
        Guide = "configuration.md#links-on-every-page",
        Below = FooterKeys.All,
    };

    public static readonly Key Static = new("static", ValueKind.Path, "A folder whose files are copied to the root of both sites")
    {
        Example = "root",
        Guide = "configuration.md#files-at-the-root",
    };

    public static readonly Key Images = new("images", ValueKind.ImageHosts, "From where the public site shows images: own, any, or a list of hosts")
    {
        Default = "own",
        Example = "[https://images.example.org]",
        Guide = "configuration.md#images",
    };

    public static readonly Key TeamImages = new("team_images", ValueKind.ImageHosts,
        "From where the team's site shows images: own, any, or a list of hosts")
    {
        Default = "any",
        Example = "own",
        Guide = "configuration.md#images",
    };

    public static KeyList All { get; } = new("handbook.yml",
    [
        Title, Description, Id, Url, TeamUrl, Repository, Host, EditUrl, SourceUrl, CommitUrl, Branch, Folder, Owners, Language, Words, Public,
        Roles, Exclude, Navigation, Sections, Raci, Severities, Ignore, Disclaimer, Contact, Brand, Header, Footer,
        Static, Images, TeamImages,
    ]);

    /// <summary>A group of pages in the menu.</summary>
    internal static class Group
    {
        public static readonly Key Title = new("title", ValueKind.Text, "The title of the group") { Example = "About" };
        public static readonly Key Pages = new("pages", ValueKind.Texts, "The pages of the group, in their order") { Example = "[about/index.md]" };

        /// <summary>Whose menu has a group: true for the team's alone.</summary>
        public static readonly WordKey<bool> Menu = new("menu", "Whose menu has the group", [("team", true), ("both", false)])
        {
            Default = "both",
            Example = "team",
        };

        public static KeyList All { get; } = new("a group of the menu", [Title, Pages, Menu]);
    }

    /// <summary>The parts of a role.</summary>
    internal static class Section
    {
        public static readonly (Key Key, RolePart Part)[] Parts =
        [
            (Of("responsibilities", "what the role does", "[Day to day, Missions]"), RolePart.Responsibilities),
            (Of("essential", "what one needs for the role", "[You bring]"), RolePart.Essential),
            (Of("desirable", "what helps in the role", "[You might also bring]"), RolePart.Desirable),
            (Of("interactions", "whom the role works with", "[Who you will meet]"), RolePart.Interactions),
            (Of("process", "how one becomes the role", "[How we hire]"), RolePart.Process),
            (Of("metrics", "what shows that the role does well", "[How we know it works]"), RolePart.Metrics),
            (Of("areas", "what belongs to the role", "[Mine to look after]"), RolePart.Areas),
            (Of("purpose", "what the role is for", "[Why we need you]"), RolePart.Purpose),
        ];

        public static KeyList All { get; } = new("headings of role pages", [.. Parts.Select(part => part.Key)]);

        private static Key Of(string name, string part, string example) => new(name, ValueKind.Texts, $"Headings above {part}") { Example = example };
    }

    /// <summary>A finding that is left unreported.</summary>
    internal static class Ignored
    {
        public static readonly Key Id = new("id", ValueKind.Text, "The kind of finding, as \"handbook check\" prints it")
        {
            IsRequired = true,
            Example = "HB4004",
        };

        public static readonly Key Path = new("path", ValueKind.Patterns, "In which files") { Default = "every file", Example = "roles/**" };

        public static readonly Key Reason = new("reason", ValueKind.Text, "Why it is left unreported")
        {
            IsRequired = true,
            Example = "Two squads share the pager until March.",
        };

        public static readonly Key Until = new("until", ValueKind.Period, "The last day, or a period; after it the finding is back")
        {
            Default = "for ever",
            Example = "2027-03-31",
        };

        public static KeyList All { get; } = new("an ignored finding", [Id, Path, Reason, Until]);
    }

    internal static class Letters
    {
        public static readonly WordKey<LetterScheme> Scheme = new("scheme", "The letters of your tables",
            [.. LetterScheme.All.Select(scheme => (scheme.Name, scheme))])
        {
            Default = "what each table uses",
            Example = "DACI",
        };

        public static KeyList All { get; } = new("letters", [Scheme]);
    }
}

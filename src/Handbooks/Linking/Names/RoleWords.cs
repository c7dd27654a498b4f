
namespace Handbooks.Linking.Names;

/// <summary>The words that make up role names, and similar words that do not.</summary>
internal static class RoleWords
{
    /// <summary>The last word of a role's name.</summary>
    public static HashSet<string> Nouns { get; } = Set(
        "Manager", "Lead", "Leader", "Engineer", "Director", "Officer", "Designer", "Writer", "Owner", "Coordinator", "Architect", "Analyst",
        "Specialist",
        "Administrator", "Advisor", "Adviser", "Champion", "Facilitator", "Master", "Representative", "Partner", "President", "Secretary",
        "Treasurer", "Chair",
        "Editor", "Researcher", "Scientist", "Developer", "Consultant", "Assistant", "Recruiter", "Agilist", "Strategist", "Planner", "Producer",
        "Marketer",
        "Accountant", "Controller", "Bookkeeper", "Trainer", "Liaison", "Supervisor", "Superintendent", "Steward", "Curator", "Custodian", "Warden");

    /// <summary>Words that "of" may follow in a role's name.</summary>
    public static HashSet<string> Heads { get; } = Set("Head", "Director", "VP", "SVP", "EVP", "AVP", "President", "Chief", "Chair");

    /// <summary>Words before a name at the beginning of a sentence that are not part of it.</summary>
    public static HashSet<string> Openings { get; } = Set(
        "The", "A", "An", "Our", "Your", "Their", "His", "Her", "My", "Its", "This", "That", "These", "Those", "Each", "Every", "Any", "All", "Some",
        "Another",
        "Either", "Neither", "Both", "No", "As", "If", "When", "While", "With", "Without", "For", "To", "From", "In", "On", "At", "By", "Of", "And",
        "Or", "But",
        "So", "Then", "Once", "Per", "Via", "Is", "Are", "Be", "Was", "Has", "Have", "Does", "Do", "Can", "Should", "Would", "May", "Must",
        "Will", "New",
        "Current", "Former", "Previous", "Future", "Dear", "Ask", "Contact", "See", "Meet", "Email", "Mail", "Call", "Notify", "Inform",
        "Ping", "Tell",
        "Message", "Assign", "Let", "Get", "Hire", "Support", "Help", "Assist", "Join", "Become", "Being", "Work", "Working", "Reports", "Report",
        "Reporting",
        "Only", "Also", "Other", "What", "Who", "Why", "How", "Where", "Which", "Role", "Roles", "Title", "Position", "Job", "Example", "Note",
        "Please", "Not");

    /// <summary>Career levels: "Senior Product Manager" is a Product Manager.</summary>
    public static HashSet<string> Levels { get; } = Set(
        "Senior", "Junior", "Sr", "Jr", "Staff", "Principal", "Distinguished", "Associate", "Interim", "Acting", "Deputy", "Intermediate", "Entry",
        "Level");

    /// <summary>One-word names that another role may follow: "CEO and General Manager".</summary>
    public static HashSet<string> Officers { get; } = Set("CEO", "CTO", "CFO", "COO", "CPO", "CIO", "CISO", "CMO", "CRO", "CHRO", "VP", "SVP", "EVP");

    /// <summary>After these words the noun means software or a thing: a Password Manager is not a person.</summary>
    public static bool IsThing(string before, string noun) => noun switch
    {
        "Manager" => Managers.Contains(before),
        "Editor" => Editors.Contains(before),
        "Assistant" or "Writer" =>
            before is "Google" or "Virtual" or "AI" or "Voice" or "Smart" or "Setup" or "Migration" or "Home" or "Log" or "File",
        "Master" => before is not ("Scrum" or "Dock" or "Harbour" or "Harbor" or "Station" or "Yard" or "Head" or "Quarter" or "Build" or "Release"
            or "Web"),
        "Controller" => before is "Domain" or "Ingress" or "Admission" or "Game" or "Network" or "Master" or "View" or "Kubernetes" or "Cluster",
        "Partner" => before is "Technology" or "Silver" or "Gold" or "Platinum" or "Certified" or "Reseller" or "Trusted",
        "Lead" => before is "Qualified" or "Inbound" or "Outbound" or "Salesforce" or "Hot" or "Warm" or "Cold" or "Convert" or "Junk" or "New",
        "Chair" => before is "Office" or "Desk" or "Wheel",
        "Owner" => before is "Object" or "File" or "Code" or "Repository" or "Repo" or "Record" or "Account" or "Opportunity" or "Page" or "Document"
        or "Home" or "Issue" or "Item",
        "Champion" => before is "World",
        "Developer" or "Engineer" or "Architect" => before is "Certified" or "Visual" or "Play",
        _ => false,
    };

    private static HashSet<string> Managers { get; } = Set(
        "Password", "Package", "Tag", "Ads", "Ad", "Business", "File", "Task", "Window", "Windows", "Secret", "Secrets", "Certificate", "Cluster",
        "Device", "Download",
        "Version", "Configuration", "Extension", "Key", "Session", "Update", "Patch", "Boot", "Process", "Display", "Network", "Connection",
        "Resource", "Cloud",
        "Tabs", "Tab", "Bookmark", "Font", "Deployment", "Dependency", "Job", "Cert", "Bookmarks", "Systems", "Stage", "Google", "Api", "API",
        "License", "Bundle");

    private static HashSet<string> Editors { get; } = Set("Code", "Text", "Block", "Rich", "Markdown", "Visual", "Web", "Online", "Image", "Query",
        "Script", "Template", "Registry", "Settings", "Page");

    private static HashSet<string> Set(params ReadOnlySpan<string> words) => words.ToArray().ToHashSet(StringComparer.Ordinal);
}

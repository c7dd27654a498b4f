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

/// <summary>Common words of job titles, in lower case: "Project Manager" is not a typo of "Product Manager".</summary>
internal static class JobWords
{
    private static readonly HashSet<string> Known = RoleWords.Nouns.Concat(RoleWords.Heads).Concat(RoleWords.Levels)
        .Select(word => word.ToLowerInvariant()).Concat(
    [
        "product", "project", "program", "programme", "process", "production", "design", "delivery", "development", "engineering", "operations",
        "platform", "portfolio",
        "marketing", "market", "content", "contract", "contact", "customer", "client", "community", "communication", "communications", "compliance",
        "commercial",
        "sales", "sale", "support", "success", "service", "services", "security", "site", "software", "solution", "solutions", "system", "systems",
        "strategy",
        "technical", "technology", "team", "test", "testing", "talent", "training", "data", "database", "digital", "documentation", "quality",
        "research", "release", "revenue",
        "people", "partner", "partners", "partnership", "partnerships", "person", "planning", "policy", "privacy", "finance", "financial", "field",
        "facilities", "front", "frontend",
        "backend", "infrastructure", "information", "innovation", "integration", "integrations", "legal", "learning", "mobile", "media", "network",
        "office", "officer", "web",
        "business", "brand", "build", "budget", "account", "accounts", "accounting", "agile", "analytics", "application", "applications", "area",
        "assistance", "events", "event",
        "executive", "enterprise", "education", "hiring", "human", "growth", "general", "graphic", "group", "incident", "interaction", "interactive",
        "internal", "international",
        "visual", "video", "user", "experience", "regional", "region", "resource", "resources", "reliability", "risk", "scrum", "server", "source",
        "sourcing", "store", "state",
        "direction", "directions", "management", "managing", "leadership", "ownership", "consulting", "consultancy", "administration",
        "representation",
        "coordination", "analysis", "architecture", "facilitation", "staff", "studio", "supply", "vendor", "vice", "chief", "night", "light", "right",
        "harbour", "workshop", "leader", "reader", "rescue", "relay",
    ]).ToHashSet(StringComparer.Ordinal);

    public static bool Are(string word) => Known.Contains(word);
}

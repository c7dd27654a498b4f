
namespace Handbooks.Linking.Names;

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

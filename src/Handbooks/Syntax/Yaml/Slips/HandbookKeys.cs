using System.Collections.Frozen;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// The keys that handbook data has, so that a line such as <c>id RD-1</c> is known from a line of text. Only what is said of a fault
/// depends on them: a key that is missing here is read like any other.
/// </summary>
internal static class HandbookKeys
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "id", "title", "name", "status", "state", "horizon", "theme", "area", "category", "milestones", "progress", "visibility", "public", "summary",
        "description",
        "target", "quarter", "eta", "due", "date", "accountable", "owner", "dri", "lead", "responsible", "consulted", "informed", "depends_on",
        "links", "confidence",
        "moved_from", "aliases", "public_title", "public_summary", "items", "people", "role", "roles", "from", "to", "share", "interim", "unit",
        "team", "reports_to",
        "extends", "purpose", "kind", "url", "href", "team_url", "repository", "branch", "folder", "language", "sections", "navigation", "pages",
        "severities", "raci",
        "scheme", "disclaimer", "brand", "accent", "done",
    ], StringComparer.Ordinal);

    public static bool Has(ReadOnlySpan<char> word) => All.Contains(word.ToString().ToLowerInvariant().Replace('-', '_'));

    /// <summary>What decides who may read something: nothing about it is ever guessed.</summary>
    public static bool IsVisibility(ReadOnlySpan<char> key) =>
        key.Equals("visibility", StringComparison.OrdinalIgnoreCase) || key.Equals("public", StringComparison.OrdinalIgnoreCase);
}

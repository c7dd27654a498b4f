using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>
/// Parts that a role can have. Each role that lacks one is reported, but a handbook that hardly uses the part, or not at all, has
/// one diagnostic for all of them.
/// </summary>
internal static class MissingParts
{
    public static readonly Check Responsibilities = new("HB4005", Severity.Info, "Role without responsibilities", FindResponsibilities);
    public static readonly Check Purpose = new("HB4013", Severity.Info, "Role without a purpose", FindPurpose);
    public static readonly Check Holder = new("HB4014", Severity.Info, "Role without a holder", FindHolder);
    public static readonly Check Metrics = new("HB4015", Severity.Info, "Role without metrics", FindMetrics);

    /// <summary>All of them lack it; or so many that a line for each would say nothing more.</summary>
    public static bool AreMost(int lacking, int of) => (lacking == of && lacking > 1) || (lacking > 4 && lacking * 4 >= of * 3);

    private static IEnumerable<Diagnostic> FindResponsibilities(Handbook handbook) =>
        from role in handbook.Roles
        where role.Responsibilities.IsEmpty
        select Responsibilities.At(role.Declaration.Title.Span, $"the role \"{role.Title}\" has no responsibilities",
            "List them under a heading \"Responsibilities\". If your heading has another name, add it to sections.responsibilities in handbook.yml.");

    private static IEnumerable<Diagnostic> FindPurpose(Handbook handbook) => Of(handbook, role => role.Declaration.Purpose is null,
        role => Purpose.At(role.Span, $"{role.Value} has no purpose statement",
            "Begin its page with a sentence that states its purpose, or add \"purpose:\" to its front matter."),
        (first, count, of) => Purpose.At(first.Span, count == of
            ? $"none of the {of} roles has a purpose statement" : $"{count} of the {of} roles have no purpose statement",
            "Begin each page with a sentence that states the role's purpose, or switch HB4013 off under severities in handbook.yml."));

    private static IEnumerable<Diagnostic> FindHolder(Handbook handbook) =>
        Of(handbook, role => role.Holders.IsEmpty && role.Declaration.Status != RoleStatus.Vacant,
            role => Holder.At(role.Span, $"{role.Value} has no holder",
                "Name a holder in people.yml, or add \"status: vacant\" to its front matter."),
            (first, count, of) => Holder.At(first.Span, count == of
                ? $"none of the {of} roles has a holder" : $"{count} of the {of} roles have no holder",
                "Name holders in people.yml, or switch HB4014 off under severities in handbook.yml."));

    private static IEnumerable<Diagnostic> FindMetrics(Handbook handbook) => Of(handbook, role => role.Declaration.Parts.Metrics.IsEmpty,
        role => Metrics.At(role.Span, $"{role.Value} has no metrics", "List them under a heading \"Metrics\"."),
        (first, count, of) => Metrics.At(first.Span, count == of
            ? $"none of the {of} roles has metrics" : $"{count} of the {of} roles have no metrics",
            "List them under a heading \"Metrics\", or switch HB4015 off under severities in handbook.yml."));

    private static IEnumerable<Diagnostic> Of(
        Handbook handbook, Func<Role, bool> lacks, Func<Located<string>, Diagnostic> one, Func<Located<string>, int, int, Diagnostic> many)
    {
        var roles = RepeatedRoles.Distinct(handbook.Roles)
            .Where(role => role.Declaration.Status is not (RoleStatus.Retired or RoleStatus.Draft)).ToList();
        var lacking = roles.Where(lacks).ToList();
        return AreMost(lacking.Count, roles.Count)
            ? [many(lacking[0].Declaration.Title, lacking.Count, roles.Count)]
            : lacking.Select(role => one(role.Declaration.Title));
    }
}

using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>A part that roles can have: each role that lacks it is told, but a handbook that does not use the part at all is told once.</summary>
internal static class MissingParts
{
    public static IEnumerable<Diagnostic> Of(Handbook handbook, Func<Role, bool> lacks, Func<Located<string>, Diagnostic> one, Func<Located<string>, int, Diagnostic> all)
    {
        var roles = handbook.Roles.Where(role => role.Declaration.Status is not (RoleStatus.Retired or RoleStatus.Draft)).ToList();
        var lacking = roles.Where(lacks).ToList();
        return lacking.Count == roles.Count && lacking.Count > 1
            ? [all(lacking[0].Declaration.Title, lacking.Count)]
            : lacking.Select(role => one(role.Declaration.Title));
    }
}

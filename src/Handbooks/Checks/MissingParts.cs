using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>
/// A part that roles can have: each role that lacks it is told, but a handbook that hardly uses the part, or not at all, is told
/// once.
/// </summary>
internal static class MissingParts
{
    public static IEnumerable<Diagnostic> Of(Handbook handbook, Func<Role, bool> lacks, Func<Located<string>, Diagnostic> one, Func<Located<string>, int, int, Diagnostic> many)
    {
        var roles = handbook.Roles.Where(role => role.Declaration.Status is not (RoleStatus.Retired or RoleStatus.Draft)).ToList();
        var lacking = roles.Where(lacks).ToList();
        return AreMost(lacking.Count, roles.Count)
            ? [many(lacking[0].Declaration.Title, lacking.Count, roles.Count)]
            : lacking.Select(role => one(role.Declaration.Title));
    }

    /// <summary>All of them; or so many that a line for each would say nothing more.</summary>
    public static bool AreMost(int lacking, int of) => (lacking == of && lacking > 1) || (lacking > 4 && lacking * 4 >= of * 3);
}

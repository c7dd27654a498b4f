using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Cli.Printing;

internal static class RoleTitles
{
    /// <summary>Two roles of one title are told apart by their ids, as on the site.</summary>
    public static string TitleOf(this Handbook handbook, RoleId id)
    {
        var title = handbook.Role(id).Title;
        return handbook.Roles.Any(other => other.Id != id && string.Equals(other.Title, title, StringComparison.OrdinalIgnoreCase))
            ? $"{title} ({id})" : title;
    }
}

using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Several pages that define one role. That is reported where the second one is; what one of them lacks, the other may have.</summary>
internal static class RepeatedRoles
{
    /// <summary>The first of each title.</summary>
    public static IEnumerable<Role> Distinct(IEnumerable<Role> roles) => roles.DistinctBy(role => Slug.Of(role.Title), StringComparer.Ordinal);

    public static bool AreOne(string title, string other) => Slug.Of(title) == Slug.Of(other);
}

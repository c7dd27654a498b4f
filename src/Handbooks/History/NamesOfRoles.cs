using Handbooks.Linking;

namespace Handbooks.History;

/// <summary>The names that old files give to roles, found among the roles of today.</summary>
/// <param name="isPublic">A name that leads to no role of the site is not shown: it may be an internal one's.</param>
internal sealed class NamesOfRoles(Handbook handbook, bool isPublic)
{
    private readonly RoleIndex _index = new([.. handbook.Roles.Select(role => (role.Id, role.Declaration))], isQuiet: true);

    /// <param name="path">Of the file that says the name.</param>
    public ChangeValue Show(string name, string path)
    {
        if (_index.Find(name, path, null).Found is { } role)
            return new ChangeValue(role.Value, role);
        return isPublic ? ChangeValue.Hidden : new ChangeValue(name);
    }
}

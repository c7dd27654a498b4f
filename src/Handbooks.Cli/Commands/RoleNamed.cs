using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>Roles as people type them: by title, alias or id, whatever the case.</summary>
internal static class RoleNamed
{
    /// <exception cref="UsageException">No role bears that name, or several do.</exception>
    public static RoleId Find(string name, Handbook handbook)
    {
        // An id says which of two roles of one title is meant.
        if (handbook.Roles.FirstOrDefault(role => role.Id.Value == name) is { } exact)
            return exact.Id;
        var named = handbook.Roles.Where(role => Names(role).Any(known => Slug.Of(known) == Slug.Of(name))).ToList();
        return named switch
        {
            [var one] => one.Id,
            [] => throw new UsageException(Unknown(name, handbook)),
            _ => throw new UsageException($"{Several(name, named)} Say which by its id."),
        };
    }

    private static IEnumerable<string> Names(Role role) => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title);

    private static string Several(string name, List<Role> named) =>
        $"{named.Count} roles are called \"{name}\": {string.Join(", ", named.Select(role => role.Id.Value))}.";

    private static string Unknown(string name, Handbook handbook)
    {
        var nearest = Nearest.To(name, handbook.Roles.SelectMany(Names));
        return $"no role is called \"{name}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Model;

namespace Handbooks.Import;

/// <summary>A pattern for handbook.yml under which role pages lie.</summary>
/// <param name="Roles">How many of the files that it matches were read as roles, of how many.</param>
internal sealed record RoleFolder(string Pattern, int Roles, int Files)
{
    public string Account => string.Create(CultureInfo.InvariantCulture, $"{Roles} of {Files} files are roles");
}

internal static class RoleFolders
{
    /// <summary>Folders of which at least half is roles, and at least two pages; an index does not count.</summary>
    public static ImmutableArray<RoleFolder> Find(Declarations declarations)
    {
        var roles = declarations.Roles.Where(role => role.IsWholePage).Select(role => role.Page.Path).ToHashSet(StringComparer.Ordinal);
        return [.. declarations.Pages
            .Where(page => !IsIndex(page.Path))
            .GroupBy(page => page.Path[..(page.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .Select(folder => new RoleFolder(folder.Key + "*.md", folder.Count(page => roles.Contains(page.Path)), folder.Count()))
            .Where(folder => folder.Roles >= 2 && folder.Roles * 2 >= folder.Files)
            .OrderBy(folder => folder.Pattern, StringComparer.Ordinal)];
    }

    public static bool IsIndex(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path) is var name
            && (name is "index" or "_index" || name.Equals("README", StringComparison.OrdinalIgnoreCase));
}

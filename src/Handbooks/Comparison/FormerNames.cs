using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Comparison;

/// <summary>
/// The ids that items and roles had in older versions, from <c>moved_from</c>: an item with a new id keeps its history.
/// </summary>
internal sealed class FormerKeys
{
    private readonly FrozenDictionary<string, string> _now;

    private FormerKeys(IEnumerable<(string Former, string Key)> keys) =>
        _now = keys.ToFrozenDictionary(pair => pair.Former, pair => pair.Key, StringComparer.Ordinal);

    public static FormerKeys OfItems(Handbook handbook) =>
        Of(handbook.Redirects, SitePath.Roadmap, target => target is ItemTarget item ? handbook.Item(item.Id).Slug : null);

    public static FormerKeys OfRoles(Handbook handbook) =>
        Of(handbook.Redirects, SitePath.Roles, target => target is RoleTarget role ? role.Id.Value : null);

    /// <summary>The key of today for a key of any version.</summary>
    public string Today(string key) => _now.GetValueOrDefault(key, key);

    /// <param name="folder">The folder of the site with one page for each, named by its key.</param>
    private static FormerKeys Of(ImmutableArray<Redirect> redirects, SitePath folder, Func<LinkTarget, string?> keyOf) => new(
        from redirect in redirects
        let key = keyOf(redirect.To)
        where key is not null && redirect.From.Value.StartsWith(folder.Value, StringComparison.Ordinal)
        select (redirect.From.Value[folder.Value.Length..].TrimEnd('/'), key));
}

/// <summary>Finds the roles of today by the names that old files use.</summary>
/// <param name="isPublic">A name of no role on the site is hidden: it may belong to an internal role.</param>
internal sealed class RoleNameResolver(Handbook handbook, bool isPublic)
{
    private readonly RoleIndex _index = new([.. handbook.Roles.Select(role => (role.Id, role.Declaration))], makesSuggestions: false);

    /// <param name="path">The file that uses the name.</param>
    public ChangeValue Show(string name, string path)
    {
        if (_index.Find(name, path, null).Found is { } role)
            return new ChangeValue(role.Value, role);
        return isPublic ? ChangeValue.Hidden : new ChangeValue(name);
    }
}

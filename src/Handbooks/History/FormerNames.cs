using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.History;

/// <summary>
/// What items and roles were called in older versions, from <c>moved_from</c>: a slip is not forgotten because its item has
/// another id.
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

    /// <summary>What a thing of that key is called today.</summary>
    public string Today(string key) => _now.GetValueOrDefault(key, key);

    /// <param name="folder">Below which things of one kind stand, each under its key.</param>
    private static FormerKeys Of(ImmutableArray<Redirect> redirects, SitePath folder, Func<LinkTarget, string?> keyOf) => new(
        from redirect in redirects
        let key = keyOf(redirect.To)
        where key is not null && redirect.From.Value.StartsWith(folder.Value, StringComparison.Ordinal)
        select (redirect.From.Value[folder.Value.Length..].TrimEnd('/'), key));
}

/// <summary>The names that old files give to roles, found among the roles of today.</summary>
/// <param name="isPublic">A name that leads to no role of the site is not shown: it may be an internal one's.</param>
internal sealed class RoleNameResolver(Handbook handbook, bool isPublic)
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

using System.Collections.Immutable;
using System.Text;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Roles by name: ids first, then titles, then aliases.</summary>
internal sealed class RoleIndex
{
    private readonly Dictionary<string, List<Entry>> _byName = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> _roles;
    private readonly Dictionary<RoleId, string> _titles;

    /// <summary>A role that has a name.</summary>
    /// <param name="Rank">0 for an id, 1 for a title, 2 for an alias.</param>
    internal sealed record Entry(RoleId Id, RoleDeclaration Declaration, int Rank);

    /// <param name="makesSuggestions">Problems are reported, so "did you mean" suggestions are needed.</param>
    public RoleIndex(ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles, bool makesSuggestions)
    {
        (_roles, MakesSuggestions) = (roles, makesSuggestions);
        _titles = roles.ToDictionary(role => role.Id, role => role.Declaration.Title.Value);
        foreach (var (id, declaration) in roles)
        {
            Add(id.Value, new Entry(id, declaration, 0));
            Add(declaration.Title.Value, new Entry(id, declaration, 1));
            foreach (var alias in declaration.Aliases)
                Add(alias.Value, new Entry(id, declaration, 2));
        }
    }

    public bool MakesSuggestions { get; }

    /// <summary>Titles and aliases, for "did you mean".</summary>
    public IEnumerable<string> Names => MakesSuggestions ? SpokenNames : [];

    /// <summary>Every title and alias.</summary>
    public IEnumerable<string> SpokenNames =>
        _roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Declaration.Title.Value))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The role; or null and the candidates, if several remain after comparing unit and folder.</summary>
    public (RoleId? Found, ImmutableArray<RoleId> Candidates) Find(string name, string fromPath, string? fromUnit) =>
        Among(Called(name), name, fromPath, fromUnit);

    /// <summary>Several pages define one role, which is reported there: a name of it is not ambiguous for another reason.</summary>
    public bool IsOneRole(IEnumerable<RoleId> candidates) =>
        candidates.Select(id => Normal(_titles[id])).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Every role with that name, for <see cref="Among"/>.</summary>
    public IReadOnlyList<Entry> Called(string name) => _byName.TryGetValue(Normal(name), out var entries) ? entries : [];

    /// <summary>As <see cref="Find"/>, for a name that has been looked up before.</summary>
    public static (RoleId? Found, ImmutableArray<RoleId> Candidates) Among(
        IReadOnlyList<Entry> entries, string name, string fromPath, string? fromUnit)
    {
        if (entries.Count < 2)
            return (entries.Count == 1 ? entries[0].Id : null, []);
        var rank = entries.Min(entry => entry.Rank);
        var best = entries.Where(entry => entry.Rank == rank).DistinctBy(entry => entry.Id).ToList();
        // Two roles with one title: the id "product-manager" belongs to one, but the title could mean either.
        if (rank == 0 && name != best[0].Id.Value)
            best = [.. entries.Where(entry => entry.Rank <= 1).DistinctBy(entry => entry.Id)];
        foreach (var near in (ReadOnlySpan<Func<Entry, bool>>)
        [
            entry => entry.Declaration.Page.Path == fromPath,
            entry => fromUnit is not null && string.Equals(entry.Declaration.Unit?.Value, fromUnit, StringComparison.OrdinalIgnoreCase),
            entry => Folder(entry.Declaration.Page.Path) == Folder(fromPath),
        ])
        {
            if (best.Count > 1 && best.Count(near) == 1)
                best = [best.First(near)];
        }
        return best.Count == 1 ? (best[0].Id, []) : (null, [.. best.Select(entry => entry.Id)]);
    }

    /// <summary>Ignores case, hyphens, apostrophes and spacing.</summary>
    public static string Normal(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in Accents.Compose(name))
        {
            if (Wording.IsWordPart(c) || c is '&' or '#' or '+')
                text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        return text.ToString().TrimEnd();
    }

    private void Add(string name, Entry entry)
    {
        var normal = Normal(name);
        if (normal.Length == 0)
            return;
        if (!_byName.TryGetValue(normal, out var entries))
            _byName[normal] = entries = [];
        if (!entries.Any(known => known.Id == entry.Id))
            entries.Add(entry);
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];
}

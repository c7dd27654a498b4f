using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>The files of a pattern, and the accounts of those who review changes to them.</summary>
/// <param name="Pattern">In the input folder. Of several that match a file, the last one counts.</param>
/// <param name="Accounts">As the host of the repository knows them: @ines, @mill/crew, ines@mill.example.</param>
public sealed record OwnedFiles(string Pattern, ImmutableArray<string> Accounts);

/// <summary>What stands in the way of asking an owner to review.</summary>
/// <param name="Role">The role that was named, none of whose holders has an account; null for a name that nothing has.</param>
public sealed record OwnerFault(Located<string> Owner, Role? Role);

/// <summary>Who reviews which files: the patterns of handbook.yml, then the owners that pages name themselves.</summary>
public sealed class FileOwners
{
    private readonly Handbook _handbook;
    private readonly Dictionary<string, Role> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<OwnerFault>.Builder _faults = ImmutableArray.CreateBuilder<OwnerFault>();

    private FileOwners(Handbook handbook)
    {
        _handbook = handbook;
        foreach (var role in handbook.Roles)
        {
            foreach (var name in (string[])[role.Id.Value, role.Title, .. role.Declaration.Aliases.Select(alias => alias.Value)])
                _roles.TryAdd(name, role);
        }
        Files = [.. FromSettings(), .. FromPages()];
        Faults = _faults.ToImmutable();
    }

    public ImmutableArray<OwnedFiles> Files { get; }

    public ImmutableArray<OwnerFault> Faults { get; }

    /// <summary>What an owner may be called.</summary>
    public IEnumerable<string> Names => _roles.Keys;

    public static FileOwners Of(Handbook handbook) => new(handbook);

    /// <summary>An account is known by its sign: roles have none in their names.</summary>
    public static bool IsAccount(string name) => name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

    private IEnumerable<OwnedFiles> FromSettings() =>
        _handbook.Settings.Owners.Select(rule => new OwnedFiles(rule.Pattern.Value, Accounts(rule.Owners)));

    private IEnumerable<OwnedFiles> FromPages() =>
        _handbook.Pages.Select(page => (page.Path, page.Declaration.Owners))
            .Concat(_handbook.Roles.Select(role => (role.Declaration.Page.Path, role.Declaration.Owners)))
            .Where(page => !page.Owners.IsEmpty).DistinctBy(page => page.Path).OrderBy(page => page.Path, StringComparer.Ordinal)
            .Select(page => new OwnedFiles(page.Path, Accounts(page.Owners)));

    private ImmutableArray<string> Accounts(ImmutableArray<Located<string>> owners) => [.. owners.SelectMany(Accounts).Distinct()];

    private IEnumerable<string> Accounts(Located<string> owner)
    {
        if (IsAccount(owner.Value))
            return [owner.Value];
        var role = _roles.GetValueOrDefault(owner.Value);
        string[] accounts = [.. role?.Holders.Select(holder => holder.Account).OfType<string>() ?? []];
        if (accounts.Length == 0)
            _faults.Add(new(owner, role));
        return accounts;
    }
}

using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>Titles and aliases of roles among a question's words.</summary>
internal sealed class RoleNamesInWords
{
    private readonly Dictionary<string, ImmutableArray<RoleId>> _byStems;
    private readonly int _longest;

    public RoleNamesInWords(Handbook handbook)
    {
        _byStems = handbook.Roles
            .SelectMany(role => NamesOf(role).Select(name => (Stems: string.Join(' ', Stems(name)), role.Id)))
            .Where(name => name.Stems.Length > 0)
            .GroupBy(name => name.Stems, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(name => name.Id).Distinct().ToImmutableArray(), StringComparer.Ordinal);
        _longest = _byStems.Keys.Select(key => key.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
    }

    public static IEnumerable<string> NamesOf(Role role) => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title);

    /// <summary>The longest name that begins there, and the roles that bear it; length 0 where none does.</summary>
    public (ImmutableArray<RoleId> Roles, int Length) At(List<string> stems, int at)
    {
        for (var length = Math.Min(_longest, stems.Count - at); length > 0; length--)
        {
            if (_byStems.TryGetValue(string.Join(' ', stems.Skip(at).Take(length)), out var roles))
                return (roles, length);
        }
        return ([], 0);
    }

    private static IEnumerable<string> Stems(string name) => PlainWords.In(name).Select(WordStem.Of);
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Roadmap items by id and by title.</summary>
internal sealed class ItemIndex(Identities identities)
{
    private readonly Dictionary<string, ItemId> _byId = By(identities, item => item.Id.Value);
    private readonly Dictionary<string, ItemId> _byTitle = By(identities, item => item.Title.Value);

    public IEnumerable<string> Ids => identities.Items.Select(item => item.Id.Value);

    public IEnumerable<string> Titles => _byTitle.Keys;

    public ItemId? Find(string id) => _byId.TryGetValue(id, out var found) ? found : null;

    public ItemId? Called(string name) => Find(name) ?? (_byTitle.TryGetValue(name, out var found) ? found : null);

    /// <summary>Ignores case; of several items with one name, keeps the first.</summary>
    private static Dictionary<string, ItemId> By(Identities identities, Func<ItemDeclaration, string> name) =>
        identities.Items.DistinctBy(item => name(item.Declaration), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(item => name(item.Declaration), item => item.Id, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Resolves names that authors write for roles to ids; reports those that cannot be found.</summary>
internal sealed class NameResolver(RoleIndex index, Action<Diagnostic> report)
{
    /// <summary>Whose names are sometimes written for their roles.</summary>
    public ImmutableArray<PersonDeclaration> People { get; init; } = [];

    public RoleId? Role(Located<string> name, string? unit = null, Func<Located<string>, IEnumerable<string>, Diagnostic>? missing = null)
    {
        var (found, candidates) = index.Find(name.Value, name.Span.Path, unit);
        // An item needs one accountable role, whatever is said of the two pages.
        if (found is null && (missing is not null || candidates.IsEmpty || !index.IsOneRole(candidates)))
        {
            var several = Fields.IsListWithoutBrackets(name) ? name.Value : SeveralRoles(name, unit);
            var quoted = missing is null ? ModelDiagnostics.QuotedList(name) : null;
            report(quoted is not null ? quoted
                : !candidates.IsEmpty ? LinkDiagnostics.Ambiguous(name, candidates.Select(id => id.Value), isError: missing is not null)
                : several is null && PersonCalled(name.Value) is { } person
                    ? LinkDiagnostics.PersonForRole(name, person, isError: missing is not null)
                : several is null && missing is null && ModelDiagnostics.LinesWithoutDashes(name.Span) is { } lines ? lines
                : several is null ? (missing ?? LinkDiagnostics.NoSuchRole)(name, index.Names)
                : missing is null ? ModelDiagnostics.NeedsBrackets(name, several) : LinkDiagnostics.NotOneRole(name, several));
        }
        return found;
    }

    private PersonDeclaration? PersonCalled(string name) =>
        People.FirstOrDefault(person => person.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Pilot and Guard", if both are roles, "Pilot / Guard" if one is: written as a list; null for any other name.</summary>
    private string? SeveralRoles(Located<string> name, string? unit)
    {
        const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        bool IsRole(string part) => index.Find(part, name.Span.Path, unit).Item1 is not null;
        var parts = name.Value.Split(Joints, Options);
        if (parts.Length > 1 && parts.All(IsRole))
            return string.Join(", ", parts);
        var between = name.Value.Split(Slashes, Options);
        return between.Length > 1 && between.Any(IsRole) ? string.Join(", ", between) : null;
    }

    private static readonly string[] Joints = [", ", "; ", " and ", " & ", " + ", " or ", " und ", " et ", " y ", " e ", "、", "/", "|"];

    private static readonly string[] Slashes = ["; ", " / ", " | ", "/", "|"];

    /// <summary>A name in a sentence: an unknown one is only a note, since it was not written as a reference.</summary>
    public RoleId? RoleInSentence(Located<string> name, string? unit)
    {
        var (found, candidates) = index.Find(name.Value, name.Span.Path, unit);
        if (found is null && (candidates.IsEmpty || !index.IsOneRole(candidates)))
            report(candidates.IsEmpty
                ? LinkDiagnostics.NothingToBuildOn(name, index.Names) : LinkDiagnostics.Ambiguous(name, candidates.Select(id => id.Value)));
        return found;
    }

    public ImmutableArray<RoleId> Roles(ImmutableArray<Located<string>> names) =>
        [.. names.Select(name => Role(name)).OfType<RoleId>().Distinct()];

    /// <summary>
    /// Titles, aliases and ids as tables write them: plural, or with an abbreviation in brackets. A check reports unknown
    /// names.
    /// </summary>
    public RoleId? RoleInTable(Located<string> name)
    {
        foreach (var form in Forms(name.Value))
        {
            var (found, candidates) = index.Find(form, name.Span.Path, null);
            if (found is not null)
                return found;
            if (candidates.IsEmpty)
                continue;
            if (!index.IsOneRole(candidates))
                report(LinkDiagnostics.Ambiguous(name, candidates.Select(id => id.Value)));
            return null;
        }
        return null;
    }

    /// <summary>Whether a role has the name in one of those forms; reports nothing.</summary>
    public bool IsRole(Located<string> name) =>
        Forms(name.Value).Any(form => index.Find(form, name.Span.Path, null) is var (found, candidates)
            && (found is not null || !candidates.IsEmpty));

    private static IEnumerable<string> Forms(string name)
    {
        yield return name;
        yield return English.Singular(name);
        if (!name.EndsWith(')') || name.LastIndexOf('(') is not (var open and > 0))
            yield break;
        yield return name[..open].Trim();
        yield return English.Singular(name[..open].Trim());
        yield return English.Singular(name[(open + 1)..^1].Trim());
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Links roles to their reporting lines, holders, and items.</summary>
internal static class RoleLinker
{
    public static ImmutableArray<Role> Link(Identities identities, ImmutableArray<PersonDeclaration> people, NameResolver names,
        ILookup<RoleId, TableDuty> tableDuties, ReadingCache? cache)
    {
        var holders = people
            .SelectMany(person => person.Roles.Select(holding =>
                (Role: names.Role(holding.Role), Holding: new Holding(person.Name.Value, holding, person.Contact) { Account = person.Account })))
            .Where(pair => pair.Role is not null)
            .ToLookup(pair => pair.Role!.Value, pair => pair.Holding);
        var duties = Responsibilities(identities.Roles, tableDuties, cache);
        var roles = identities.Roles.Select((identity, i) => new Role
        {
            Id = identity.Id,
            Declaration = identity.Declaration,
            ReportsTo = Above(identity.Id, identity.Declaration, names),
            Extends = Extended(identity.Id, identity.Declaration, names),
            Holders = [.. holders[identity.Id]],
            Responsibilities = duties[i],
        }).ToImmutableArray();
        var reports = roles.Where(role => role.ReportsTo is not null).ToLookup(role => role.ReportsTo!.Value, role => role.Id);
        var extensions = roles.Where(role => role.Extends is not null).ToLookup(role => role.Extends!.Value, role => role.Id);
        return [.. roles.Select(role => role with { Reports = [.. reports[role.Id]], ExtendedBy = [.. extensions[role.Id]] })];
    }

    /// <summary>By role. What a duty's words mean is read for several roles at a time.</summary>
    private static ImmutableArray<Responsibility>[] Responsibilities(
        ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles, ILookup<RoleId, TableDuty> tableDuties, ReadingCache? cache)
    {
        var anchors = new ConcurrentDictionary<PageDocument, HashSet<string>>(ReferenceEqualityComparer.Instance);
        var duties = new ImmutableArray<Responsibility>[roles.Length];
        Parallel.For(0, roles.Length, i =>
        {
            var (id, role) = roles[i];
            var own = cache is null ? Own(role) : cache.Of(role, Own);
            duties[i] = [.. own, .. tableDuties[id].Select(InTable)];
        });
        return duties;

        Responsibility[] Own(RoleDeclaration role) =>
            [.. OwnResponsibilities(role, anchors.GetOrAdd(role.Page, page => page.Anchors.Values.ToHashSet(StringComparer.Ordinal)))];
    }

    /// <summary>An undefined role in a sentence stays text.</summary>
    private static RoleId? Above(RoleId id, RoleDeclaration role, NameResolver names)
    {
        if (role.ReportsTo is not { } written)
            return null;
        if (role.ReportsToExplicitly)
            return names.Role(written, role.Unit?.Value);
        return names.IsRole(written) && names.RoleInTable(written) is { } found && found != id ? found : null;
    }

    /// <summary>No role extends itself; an undefined role in a sentence is a note, not a broken reference.</summary>
    private static RoleId? Extended(RoleId id, RoleDeclaration role, NameResolver names)
    {
        if (role.Extends is not { } written)
            return null;
        var found = role.ExtendsExplicitly ? names.Role(written, role.Unit?.Value) : names.RoleInSentence(written, role.Unit?.Value);
        return found == id ? null : found;
    }

    /// <summary>Adds data that depends on the rest of the model.</summary>
    public static ImmutableArray<Role> Complete(
        ImmutableArray<Role> roles, ImmutableArray<RoadmapItem> items, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityId> activities,
        CollectedReferences references, Backlinks backlinks, LinkPlaces places)
    {
        var owns = items.Where(item => item.Accountable is not null).ToLookup(item => item.Accountable!.Value, item => item.Id);
        var takesPart = items
            .SelectMany(item => item.Responsible.Concat(item.Consulted).Concat(item.Informed).Distinct()
                .Where(role => role != item.Accountable).Select(role => (Role: role, item.Id)))
            .ToLookup(pair => pair.Role, pair => pair.Id);
        return [.. roles.Select(role => role with
        {
            Responsibilities = [.. role.Responsibilities.Select(duty => duty with
            {
                Activity = activities.TryGetValue(duty.Declaration, out var activity) ? activity : null,
                Source = places.ToDuty(role.Id, duty),
            })],
            Interactions = [.. role.Declaration.Parts.Interactions.Select(entry => new Interaction(entry.Text,
                references.RolesIn(entry.Block, role.Id), entry.Span))],
            Owns = [.. owns[role.Id]],
            TakesPartIn = [.. takesPart[role.Id]],
            MentionedBy = backlinks.To(new RoleTarget(role.Id)),
        })];
    }

    /// <summary>Permalinks: the heading's own for a titled duty, otherwise from the item's words, distinct from the page's other anchors.</summary>
    /// <param name="ofPage">The anchors of the page's headings, shared by all its roles.</param>
    private static IEnumerable<Responsibility> OwnResponsibilities(RoleDeclaration role, HashSet<string> ofPage)
    {
        var anchors = new SlugRegister(alsoTaken: ofPage);
        foreach (var duty in role.Parts.Responsibilities)
        {
            var own = new Responsibility(duty, null, null, LettersOf(duty));
            yield return own with
            {
                Anchor = duty.Block is HeadingBlock heading ? role.Page.Anchors[heading]
                    : anchors.Take(duty.ActivityId ?? Shortened(own.Wording.Slug)),
            };
        }
    }

    private static Responsibility InTable(TableDuty duty) => new(duty.Declaration, duty.Heading, null, LettersOf(duty.Declaration))
    {
        ElsewherePath = duty.Path,
    };

    /// <summary>Those that its author wrote; otherwise those of the heading above; otherwise those inferred from its text.</summary>
    private static Letters LettersOf(ResponsibilityDeclaration duty) =>
        duty.IsNone ? Letters.None
        : duty.Declared != Letters.None ? duty.Declared
        : duty.Implied != Letters.None ? duty.Implied
        : LetterInference.FromDuty(duty.Text);

    private static string Shortened(string slug)
    {
        const int longest = 60;
        return slug.Length <= longest ? slug : slug[..(slug.LastIndexOf('-', longest) is var cut and > 0 ? cut : longest)];
    }
}

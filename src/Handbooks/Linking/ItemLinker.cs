using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Links roadmap items to their roles and dependencies.</summary>
internal static class ItemLinker
{
    public static ImmutableArray<RoadmapItem> Link(Identities identities, ItemIndex index, NameResolver names,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var items = identities.Items.Select(identity => Link(identity, index, names, diagnostics))
            .ToImmutableArray();
        var requiredBy = items.SelectMany(item => item.DependsOn.Select(on => (On: on, item.Id))).ToLookup(pair => pair.On, pair => pair.Id);
        return [.. items.Select(item => item with { RequiredBy = [.. requiredBy[item.Id]] })];
    }

    private static RoadmapItem Link((ItemId Id, string Slug, ItemDeclaration Declaration) identity, ItemIndex index, NameResolver names,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var item = identity.Declaration;
        var accountable = item.Accountable is { } named ? names.Role(named, missing: LinkDiagnostics.NoSuchAccountable) : null;
        var dependsOn = item.DependsOn.Select(on => Dependency(on, index, diagnostics)).ToList();
        return new RoadmapItem
        {
            Id = identity.Id,
            Slug = identity.Slug,
            Declaration = item,
            Accountable = accountable,
            IsAccountableHidden = item.Accountable is not null && accountable is null,
            Responsible = names.Roles(item.Responsible),
            Consulted = names.Roles(item.Consulted),
            Informed = names.Roles(item.Informed),
            DependsOn = [.. dependsOn.OfType<ItemId>().Distinct()],
            HiddenDependencies = dependsOn.Count(on => on is null),
        };
    }

    private static ItemId? Dependency(Located<string> on, ItemIndex index, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = index.Find(on.Value);
        if (found is null)
            diagnostics.Add(Fields.IsListWithoutBrackets(on)
                ? ModelDiagnostics.NeedsBrackets(on)
                : ModelDiagnostics.QuotedList(on) ?? ModelDiagnostics.LinesWithoutDashes(on.Span) ?? LinkDiagnostics.NoSuchItem(on, index.Ids));
        return found;
    }
}

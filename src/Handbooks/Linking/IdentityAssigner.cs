using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Every role and item with its id.</summary>
internal sealed record Identities(
    ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> Roles,
    ImmutableArray<(ItemId Id, string Slug, ItemDeclaration Declaration)> Items);

/// <summary>Assigns ids: explicit ones first, the rest from titles in path order.</summary>
internal static class IdentityAssigner
{
    public static Identities Assign(Declarations declarations, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new(Roles(declarations.Roles, diagnostics), Items(declarations.Items, diagnostics));

    private static ImmutableArray<(RoleId, RoleDeclaration)> Roles(ImmutableArray<RoleDeclaration> roles,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var register = new SlugRegister(names: FileNameComparer.Instance);
        var ids = new string?[roles.Length];
        var explicitIds = new Dictionary<string, Located<string>>(FileNameComparer.Instance);
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i].Id is { } id)
                ids[i] = TakeExplicit(id, Slug.Of(id.Value), register, explicitIds, diagnostics);
        }
        var bySlug = new Dictionary<string, Located<string>>(FileNameComparer.Instance);
        for (var i = 0; i < roles.Length; i++)
        {
            var slug = Slug.Of(roles[i].Title.Value);
            ids[i] ??= register.Take(slug);
            // A copied page has its id twice, too, which says the same.
            if (!bySlug.TryAdd(slug, roles[i].Title) && (roles[i].Id is not { } id || explicitIds[Slug.Of(id.Value)].Span == id.Span))
                diagnostics.Add(LinkDiagnostics.Twice(roles[i].Title, bySlug[slug], ids[i]!));
        }
        return [.. roles.Select((role, i) => (new RoleId(ids[i]!), role))];
    }

    private static ImmutableArray<(ItemId, string, ItemDeclaration)> Items(ImmutableArray<ItemDeclaration> items,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var register = new SlugRegister(names: FileNameComparer.Instance);
        var slugs = new string?[items.Length];
        var ids = items.Select(item => item.Id.Value).ToArray();
        var explicitIds = new Dictionary<string, Located<string>>(FileNameComparer.Instance);
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].HasExplicitId)
                continue;
            slugs[i] = TakeExplicit(items[i].Id, Slug.Of(items[i].Id.Value), register, explicitIds, diagnostics);
            if (slugs[i] != Slug.Of(items[i].Id.Value))
                ids[i] = slugs[i]!;
        }
        for (var i = 0; i < items.Length; i++)
        {
            if (slugs[i] is null)
                ids[i] = slugs[i] = register.Take(Slug.Of(items[i].Id.Value));
        }
        return [.. items.Select((item, i) => (new ItemId(ids[i]), slugs[i]!, item))];
    }

    private static string TakeExplicit(
        Located<string> id, string slug, SlugRegister register, Dictionary<string, Located<string>> known,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!known.TryAdd(slug, id))
            diagnostics.Add(LinkDiagnostics.SameId(id, known[slug]));
        return register.Take(slug);
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Links;
using Handbooks.Linking.Matrix;
using Handbooks.Linking.Names;
using Handbooks.Linking.Navigation;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks.Linking;

/// <summary>Turns declarations into a linked handbook: names become ids, links become targets, and backlinks are recorded.</summary>
public static class Linker
{
    /// <param name="themeFiles">Files that the theme adds, whose addresses are taken.</param>
    /// <param name="cache">What earlier runs of a session linked, if there were any.</param>
    public static Result<Handbook> Link(
        Declarations declarations, ImmutableArray<SitePath> themeFiles = default, ReadingCache? cache = null) =>
        Link(declarations, themeFiles, Audience.Team, cache: cache);

    /// <summary>Only what says who decides what: the references of texts are left out, and with them their backlinks.</summary>
    public static Result<Handbook> LinkDecisions(Declarations declarations) => Link(declarations, [], Audience.Team, readsReferences: false);

    private static Result<Handbook> Link(
        Declarations declarations, ImmutableArray<SitePath> themeFiles, Audience audience, bool readsReferences = true,
        ReadingCache? cache = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        declarations = RolesOfHeadings.Complete(declarations, diagnostics);
        var identities = IdentityAssigner.Assign(declarations, diagnostics);
        var isTeams = audience == Audience.Team;
        if (isTeams)
        {
            NearDuplicateTitles.Report(identities.Roles, diagnostics);
            AliasesOfOthers.Report(identities.Roles, diagnostics);
        }
        var index = new RoleIndex(identities.Roles, makesSuggestions: isTeams);
        var addresses = SiteAddresses.Assign(declarations, identities, themeFiles.IsDefault ? [] : themeFiles, diagnostics);
        var names = new NameResolver(index, diagnostics.Add) { People = declarations.People };
        var itemIndex = new ItemIndex(identities);

        var roles = RoleLinker.Link(identities, declarations.People, names, TableDuties.Find(declarations.Pages, identities, names),
            cache);
        var items = ItemLinker.Link(identities, itemIndex, names, diagnostics);
        var pages = PageNodes.Of(declarations.Pages, cache);
        var places = new LinkPlaces(declarations, pages, roles, itemIndex, audience);
        var tools = new LinkTools(index, itemIndex, names, places, new MentionFinder(index), new OwnAddresses(declarations.Settings));
        var references = ReferenceCollector.Collect(declarations, identities, tools, diagnostics, readsReferences,
            cache is null ? null : new KeptReferences(cache, declarations, identities, pages));
        var matrix = MatrixBuilder.Build(roles, items, declarations.Pages, references.Said, tools, diagnostics);
        var missing = addresses.Pages.Where(page => page.Address == SitePath.NotFound).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var backlinks = Backlinks.Of(
            // The page for missing addresses is nowhere that a reader could go.
            [.. references.References.Where(reference => reference.From is not PageSource source || !missing.Contains(source.Path))], places);

        var branding = LinkedBranding.Link(declarations, tools, diagnostics);
        addresses.ReportFiles(references.References.Select(reference => reference.To).OfType<AssetTarget>().Concat(branding.Files)
            .Select(file => file.Path)
            .Distinct(StringComparer.Ordinal));

        var linkedRoles = RoleLinker.Complete(roles, items, matrix.ByResponsibility, references, backlinks, places);
        return new(
            new Handbook
            {
                Settings = declarations.Settings,
                Branding = branding,
                Addresses = addresses,
                Roles = linkedRoles,
                Items = [.. items.Select(item => item with { MentionedBy = backlinks.To(new ItemTarget(item.Id)),
                    Links = [.. references.ItemLinks[item.Id]] })],
                Pages = [.. addresses.Pages.Select(page => page with { MentionedBy = backlinks.To(new PageTarget(page.Path, null)) })],
                Activities = matrix.Rows,
                Tables = matrix.Tables,
                Rights = matrix.Rights,
                Navigation = NavigationBuilder.Build(declarations, addresses, places, diagnostics),
                Redirects = Redirects.Find(identities, addresses, declarations.Settings.Url, diagnostics),
                Listings = isTeams ? Listing.Of(declarations, places) : [],
                References = references.References,
                Assets = declarations.Assets.ToFrozenDictionary(asset => asset.File.Path, StringComparer.Ordinal),
                Links = references.Links,
                Mentions = references.Mentions,
                HtmlLinks = references.HtmlLinks,
                Includes = IncludeResolver.Resolve(pages, references.Links, id => places.Role(id).Declaration.Page.Path, diagnostics),
            },
            diagnostics.ToImmutable());
    }

    /// <summary>The public site's handbook. Its problems were reported for the whole one, in messages that may mention internal things.</summary>
    public static PublicHandbook Link(PublicDeclarations declarations, ImmutableArray<SitePath> themeFiles = default) =>
        new(Link(declarations.ToDeclarations(), themeFiles, Audience.Public).Value);
}

/// <summary>What the readers of references and of the matrix share.</summary>
internal sealed record LinkTools(
    RoleIndex Index, ItemIndex Items, NameResolver Names, LinkPlaces Places, MentionFinder Mentions, OwnAddresses Own);

using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>The names of internal things, as declared.</summary>
internal static class InternalNames
{
    public static IEnumerable<InternalName> Of(Declarations all, Handbook handbook) =>
        [.. OfRoles(all, handbook), .. OfItems(handbook), .. OfPages(all, handbook), .. OfFiles(all), .. OfContacts(all),
            .. all.People.Where(IsInternal).Select(person => new InternalName(person.Name.Value, "a person's name",
                person.Name.Span) { Bearer = NameBearer.Person, IsTitle = true })];

    private static IEnumerable<InternalName> OfRoles(Declarations all, Handbook handbook)
    {
        var open = all.Pages.Where(page => page.IsInternalByFaultAlone).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var role in handbook.Roles.Where(role => IsInternal(role.Declaration) && !open.Contains(role.Declaration.Page.Path)))
        {
            yield return new(role.Title, "the title of a role", role.Declaration.Title.Span) { Bearer = NameBearer.Role, IsTitle = true };
            yield return new(role.Id.Value, "the id of a role", (role.Declaration.Id ?? role.Declaration.Title).Span)
            {
                Bearer = role.Declaration.Id is null ? NameBearer.Role : NameBearer.Id,
                IsTitle = true,
            };
            foreach (var alias in role.Declaration.Aliases)
                yield return new(alias.Value, "another name of a role", alias.Span) { Bearer = NameBearer.Role, IsTitle = true };
            foreach (var old in role.Declaration.MovedFrom)
                yield return new(PublicText.LastPart(old.Value), "a former id of a role", old.Span) { IsWeak = true };
            if (role.Declaration.Unit is { } unit)
                yield return new(unit.Value, "the unit of a role", unit.Span) { IsWeak = true };
            foreach (var duty in role.Responsibilities.Select(duty => duty.Declaration).Where(duty => duty.ActivityId is not null))
                yield return new(duty.ActivityId!, "the id of an activity", duty.Span) { IsWeak = true, IsPath = true };
        }
    }

    /// <summary>How to reach internal roles and people. Public text may give a role's address: it is then no secret.</summary>
    private static IEnumerable<InternalName> OfContacts(Declarations all) =>
        all.Roles.Where(IsInternal).Select(role => role.Contact).OfType<Contact>().DistinctBy(contact => contact.Span)
            .SelectMany(contact => OfContact(contact, "the contact of a role", isWeak: true))
            .Concat(all.People.Where(IsInternal).Select(person => person.Contact).OfType<Contact>()
                .SelectMany(contact => OfContact(contact, "the contact of a person", isWeak: false)));

    private static IEnumerable<InternalName> OfContact(Contact contact, string kind, bool isWeak)
    {
        yield return LinkedAddress.Of(contact.Href) is { } address
            ? new(address, kind, contact.Span) { Bearer = NameBearer.Address, IsPath = true }
            : new(contact.Address, kind, contact.Span) { IsWeak = isWeak };
        if (contact.Label is { } label && !NameStrength.IsOneWord(label))
            yield return new(label, $"the label of {kind}", contact.Span) { IsWeak = true };
    }

    private static IEnumerable<InternalName> OfItems(Handbook handbook)
    {
        foreach (var item in handbook.Items.Select(item => (item.Id, item.Declaration)))
        {
            var isInternal = IsInternal(item.Declaration);
            if (isInternal || item.Declaration.PublicTitle is not null)
            {
                yield return new(item.Declaration.Title.Value, "the team's title of a roadmap item", item.Declaration.Title.Span) { IsTitle = true };
                if (isInternal || !item.Declaration.HasExplicitId)
                    yield return new(item.Id.Value, "the team's id of a roadmap item", item.Declaration.Id.Span)
                    {
                        Bearer = item.Declaration.HasExplicitId ? NameBearer.Id : NameBearer.Other,
                        IsTitle = true,
                    };
            }
            if (!isInternal)
                continue;
            if (item.Declaration.PublicTitle is { } title)
                yield return new(title.Value, "the title that a roadmap item will have in public", title.Span) { IsTitle = true };
            foreach (var link in item.Declaration.Links)
            {
                if (LinkedAddress.Of(link.Url.Value) is { } address)
                    yield return new(address, "the address of a roadmap item's link", link.Url.Span) { Bearer = NameBearer.Address, IsPath = true };
            }
            foreach (var detail in Details(item.Declaration))
                yield return detail with { IsWeak = true };
        }
    }

    /// <summary>Names that other things may share.</summary>
    private static IEnumerable<InternalName> Details(ItemDeclaration item)
    {
        if (item.Theme is { } theme)
            yield return new(theme, "the theme of a roadmap item", item.ThemeSpan ?? item.Span);
        foreach (var milestone in item.Milestones)
            yield return new(milestone.Value.Title, "a milestone of a roadmap item", milestone.Span);
        foreach (var link in item.Links)
        {
            if (LinkedAddress.Of(link.Title) is null)
                yield return new(link.Title, "the title of a roadmap item's link", link.TitleSpan);
            if (link.Url.Value != link.Title && LinkedAddress.Of(link.Url.Value) is null)
                yield return new(link.Url.Value, "the address of a roadmap item's link", link.Url.Span);
        }
        foreach (var old in item.MovedFrom)
            yield return new(PublicText.LastPart(old.Value), "a former id of a roadmap item", old.Span);
    }

    private static IEnumerable<InternalName> OfPages(Declarations all, Handbook handbook)
    {
        // Titles of generated pages are public, even if their introductions are internal.
        var introductions = handbook.Pages.Where(page => SitePath.Generated.Contains(page.Address)).Select(page => page.Path)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in all.Pages.Where(page => IsInternal(page) && !page.IsInternalByFaultAlone && !introductions.Contains(page.Path)))
        {
            yield return new(page.Title.Value, "the title of a page", page.Title.Span) { Bearer = NameBearer.Page, IsTitle = true };
            if (page.Path.Contains('/', StringComparison.Ordinal))
                yield return new(page.Path[..page.Path.LastIndexOf('.')], "the path of a page", page.Document.Source.Start) { IsPath = true };
            foreach (var old in page.MovedFrom)
                yield return new(PublicText.LastPart(old.Value), "a former address of a page", old.Span) { IsWeak = true };
        }
    }

    private static IEnumerable<InternalName> OfFiles(Declarations all) =>
        all.Assets.Where(IsInternal).Where(asset => asset.File.Path.Contains('/', StringComparison.Ordinal))
            .Select(asset => new InternalName(asset.File.Path, "the path of a file", new SourceText(asset.File.Path, "").Start) { IsPath = true });

    public static bool IsInternal(IVisible thing) => thing.Visibility == Visibility.Internal;
}

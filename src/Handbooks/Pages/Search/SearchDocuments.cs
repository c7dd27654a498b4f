using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Linking.Links;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Search;

namespace Handbooks.Pages.Search;

/// <summary>All that a search of a site can find: roles, items, pages and their sections, responsibilities and decisions.</summary>
internal static class SearchDocuments
{
    public static ImmutableArray<SearchDocument> Of(SitePlan plan, NavigationPlanner navigation)
    {
        var numbers = plan.Handbook.Roles.Select((role, i) => (role.Id, i)).ToDictionary(role => role.Id, role => role.i);
        return
        [
            .. plan.Handbook.Roles.Select(role => Of(plan, role)),
            .. InOrder(plan.Handbook.Items, item => [Of(item, numbers)]),
            .. InOrder(plan.FoundPages, page => Of(plan, navigation, page)),
            .. InOrder(plan.Handbook.Roles, role => Sections(plan, role)),
            .. InOrder([.. plan.Decisions.Groups.SelectMany(group => group.Rows).Where(entry => entry.Item is null)],
                entry => [Of(plan, entry, numbers)]),
        ];
    }

    /// <summary>Read on all cores, in the order of what is read.</summary>
    private static IEnumerable<SearchDocument> InOrder<T>(ImmutableArray<T> all, Func<T, IEnumerable<SearchDocument>> documentsOf)
    {
        var found = new SearchDocument[all.Length][];
        Parallel.For(0, all.Length, i => found[i] = [.. documentsOf(all[i])]);
        return found.SelectMany(documents => documents);
    }

    /// <summary>From the site's root.</summary>
    private static string AddressOf(SitePath page, string? anchor = null) =>
        page == SitePath.Home ? anchor is null ? "./" : "#" + Uri.EscapeDataString(anchor) : page.HrefFrom(SitePath.Home, anchor);

    private static SearchDocument Of(SitePlan plan, Role role) =>
        new(SearchKind.Role, plan.TitleOf(role), AddressOf(role.Address), role.Unit ?? "", role.Declaration.Purpose is { } purpose ? [purpose] : [])
        {
            Names = [role.Title, .. role.Declaration.Aliases.Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Context = string.Join("; ", role.Holders.Select(holding => holding.Person)),
            Language = plan.LanguageOf(role.Declaration.Page),
        };

    private static SearchDocument Of(RoadmapItem item, Dictionary<RoleId, int> numbers)
    {
        ImmutableArray<string> text = item.Declaration.Summary is { Markdown: var summary } ? [.. new ShownTexts(summary).Of(summary)] : [];
        return new(SearchKind.Item, item.Title, AddressOf(item.Address), item.Declaration.Theme ?? "", text)
        {
            Names = [item.Title, item.Id.Value],
            Context = string.Join("; ", item.Declaration.Milestones.Select(milestone => milestone.Value.Title)),
            Accountable = item.Accountable is { } accountable ? [numbers[accountable]] : [],
            Responsible = [.. item.Responsible.Select(role => numbers[role])],
        };
    }

    /// <summary>Sections that are roles are on the roles' own pages.</summary>
    private static IEnumerable<SearchDocument> Of(SitePlan plan, NavigationPlanner navigation, ContentPage page)
    {
        var document = page.Declaration.Document;
        var roles = page.Roles.SelectMany(id => PageBody.Blocks(plan.Handbook.Role(id).Declaration)
            .Append(plan.Handbook.Role(id).Declaration.Section.Heading!)).ToHashSet();
        var blocks = PageBody.Blocks(page.Declaration).ToList();
        var own = blocks.Where(block => !roles.Contains(block));
        var (place, language) = (navigation.Above(page.Address) ?? "", plan.LanguageOf(document));
        return SectionTexts.Of(document, new(blocks), own, _ => false).Select(section => section.Heading is null
            ? new SearchDocument(SearchKind.Page, page.Title, AddressOf(page.Address), place, Joined(page.Declaration.Description, section.Text))
            {
                Names = section.IsContinued ? [] : [page.Title],
                // Some pages are better known by their file than by their title.
                Context = InputPath.IsIndexName(FileOf(page)) ? "" : FileOf(page),
                IsContinued = section.IsContinued,
                Language = language,
            }
            : new SearchDocument(SearchKind.Section, section.Heading, AddressOf(page.Address, section.Anchor), page.Title, section.Text)
            {
                IsContinued = section.IsContinued,
                Language = language,
            });
    }

    private static string FileOf(ContentPage page)
    {
        var name = page.Path[(page.Path.LastIndexOf('/') + 1)..];
        return name[..name.LastIndexOf('.')];
    }

    private static IEnumerable<SearchDocument> Sections(SitePlan plan, Role role)
    {
        var own = role.Responsibilities.Where(duty => duty.ElsewherePath is null).Select(duty => duty.Declaration.Block).ToHashSet();
        var blocks = PageBody.Blocks(role.Declaration).ToList();
        // What the role does is found by itself, and what is above the first heading with the role.
        return SectionTexts.Of(role.Declaration.Page, new(blocks), blocks, own.Contains)
            .Where(section => section.Text.Length > 0)
            .Select(section => new SearchDocument(SearchKind.Section, section.Heading ?? role.Title,
                AddressOf(role.Address, section.Anchor), section.Heading is null ? role.Unit ?? "" : plan.TitleOf(role), section.Text)
            {
                IsContinued = section.IsContinued || section.Heading is null,
                Language = plan.LanguageOf(role.Declaration.Page),
            });
    }

    private static SearchDocument Of(SitePlan plan, DecisionEntry entry, Dictionary<RoleId, int> numbers)
    {
        var (accountable, responsible) = (entry.With(Letters.Accountable).ToList(), entry.With(Letters.Responsible).ToList());
        var isOfOne = entry.Parts.Length == 1 && entry.Sources is [{ Source: RoleTarget }, ..] && entry.Subject == DecisionSubject.Activity;
        var group = isOfOne ? plan.TitleOf(plan.Handbook.Role(entry.Parts[0].Role)) : entry.Group ?? "";
        return new(isOfOne ? SearchKind.Responsibility : SearchKind.Decision, entry.Title,
            isOfOne ? plan.Href(entry.Sources[0].Source, SitePath.Home) : AddressOf(plan.Decisions.PageOf(entry.Id), entry.Id),
            group, [.. Said(plan, entry, accountable, responsible)])
        {
            Language = isOfOne ? plan.LanguageOf(plan.Handbook.Role(entry.Parts[0].Role).Declaration.Page) : null,
            Context = string.Join("; ", Wordings(entry).Distinct(StringComparer.OrdinalIgnoreCase)),
            Accountable = [.. accountable.Select(role => numbers[role])],
            Responsible = [.. responsible.Select(role => numbers[role])],
        };
    }

    private static IEnumerable<string> Wordings(DecisionEntry entry) =>
        entry.OtherWordings.Concat(entry.Sources.Where(source => source.Quote.Contains(' ', StringComparison.Ordinal)).Select(source => source.Quote))
            .Append(entry.Condition ?? "").Where(text => text.Length > 0 && text != entry.Title);

    /// <summary>Our own words and each name by itself: together they might read as the title of something else.</summary>
    private static IEnumerable<string> Said(SitePlan plan, DecisionEntry entry, List<RoleId> accountable, List<RoleId> responsible)
    {
        var strings = plan.Strings;
        return [.. Named(strings.Matrix.Accountable, accountable), .. Named(strings.Matrix.Responsible, responsible),
            .. entry.OtherWordings.Prepend(entry.Condition).OfType<string>()];

        IEnumerable<string> Named(string label, List<RoleId> roles) => roles.Count == 0 ? []
            : roles.Select(role => plan.TitleOf(plan.Handbook.Role(role))).Prepend(TextMarks.Removed(strings.Format.Labelled(label, "")).Trim());
    }

    private static ImmutableArray<string> Joined(string? description, ImmutableArray<string> text) =>
        description is null || (text is [var first, ..] && first.StartsWith(description, StringComparison.Ordinal)) ? text : [description, .. text];
}

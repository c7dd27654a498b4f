using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>"Who decides X": the index of decisions as a page.</summary>
internal static class DecisionsPlanner
{
    /// <summary>All decisions, or an index and a page for each group.</summary>
    public static IEnumerable<PlannedPage> Plan(SitePlan plan, NavigationPlanner navigation) =>
    [
        plan.Decisions.Parts.IsEmpty
            ? new(SitePath.Decisions, () => plan.Introduced(Plan(plan, navigation, SitePath.Decisions, plan.Decisions.Groups)))
            : new(SitePath.Decisions, () => plan.Decisions.Index(
                plan, navigation, plan.Strings.Decisions.Title, entry => IsNobodyNamed(plan, entry))),
        .. plan.Decisions.Parts.Select(part => new PlannedPage(part.Address,
            () => Plan(plan, navigation, part.Address, [new(part.Group, part.Rows)]) with
            {
                Title = plan.Strings.Format.Labelled(plan.Strings.Decisions.Title, part.Name),
                Breadcrumbs = [plan.Home(part.Address), plan.Decisions.CrumbAt(part.Address, plan.Strings.Decisions.Title)],
            })),
    ];

    private static DecisionsPage Plan(SitePlan plan, NavigationPlanner navigation, SitePath at, ImmutableArray<RowGroup<DecisionEntry>> shown)
    {
        var entries = shown.SelectMany(group => group.Rows).ToList();
        var anchors = new SlugRegister();
        return new DecisionsPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Decisions.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Groups = [.. shown.Select(group => new DecisionGroup(group.Title, anchors.Take("hb-" + Slug.Of(group.Title)),
                [.. group.Rows.Select(entry => Plan(plan, entry, at))]))],
            Subjects = [.. entries.Select(entry => entry.Subject).Distinct().Order()],
            NobodyNamedCount = entries.Count(entry => IsNobodyNamed(plan, entry)),
            MatrixHref = SitePath.Matrix.HrefFrom(at),
        };
    }

    /// <summary>An entry's HTML: what is said of it, and each role with its letter and source.</summary>
    public static int BytesOf(DecisionEntry entry) =>
        450 + (3 * entry.Id.Length) + entry.Title.Length + entry.OtherWordings.Sum(words => words.Length) + (400 * entry.Rules.Length)
            + entry.Sources.Sum(source => 380 + (2 * source.Quote.Length));

    private static bool IsNobodyNamed(SitePlan plan, DecisionEntry entry) => entry.IsNobodyNamed && !IsHidden(plan, entry.IsAccountableHidden);

    /// <summary>No source names anyone accountable; a role outside this site counts as named.</summary>
    public static bool IsNobodyNamed(SitePlan plan, Activity activity) =>
        activity.IsNoOneAccountable && !IsHidden(plan, activity.IsAccountableHidden);

    /// <summary>Only on the public site: the team's shows every defined role, and has a diagnostic for an undefined one.</summary>
    private static bool IsHidden(SitePlan plan, bool isAccountableHidden) => plan.Audience == Audience.Public && isAccountableHidden;

    private static Decision Plan(SitePlan plan, DecisionEntry entry, SitePath at)
    {
        var sources = entry.Sources.ToLookup(source => source.Role);
        return new()
        {
            Anchor = entry.Id,
            Kind = entry.Subject,
            Subject = Subject(plan, entry, at),
            OtherWordings = entry.OtherWordings,
            Accountable = Parties(Letters.Accountable),
            Responsible = Parties(Letters.Responsible),
            Consulted = Parties(Letters.Consulted),
            Informed = Parties(Letters.Informed),
            IsHidden = entry.IsNobodyNamed && IsHidden(plan, entry.IsAccountableHidden),
            Condition = entry.Condition,
            Rules = [.. entry.Rules.Select(rule => new DecisionRule(rule.Kind == DecisionKind.Escalation, plan.Link(rule.Role, at), rule.Text,
                rule.Condition, plan.Href(rule.Source, at)))],
            Quotes = Quotes(plan, entry, at),
            RolesAlsoCalled = string.Join(' ', entry.Parts.SelectMany(part => plan.Handbook.Role(part.Role).Declaration.Aliases)
                .Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase)),
        };

        // The roles with the letter, and the marks that show it.
        ImmutableArray<DecisionParty> Parties(Letters letter) =>
            [.. entry.With(letter).Select(role => new DecisionParty(plan.Link(role, at),
                LetterMarks.Counting(plan, [.. sources[role]], at, letter, mark => (mark.Sign, mark.IsDeclared, mark.Href))))];
    }

    private static Link Subject(SitePlan plan, DecisionEntry entry, SitePath at) => entry.Subject switch
    {
        DecisionSubject.Item => plan.Link(new ItemTarget(entry.Item!.Value), at),
        DecisionSubject.Activity => new Link(entry.Title, plan.Href(entry.Activity!.Value, at)),
        DecisionSubject.Right or DecisionSubject.Domain or DecisionSubject.Escalation =>
            new Link(entry.Title, plan.Href(entry.Sources[0].Source, at)),
    };

    /// <summary>Quotes whose wording differs from the title; a single word, such as a cell or a name, adds nothing.</summary>
    private static ImmutableArray<DecisionQuote> Quotes(SitePlan plan, DecisionEntry entry, SitePath at)
    {
        var said = entry.OtherWordings.Append(entry.Title).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return entry.Item is not null ? [] :
        [
            .. entry.Sources
                .Where(source => source.Quote.Contains(' ', StringComparison.Ordinal) && !said.Contains(Plain(source.Quote)))
                .DistinctBy(source => (source.Quote, source.Source))
                .Select(source => new DecisionQuote(source.Quote, plan.Link(source.Source, at))),
        ];
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', ';', ',');
}

/// <summary>The index of decisions in reading order: units, entries without a unit, the roadmap by theme.</summary>
internal static class DecisionGroups
{
    public static IEnumerable<RowGroup<DecisionEntry>> Of(DecisionIndex index, Strings strings)
    {
        var hasUnits = index.Entries.Any(entry => entry.Item is null && entry.Group is not null);
        return index.Entries
            .GroupBy(entry => (Place: PlaceOf(entry), Name: entry.Group?.ToUpperInvariant()))
            .OrderBy(group => group.Key.Place).ThenBy(group => group.Key.Name is null).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new RowGroup<DecisionEntry>(
                (group.Key.Place, group.First().Group) switch
                {
                    (Place.Unit, { } unit) => unit,
                    (Place.Rights, _) => strings.Decisions.RightsAndDomains,
                    (Place.Roadmap, { } theme) => strings.Matrix.RoadmapOf(theme),
                    (Place.Roadmap, null) => strings.Matrix.Roadmap,
                    _ => hasUnits ? strings.Matrix.OtherActivities : strings.Matrix.Activities,
                },
                group.OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase).ToImmutableArray()));
    }

    private enum Place
    {
        Unit,
        Rights,
        Activities,
        Roadmap,
    }

    private static Place PlaceOf(DecisionEntry entry) =>
        entry.Item is not null ? Place.Roadmap
        : entry.Group is not null ? Place.Unit
        : entry.Subject == DecisionSubject.Activity ? Place.Activities
        : Place.Rights;
}

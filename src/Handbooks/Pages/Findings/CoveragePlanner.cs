using System.Collections.Immutable;
using Handbooks.Coverage;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;

namespace Handbooks.Pages.Findings;

internal static class CoveragePlanner
{
    /// <summary>The bars of the distribution: none, one, two, three, and this many or more.</summary>
    private const int MostCounted = 4;

    /// <summary>The worst of a unit are listed; the rest are counted.</summary>
    private const int MostThin = 8;

    public static CoverageView Plan(SitePlan plan, HandbookCoverage coverage, SitePath at) => new(
        coverage.NamesHolders,
        [.. coverage.Units.Select(unit => Bar(plan, unit, coverage.Units.Length == 1, at))],
        [.. coverage.Vacancies.Select(vacancy => new VacancyLine(plan.Link(vacancy.Role, at), vacancy.StandIns, vacancy.Carries,
            Links(plan, vacancy.Uncovered, at)))],
        [.. coverage.People.Where(person => !person.Alone.IsEmpty)
            .OrderByDescending(person => person.Alone.Length)
            .Select(person => new Departure(person.Person, Links(plan, person.Alone, at)))],
        coverage.NamesHolders ? Behind(coverage.Backings) : [],
        coverage.NamesHolders ? Thin(plan, coverage.Backings, at) : [])
    {
        Roles = Roles(plan, coverage.Roles, at),
        People = [.. coverage.People.Select(person => Row(plan, person, at))],
    };

    private static UnitBar Bar(SitePlan plan, UnitClarity unit, bool isOnly, SitePath at) => new(
        unit.Unit,
        unit.Unit is { } name ? MatrixHref(plan, name, at, $"unit={Uri.EscapeDataString(name)}&gap=nobody")
            : isOnly ? MatrixHref(plan, null, at, "gap=nobody") : null,
        unit.Answered, unit.Unanswered, unit.Nobody, unit.Disputed);

    private static ImmutableArray<PeopleCount> Behind(ImmutableArray<Backing> backings) =>
        [.. Enumerable.Range(0, MostCounted + 1).Select(people => new PeopleCount(
            people, people == MostCounted, backings.Count(backing => Math.Min(backing.People.Length, MostCounted) == people)))];

    private static ImmutableArray<ThinUnit> Thin(SitePlan plan, ImmutableArray<Backing> backings, SitePath at) =>
        [.. backings
            .Where(backing => backing.People.Length < 2)
            .GroupBy(backing => backing.Unit, StringComparer.OrdinalIgnoreCase)
            .OrderBy(unit => unit.Key is null).ThenBy(unit => unit.Key, StringComparer.OrdinalIgnoreCase)
            .Select(unit => new ThinUnit(
                unit.Key,
                [.. unit.OrderBy(backing => backing.People.Length).Take(MostThin)
                    .Select(backing => new ThinThing(Link(plan, backing.Activity, at), backing.People.IsEmpty ? null : backing.People[0]))],
                Math.Max(0, unit.Count() - MostThin)))];

    /// <summary>By unit, as in the matrix.</summary>
    private static ImmutableArray<RoleLoadRow> Roles(SitePlan plan, ImmutableArray<RoleLoad> loads, SitePath at)
    {
        var loadOf = loads.ToDictionary(load => load.Role);
        return [.. plan.Units.SelectMany(unit => unit.Roles).Select(role =>
        {
            var load = loadOf[role.Id];
            return new RoleLoadRow(
                plan.Link(role.Id, at), role.Unit, role.Declaration.Status,
                [.. load.Holders.Select(holding => HolderLines.Of(holding, plan.Strings))],
                plan.MatrixHref(role.Id, at))
            {
                Responsibilities = load.Responsibilities,
                Accountable = load.Accountable,
                Items = load.Items,
                Consulted = load.Consulted,
            };
        })];
    }

    private static PersonLoadRow Row(SitePlan plan, PersonLoad person, SitePath at) => new(
        person.Person, [.. person.Roles.Select(held => new HeldRoleLink(plan.Link(held.Role, at), HolderLines.Detail(held.Holding, plan.Strings)))],
        person.Share is { } share ? plan.Strings.Format.Percent(share) : null, person.IsShareComplete, person.Share > 1, person.Alone.Length)
    {
        Responsibilities = person.Responsibilities,
        Accountable = person.Accountable,
        Items = person.Items,
    };

    private static ImmutableArray<Link> Links(SitePlan plan, ImmutableArray<Activity> activities, SitePath at) =>
        [.. activities.Select(activity => Link(plan, activity, at))];

    private static Link Link(SitePlan plan, Activity activity, SitePath at) =>
        activity.Item is { } item
            ? plan.Link(new ItemTarget(item), at) : new Link(activity.Title, plan.Href(activity.Id, at));

    /// <summary>The matrix with a filter; the unit's own page if there are several.</summary>
    private static string MatrixHref(SitePlan plan, string? unit, SitePath at, string query) =>
        $"{(plan.Matrix.Parts.FirstOrDefault(part => part.Group == unit)?.Address ?? SitePath.Matrix).HrefFrom(at)}?{query}";
}

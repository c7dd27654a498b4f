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
        Bars(plan, coverage.Units, at),
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

    private static ImmutableArray<UnitBar> Bars(SitePlan plan, ImmutableArray<UnitClarity> units, SitePath at)
    {
        var parts = plan.Matrix.Parts
            .SelectMany(part => part.Rows.Where(row => DecisionsPlanner.IsNobodyNamed(plan, row)).SelectMany(row => UnitsOf(plan, row)).Distinct(),
                (part, unit) => (Unit: unit, Part: part))
            .ToLookup(entry => entry.Unit, entry => entry.Part);
        return [.. units.Select(unit => Bar(plan, unit, units.Length == 1, [.. parts[unit.Unit ?? ""]], at))];
    }

    /// <param name="parts">The pages of a long matrix that have rows of the unit without anyone accountable.</param>
    private static UnitBar Bar(SitePlan plan, UnitClarity unit, bool isOnly, ImmutableArray<RowPart<Activity>> parts, SitePath at)
    {
        var query = unit.Unit is { } name ? $"?unit={Uri.EscapeDataString(name)}&gap=nobody" : "?gap=nobody";
        var href = (unit.Unit is null && !isOnly, plan.Matrix.Parts.IsEmpty, parts) switch
        {
            (true, _, _) => null,
            (_, true, _) => SitePath.Matrix.HrefFrom(at) + query,
            (_, _, [var only]) => only.Address.HrefFrom(at) + query,
            _ => SitePath.Matrix.HrefFrom(at),
        };
        return new(unit.Unit, href, unit.Answered, unit.Unanswered, unit.Nobody, unit.Disputed)
        {
            Pages = href is null || parts.Length < 2 ? [] : [.. parts.Select(part => new Link(part.Name, part.Address.HrefFrom(at) + query))],
        };
    }

    private static IEnumerable<string> UnitsOf(SitePlan plan, Activity row) =>
        row.Assignments.IsEmpty ? [""] : row.Roles.Select(role => plan.Handbook.Role(role).Unit ?? "");

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
}

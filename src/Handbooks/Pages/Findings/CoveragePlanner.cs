using System.Collections.Immutable;
using Handbooks.Coverage;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;

namespace Handbooks.Pages.Findings;

internal static class CoveragePlanner
{
    /// <summary>The bars of the distribution: nobody, one, two, three, and this many or more.</summary>
    private const int MostCounted = 4;

    /// <summary>The worst of a unit by name; the rest is a number.</summary>
    private const int MostThin = 8;

    public static CoverageView Plan(Edition edition, HandbookCoverage coverage, SitePath at) => new(
        coverage.NamesHolders,
        [.. coverage.Units.Select(unit => Bar(unit, coverage.Units.Length == 1, at))],
        [.. coverage.Vacancies.Select(vacancy => new VacancyLine(edition.Link(vacancy.Role, at), vacancy.StandIns, vacancy.Carries,
            Links(edition, vacancy.Uncovered, at)))],
        [.. coverage.People.Where(person => !person.Alone.IsEmpty)
            .OrderByDescending(person => person.Alone.Length)
            .Select(person => new Departure(person.Person, Links(edition, person.Alone, at)))],
        coverage.NamesHolders ? Behind(coverage.Backings) : [],
        coverage.NamesHolders ? Thin(edition, coverage.Backings, at) : [],
        Roles(edition, coverage.Roles, at),
        [.. coverage.People.Select(person => Row(edition, person, at))]);

    private static UnitBar Bar(UnitClarity unit, bool isOnly, SitePath at) => new(
        unit.Unit,
        unit.Unit is { } name ? MatrixHref(at, $"unit={Uri.EscapeDataString(name)}&gap=nobody") : isOnly ? MatrixHref(at, "gap=nobody") : null,
        unit.Answered, unit.Unanswered, unit.Nobody, unit.Disputed);

    private static ImmutableArray<PeopleCount> Behind(ImmutableArray<Backing> backings) =>
        [.. Enumerable.Range(0, MostCounted + 1).Select(people => new PeopleCount(
            people, people == MostCounted, backings.Count(backing => Math.Min(backing.People.Length, MostCounted) == people)))];

    private static ImmutableArray<ThinUnit> Thin(Edition edition, ImmutableArray<Backing> backings, SitePath at) =>
        [.. backings
            .Where(backing => backing.People.Length < 2)
            .GroupBy(backing => backing.Unit, StringComparer.OrdinalIgnoreCase)
            .OrderBy(unit => unit.Key is null).ThenBy(unit => unit.Key, StringComparer.OrdinalIgnoreCase)
            .Select(unit => new ThinUnit(
                unit.Key,
                [.. unit.OrderBy(backing => backing.People.Length).Take(MostThin)
                    .Select(backing => new ThinThing(Link(edition, backing.Activity, at), backing.People.IsEmpty ? null : backing.People[0]))],
                Math.Max(0, unit.Count() - MostThin)))];

    /// <summary>By unit, as in the matrix.</summary>
    private static ImmutableArray<RoleLoadRow> Roles(Edition edition, ImmutableArray<RoleLoad> loads, SitePath at)
    {
        var loadOf = loads.ToDictionary(load => load.Role);
        return [.. edition.Units.SelectMany(unit => unit.Roles).Select(role =>
        {
            var load = loadOf[role.Id];
            return new RoleLoadRow(
                edition.Link(role.Id, at), role.Unit, role.Declaration.Status, [.. load.Holders.Select(holding => HolderLines.Of(holding, edition.Strings))],
                load.Responsibilities, load.Accountable, load.Items, load.Consulted, MatrixHref(at, $"role={Uri.EscapeDataString(role.Id.Value)}"));
        })];
    }

    private static PersonLoadRow Row(Edition edition, PersonLoad person, SitePath at) => new(
        person.Person, [.. person.Roles.Select(held => new HeldRoleLink(edition.Link(held.Role, at), HolderLines.Detail(held.Holding, edition.Strings)))],
        person.Responsibilities, person.Accountable, person.Items,
        person.Share is { } share ? edition.Strings.Format.Percent(share) : null, person.IsShareComplete,
            person.Share > 1, person.Alone.Length);

    private static ImmutableArray<Link> Links(Edition edition, ImmutableArray<Activity> activities, SitePath at) =>
        [.. activities.Select(activity => Link(edition, activity, at))];

    private static Link Link(Edition edition, Activity activity, SitePath at) =>
        activity.Item is { } item
            ? edition.Link(new ItemTarget(item), at) : new Link(activity.Title, SitePath.Matrix.HrefFrom(at, activity.Id.Value));

    private static string MatrixHref(SitePath at, string query) => $"{SitePath.Matrix.HrefFrom(at)}?{query}";
}

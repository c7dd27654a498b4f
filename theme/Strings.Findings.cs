using Handbooks.Diagnostics;

namespace Handbooks.Theme;

internal static partial class Strings
{
    /// <summary>Words of a page that only the team's site has. They are no words of the public site: its gate is not told of them.</summary>
    internal static class Findings
    {
        public const string Title = "Issues and coverage";
        public const string Filter = "Filter issues";
        public const string FilterWords = "Filter by kind, role or path";
        public const string None = "No issues. Every link works, every name is known, and the matrix is consistent.";
        public const string Help = "Fix:";
        public const string Why = "How it was read:";
        public const string Also = "See also:";
        public const string InRepository = "source";

        public const string Clarity = "Accountability coverage";
        public const string ClarityExplained =
            "One bar per unit, for the matrix rows its roles take part in. A row that several units share appears in each of their bars. Select a unit to see its rows with no one accountable.";
        public const string Answered = "one role accountable";
        public const string Unanswered = "someone responsible, no one accountable";
        public const string Nobody = "no one named";
        public const string Disputed = "two or more accountable";
        public const string NoRows = "There are no activities or roadmap items yet.";
        public const string NoUnit = "No unit";
        public const string AllRows = "All rows";

        public const string Vacancies = "Left uncovered by vacancies";
        public const string NoVacancy = "No role is vacant.";
        public const string AllCovered = "Others cover all of its work.";
        public const string CarriesNothing = "The handbook names nothing that it does or is accountable for.";

        public const string Departures = "If someone leaves";
        public const string DeparturesExplained = "What no one would do or be accountable for if one person left. Anyone else who holds the same role, or a role that does the same, covers it.";
        public const string NoDeparture = "Everything has at least two people behind it.";

        public const string BusFactor = "How many people are behind each activity";
        public const string BusFactorExplained =
            "How many people do it or are accountable for it, also called its bus factor. At one, a single departure leaves no one who knows how.";
        public const string PeopleBehind = "People";
        public const string Things = "Activities and open items";
        public const string Thinnest = "Most exposed activities";
        public const string NotThin = "Everything has at least two people behind it.";

        public const string RoleLoads = "Workload by role";
        public const string PersonLoads = "Workload by person";
        public const string LoadsExplained = "Activities are matrix rows other than roadmap items. Shipped and dropped items do not count.";
        public const string HoldersExplained = "Alone: how much has no one else behind it. A holding with an end date counts as current until someone holds the role without one; its end is shown.";
        public const string Holders = "Holders";
        public const string Responsibilities = "Responsi\u00adbilities";
        public const string AnswersFor = "Accountable for";
        public const string OpenItems = "Open items";
        public const string ConsultedOn = "Consulted on";
        public const string Person = "Person";
        public const string RolesHeld = "Roles";
        public const string Share = "Share";
        public const string Alone = "Alone";
        public const string NotAllSaid = "not stated for every role";
        public const string MoreThanWhole = "more than full time";
        public const string Nothing = "–";

        public const string NoPeople =
            "There is no people.yml with holders. With one, this page also shows each person’s workload, what would be uncovered if someone left, and how many people are behind each activity.";

        public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

        public static string Count(Severity severity, int count) =>
            $"{Number(count)} {(severity == Severity.Info ? "info" : count == 1 ? Of(severity) : Of(severity) + "s")}";

        public static string Show(int count) => $"Show all {Number(count)} issues";

        public static string ShowFirst(int shown, int count) => $"Show the first {Number(shown)} of {Number(count)} issues";

        public static string More(int count) => $"{Number(count)} more like this: handbook check --verbose lists them all.";

        public static string Warnings(int count) => count == 1 ? "warning" : "warnings";

        public static string StandsIn(IEnumerable<string> names) => $"Standing in: {string.Join(", ", names)}.";

        public static string Uncovered(int uncovered, int carries) => $"No one covers {Number(uncovered)} of its {Number(carries)} activities:";

        public static string CountOf(int count) => Number(count) + (count == 1 ? " thing" : " things");

        public static string AndMore(int count) => $"and {Number(count)} more";

        public static string People(int people, bool orMore) =>
            people == 0 ? "nobody" : orMore ? $"{people} or more" : people == 1 ? "one person" : $"{people} people";

        public static string Only(string? person) => person is null ? "nobody" : $"only {person}";

        /// <summary>Where no role has a unit, there is one bar of everything.</summary>
        public static string UnitTitle(string? unit, int units) => unit ?? (units == 1 ? AllRows : NoUnit);
    }
}

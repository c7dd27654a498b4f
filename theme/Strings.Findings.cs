using Handbooks.Diagnostics;

namespace Handbooks.Theme;

internal static partial class Strings
{
    /// <summary>Words of a page that only the team's site has. They are no words of the public site: its gate is not told of them.</summary>
    internal static class Findings
    {
        public const string Title = "Findings and coverage";
        public const string Filter = "Filter the findings";
        public const string FilterWords = "Part of a finding: a kind, a role, a path";
        public const string None = "No findings. Every link leads somewhere, every name is known, and the matrix adds up.";
        public const string Help = "To mend it:";
        public const string Why = "What it was read from:";
        public const string Also = "See also:";
        public const string InRepository = "source";

        public const string Clarity = "Where it is clear who answers";
        public const string ClarityExplained =
            "One bar a unit: the rows of the matrix in which its roles take part. A row that several units share stands in each of their bars. Follow a unit to its rows where nobody is named accountable.";
        public const string Answered = "one role answers";
        public const string Unanswered = "somebody does it, nobody answers";
        public const string Nobody = "nobody is named";
        public const string Disputed = "two answer or more";
        public const string NoRows = "There is no activity and no roadmap item yet.";
        public const string NoUnit = "Without a unit";
        public const string AllRows = "All rows";

        public const string Vacancies = "What vacancies leave uncovered";
        public const string NoVacancy = "No role is vacant.";
        public const string AllCovered = "Others cover all of it.";
        public const string CarriesNothing = "It does and answers for nothing that the handbook tells of.";

        public const string Departures = "If somebody leaves";
        public const string DeparturesExplained = "What nobody does or answers for once one person has gone. Whoever holds the same role, or another role that does the same, keeps it going.";
        public const string NoDeparture = "Everything that anybody does or answers for has a second person behind it.";

        public const string BusFactor = "How many people are behind each thing";
        public const string BusFactorExplained =
            "The number of people who do a thing or answer for it, also called its bus factor: when it is one, a single departure leaves nobody who knows how.";
        public const string PeopleBehind = "People behind it";
        public const string Things = "Activities and open items";
        public const string Thinnest = "The thinnest of each unit";
        public const string NotThin = "At least two people are behind everything.";

        public const string RoleLoads = "What each role carries";
        public const string PersonLoads = "What each person carries";
        public const string LoadsExplained = "Activities are the rows of the matrix that are no roadmap items. Items that are shipped or dropped no longer count.";
        public const string HoldersExplained = "Alone: how much has nobody else behind it. A holding that has an end counts as current until somebody holds the role without one; its end is shown.";
        public const string Holders = "Holders";
        public const string Responsibilities = "Responsi\u00adbilities";
        public const string AnswersFor = "Answers for";
        public const string OpenItems = "Open items";
        public const string ConsultedOn = "Consulted on";
        public const string Person = "Person";
        public const string RolesHeld = "Roles";
        public const string Share = "Share";
        public const string Alone = "Alone";
        public const string NotAllSaid = "not said of every role";
        public const string MoreThanWhole = "more than a whole position";
        public const string Nothing = "–";

        public const string NoPeople =
            "There is no people.yml with holders. With one, this page also shows what each person carries, what would be left uncovered if somebody went, and how many people are behind each activity.";

        public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

        public static string Count(Severity severity, int count) => $"{Number(count)} {(severity == Severity.Info ? "info" : count == 1 ? Of(severity) : Of(severity) + "s")}";

        public static string Show(int count) => $"Show the {Number(count)} findings";

        public static string ShowFirst(int shown, int count) => $"Show the first {Number(shown)} of {Number(count)} findings";

        public static string More(int count) => $"{Number(count)} more of this kind: handbook check --verbose prints them all.";

        public static string Warnings(int count) => count == 1 ? "warning" : "warnings";

        public static string StandsIn(IEnumerable<string> names) => $"For now: {string.Join(", ", names)}.";

        public static string Uncovered(int uncovered, int carries) => $"Nobody covers {Number(uncovered)} of the {Number(carries)} things that it does or answers for:";

        public static string CountOf(int count) => Number(count) + (count == 1 ? " thing" : " things");

        public static string AndMore(int count) => $"and {Number(count)} more";

        public static string People(int people, bool orMore) => people == 0 ? "nobody" : orMore ? $"{people} or more" : people == 1 ? "one person" : $"{people} people";

        public static string Only(string? person) => person is null ? "nobody" : $"only {person}";

        /// <summary>Where no role has a unit, there is one bar of everything.</summary>
        public static string UnitTitle(string? unit, int units) => unit ?? (units == 1 ? AllRows : NoUnit);
    }
}

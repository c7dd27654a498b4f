namespace Handbooks.Localization;

/// <summary>The page of issues and coverage, which only the team's site has. What a diagnostic says itself is English.</summary>
public sealed class FindingStrings(TextSection texts, FormatStrings format)
{
    private readonly Plural _errors = texts.Plural();
    private readonly Plural _warnings = texts.Plural();
    private readonly Plural _infos = texts.Plural();
    private readonly Plural _show = texts.Plural();
    private readonly Message _showFirst = texts.Message(["shown", "total"]);
    private readonly Plural _more = texts.Plural();
    private readonly Message _standingIn = texts.Message("people");
    private readonly Plural _uncovered = texts.Plural(["total"]);
    private readonly Plural _things = texts.Plural();
    private readonly Plural _andMore = texts.Plural();
    private readonly Plural _people = texts.Plural();
    private readonly Message _peopleOrMore = texts.Message("number");
    private readonly Message _only = texts.Message("person");

    public string Title { get; } = texts.Text();
    public string Issues { get; } = texts.Text();
    public string InFiles { get; } = texts.Text();
    public string Filter { get; } = texts.Text();
    public string FilterText { get; } = texts.Text();
    public string None { get; } = texts.Text();

    /// <summary>In front of the fix of an issue.</summary>
    public string Help { get; } = texts.Text();

    /// <summary>In front of the command that shows how a page was read.</summary>
    public string Why { get; } = texts.Text();

    public string Also { get; } = texts.Text();
    public string InRepository { get; } = texts.Text();

    public TextSet Severities { get; } = texts.Set(["info", "warning", "error"]);

    public string Clarity { get; } = texts.Text();
    public string ClarityExplained { get; } = texts.Text();
    public string Answered { get; } = texts.Text();
    public string Unanswered { get; } = texts.Text();
    public string NobodyNamed { get; } = texts.Text();
    public string Disputed { get; } = texts.Text();
    public string NoRows { get; } = texts.Text();
    public string NoUnit { get; } = texts.Text();
    public string AllRows { get; } = texts.Text();

    public string Vacancies { get; } = texts.Text();
    public string NoVacancy { get; } = texts.Text();
    public string AllCovered { get; } = texts.Text();
    public string CarriesNothing { get; } = texts.Text();

    public string Departures { get; } = texts.Text();
    public string DeparturesExplained { get; } = texts.Text();
    public string NoDeparture { get; } = texts.Text();

    public string BusFactor { get; } = texts.Text();
    public string BusFactorExplained { get; } = texts.Text();
    public string PeopleBehind { get; } = texts.Text();
    public string ThingsBehind { get; } = texts.Text();
    public string Thinnest { get; } = texts.Text();
    public string NotThin { get; } = texts.Text();
    public string Nobody { get; } = texts.Text();

    public string RoleLoads { get; } = texts.Text();
    public string PersonLoads { get; } = texts.Text();
    public string LoadsExplained { get; } = texts.Text();
    public string HoldersExplained { get; } = texts.Text();
    public string Holders { get; } = texts.Text();
    public string Responsibilities { get; } = texts.Text();
    public string AccountableFor { get; } = texts.Text();
    public string OpenItems { get; } = texts.Text();
    public string ConsultedOn { get; } = texts.Text();
    public string Person { get; } = texts.Text();
    public string RolesHeld { get; } = texts.Text();
    public string Share { get; } = texts.Text();
    public string Alone { get; } = texts.Text();
    public string NotAllStated { get; } = texts.Text();
    public string MoreThanWhole { get; } = texts.Text();
    public string NoShare { get; } = texts.Text();
    public string NoPeople { get; } = texts.Text();

    public string Errors(int count) => format.Plural(_errors, count);

    public string Warnings(int count) => format.Plural(_warnings, count);

    public string Infos(int count) => format.Plural(_infos, count);

    public string Show(int count) => format.Plural(_show, count);

    public string ShowFirst(int shown, int total) => _showFirst.With(format.Number(shown), format.Number(total));

    public string More(int count) => format.Plural(_more, count);

    public string StandingIn(IEnumerable<string> people) => _standingIn.With(format.List(people));

    public string Uncovered(int uncovered, int total) => format.Plural(_uncovered, uncovered, format.Number(total));

    public string Things(int count) => format.Plural(_things, count);

    public string AndMore(int count) => format.Plural(_andMore, count);

    public string People(int count, bool orMore) => orMore && count > 0 ? _peopleOrMore.With(format.Number(count)) : format.Plural(_people, count);

    public string Only(string? person) => person is null ? Nobody : _only.With(person);

    /// <summary>Where no role has a unit, there is one bar of everything.</summary>
    public string UnitTitle(string? unit, int units) => unit ?? (units == 1 ? AllRows : NoUnit);
}

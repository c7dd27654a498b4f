namespace Handbooks.Localization;

/// <summary>The list of roles, role pages, and the roles in the navigation.</summary>
public sealed class RoleStrings(TextSection texts, FormatStrings format)
{
    private readonly Plural _responsibilities = texts.Plural();
    private readonly Plural _accountableFor = texts.Plural();
    private readonly Plural _responsibleFor = texts.Plural();
    private readonly Plural _consultedOn = texts.Plural();
    private readonly Plural _informedAbout = texts.Plural();
    private readonly Plural _showMore = texts.Plural();
    private readonly Message _since = texts.Message("month");
    private readonly Message _until = texts.Message("month");
    private readonly Message _definedOn = texts.Message("page");

    public string Title { get; } = texts.Text();
    public string Role { get; } = texts.Text();
    public string AllRoles { get; } = texts.Text();

    /// <summary>Those without a unit, beside units.</summary>
    public string OtherRoles { get; } = texts.Text();

    public string SeeMap { get; } = texts.Text();
    public string Filter { get; } = texts.Text();
    public string FilterText { get; } = texts.Text();
    public string Unit { get; } = texts.Text();
    public string ReportsTo { get; } = texts.Text();
    public string Reports { get; } = texts.Text();
    public string Extends { get; } = texts.Text();
    public string ExtendedBy { get; } = texts.Text();
    public string HeldBy { get; } = texts.Text();
    public string Members { get; } = texts.Text();
    public string NobodyHolds { get; } = texts.Text();
    public string AlsoCalled { get; } = texts.Text();
    public string SeeOnMap { get; } = texts.Text();
    public string SeeInMatrix { get; } = texts.Text();

    /// <summary>In front of the roles that a page describes.</summary>
    public string OnThisPage { get; } = texts.Text();

    /// <summary>Of a holder.</summary>
    public string Interim { get; } = texts.Text();

    /// <summary>Of a role: draft, vacant, retired, active.</summary>
    public TextSet Statuses { get; } = texts.Set(["active", "draft", "vacant", "retired"]);

    public TextSet Kinds { get; } = texts.Set(["position", "added", "rotating", "committee"]);

    public string Responsibilities(int count) => format.Plural(_responsibilities, count);

    /// <summary>The titles of a role's lists, each with the number of its rows in the matrix.</summary>
    public string AccountableFor(int count) => format.Plural(_accountableFor, count);

    /// <inheritdoc cref="AccountableFor"/>
    public string ResponsibleFor(int count) => format.Plural(_responsibleFor, count);

    /// <inheritdoc cref="AccountableFor"/>
    public string ConsultedOn(int count) => format.Plural(_consultedOn, count);

    /// <inheritdoc cref="AccountableFor"/>
    public string InformedAbout(int count) => format.Plural(_informedAbout, count);

    /// <summary>Unfolds the rest of a list.</summary>
    public string ShowMore(int count) => format.Plural(_showMore, count);

    public string Since(DateOnly day) => _since.With(format.MonthInPhrase(day));

    public string Until(DateOnly day) => _until.With(format.MonthInPhrase(day));

    /// <summary>The text before and behind the link to the page that describes a role with others.</summary>
    public (string Before, string Behind) DefinedOn => _definedOn.Around();

    /// <summary>"Other" are only those beside units that have a name.</summary>
    public string UnitTitle(string? unit, int units) => unit ?? (units == 1 ? AllRoles : OtherRoles);
}

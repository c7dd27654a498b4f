namespace Handbooks.Localization;

public sealed class SiteStrings(TextSection texts, FormatStrings format)
{
    private readonly Plural _roles = texts.Plural();
    private readonly Plural _activities = texts.Plural();
    private readonly Plural _items = texts.Plural();
    private readonly Message _asItWas = texts.Message("day");
    private readonly Message _under = texts.Message("title");
    private readonly Message _filterCount = texts.Message(["shown", "total"]);
    private readonly Message _filterCountAll = texts.Message("total");

    public string SkipToContent { get; } = texts.Text();
    public string Home { get; } = texts.Text();
    public string RolesLink { get; } = texts.Text();
    public string MatrixLink { get; } = texts.Text();
    public string DecisionsLink { get; } = texts.Text();
    public string MainNavigation { get; } = texts.Text();

    /// <summary>The navigation beside each page; on a small screen it is behind the button "Menu".</summary>
    public string Contents { get; } = texts.Text();

    public string Menu { get; } = texts.Text();
    public string Previous { get; } = texts.Text();
    public string Next { get; } = texts.Text();
    public string BackToTop { get; } = texts.Text();
    public string Breadcrumbs { get; } = texts.Text();
    public string OnThisPage { get; } = texts.Text();
    public string LinkToSection { get; } = texts.Text();
    public string UseLight { get; } = texts.Text();
    public string UseDark { get; } = texts.Text();
    public string EditPage { get; } = texts.Text();
    public string Source { get; } = texts.Text();

    /// <summary>In front of whom readers may ask.</summary>
    public string Contact { get; } = texts.Text();

    public string MentionedBy { get; } = texts.Text();
    public string NotPublic { get; } = texts.Text();
    public string Download { get; } = texts.Text();
    public string LastChanged { get; } = texts.Text();
    public string AsOf { get; } = texts.Text();

    /// <summary>The badge of the team's site.</summary>
    public string Team { get; } = texts.Text();

    public string TeamExplained { get; } = texts.Text();
    public string ReadInPart { get; } = texts.Text();
    public string SeeError { get; } = texts.Text();

    /// <summary>In front of the link to where a page is now.</summary>
    public string Moved { get; } = texts.Text();

    public string NotFoundTitle { get; } = texts.Text();
    public string NotFound { get; } = texts.Text();

    /// <summary>The label of a filter by words.</summary>
    public string FilterText { get; } = texts.Text();

    public string NoMatches { get; } = texts.Text();
    public string ShowEverything { get; } = texts.Text();
    public string Reset { get; } = texts.Text();

    /// <summary>The numbers on the home page.</summary>
    public string AtAGlance { get; } = texts.Text();

    public string OnTheRoadmapNow { get; } = texts.Text();
    public string WholeRoadmap { get; } = texts.Text();
    public string RolesByUnit { get; } = texts.Text();

    /// <summary>Behind the number on the home page.</summary>
    public string Roles(int count) => format.Plural(_roles, count);

    /// <inheritdoc cref="Roles"/>
    public string Activities(int count) => format.Plural(_activities, count);

    /// <inheritdoc cref="Roles"/>
    public string Items(int count) => format.Plural(_items, count);

    /// <summary>The sign that unfolds an entry of the navigation or a step of the breadcrumbs.</summary>
    public string Under(string title) => _under.With(title);

    public string AsItWas(DateOnly day) => _asItWas.With(format.Day(day));

    /// <summary>For the script, which puts its numbers at <c>{0}</c> and <c>{1}</c>.</summary>
    public string FilterCount => _filterCount.With("{0}", "{1}");

    /// <inheritdoc cref="FilterCount"/>
    public string FilterCountAll => _filterCountAll.With("{0}");
}

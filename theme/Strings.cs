using System.Globalization;
using Handbooks.Decisions;
using Handbooks.History;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Theme;

/// <summary>
/// Every word that the theme itself says, in one place. What the compiler says on pages (column titles, notes) comes in the page
/// values.
/// </summary>
internal static partial class Strings
{
    public const string SkipToContent = "Skip to content";
    public const string Home = "Home";
    public const string Roles = "Roles";
    public const string Matrix = "Matrix";
    public const string Decisions = "Decisions";
    public const string Roadmap = "Roadmap";
    public const string MainNavigation = "Main";
    public const string Pages = "Pages";
    public const string Breadcrumbs = "You are here";
    public const string OnThisPage = "On this page";
    public const string Team = "Team";
    public const string TeamExplained = "This is the team’s site. It also shows what is not public.";
    public const string UseLight = "Use the light theme";
    public const string UseDark = "Use the dark theme";
    public const string EditPage = "Edit this page";
    public const string Source = "Source";
    public const string MentionedBy = "Mentioned by";

    public const string Unit = "Unit";
    public const string NoUnit = "Other roles";
    public const string ReportsTo = "Reports to";
    public const string Reports = "Direct reports";
    public const string Extends = "Builds on";
    public const string ExtendedBy = "Extended by";
    public const string HeldBy = "Held by";
    public const string Members = "Members";
    public const string NobodyHolds = "Nobody holds this role";
    public const string AlsoCalled = "Also called";
    public const string OwnsOnRoadmap = "Accountable for (roadmap)";
    public const string TakesPart = "Contributes to";
    public const string LettersFromElsewhere = "Assignments from other pages";
    public const string LettersFromElsewhereExplained = "What tables and the roadmap say about this role, with the text that says so.";
    public const string DefinedOn = "This role is described with others on";
    public const string SeeInMatrix = "See it in the matrix";
    public const string RolesHere = "Roles on this page";

    public const string Map = "Role map";
    public const string SeeOnMap = "See it on the map";
    public const string SeeMap = "See who reports to whom and who works with whom on the role map";
    public const string NoRoles = "No roles are described yet.";
    public const string OneRole = "Only one role is described, so there is no one for it to report to or work with:";
    public const string WhoReports = "Who reports to whom";
    public const string NobodyReports = "No role says who it reports to.";
    public const string StandApart = "No reporting line:";
    public const string ReportingPicture = "Picture: who reports to whom";
    public const string ReportingPictureExplained = "Left to right: each role with its direct reports beside it. The list above the picture says the same.";
    public const string WhoWorksTogether = "Who works with whom";
    public const string NobodyNames = "No role’s page mentions another role.";
    public const string NamedByNone = "These roles neither mention another role nor are mentioned by one:";
    public const string TiesPicture = "Picture: who works with whom";
    public const string TiesPictureExplained = "Roles in a column, by unit. An arc joins two roles when one’s page mentions the other. The list above the picture says the same, with how often.";
    public const string WorksKey = "on the right: one lists the other as someone it works with";
    public const string NamesKey = "on the left: one’s page mentions the other elsewhere; thicker from three mentions";
    public const string AsList = "Show as a list";
    public const string TooManyToDraw = "There are too many roles for a readable picture. The list shows them all.";
    public const string WorksWith = "Works with";
    public const string Names = "Also mentions";
    public const string NamedBy = "Mentioned by";

    public const string FilterRoles = "Filter the roles";
    public const string FilterMatrix = "Filter the matrix";
    public const string FilterDecisions = "Filter the decisions";
    public const string FilterText = "Text";
    public const string FilterByWords = "Search decisions";
    public const string FilterByText = "Filter roles";
    public const string Role = "Role";
    public const string AllRoles = "All roles";
    public const string AllUnits = "All units";
    public const string Group = "Group";
    public const string AllGroups = "All groups";
    public const string Letter = "Letter";
    public const string AllLetters = "All letters";
    public const string Gaps = "Gaps";
    public const string GapsAndAll = "All rows";
    public const string AnyGap = "Any gap";
    public const string SeveralNamed = "Several accountable";
    public const string NothingFits = "No matches";
    public const string ShowEverything = "Show everything";
    public const string FilterCountAll = "Showing all {0}";
    public const string OnlyNobody = "Only with no one accountable";
    public const string Reset = "Reset";
    public const string FilterCount = "Showing {0} of {1}";

    public const string MatrixCaption = "Who does what, by activity and role";
    public const string Activity = "Activity";
    public const string LinkToSection = "Link to this section";
    public const string LinkToDecision = "Link to this entry";
    public const string LinkToRow = "Link to this row";
    public const string NobodyNamed = "No one accountable";
    public const string NotPublic = "not public";
    public const string ByRole = "By role";
    public const string RolePage = "Role page";
    public const string WholeTable = "Full table";
    public const string Legend = "Key to the letters";
    public const string Declared = "Solid: stated by the author";
    public const string Inferred = "Outlined: inferred from the text";
    public const string Overridden = "Struck through: overridden by a stated letter";
    public const string Qualified = "Starred: on a condition, given in its note";
    public const string EveryLetterLinks = "Select a letter to see its source.";
    public const string TapAgain = "Tap again to go to the source.";
    public const string SkipTable = "Skip the table";
    public const string Also = "Also:";
    public const string Download = "Download:";

    public const string Answers = "Accountable";
    public const string DoesIt = "Responsible";
    public const string Consulted = "Consulted";
    public const string Informed = "Informed";

    public const string Kind = "Kind";
    public const string AllKinds = "All kinds";
    public const string AlsoSaidAs = "Also worded as:";
    public const string Condition = "Condition";
    public const string Escalation = "Escalation";
    public const string MayDecide = "May decide";
    public const string Timeline = "Timeline";
    public const string TimelineExplained = "Each bar is an item and spans the period in which it is due. A line leads from an item to those that wait for it. The list below shows the same items.";
    public const string FilterRoadmap = "Filter the roadmap";
    public const string ShowAll = "Show everything";
    public const string Subscribe = "Subscribe:";
    public const string SubscribeToRoadmapOf = "Subscribe to the roadmap of";
    public const string SubscribeToPart = "Subscribe to a theme or role";
    public const string Themes = "Themes";
    public const string RoadmapWords = "Key to statuses";

    public const string AllItems = "All items by theme";
    public const string Item = "Item";
    public const string Target = "Target";
    public const string Status = "Status";
    public const string Horizon = "Horizon";
    public const string Theme = "Theme";
    public const string Confidence = "Confidence";
    public const string Progress = "Progress";
    public const string Internal = "Internal";
    public const string NothingHere = "Nothing at the moment";
    public const string Milestones = "Milestones";
    public const string Done = "Done:";
    public const string Open = "Open:";
    public const string DependsOn = "Depends on";
    public const string RequiredBy = "Required by";
    public const string Who = "Who";
    public const string Links = "Links";

    public const string Now = "Now on the roadmap";
    public const string WholeRoadmap = "The whole roadmap";
    public const string RolesByUnit = "Roles by unit";

    /// <summary>"Other" are only those beside units that have a name.</summary>
    public static string UnitTitle(string? unit, int units) => unit ?? (units == 1 ? AllRoles : NoUnit);
    public const string WithNobodyNamed = "with no one accountable";
    public const string AtAGlance = "At a glance";

    public const string History = "History";
    public const string WhatChanged = "What changed";
    public const string LastChanged = "Last changed";
    public const string AsOf = "As of";
    public const string NotCommitted = "Not committed yet";
    public const string NotCommittedExplained = "This is in the folder that the site is built from but not in any commit. It has no date, and the public site does not mention it.";
    public const string Moves = "Every date promised";
    public const string NothingChanged = "No changes yet.";
    public const string Added = "Added";
    public const string Gone = "removed";
    public const string Nobody = "nobody";
    public const string None = "none";
    public const string Was = "was:";
    public const string Commit = "commit";

    public const string Moved = "This page has moved:";

    public const string NotFound = "There is no page at this address. It may have moved or never existed. Try one of these:";

    public const string Helps = "helps whoever does it";
    public const string BringsAbout = "makes it happen";
    public const string WorksOut = "recommends what to do";
    public const string MayRefuse = "is asked before, and can say no";
    public const string DoesAndAnswers = "does it and answers for it";
    public const string Does = "does it";
    public const string AnswersFor = "answers for it";
    public const string IsAsked = "is asked before";
    public const string IsTold = "is told after";

    /// <summary>What a letter says in plain words. Some say more than their kind.</summary>
    public static string Meaning(SchemeMark letter) => (letter.Word, letter.Kind) switch
    {
        ("supports", _) => Helps,
        ("driver", _) => BringsAbout,
        ("recommends", _) => WorksOut,
        ("agrees", _) => MayRefuse,
        ("directly responsible individual", _) => DoesAndAnswers,
        (_, 'r') => Does,
        (_, 'a') => AnswersFor,
        (_, 'c') => IsAsked,
        _ => IsTold,
    };

    public static string SeveralAnswer(int number) => $"{Number(number)} accountable";

    public static string Choice(LetterChoice choice) => $"{choice.Sign}: {string.Join(", ", choice.Words)}";

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static readonly (string Word, string Meaning)[] Statuses =
    [
        ("Idea", "suggested, not promised"),
        ("Planned", "intended, not started"),
        ("In progress", "being worked on"),
        ("Shipped", "released"),
        ("Paused", "started, then paused"),
        ("Dropped", "will not be done"),
        ("Confidence", "how sure the authors are of the date: low, medium or high"),
        ("Target", "when it is due, as precisely as known: a year, half, quarter, month, week or day"),
    ];

    public static string Undated(int number) =>
        number == 1 ? "One item has no date and is not on the timeline." : $"{Number(number)} items have no date and are not on the timeline.";

    public static string BarTitle(TimelineBar bar) =>
        $"{bar.Card.Title}: {bar.Card.Status}, due {bar.Card.Target}{(bar.Card.FirstTarget is { } first ? ", " + FirstTarget(first) : "")}{(bar.After.IsEmpty ? "" : "; waits for " + string.Join(", ", bar.After))}";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string RoleWord(int number) => number == 1 ? "role" : "roles";

    public static string ActivityWord(int number) => number == 1 ? "activity" : "activities";

    public static string Responsibilities(int number) => Number(number) + (number == 1 ? " responsibility" : " responsibilities");

    public static string HiddenDependencies(int number, bool alone) =>
        number == 1 ? $"One {(alone ? "item" : "more")} that is not public" : $"{Number(number)} {(alone ? "items" : "more")} that are not public";

    public static string NobodyNamedIn(int number) =>
        number == 1 ? "One of these has no one accountable." : $"{Number(number)} of these have no one accountable.";

    /// <summary>"Responsible, inferred"; what is declared needs no more words.</summary>
    public static string LetterWords(LetterMark mark, bool counts) =>
        Capital(mark.Word) + (mark.IsDeclared ? "" : counts ? ", inferred" : ", inferred; overridden by a stated letter");

    /// <summary>The words, the condition, the quote and its source: a line each. The script's tip shows the first as a title.</summary>
    /// <param name="told">What stands beside the letter; a quote that says the same is left to it.</param>
    public static string LetterNote(LetterMark mark, bool counts, string? told = null)
    {
        var condition = mark.Qualifier is { } qualifier ? $"\n({qualifier})" : "";
        var quote = mark.Quote == told ? "" : $"\n“{mark.Quote}”";
        return $"{LetterWords(mark, counts)}{condition}{quote}\n{mark.Source}";
    }

    /// <summary>In filters and addresses.</summary>
    public static string Key(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Activity => "activity",
        DecisionSubject.Item => "item",
        DecisionSubject.Right => "right",
        DecisionSubject.Domain => "domain",
        DecisionSubject.Escalation => "escalation",
    };

    public static string Of(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Activity => "Activity",
        DecisionSubject.Item => "Roadmap item",
        DecisionSubject.Right => "Decision right",
        DecisionSubject.Domain => "Domain",
        DecisionSubject.Escalation => "Escalation",
    };

    public static string Plural(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Activity => "Activities",
        DecisionSubject.Item => "Roadmap items",
        DecisionSubject.Right => "Decision rights",
        DecisionSubject.Domain => "Domains",
        DecisionSubject.Escalation => "Escalations",
    };

    public static string AnswersTo(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Right => "Decides",
        DecisionSubject.Escalation => "Goes to",
        DecisionSubject.Activity or DecisionSubject.Item or DecisionSubject.Domain => Answers,
    };

    public static string Rule(DecisionRule rule) => rule.Condition is { } condition ? $"{rule.Text}, {condition}" : rule.Text;

    /// <summary>Null for what needs no word: an active role.</summary>
    public static string? Of(RoleStatus status) => status switch
    {
        RoleStatus.Draft => "Draft",
        RoleStatus.Vacant => "Vacant",
        RoleStatus.Retired => "Retired",
        RoleStatus.Active => null,
    };

    /// <summary>Kind and status, as far as they need a word; else null.</summary>
    public static string? Marks(MapRole role) =>
        string.Join(" · ", new[] { Of(role.Kind), Of(role.Status) }.OfType<string>()) is { Length: > 0 } marks ? marks : null;

    /// <summary>All that a box of the map says.</summary>
    public static string InOneLine(MapRole role) =>
        string.Join(", ", new[] { role.Role.Text, role.Unit, Marks(role), role.Note }.OfType<string>());

    public static string Between(string first, string second) => $"{first} and {second}";

    public static string TimesOver(int number) => $"({Number(number)} times)";

    /// <summary>Null for what needs no word: a position.</summary>
    public static string? Of(RoleKind kind) => kind switch
    {
        RoleKind.Added => "Added role",
        RoleKind.Rotating => "Rotating",
        RoleKind.Committee => "Committee",
        RoleKind.Position => null,
    };

    public static string LinkTo(string title) => $"Link to this change of {title}";

    public static string FirstTarget(string target) => $"first planned for {target}";

    public static string LineAt(DateOnly day) => $"The red line marks {Day(day)}, when anything shown here last changed.";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ReadInPart => "This page has an error and could not be read in full. Only the team can see it.";

    public static string WhatIsWrong => "See the error";

    public static string AsItWas(DateOnly day) => $"This is the handbook as of {Day(day)}, not the current one.";

    public static string OlderChanges(int number) =>
        number == 1 ? "One older change is on the page of its item or role." : $"{Number(number)} older changes are on the pages of their items and roles.";

    /// <summary>"First planned for 2026-Q1, delayed three times, now 2026-Q4."</summary>
    public static string Slips(SlipStory story)
    {
        var moves = new List<string>();
        if (story.Later > 0)
            moves.Add($"delayed {Times(story.Later)}");
        if (story.Earlier > 0)
            moves.Add($"brought forward {Times(story.Earlier)}");
        var how = moves.Count == 0 ? "restated" : string.Join(", ", moves);
        return $"First planned for {story.First}, {how}, now {story.Now}.";
    }

    public static string Of(MoveKind kind) => kind switch
    {
        MoveKind.Later => "later",
        MoveKind.Earlier => "earlier",
        MoveKind.MoreExact => "more precise",
        MoveKind.LessExact => "less precise",
    };

    /// <summary>What was changed, in front of what it was and is.</summary>
    public static string Of(ChangeNote note) => Of(note.Thing, note.Move, isTakenBack: note.To is null, note.Count);

    public static string Of(ChangedThing thing, MoveKind? move, bool isTakenBack, int count) => thing switch
    {
        ChangedThing.Added => "Added",
        ChangedThing.Removed => "Removed",
        ChangedThing.Returned => "Restored",
        ChangedThing.Title => "Title changed",
        ChangedThing.Status => "Status",
        ChangedThing.Horizon => "Horizon",
        ChangedThing.Target => move switch
        {
            MoveKind.Later => "Target delayed",
            MoveKind.Earlier => "Target brought forward",
            MoveKind.MoreExact => "Target made more precise",
            MoveKind.LessExact => "Target made less precise",
            _ => isTakenBack ? "Target removed" : "Target",
        },
        ChangedThing.Accountable => "Accountable",
        ChangedThing.Confidence => "Confidence",
        ChangedThing.Summary => "Summary reworded",
        ChangedThing.Details => "Details changed",
        ChangedThing.ReportsTo => "Reports to",
        ChangedThing.Unit => "Unit changed",
        ChangedThing.Purpose => "Purpose reworded",
        ChangedThing.ResponsibilityAdded => count == 1 ? "Responsibility added" : $"{Number(count)} responsibilities added",
        ChangedThing.ResponsibilityRemoved => count == 1 ? "Responsibility removed" : $"{Number(count)} responsibilities removed",
        ChangedThing.ResponsibilityReworded => count == 1 ? "Responsibility reworded" : $"{Number(count)} responsibilities reworded",
        ChangedThing.Text => "Text changed",
        ChangedThing.Visibility => "Visibility",
    };

    private static string Times(int number) => number switch
    {
        1 => "once",
        2 => "twice",
        3 => "three times",
        4 => "four times",
        5 => "five times",
        6 => "six times",
        7 => "seven times",
        8 => "eight times",
        9 => "nine times",
        _ => $"{Number(number)} times",
    };
}

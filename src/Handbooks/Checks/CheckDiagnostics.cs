using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>HB4: what does not add up in a handbook whose every file is right.</summary>
public static class CheckDiagnostics
{
    private const int LongestShown = 120;

    public static readonly DiagnosticDescriptor TwoAccountable = new("HB4001", Severity.Warning, "Two roles answer for one thing");
    public static readonly DiagnosticDescriptor PublicRefersToInternal = new("HB4002", Severity.Warning, "Public text refers to an internal thing");
    public static readonly DiagnosticDescriptor DependencyCycle = new("HB4003", Severity.Warning, "Roadmap items that wait for each other");
    public static readonly DiagnosticDescriptor ReportingCycle = new("HB4004", Severity.Warning, "Roles that report to each other");
    public static readonly DiagnosticDescriptor RoleWithoutResponsibilities = new("HB4005", Severity.Info, "A role without responsibilities");

    public static readonly DiagnosticDescriptor NobodyAccountable = new("HB4006", Severity.Info, "An activity for which nobody answers");
    public static readonly DiagnosticDescriptor NobodyResponsible = new("HB4007", Severity.Info, "An activity that nobody does");
    public static readonly DiagnosticDescriptor AccountableWithoutAuthority = new("HB4008", Severity.Info,
        "A role that answers for something and may decide nothing");
    public static readonly DiagnosticDescriptor OneSidedClaim = new("HB4009", Severity.Info, "Only others say that a role answers for something");
    public static readonly DiagnosticDescriptor UnknownRoleInTable = new("HB4010", Severity.Warning,
        "A table gives letters to a role that nobody defines");
    public static readonly DiagnosticDescriptor LetterOutsideScheme = new("HB4011", Severity.Warning,
        "A letter that the table's scheme does not have");
    public static readonly DiagnosticDescriptor NearDuplicate = new("HB4012", Severity.Info, "Two roles do nearly the same thing");
    public static readonly DiagnosticDescriptor RoleWithoutPurpose = new("HB4013", Severity.Info, "A role without a purpose");
    public static readonly DiagnosticDescriptor RoleWithoutHolder = new("HB4014", Severity.Info, "A role that nobody is said to hold");
    public static readonly DiagnosticDescriptor RoleWithoutMetrics = new("HB4015", Severity.Info, "A role without metrics");
    public static readonly DiagnosticDescriptor EmptyColumn = new("HB4016", Severity.Info, "A role without a letter in a table");
    public static readonly DiagnosticDescriptor ConsultedOnEverything = new("HB4017", Severity.Info, "A role that is consulted on everything");
    public static readonly DiagnosticDescriptor ContradictoryLetters = new("HB4018", Severity.Warning, "Two places give one role different letters");

    public static readonly DiagnosticDescriptor VacantAccountable = new("HB4020", Severity.Warning, "An item whose accountable role nobody holds");
    public static readonly DiagnosticDescriptor DueBeforeDependency = new("HB4021", Severity.Warning, "An item due before what it depends on");
    public static readonly DiagnosticDescriptor StatusAgainstHorizon = new("HB4022", Severity.Warning,
        "A status and a horizon that contradict each other");
    public static readonly DiagnosticDescriptor PastTarget = new("HB4023", Severity.Warning, "A date that is over, of an item that is not shipped");
    public static readonly DiagnosticDescriptor TooExactDate = new("HB4024", Severity.Info, "A date more exact than the plan");

    internal static Diagnostic BothAccountable(SourceSpan second, string activity, string secondRole, string firstRole, SourceSpan first) =>
        TwoAccountable.At(second, $"both {firstRole} and {secondRole} are accountable for \"{activity}\"",
            "Settle it: one answers, the others are responsible or consulted.", new RelatedPlace(first, $"{firstRole} is accountable here"));

    internal static Diagnostic LeadsInside(SourceSpan span, bool isMention, string kind) =>
        PublicRefersToInternal.At(span,
            isMention ? $"this public text names an internal {kind}" : $"this public text links to an internal {kind}; on the public site it becomes plain text",
            $"Make the {kind} public, or take the reference out of what partners read.");

    /// <summary>Nothing of it shows, and it may well be meant: no more than a note.</summary>
    internal static Diagnostic FieldLeadsInside(SourceSpan span, string kind) =>
        PublicRefersToInternal.At(span,
            $"something public names an internal {kind} here; the public site does not show which",
            $"Nothing needs to be done, unless the {kind} may be public, too.") with
        {
            Severity = Severity.Info,
        };

    internal static Diagnostic WaitingForItself(SourceSpan span, IEnumerable<string> cycle) =>
        DependencyCycle.At(span, $"these wait for each other: {string.Join(" → ", cycle)}", "Take one depends_on out.");

    internal static Diagnostic ReportingToItself(SourceSpan span, IEnumerable<string> cycle) =>
        ReportingCycle.At(span, $"these report to each other: {string.Join(" → ", cycle)}", "Correct one reports_to.");

    internal static Diagnostic NoResponsibilities(Located<string> title) =>
        RoleWithoutResponsibilities.At(title.Span, $"the role \"{title.Value}\" has no responsibilities",
            "List them under a heading \"Responsibilities\"; if that part has another name here, add it to sections.responsibilities in handbook.yml.");

    internal static Diagnostic NobodyAnswers(SourceSpan span, string activity, bool isInTable) =>
        NobodyAccountable.At(span, $"nobody is accountable for \"{activity}\"",
            isInTable ? "Write A into one cell of its row." : "Several roles do it: agree on one that answers for it, and add {.accountable} to its line.");

    internal static Diagnostic ItemOfNobody(SourceSpan span, string item) =>
        NobodyAccountable.At(span, $"nobody is accountable for the roadmap item \"{item}\"", "Add \"accountable:\" with a role.");

    internal static Diagnostic NobodyDoes(SourceSpan span, string activity) =>
        NobodyResponsible.At(span, $"nobody does \"{activity}\": it has letters, and none of them is R",
            "Write R for whoever does it; if it is the one who answers, write A/R.");

    internal static Diagnostic NoAuthority(Located<string> role, int count, string example) =>
        AccountableWithoutAuthority.At(role.Span, $"{role.Value} answers for {(count == 1 ? "" : $"{count} things, among them ")}\"{example}\", and its page does not say what it may decide",
            "Say it in a sentence of its page, such as \"They have the authority to …\" or \"They have the final say on …\".");

    internal static Diagnostic NoAuthorities(Located<string> first, int count, int of) =>
        AccountableWithoutAuthority.At(first.Span, count == of
            ? $"none of the {of} roles that answer for something says what it may decide" : $"{count} of the {of} roles that answer for something do not say what they may decide",
            "Say it in a sentence of each page, such as \"They have the authority to …\" or \"They have the final say on …\"; or switch HB4008 off in handbook.yml (severities).");

    internal static Diagnostic OnlyOthersSay(SourceSpan span, string role, Activity activity, string? teller) =>
        OneSidedClaim.At(span, $"{(teller is null ? "this page" : $"{teller}'s page")} says that {role} is accountable for \"{activity.Title}\"; {role}'s own page does not",
            $"If it is so, add to the responsibilities of {role}: \"- {activity.Title} {{#{activity.Id} .accountable}}\". If it is not, correct this sentence.");

    internal static Diagnostic NobodyOfThatName(Located<string> name, IEnumerable<string> known) =>
        UnknownRoleInTable.At(name.Span, $"nobody defines a role called \"{name.Value}\"; what the table says of it is left out",
            Nearest.To(name.Value, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Define it on a page of its own, or correct the name.");

    internal static Diagnostic NoLetterOf(Located<string> cell, LetterScheme scheme) =>
        LetterOutsideScheme.At(cell.Span, $"\"{cell.Value}\" is no letter of {scheme.Name} ({string.Join(", ", scheme.Letters.Select(letter => letter.Sign))}); the cell counts as empty",
            $"Correct it. If the table is of another scheme ({string.Join(", ", LetterScheme.All.Where(other => other != scheme).Select(other => other.Name))}), name that in the heading over it, or as raci: {{scheme: …}} in handbook.yml.");

    /// <param name="id">That makes the second one join the first one's row; null where theirs has none that could be written.</param>
    internal static Diagnostic NearlySame(NearPair pair, string firstRole, string secondRole, string? id) =>
        NearDuplicate.At(pair.SecondDuty.Span,
            string.Create(CultureInfo.InvariantCulture, $"\"{Shown(pair.SecondDuty.Quote)}\" ({secondRole}) and \"{Shown(pair.FirstDuty.Quote)}\" ({firstRole}) are {(int)(100 * pair.Score)} % alike"),
            $"If they are one thing, {(id is null ? "give both the same id, such as {#plan}, and the matrix has one row for them" : $"write {{#{id}}} behind this one, and the matrix has one row for them")}; if they are two, give each an id of its own.",
            new RelatedPlace(pair.FirstDuty.Span, $"{firstRole} says it here"));

    private static string Shown(string words) =>
        words.Length <= LongestShown ? words : Excerpt.Of(words, LongestShown) + " …";

    internal static Diagnostic NoPurpose(Located<string> role) =>
        RoleWithoutPurpose.At(role.Span, $"{role.Value} does not say what it is there for",
            "Begin its page with a sentence that does, or add \"purpose:\" to its front matter.");

    internal static Diagnostic NoPurposes(Located<string> first, int count, int of) =>
        RoleWithoutPurpose.At(first.Span, count == of
            ? $"none of the {of} roles says what it is there for" : $"{count} of the {of} roles do not say what they are there for",
            "Begin each page with a sentence that does, or switch HB4013 off in handbook.yml (severities).");

    internal static Diagnostic NoHolder(Located<string> role) =>
        RoleWithoutHolder.At(role.Span, $"nobody is said to hold {role.Value}",
            "Name somebody in people.yml, or write \"status: vacant\" into its front matter.");

    internal static Diagnostic NoHolders(Located<string> first, int count, int of) =>
        RoleWithoutHolder.At(first.Span, count == of
            ? $"nobody is said to hold any of the {of} roles" : $"nobody is said to hold {count} of the {of} roles",
            "Name holders in people.yml, or switch HB4014 off in handbook.yml (severities).");

    internal static Diagnostic NoMetric(Located<string> role) =>
        RoleWithoutMetrics.At(role.Span, $"{role.Value} does not say how it is seen to do well", "List it under a heading \"Metrics\".");

    internal static Diagnostic NoMetrics(Located<string> first, int count, int of) =>
        RoleWithoutMetrics.At(first.Span, count == of
            ? $"none of the {of} roles says how it is seen to do well" : $"{count} of the {of} roles do not say how they are seen to do well",
            "List it under a heading \"Metrics\", or switch HB4015 off in handbook.yml (severities).");

    internal static Diagnostic NoLetters(Located<string> role) =>
        EmptyColumn.At(role.Span, $"{role.Value} has no letter in this table", "Give it one, or take it out of the table.");

    internal static Diagnostic AskedAboutAll(Located<string> role, int count, int of) =>
        ConsultedOnEverything.At(role.Span, $"{role.Value} is consulted on {count} of {of} activities: everything waits for it",
            "Ask it where it makes a difference, and inform it (I) of the rest.");

    internal static Diagnostic TwoSayings(Assignment second, Assignment first, string role, string activity) =>
        ContradictoryLetters.At(second.LetterSpan, $"{role} has {second.Letters.Signs()} for \"{activity}\" here, and {first.Letters.Signs()} elsewhere", "Settle which it is; both are shown until then.",
            new RelatedPlace(first.LetterSpan, $"{first.Letters.Signs()} here"));

    internal static Diagnostic NobodyThere(Located<string> written, string role, RoleStatus status, string item) =>
        VacantAccountable.At(written.Span, $"{role} is to answer for \"{item}\" and is {status.ToString().ToLowerInvariant()}: nobody does",
            "Name a role that somebody holds, or find a holder.");

    internal static Diagnostic TooEarly(Located<Period> target, string item, string needed, Located<Period> due) =>
        DueBeforeDependency.At(target.Span, $"\"{item}\" is due {target.Value}, before \"{needed}\", which it depends on (due {due.Value})",
            "Move one of the dates, or take the dependency out.",
            new RelatedPlace(due.Span, $"due {due.Value}"));

    internal static Diagnostic StatusAndHorizon(SourceSpan horizon, string item, ItemStatus status, Horizon written) =>
        StatusAgainstHorizon.At(horizon, $"\"{item}\" is {Words(status)} and for {written.ToString().ToLowerInvariant()}: one of the two is not true",
            status == ItemStatus.Idea
            ? "An idea is for later; what is worked on now is in_progress." : "What is in progress or shipped belongs under now.");

    internal static Diagnostic LongPast(Located<Period> target, string item, ItemStatus status, DateOnly asOf) =>
        PastTarget.At(target.Span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"\"{item}\" was due {target.Value} and is {Words(status)} on {asOf:yyyy-MM-dd}"),
            "Write when it is due now (readers see that it slipped), or what became of it: shipped, paused, dropped.");

    internal static Diagnostic DateTooExact(Located<Period> target, string item, PeriodKind allowed, string reason) =>
        TooExactDate.At(target.Span, $"\"{item}\" is due {target.Value}, to the {target.Value.Kind.ToString().ToLowerInvariant()}, although {reason}",
            $"Write a {allowed.ToString().ToLowerInvariant()}: partners plan around what they read.");

    private static string Words(ItemStatus status) =>
        status == ItemStatus.InProgress ? "in progress" : status == ItemStatus.Idea ? "an idea" : status.ToString().ToLowerInvariant();
}

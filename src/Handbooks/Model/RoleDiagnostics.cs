using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB200 and HB201: what was read as a role, and what of it was not.</summary>
public static class RoleDiagnostics
{
    public static readonly DiagnosticDescriptor RoleByConvention = new("HB2008", Severity.Info, "Page read as a role by convention");
    public static readonly DiagnosticDescriptor UnknownLetter = new("HB2009", Severity.Warning, "Unknown letter attribute");
    public static readonly DiagnosticDescriptor NoRoleSections = new("HB2010", Severity.Warning, "Page of roles without a role");
    public static readonly DiagnosticDescriptor PageAmongRoles = new("HB2012", Severity.Info, "Page in a roles folder that is not a role");
    public static readonly DiagnosticDescriptor PossibleRole = new("HB2014", Severity.Info, "Possible role page");
    public static readonly DiagnosticDescriptor AliasFound = new("HB2015", Severity.Info, "Alias found in a role's text");
    public static readonly DiagnosticDescriptor StatusFound = new("HB2016", Severity.Info, "Status found in a note");
    public static readonly DiagnosticDescriptor DutiesInProse = new("HB2018", Severity.Info, "Responsibilities written as paragraphs");
    public static readonly DiagnosticDescriptor TooManyRoles = DiagnosticDescriptor.PageFault("HB2019", "Too many roles on one page");
    public static readonly DiagnosticDescriptor NothingSaidToDo = new("HB2020", Severity.Info, "Responsibility that says there is none");
    public static readonly DiagnosticDescriptor LetterWithoutMark = new("HB2048", Severity.Warning, "Letter shown as text");

    /// <param name="meant">As it is to be written.</param>
    internal static Diagnostic Unmarked(SourceSpan span, string meant) =>
        LetterWithoutMark.At(span, $"\"{span.Text}\" is shown as text and assigns no letter", $"Write: {meant}");

    /// <param name="frontMatter">The line that would say it; null where none can.</param>
    internal static Diagnostic ByConvention(SourceSpan span, IReadOnlyList<string> titles, string reason, string? frontMatter) =>
        RoleByConvention.At(span, $"read as {(titles.Count == 1 ? "a role" : "roles")}: {string.Join(", ", titles.Select(title => $"\"{title}\""))}",
            (frontMatter is null
                ? "To prevent this, add the front matter line \"role: false\"."
                : $"To make this explicit, add the front matter line \"{frontMatter}\"; to prevent it, add \"role: false\".")
            + $" Evidence: {reason}.");

    internal static Diagnostic Letter(SourceSpan span, string written) =>
        UnknownLetter.At(span, $"\".{written}\" is not a letter",
            Nearest.To(written, LettersText.AllWords) is { } nearest
                ? $"Did you mean \".{nearest}\"?" : $"Write one of {string.Join(", ", LettersText.AllWords.Select(word => "." + word))}.");

    internal static Diagnostic NotARole(SourceSpan span) =>
        PageAmongRoles.At(span, "this page is in a roles folder, but nothing on it describes a role",
            "If it is a role, add the front matter line \"role: true\", or its heading to sections.responsibilities in handbook.yml; "
            + "otherwise, add \"role: false\".");

    internal static Diagnostic PerhapsARole(Located<string> title) =>
        PossibleRole.At(title.Span, $"this page lists responsibilities, but \"{title.Value}\" does not look like a role name",
            "If it is a role, add the front matter line \"role: true\"; otherwise, add \"role: false\".");

    internal static Diagnostic AlsoCalled(Located<string> alias, string title) =>
        AliasFound.At(alias.Span, $"\"{alias.Value}\" was read as another name for \"{title}\"",
            $"To make this explicit, list all aliases in the front matter: \"aliases: [{alias.Value}]\"; an empty list means none.");

    internal static Diagnostic StatusSaid(SourceSpan note, string title, RoleStatus status) => status == RoleStatus.Draft
        ? StatusFound.At(note, $"\"{title}\" was read as a draft: this text says it is new or not defined yet",
            "To make this explicit, add the front matter line \"status: draft\", or \"status: active\".")
        : StatusFound.At(note, $"\"{title}\" was read as retired: this text says the role no longer exists",
            "To make this explicit, add the front matter line \"status: retired\", or \"status: active\".");

    internal static Diagnostic OneRoleTooMany(SourceSpan span, int limit) =>
        TooManyRoles.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"this page defines more than {limit} roles; the rest is ignored"), "Split the page.");

    internal static Diagnostic NothingToDo(SourceSpan span, string role, string text) =>
        NothingSaidToDo.At(span, $"\"{text}\" says that \"{role}\" has nothing to do here; it gets no letter",
            "Remove it, or write what the role does.");

    internal static Diagnostic Prose(SourceSpan span, string title, int count) =>
        DutiesInProse.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"\"{title}\" has no list here, so {(count == 1 ? "the paragraph" : $"each of the {count} paragraphs")} was read as a responsibility"),
            "Write each responsibility as a list item: \"- Keep the timetable\".");

    internal static Diagnostic NoSections(SourceSpan span) =>
        NoRoleSections.At(span, "\"roles: sections\" is set, but no section could be a role",
            "Give each role a heading, and put its responsibilities under it.");
}

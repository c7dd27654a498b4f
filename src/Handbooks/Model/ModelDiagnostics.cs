using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB2: what can be wrong with what a page or a data file declares.</summary>
public static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = new("HB2001", Severity.Warning, "A key that nobody reads");
    public static readonly DiagnosticDescriptor UnknownFrontMatterKey = new("HB2002", Severity.Info, "A front matter key of another tool");
    public static readonly DiagnosticDescriptor WrongValue = new("HB2003", Severity.Warning, "A value that a key cannot have");
    public static readonly DiagnosticDescriptor BadVisibility = new("HB2004", Severity.Error, "A visibility that is neither public nor internal");
    public static readonly DiagnosticDescriptor MissingKey = new("HB2005", Severity.Error, "A key that must be there is not");
    public static readonly DiagnosticDescriptor WrongShape = new("HB2006", Severity.Error, "A data file of another shape");
    public static readonly DiagnosticDescriptor UnreadDataFile = new("HB2007", Severity.Info, "A data file that is not read");
    public static readonly DiagnosticDescriptor RoleByConvention = new("HB2008", Severity.Info, "A page read as a role without saying so");
    public static readonly DiagnosticDescriptor UnknownLetter = new("HB2009", Severity.Warning, "An attribute that is no letter");
    public static readonly DiagnosticDescriptor NoRoleSections = new("HB2010", Severity.Warning, "A page of roles without a role");
    public static readonly DiagnosticDescriptor PageAmongRoles = new("HB2012", Severity.Info, "A page among the roles that is no role");
    public static readonly DiagnosticDescriptor PatternWithoutFile = new("HB2013", Severity.Warning, "A pattern that matches no file");
    public static readonly DiagnosticDescriptor PossibleRole = new("HB2014", Severity.Info, "A page that may be a role");
    public static readonly DiagnosticDescriptor AliasFound = new("HB2015", Severity.Info, "Another name that a role's text uses for it");
    public static readonly DiagnosticDescriptor StatusFound = new("HB2016", Severity.Info, "A status that a note tells");
    public static readonly DiagnosticDescriptor Placeholder = new("HB2017", Severity.Warning, "A placeholder where something should be said");
    public static readonly DiagnosticDescriptor DutiesInProse = new("HB2018", Severity.Info, "Responsibilities written as paragraphs");
    public static readonly DiagnosticDescriptor TooManyRoles = new("HB2019", Severity.Error, "Too many roles on one page");
    public static readonly DiagnosticDescriptor NothingSaidToDo = new("HB2020", Severity.Info, "A responsibility that says there is none");
    public static readonly DiagnosticDescriptor KeptBack = new("HB2021", Severity.Warning, "Kept from the public in another tool's words");
    public static readonly DiagnosticDescriptor ImageNotShown = new("HB2040", Severity.Warning, "An image from a host that is not allowed");
    public static readonly DiagnosticDescriptor UnknownDiagnosticId = new("HB2011", Severity.Warning, "A severity for a diagnostic that does not exist");

    /// <param name="onTeam">The team's site does not show it.</param>
    /// <param name="onPublic">The public site does not show it.</param>
    internal static Diagnostic ForeignImage(SourceSpan span, string url, bool onTeam, bool onPublic)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.IdnHost : "";
        var site = onTeam && onPublic ? "no site shows" : onTeam ? "the team's site does not show" : "the public site does not show";
        if (address is null || address.Scheme != Uri.UriSchemeHttps || ImageSources.ImageHost.Parse(address.Authority) is not { } allowed)
            return ImageNotShown.At(span, $"{site} this image, because its address is not https; a link is shown instead",
                "Use an https address if the host has one, or save the image in the input folder.");
        var key = onTeam && onPublic ? "\"images\" and \"team_images\"" : onTeam ? "\"team_images\"" : "\"images\"";
        return ImageNotShown.At(span, $"{site} images from {host}; a link is shown instead",
            $"Save the image in the input folder, or add {allowed} to {key} in handbook.yml.");
    }

    /// <param name="known">Every name that is understood; <paramref name="shown"/> are those that the manual teaches.</param>
    internal static Diagnostic Unknown(YamlScalar key, IEnumerable<string> known, IEnumerable<string> shown, bool frontMatter)
    {
        var nearest = Nearest.To(key.Value, known);
        return (frontMatter ? UnknownFrontMatterKey : UnknownKey).At(key.Span, $"nothing here is called \"{key.Value}\"; it was left out",
            nearest is null ? $"Known keys: {string.Join(", ", shown.Distinct(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?");
    }

    internal static Diagnostic Value(YamlNode value, string key, string expected, string? nearest = null) =>
        WrongValue.At(value.Span, $"{key}: {Shown(value)} is not {expected}; it was left out",
            nearest is null ? $"Write {expected}." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic NotOneRole(YamlNode value, string key)
    {
        var fault = WrongValue.At(value.Span, $"{key}: {Shown(value)} is not one role; exactly one answers for an item", "Name the one role, and the others under \"responsible\".");
        return fault with { Severity = Severity.Error };
    }

    internal static Diagnostic Visibility(YamlNode value, string key) => key == "public"
        ? BadVisibility.At(value.Span, $"public: {Shown(value)} is neither true nor false; it stays internal", "Write \"public: true\" or \"public: false\".")
        : BadVisibility.At(value.Span, $"visibility: {Shown(value)} is neither public nor internal; it stays internal", "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic MistypedVisibility(YamlScalar key) =>
        BadVisibility.At(key.Span, $"\"{key.Value}\" is no key, and looks like one that says what is public; it stays internal",
            "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic Kept(YamlEntry entry) =>
        KeptBack.At(entry.Key.Span, $"\"{entry.Key.Value}: {((YamlScalar)entry.Value).Value.Trim()}\" keeps this internal, although the handbook's settings would publish it",
            "Write \"visibility: internal\", or \"visibility: public\" if it is to be published.");

    internal static Diagnostic SaidTwice(YamlScalar second, YamlScalar first) =>
        WrongValue.At(second.Span, $"\"{second.Value}\" says the same as \"{first.Value}\", which stands here, too; only the latter was read",
            "Remove one of the two.", new RelatedPlace(first.Span, "the one that was read"));

    internal static Diagnostic TwoVisibilities(SourceSpan second, SourceSpan first) =>
        BadVisibility.At(second, "visibility and public contradict each other; it stays internal", "Keep one of the two.", new RelatedPlace(first, "the other one"));

    internal static Diagnostic Missing(SourceSpan span, string what, string key) =>
        MissingKey.At(span, $"{what} has no {key}", $"Add \"{key}: …\".");

    internal static Diagnostic Shape(SourceSpan span, string expected) =>
        WrongShape.At(span, $"this is not {expected}", "The manual shows the shape that is read: a list whose entries begin with \"- \".");

    internal static Diagnostic Unread(SourceText source) =>
        UnreadDataFile.At(source.Start, $"{source.Path} is not read", "Roadmap items are read from roadmap/*.yml, settings from handbook.yml, holders from people.yml.");

    /// <param name="frontMatter">The line that would say it; null where none can.</param>
    internal static Diagnostic ByConvention(SourceSpan span, string titles, string reason, string? frontMatter) =>
        RoleByConvention.At(span, $"read as {titles}: {reason}",
            frontMatter is null ? "To have none of it, add the front matter line \"role: false\"." : $"To make it explicit, add the front matter line \"{frontMatter}\"; to have none of it, \"role: false\".");

    internal static Diagnostic Letter(SourceSpan span, string written) =>
        UnknownLetter.At(span, $"\".{written}\" is no letter",
            Nearest.To(written, LettersText.AllWords) is { } nearest ? $"Did you mean \".{nearest}\"?" : $"Letters are {string.Join(", ", LettersText.AllWords.Select(word => "." + word))}.");

    internal static Diagnostic NotARole(SourceSpan span) =>
        PageAmongRoles.At(span, "this page lies in a folder of roles and was not read as a role: it has no heading that we know for responsibilities",
            "If it is one, add the front matter line \"role: true\", or its heading to sections.responsibilities in handbook.yml; if not, \"role: false\".");

    internal static Diagnostic PerhapsARole(Located<string> title) =>
        PossibleRole.At(title.Span, $"this page has a heading for responsibilities and was not read as a role: \"{title.Value}\" does not read like a role's name",
            "If it is one, add the front matter line \"role: true\"; if not, \"role: false\".");

    internal static Diagnostic AlsoCalled(Located<string> alias, string title) =>
        AliasFound.At(alias.Span, $"\"{alias.Value}\" was read as another name of {title}",
            $"To make it explicit, list all of them in the front matter: \"aliases: [{alias.Value}]\"; an empty list says that there is none.");

    internal static Diagnostic StatusSaid(SourceSpan note, string title, RoleStatus status) => status == RoleStatus.Draft
        ? StatusFound.At(note, $"{title} was read as a draft: it says here that it is new or not defined yet", "To make it explicit, add the front matter line \"status: draft\", or \"status: active\".")
        : StatusFound.At(note, $"{title} was read as retired: it says here that there is no such role any more", "To make it explicit, add the front matter line \"status: retired\", or \"status: active\".");

    internal static Diagnostic OneRoleTooMany(SourceSpan span, int limit) =>
        TooManyRoles.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"this page defines more than {limit} roles; from here on they are left out"), "Split the page.");

    internal static Diagnostic NothingToDo(SourceSpan span, string role, string text) =>
        NothingSaidToDo.At(span, $"\"{text}\" says that {role} has nothing to do here; it gets no letter", "Take it out, or write what the role does.");

    internal static Diagnostic NothingSaid(SourceSpan span, string what, string written) =>
        Placeholder.At(span, $"{what} is a placeholder: \"{written}\"", "Say it, or take the line out until there is something to say.");

    internal static Diagnostic Prose(SourceSpan span, string title, int count) =>
        DutiesInProse.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title}: no list stands here, so {(count == 1 ? "the paragraph was read as one responsibility" : $"each of the {count} paragraphs was read as a responsibility")}"),
            "Write each responsibility as a list item: \"- Keep the timetable\".");

    internal static Diagnostic NoFile(Located<Glob> pattern) =>
        PatternWithoutFile.At(pattern.Span, $"\"{pattern.Value.Pattern}\" matches no file: nothing becomes public by it", "Paths begin at the input folder: index.md, about/**, roles/*.md.");

    internal static Diagnostic NoSections(SourceSpan span) =>
        NoRoleSections.At(span, "the page says \"roles: sections\" and has no section that could be one", "Give each role a heading, with its responsibilities under it.");

    public static Diagnostic NoSuchDiagnostic(Located<string> id) =>
        UnknownDiagnosticId.At(id.Span, $"there is no diagnostic {id.Value}", "Ids are HB and four digits, as check prints them; \"handbook explain\" lists them all.");

    private static string Shown(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar => $"\"{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"",
        YamlSequence => "a list",
        _ => "a group of keys",
    };
}

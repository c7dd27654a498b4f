using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB2: what can be wrong with what a page or a data file declares.</summary>
public static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = new("HB2001", Severity.Warning, "A key that nobody reads");
    public static readonly DiagnosticDescriptor UnknownFrontMatterKey = new("HB2002", Severity.Info, "A front matter key of another tool");
    public static readonly DiagnosticDescriptor WrongValue = new("HB2003", Severity.Warning, "A value that a key cannot have");
    public static readonly DiagnosticDescriptor BadVisibility = DiagnosticDescriptor.PageFault("HB2004",
        "A visibility that is neither public nor internal");
    public static readonly DiagnosticDescriptor MissingKey = new("HB2005", Severity.Error, "A key that must be there is not");
    public static readonly DiagnosticDescriptor WrongShape = new("HB2006", Severity.Error, "A data file of another shape");
    public static readonly DiagnosticDescriptor UnreadDataFile = new("HB2007", Severity.Info, "A data file that is not read");
    public static readonly DiagnosticDescriptor RoleByConvention = new("HB2008", Severity.Info, "A page read as a role without saying so");
    public static readonly DiagnosticDescriptor UnknownLetter = new("HB2009", Severity.Warning, "An attribute that is no letter");
    public static readonly DiagnosticDescriptor NoRoleSections = new("HB2010", Severity.Warning, "A page of roles without a role");
    public static readonly DiagnosticDescriptor PageAmongRoles = new("HB2012", Severity.Info, "A page among the roles that is no role");
    public static readonly DiagnosticDescriptor PatternWithoutFile = new("HB2013", Severity.Error, "A pattern that matches no file");
    public static readonly DiagnosticDescriptor PossibleRole = new("HB2014", Severity.Info, "A page that may be a role");
    public static readonly DiagnosticDescriptor AliasFound = new("HB2015", Severity.Info, "Another name that a role's text uses for it");
    public static readonly DiagnosticDescriptor StatusFound = new("HB2016", Severity.Info, "A status that a note tells");
    public static readonly DiagnosticDescriptor Placeholder = new("HB2017", Severity.Warning, "A placeholder where something should be said");
    public static readonly DiagnosticDescriptor DutiesInProse = new("HB2018", Severity.Info, "Responsibilities written as paragraphs");
    public static readonly DiagnosticDescriptor TooManyRoles = DiagnosticDescriptor.PageFault("HB2019", "Too many roles on one page");
    public static readonly DiagnosticDescriptor NothingSaidToDo = new("HB2020", Severity.Info, "A responsibility that says there is none");
    public static readonly DiagnosticDescriptor KeptBack = new("HB2021", Severity.Warning, "Kept from the public in another tool's words");
    public static readonly DiagnosticDescriptor UnreadVisibility = DiagnosticDescriptor.PageFault("HB2030",
        "Text that reads like a visibility and was not read as one");
    public static readonly DiagnosticDescriptor PatternNotMeant = new("HB2031", Severity.Error, "A pattern that cannot be meant as it is written")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor IdleExclusion = new("HB2032", Severity.Warning, "An exclusion that excludes nothing");
    public static readonly DiagnosticDescriptor NoPageOfItsOwn = new("HB2033", Severity.Info, "A draft, part or template that becomes no page");
    public static readonly DiagnosticDescriptor PagesInOtherMarkup = new("HB2034", Severity.Warning, "Pages in a markup that is not read");
    public static readonly DiagnosticDescriptor EndsBeforeItBegins = new("HB2043", Severity.Warning, "An end before its beginning");
    public static readonly DiagnosticDescriptor UnknownLanguage = new("HB2044", Severity.Warning, "A language that is no language code");
    public static readonly DiagnosticDescriptor ListWithoutBrackets = new("HB2045", Severity.Warning, "Several values that YAML reads as one");
    public static readonly DiagnosticDescriptor PersonTwice = new("HB2046", Severity.Warning, "A person is listed twice");
    public static readonly DiagnosticDescriptor OneAddressForBoth = new("HB2047", Severity.Warning, "One address for both sites");
    public static readonly DiagnosticDescriptor LetterWithoutMark = new("HB2048", Severity.Warning, "A letter that is shown as text");
    public static readonly DiagnosticDescriptor UnknownDiagnosticId = new("HB2011", Severity.Warning,
        "A severity for a diagnostic that does not exist");

    /// <param name="known">Every name that is understood; <paramref name="shown"/> are those that the manual teaches.</param>
    internal static Diagnostic Unknown(YamlScalar key, IEnumerable<string> known, IEnumerable<string> shown, bool frontMatter)
    {
        var nearest = Nearest.To(key.Value, known);
        return (frontMatter ? UnknownFrontMatterKey : UnknownKey)
            .At(key.Span, $"nothing here is called \"{BeforeAfter.Visible(key.Value)}\"; it was left out",
            nearest is null ? $"Known keys: {string.Join(", ", shown.Distinct(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?");
    }

    internal static Diagnostic Value(YamlNode value, string key, string expected, string? nearest = null) =>
        WrongValue.At(value.Span, $"{key}: {Shown(value)} is not {expected}; it was left out",
            nearest is null ? $"Write {expected}." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic NotOneRole(YamlNode value, string key)
    {
        var fault = WrongValue.At(value.Span, $"{key}: {Shown(value)} is not one role; exactly one is accountable for an item",
            "Name the one role, and the others under \"responsible\".");
        return fault with { Severity = Severity.Error };
    }

    internal static Diagnostic Visibility(YamlNode value, string key) => key == "public"
        ? BadVisibility.At(value.Span, $"public: {Shown(value)} is neither true nor false; it stays internal",
            "Write \"public: true\" or \"public: false\".")
        : BadVisibility.At(value.Span, $"visibility: {Shown(value)} is neither public nor internal; it stays internal",
            "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic MistypedVisibility(YamlScalar key) =>
        BadVisibility.At(key.Span, $"\"{key.Value}\" is no key, and looks like one that says what is public; it stays internal",
            "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic Kept(KeptBack kept) => kept.IsOurKey
        ? UnreadVisibility.At(kept.Key, $"\"{BeforeAfter.Visible(kept.Shown)}\" stands below another key, where it is not read; it stays internal",
            "Write it at the left edge of the front matter: \"visibility: internal\" or \"visibility: public\".")
        : KeptBack.At(kept.Key, $"\"{BeforeAfter.Visible(kept.Shown)}\" keeps this internal, although the handbook's settings would publish it",
            "Write \"visibility: internal\", or \"visibility: public\" if it is to be published.");

    /// <param name="wouldPublish">A pattern would have published the page.</param>
    internal static Diagnostic Unread(VisibilityClaim claim, bool wouldPublish)
    {
        const string where = "Write \"visibility: internal\" or \"visibility: public\" in front matter: between two lines of --- that begin the file.";
        var written = BeforeAfter.Visible(claim.Span.Text.ReplaceLineEndings(" ").Trim());
        var fault = claim.Hindrance is { } hindrance
            ? UnreadVisibility.At(claim.Span, $"{hindrance} in or before a line --- keeps this from being read as written; the page stays internal",
                "Remove that character.")
            : UnreadVisibility.At(claim.Span, $"\"{written}\" reads like a visibility and was not read as one; the page stays internal", where);
        return wouldPublish ? fault : fault with { Severity = Severity.Warning };
    }

    internal static Diagnostic InComment(VisibilityClaim claim) =>
        UnreadVisibility.At(claim.Span, $"\"{BeforeAfter.Visible(claim.Span.Text.Trim())}\" stands in a comment, which nobody reads; what the settings would publish of this file stays internal",
            "Write \"visibility: internal\" or \"visibility: public\" as a key of the item that is meant, and remove the comment.");

    /// <summary>A setting that is none, and by its name keeps something back.</summary>
    internal static Diagnostic NoSuchExclusion(YamlScalar key) =>
        PatternNotMeant.At(key.Span, $"\"{BeforeAfter.Visible(key.Value)}\" is no setting: nothing would stay internal because of it",
            "Write what is to stay internal as exclusions at the end of \"public\": public: [\"**\", \"!secret/**\"].");

    internal static Diagnostic ReadAfterRepair(SourceSpan place, bool wouldPublish)
    {
        var fault = UnreadVisibility.At(place, "this front matter was read only after a repair, which never publishes; the page stays internal",
            "Correct the lines that are reported above it.");
        return wouldPublish ? fault : fault with { Severity = Severity.Warning };
    }

    internal static Diagnostic SaidTwice(YamlScalar second, YamlScalar first) =>
        WrongValue.At(second.Span, $"\"{second.Value}\" says the same as \"{first.Value}\", which stands here, too; only the latter was read",
            "Remove one of the two.", new RelatedPlace(first.Span, "the one that was read"));

    internal static Diagnostic TwoVisibilities(SourceSpan second, SourceSpan first) =>
        BadVisibility.At(second, "visibility and public contradict each other; it stays internal", "Keep one of the two.",
            new RelatedPlace(first, "the other one"));

    internal static Diagnostic Missing(SourceSpan span, string what, string key) =>
        MissingKey.At(span, $"{what} has no {key}", $"Add \"{key}: …\".");

    /// <summary>A key that must be there, under a name that is nearly its own.</summary>
    internal static Diagnostic Misspelt(YamlScalar key, string what, string meant) =>
        MissingKey.At(key.Span, $"{what} has no {meant}: \"{BeforeAfter.Visible(key.Value)}\" is no key", $"Did you mean \"{meant}\"?");

    /// <summary>A key that must be there, with a value of another kind.</summary>
    internal static Diagnostic NoText(YamlNode value, string key) =>
        MissingKey.At(value.Span, $"{key} must be a text, and {Shown(value)} is none", $"Write the text on the same line: \"{key}: …\".");

    internal static Diagnostic Shape(SourceSpan span, string expected) =>
        WrongShape.At(span, $"this is not {expected}", "The manual shows the shape that is read: a list whose entries begin with \"- \".");

    /// <param name="form">Lines as they are to be written, one behind the other.</param>
    internal static Diagnostic ShapeOf(SourceSpan span, string expected, params ReadOnlySpan<string> form) =>
        WrongShape.At(span, $"this is not {expected}", form.Length == 1
            ? $"Write: {form[0]}" : $"Write \"{form[0]}\", and below it \"{string.Join("\", \"", form[1..])}\".");

    /// <param name="items">The values, with commas between them, where they are not so written.</param>
    internal static Diagnostic NeedsBrackets(Located<string> list, string? items = null)
    {
        var shown = BeforeAfter.Visible(items ?? list.Value);
        var before = list.Span.Source.Text.AsSpan(0, list.Span.Start).TrimEnd(" :");
        var key = before[(before.LastIndexOfAny(" \n\r\t") + 1)..].ToString();
        return ListWithoutBrackets.At(list.Span, $"a list needs brackets: [{shown}]",
            $"Write: {key}: [{shown}]; a single name with a comma stands in quotes.");
    }

    internal static Diagnostic Backwards(SourceSpan to, SourceSpan from) =>
        EndsBeforeItBegins.At(to, "this end lies before the beginning", "Correct one of the two dates.", new RelatedPlace(from, "it begins here"));

    internal static Diagnostic NoLanguage(Located<string> written, string? code) =>
        UnknownLanguage.At(written.Span, $"\"{BeforeAfter.Visible(written.Value)}\" is no language code",
            code is null ? "Write a code such as en, de or pt-BR." : $"Write: language: {code}");

    internal static Diagnostic ListedTwice(Located<string> second, SourceSpan first) =>
        PersonTwice.At(second.Span, $"{BeforeAfter.Visible(second.Value)} is listed twice",
            "Put the roles of one person into one entry; tell two people of one name apart.", new RelatedPlace(first, "the first time"));

    internal static Diagnostic SameAddress(SourceSpan team, SourceSpan site) =>
        OneAddressForBoth.At(team, "team_url is the same as url: partners' links would lead to the team's site, or the team's to theirs",
            "Write the address of each, or take team_url out.", new RelatedPlace(site, "the public site's"));

    /// <param name="meant">As it is to be written.</param>
    internal static Diagnostic Unmarked(SourceSpan span, string meant) =>
        LetterWithoutMark.At(span, $"\"{span.Text}\" is shown to readers and gives no letter", $"Write: {meant}");

    private static string WriteDate(string[] meant, string expected) => meant.Length switch
    {
        0 => $"Write {expected}.",
        1 => $"Write {meant[0]}.",
        _ => $"Write {meant[0]} or {meant[1]}.",
    };

    /// <param name="kind">"a day", "a period"</param>
    internal static Diagnostic NoDate(YamlNode value, string key, string kind, string forms)
    {
        var written = value is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
        return written is not null && WrittenDates.Fault(written) is { } fault
            ? WrongValue.At(value.Span, $"{key}: {fault}; it was left out", "Correct the date.")
            : WrongValue.At(value.Span, $"{key}: {Shown(value)} is not {kind}; it was left out",
                WriteDate(written is null ? [] : WrittenDates.Meant(written), forms));
    }

    internal static Diagnostic Unread(SourceText source) =>
        UnreadDataFile.At(source.Start, $"{source.Path} is not read",
            "Roadmap items are read from roadmap/*.yml, settings from handbook.yml, holders from people.yml.");

    /// <param name="frontMatter">The line that would say it; null where none can.</param>
    internal static Diagnostic ByConvention(SourceSpan span, string titles, string reason, string? frontMatter) =>
        RoleByConvention.At(span, $"read as {titles}: {reason}",
            frontMatter is null
                ? "To have none of it, add the front matter line \"role: false\"." : $"To make it explicit, add the front matter line \"{frontMatter}\"; to have none of it, \"role: false\".");

    internal static Diagnostic Letter(SourceSpan span, string written) =>
        UnknownLetter.At(span, $"\".{written}\" is no letter",
            Nearest.To(written, LettersText.AllWords) is { } nearest
                ? $"Did you mean \".{nearest}\"?" : $"Letters are {string.Join(", ", LettersText.AllWords.Select(word => "." + word))}.");

    internal static Diagnostic NotARole(SourceSpan span) =>
        PageAmongRoles.At(span, "this page lies in a folder of roles and was not read as a role: nothing on it that we know says what somebody does",
            "If it is one, add the front matter line \"role: true\", or its heading to sections.responsibilities in handbook.yml; if not, \"role: false\".");

    internal static Diagnostic PerhapsARole(Located<string> title) =>
        PossibleRole.At(title.Span, $"this page has a heading for responsibilities and was not read as a role: \"{title.Value}\" does not read like a role's name",
            "If it is one, add the front matter line \"role: true\"; if not, \"role: false\".");

    internal static Diagnostic AlsoCalled(Located<string> alias, string title) =>
        AliasFound.At(alias.Span, $"\"{alias.Value}\" was read as another name of {title}",
            $"To make it explicit, list all of them in the front matter: \"aliases: [{alias.Value}]\"; an empty list says that there is none.");

    internal static Diagnostic StatusSaid(SourceSpan note, string title, RoleStatus status) => status == RoleStatus.Draft
        ? StatusFound.At(note, $"{title} was read as a draft: it says here that it is new or not defined yet",
            "To make it explicit, add the front matter line \"status: draft\", or \"status: active\".")
        : StatusFound.At(note, $"{title} was read as retired: it says here that there is no such role any more",
            "To make it explicit, add the front matter line \"status: retired\", or \"status: active\".");

    internal static Diagnostic OneRoleTooMany(SourceSpan span, int limit) =>
        TooManyRoles.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"this page defines more than {limit} roles; from here on they are left out"), "Split the page.");

    internal static Diagnostic NothingToDo(SourceSpan span, string role, string text) =>
        NothingSaidToDo.At(span, $"\"{text}\" says that {role} has nothing to do here; it gets no letter",
            "Take it out, or write what the role does.");

    internal static Diagnostic NothingSaid(SourceSpan span, string what, string written) =>
        Placeholder.At(span, $"{what} is a placeholder: \"{written}\"", "Say it, or take the line out until there is something to say.");

    internal static Diagnostic Prose(SourceSpan span, string title, int count) =>
        DutiesInProse.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{title}: no list stands here, so {(count == 1 ? "the paragraph was read as one responsibility" : $"each of the {count} paragraphs was read as a responsibility")}"),
            "Write each responsibility as a list item: \"- Keep the timetable\".");

    internal static Diagnostic NoFile(Located<PathPattern> pattern) =>
        PatternWithoutFile.At(pattern.Span, $"\"{pattern.Value.Written}\" matches no file: nothing becomes public by it",
            "Paths begin at the input folder: index.md, about/**, roles/*.md.");

    internal static Diagnostic PatternSlip(SourceSpan span, string message, string help) => PatternNotMeant.At(span, message, help);

    /// <param name="why">"it matches no file".</param>
    internal static Diagnostic ExcludesNothing(Located<PathPattern> pattern, string why) =>
        IdleExclusion.At(pattern.Span, $"\"{pattern.Value.Written}\" excludes nothing: {why}", "Correct the path, or remove the pattern.");

    internal static Diagnostic OtherMarkupFound(SourceSpan first, string kind, string ending, int count) =>
        PagesInOtherMarkup.At(
            first, string.Create(CultureInfo.InvariantCulture, $"{Counted(count)} in {kind} (*{ending}) and not read; the first is {first.Path}"),
            "Convert them to Markdown (pandoc reads most kinds), or list them under exclude in handbook.yml if they are no pages.");

    internal static Diagnostic KeepsNothing(Located<PathPattern> pattern) =>
        IdleExclusion.At(pattern.Span, $"\"{pattern.Value.Written}\" keeps nothing: no pattern above it leaves out what it matches",
            "Write it below the pattern that it takes something from, or remove it.");

    internal static Diagnostic LeftOut(SourceSpan exclude, int count) =>
        NoPageOfItsOwn.At(exclude, string.Create(CultureInfo.InvariantCulture, $"{Counted(count)} left out of both sites, as exclude says"),
            "To keep some of them, add patterns that begin with ! below the others.");

    /// <param name="pages">In order of path, each with what makes it none.</param>
    internal static Diagnostic NoPages(ImmutableArray<(PageDocument Page, string Why)> pages)
    {
        const int shown = 20;
        var kinds = pages.CountBy(page => page.Why).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} {kind.Key}"));
        return NoPageOfItsOwn.At(
            pages[0].Page.Source.Start, string.Create(CultureInfo.InvariantCulture, $"{Counted(pages.Length)} no page: {string.Join(", ", kinds)}"),
            "To make one a page, list it under navigation in handbook.yml, or rename it.",
            [.. pages.Skip(1).Take(shown).Select(page => new RelatedPlace(page.Page.Source.Start, $"{page.Page.Path} is another"))]);
    }

    /// <summary>Whoever writes that a page is public expects a page.</summary>
    internal static Diagnostic PublicNoPage(PageDocument page)
    {
        var note = NoPageOfItsOwn.At(
            page.Source.Start, $"{page.Path} says \"visibility: public\" and becomes no page",
                "To make it one, list it under navigation in handbook.yml, or rename it.");
        return note with { Severity = Severity.Warning };
    }

    private static string Counted(int files) => files == 1 ? "1 file is" : string.Create(CultureInfo.InvariantCulture, $"{files:N0} files are");

    internal static Diagnostic NoSections(SourceSpan span) =>
        NoRoleSections.At(span, "the page says \"roles: sections\" and has no section that could be one",
            "Give each role a heading, with its responsibilities under it.");

    public static Diagnostic NoSuchDiagnostic(Located<string> id) =>
        UnknownDiagnosticId.At(id.Span, $"there is no diagnostic {id.Value}",
            "Ids are HB and four digits, as check prints them; \"handbook explain\" lists them all.");

    private static string Shown(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar =>
            $"\"{BeforeAfter.Visible(scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal), 60)}\"",
        YamlSequence => "a list",
        _ => "a group of keys",
    };
}

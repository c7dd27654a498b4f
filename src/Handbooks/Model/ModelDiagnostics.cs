using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Syntax;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB2: what can be wrong with what a page or a data file declares.</summary>
public static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = new("HB2001", Severity.Warning, "Unknown key");
    public static readonly DiagnosticDescriptor UnknownFrontMatterKey = new("HB2002", Severity.Info, "Unknown front matter key");
    public static readonly DiagnosticDescriptor WrongValue = new("HB2003", Severity.Warning, "Invalid value");
    public static readonly DiagnosticDescriptor BadVisibility =
        DiagnosticDescriptor.PageFault("HB2004", "Invalid visibility") with { IsFixed = true };
    public static readonly DiagnosticDescriptor MissingKey = new("HB2005", Severity.Error, "Missing key");
    public static readonly DiagnosticDescriptor WrongShape = new("HB2006", Severity.Error, "Data file with the wrong structure");
    public static readonly DiagnosticDescriptor UnreadDataFile = new("HB2007", Severity.Info, "Data file not read");
    public static readonly DiagnosticDescriptor RoleByConvention = new("HB2008", Severity.Info, "Page read as a role by convention");
    public static readonly DiagnosticDescriptor UnknownLetter = new("HB2009", Severity.Warning, "Unknown letter attribute");
    public static readonly DiagnosticDescriptor NoRoleSections = new("HB2010", Severity.Warning, "Page of roles without a role");
    public static readonly DiagnosticDescriptor PageAmongRoles = new("HB2012", Severity.Info, "Page in a roles folder that is not a role");
    public static readonly DiagnosticDescriptor PatternWithoutFile = new("HB2013", Severity.Error, "Pattern that matches no file");
    public static readonly DiagnosticDescriptor PossibleRole = new("HB2014", Severity.Info, "Possible role page");
    public static readonly DiagnosticDescriptor AliasFound = new("HB2015", Severity.Info, "Alias found in a role's text");
    public static readonly DiagnosticDescriptor StatusFound = new("HB2016", Severity.Info, "Status found in a note");
    public static readonly DiagnosticDescriptor Placeholder = new("HB2017", Severity.Warning, "Placeholder text");
    public static readonly DiagnosticDescriptor DutiesInProse = new("HB2018", Severity.Info, "Responsibilities written as paragraphs");
    public static readonly DiagnosticDescriptor TooManyRoles = DiagnosticDescriptor.PageFault("HB2019", "Too many roles on one page");
    public static readonly DiagnosticDescriptor NothingSaidToDo = new("HB2020", Severity.Info, "Responsibility that says there is none");
    public static readonly DiagnosticDescriptor KeptBack = new("HB2021", Severity.Warning, "Kept internal by another tool's setting");
    public static readonly DiagnosticDescriptor UnreadVisibility =
        DiagnosticDescriptor.PageFault("HB2030", "Visibility that could not be read") with { IsFixed = true };
    public static readonly DiagnosticDescriptor PatternNotMeant = new("HB2031", Severity.Error, "Pattern that cannot work as written")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor IdleExclusion = new("HB2032", Severity.Warning, "Exclusion without effect");
    public static readonly DiagnosticDescriptor NoPageOfItsOwn = new("HB2033", Severity.Info, "Draft, part or template that is not a page");
    public static readonly DiagnosticDescriptor PagesInOtherMarkup = new("HB2034", Severity.Warning, "Pages in unsupported markup");
    public static readonly DiagnosticDescriptor EndsBeforeItBegins = new("HB2043", Severity.Warning, "End before the start");
    public static readonly DiagnosticDescriptor UnknownLanguage = new("HB2044", Severity.Warning, "Unknown language code");
    public static readonly DiagnosticDescriptor ListWithoutBrackets = new("HB2045", Severity.Warning, "List without brackets");
    public static readonly DiagnosticDescriptor PersonTwice = new("HB2046", Severity.Warning, "Duplicate person");
    public static readonly DiagnosticDescriptor OneAddressForBoth = new("HB2047", Severity.Warning, "Same address for both sites");
    public static readonly DiagnosticDescriptor LetterWithoutMark = new("HB2048", Severity.Warning, "Letter shown as text");
    public static readonly DiagnosticDescriptor ContactWithoutAddress = new("HB2049", Severity.Warning, "Contact that is not an address");
    public static readonly DiagnosticDescriptor UnknownWord = new("HB2050", Severity.Warning, "Unknown word of the site");
    public static readonly DiagnosticDescriptor WordNotUsed = new("HB2051", Severity.Warning, "Word of the site that cannot be used");
    public static readonly DiagnosticDescriptor UnknownDiagnosticId = new("HB2011", Severity.Warning, "Unknown diagnostic");

    /// <param name="known">Every name that is understood; <paramref name="shown"/> are those that the manual teaches.</param>
    internal static Diagnostic Unknown(YamlScalar key, IEnumerable<string> known, IEnumerable<string> shown, bool frontMatter)
    {
        var nearest = TranslatedWords.Meant(key.Value, known) ?? Nearest.To(key.Value, known);
        return (frontMatter ? UnknownFrontMatterKey : UnknownKey)
            .At(key.Span, $"unknown key \"{BeforeAfter.Visible(key.Value)}\"; it is ignored",
            nearest is null ? $"Known keys: {string.Join(", ", shown.Distinct(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?");
    }

    internal static Diagnostic Value(YamlNode value, string key, string expected, string? nearest = null) =>
        WrongValue.At(value.Span, $"{key}: {Shown(value)} is not valid; it is ignored",
            WikiName(value) is { } name ? $"Write the name without brackets: {key}: {BeforeAfter.Visible(name, 60)}"
            : BracedNames(value) is { } names ? $"A list needs square brackets. Write: {key}: [{BeforeAfter.Visible(names, 100)}]"
            : nearest is null ? $"Write {expected}." : $"Did you mean \"{nearest}\"? Otherwise, write {expected}.");

    /// <param name="written">Null where there is no text.</param>
    internal static Diagnostic NoContact(SourceSpan span, string? written) =>
        ContactWithoutAddress.At(span, written is null
            ? "contact: this is not an address; it is ignored" : $"contact: \"{BeforeAfter.Visible(written, 60)}\" is not an address; it is ignored",
            "Write a mail address, a phone number, or an http or https address.");

    /// <summary>It keeps something internal that its author may have meant to be public.</summary>
    internal static bool IsOfVisibility(Diagnostic fault) =>
        fault.Descriptor == BadVisibility || fault.Descriptor == UnreadVisibility;

    internal static Diagnostic NotOneRole(YamlNode value, string key)
    {
        var fault = WrongValue.At(value.Span, $"{key}: {Shown(value)} is not one role; exactly one role is accountable for an item",
            WikiName(value) is { } name ? $"Write the name without brackets: {key}: {BeforeAfter.Visible(name, 60)}"
                : "Name that role here, and list the others under \"responsible\".");
        return fault with { Severity = Severity.Error };
    }

    /// <summary>The name in <c>[[Seed Keeper]]</c>, a link on a page and a list within a list to YAML; null for anything else.</summary>
    public static string? WikiName(YamlNode value) =>
        value is YamlSequence { Items: [YamlSequence { Items: [YamlScalar { IsPlain: true } name] }] }
            && value.Span.Text.StartsWith("[[", StringComparison.Ordinal)
            ? name.Value : null;

    internal static Diagnostic Visibility(YamlNode value, string key) => key == "public"
        ? BadVisibility.At(value.Span, $"public: {Shown(value)} is neither true nor false; it stays internal",
            "Write \"public: true\" or \"public: false\".")
        : BadVisibility.At(value.Span, $"visibility: {Shown(value)} is neither public nor internal; it stays internal",
            "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic MistypedVisibility(YamlScalar key) =>
        BadVisibility.At(key.Span, $"unknown key \"{key.Value}\" looks like a visibility; it stays internal",
            "Write \"visibility: public\" or \"visibility: internal\".");

    internal static Diagnostic Kept(KeptBack kept) => kept.IsOurKey
        ? UnreadVisibility.At(kept.Key, $"\"{BeforeAfter.Visible(kept.Shown)}\" is not read below another key; it stays internal",
            "Move it to the left edge of the front matter: \"visibility: internal\" or \"visibility: public\".")
        : KeptBack.At(kept.Key, $"\"{BeforeAfter.Visible(kept.Shown)}\" keeps this internal, although the handbook's settings would publish it",
            "Write \"visibility: internal\", or \"visibility: public\" to publish it.");

    /// <param name="wouldPublish">A pattern would have published the page.</param>
    internal static Diagnostic Unread(VisibilityClaim claim, bool wouldPublish)
    {
        const string where =
            "Write \"visibility: internal\" or \"visibility: public\" in the front matter, between two lines of --- at the top of the file.";
        var written = BeforeAfter.Visible(claim.Span.Text.ReplaceLineEndings(" ").Trim());
        var fault = claim.Hindrance is { } hindrance
            ? UnreadVisibility.At(claim.Span, $"{hindrance} beside a line --- hides this; the page stays internal",
                "Remove that character.")
            : UnreadVisibility.At(claim.Span, $"\"{written}\" looks like a visibility but was not read; the page stays internal", where);
        return wouldPublish ? fault : fault with { Severity = Severity.Warning };
    }

    internal static Diagnostic InComment(VisibilityClaim claim) =>
        UnreadVisibility.At(claim.Span,
            $"\"{BeforeAfter.Visible(claim.Span.Text.Trim())}\" is in a comment; what the settings would publish of this file stays internal",
            "Write \"visibility: internal\" or \"visibility: public\" as a key of the item, and remove the comment.");

    /// <summary>A setting that is none, and by its name keeps something back.</summary>
    internal static Diagnostic NoSuchExclusion(YamlScalar key) =>
        PatternNotMeant.At(key.Span, $"unknown setting \"{BeforeAfter.Visible(key.Value)}\"; it keeps nothing internal",
            "Write exclusions at the end of \"public\": public: [\"**\", \"!secret/**\"].");

    internal static Diagnostic ReadAfterRepair(SourceSpan place, bool wouldPublish)
    {
        var fault = UnreadVisibility.At(place, "this front matter needed a repair, which never publishes; the page stays internal",
            "Correct the lines reported above.");
        return wouldPublish ? fault : fault with { Severity = Severity.Warning };
    }

    internal static Diagnostic SaidTwice(YamlScalar second, YamlScalar first) =>
        WrongValue.At(second.Span, $"\"{second.Value}\" means the same as \"{first.Value}\", which is also here; only the latter is used",
            "Remove one of them.", new RelatedPlace(first.Span, "the key that is used"));

    internal static Diagnostic TwoVisibilities(SourceSpan second, SourceSpan first) =>
        BadVisibility.At(second, "visibility and public contradict each other; it stays internal", "Keep one of them.",
            new RelatedPlace(first, "the other one"));

    internal static Diagnostic Missing(SourceSpan span, string what, string key) =>
        MissingKey.At(span, $"{what} has no {key}", $"Add \"{key}: …\".");

    /// <summary>A key that must be there, under a name that is nearly its own.</summary>
    internal static Diagnostic Misspelt(YamlScalar key, string what, string meant) =>
        MissingKey.At(key.Span, $"{what} has no {meant}: unknown key \"{BeforeAfter.Visible(key.Value)}\"", $"Did you mean \"{meant}\"?");

    /// <summary>A key that must be there, with a value of another kind.</summary>
    internal static Diagnostic NoText(YamlNode value, string key) =>
        MissingKey.At(value.Span, $"{key} must be text, not {Shown(value)}",
            value.Span.Text.TrimEnd(']', '}') is ['[' or '{', ..] text && text.AsSpan().IndexOfAny('"', '\n', '\r') < 0
                ? $"Put the text in quotes. Write: {key}: \"{BeforeAfter.Visible(text, 60)}{(text[0] == '[' ? ']' : '}')}\""
                : $"Write the text on the same line: \"{key}: …\".");

    internal static Diagnostic Shape(SourceSpan span, string expected) =>
        WrongShape.At(span, $"expected {expected}", "Write a list whose entries start with \"- \", as the manual shows.");

    /// <param name="form">The line as it is to be written.</param>
    internal static Diagnostic DashTwice(SourceSpan dash, string form) =>
        WrongShape.At(dash, "a list entry starts with one dash", $"Write: {form}");

    /// <param name="form">Lines as they are to be written, one behind the other.</param>
    internal static Diagnostic ShapeOf(SourceSpan span, string expected, params ReadOnlySpan<string> form) =>
        WrongShape.At(span, $"expected {expected}", form.Length == 1
            ? $"Write: {form[0]}" : $"Write \"{form[0]}\", and below it \"{string.Join("\", \"", form[1..])}\".");

    /// <param name="entry">What stands there in place of keys: <c>First: done</c>.</param>
    internal static Diagnostic WithoutKeys(YamlEntry entry, string what, string keys) =>
        MissingKey.At(entry.Key.Span, $"\"{BeforeAfter.Visible(entry.Key.Value, 60)}\" is not a key of {what}", $"Write: {{ {keys} }}");

    /// <param name="items">The values, with commas between them, where they are not so written.</param>
    internal static Diagnostic NeedsBrackets(Located<string> list, string? items = null)
    {
        var shown = BeforeAfter.Visible((items ?? list.Value).Replace("; ", ", ", StringComparison.Ordinal));
        if (shown is ['(', .. var within, ')'])
            shown = within;
        var before = list.Span.Source.Text.AsSpan(0, list.Span.Start).TrimEnd(' ');
        if (before.EndsWith("-"))
            return ListWithoutBrackets.At(list.Span, "several names in one list entry; they are read as one name",
                $"Put each on its own line. Write: - {shown.Replace(", ", ", then - ", StringComparison.Ordinal)}");
        if (before.EndsWith("[") || before.EndsWith(","))
            return ListWithoutBrackets.At(list.Span, "several names in one list entry; they are read as one name",
                $"Separate them with commas. Write: {shown}");
        before = before.TrimEnd(" :");
        var key = before[(before.LastIndexOfAny(" \n\r\t") + 1)..].ToString();
        return ListWithoutBrackets.At(list.Span, "a list needs brackets; this is read as one value",
            $"Write: {key}: [{shown}]. Put a single name that contains a comma in quotes.");
    }

    internal static Diagnostic Backwards(SourceSpan to, SourceSpan from) =>
        EndsBeforeItBegins.At(to, "the end is before the start", "Correct one of the two dates.", new RelatedPlace(from, "it starts here"));

    internal static Diagnostic NoLanguage(Located<string> written, string? code) =>
        UnknownLanguage.At(written.Span, $"unknown language code \"{BeforeAfter.Visible(written.Value)}\"",
            code is null ? "Write a code such as en, de or pt-BR." : $"Write: language: {code}");

    /// <param name="known">The keys of all texts.</param>
    internal static Diagnostic NoSuchWord(SourceSpan key, string written, IEnumerable<string> known)
    {
        const string all = "\"handbook words\" lists all keys.";
        var nearest = Nearest.To(written, known)
            ?? known.FirstOrDefault(name =>
                name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].Equals(written, StringComparison.OrdinalIgnoreCase));
        return UnknownWord.At(key, $"unknown word \"{BeforeAfter.Visible(written)}\"; it is ignored",
            nearest is null ? $"Remove it. {all}" : $"Did you mean \"{nearest}\"? {all}");
    }

    internal static Diagnostic UnusableWord(SourceSpan key, TextFault fault) =>
        WordNotUsed.At(key, fault.ToString(),
            fault.Usual is { } usual ? $"It is ignored. The usual text is: {usual}" : "It is ignored. \"handbook words\" lists all texts.");

    internal static Diagnostic WordTooLong(SourceSpan text, string key, int longest) =>
        WordNotUsed.At(text, string.Create(CultureInfo.InvariantCulture, $"{BeforeAfter.Visible(key)} is longer than {longest} characters"),
            "It is ignored. Shorten it.");

    internal static Diagnostic ListedTwice(Located<string> second, SourceSpan first) =>
        PersonTwice.At(second.Span, $"duplicate person \"{BeforeAfter.Visible(second.Value)}\"",
            "Put all roles of one person in one entry, or give two people distinct names.", new RelatedPlace(first, "first entry"));

    internal static Diagnostic SameAddress(SourceSpan team, SourceSpan site) =>
        OneAddressForBoth.At(team, "team_url equals url, so links between the two sites would lead to the wrong one",
            "Write the address of each site, or remove team_url.", new RelatedPlace(site, "the public site's address"));

    /// <param name="meant">As it is to be written.</param>
    internal static Diagnostic Unmarked(SourceSpan span, string meant) =>
        LetterWithoutMark.At(span, $"\"{span.Text}\" is shown as text and assigns no letter", $"Write: {meant}");

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
            ? WrongValue.At(value.Span, $"{key}: {fault}; it is ignored", "Correct the date.")
            : WrongValue.At(value.Span, $"{key}: {Shown(value)} is not {kind}; it is ignored",
                WriteDate(written is null ? [] : WrittenDates.Meant(written), forms));
    }

    internal static Diagnostic Unread(SourceText source) =>
        UnreadDataFile.At(source.Start, $"{source.Path} is not read",
            "Write roadmap items in roadmap/*.yml, settings in handbook.yml and holders in people.yml.");

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

    internal static Diagnostic NothingSaid(SourceSpan span, string what, string written) =>
        Placeholder.At(span, $"{what} is a placeholder: \"{written}\"", "Replace it, or remove the line until there is something to say.");

    internal static Diagnostic Prose(SourceSpan span, string title, int count) =>
        DutiesInProse.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"\"{title}\" has no list here, so {(count == 1 ? "the paragraph" : $"each of the {count} paragraphs")} was read as a responsibility"),
            "Write each responsibility as a list item: \"- Keep the timetable\".");

    internal static Diagnostic NoFile(Located<PathPattern> pattern) =>
        PatternWithoutFile.At(pattern.Span, $"\"{pattern.Value.Written}\" matches no file and publishes nothing",
            "Write paths relative to the input folder: index.md, about/**, roles/*.md.");

    /// <summary>Only a warning: it publishes nothing and hides nothing.</summary>
    internal static Diagnostic NoRoles(Located<PathPattern> pattern) =>
        PatternWithoutFile.At(pattern.Span, $"\"{pattern.Value.Written}\" matches no file, so no page is a role because of it",
            "Correct the path, which is relative to the input folder, or remove the pattern.") with
        {
            Severity = Severity.Warning,
        };

    internal static Diagnostic PatternSlip(SourceSpan span, string message, string help) => PatternNotMeant.At(span, message, help);

    /// <param name="why">"it matches no file".</param>
    internal static Diagnostic ExcludesNothing(Located<PathPattern> pattern, string why) =>
        IdleExclusion.At(pattern.Span, $"\"{pattern.Value.Written}\" excludes nothing: {why}", "Correct the path, or remove the pattern.");

    internal static Diagnostic OtherMarkupFound(SourceSpan first, string kind, string ending, int count) =>
        PagesInOtherMarkup.At(
            first, string.Create(CultureInfo.InvariantCulture,
                $"{Counted(count)} in {kind} (*{ending}), which is not supported; the first is {first.Path}"),
            "Convert them to Markdown (for example, with pandoc), or list them under exclude in handbook.yml if they are not pages.");

    internal static Diagnostic KeepsNothing(Located<PathPattern> pattern) =>
        IdleExclusion.At(pattern.Span, $"\"{pattern.Value.Written}\" keeps nothing: no pattern above it excludes what it matches",
            "Move it below the pattern that it limits, or remove it.");

    internal static Diagnostic LeftOut(SourceSpan exclude, int count) =>
        NoPageOfItsOwn.At(exclude, string.Create(CultureInfo.InvariantCulture, $"{Counted(count)} excluded from both sites"),
            "To keep some of them, add patterns that start with ! below the others.");

    /// <param name="pages">In order of path, each with what makes it none.</param>
    internal static Diagnostic NoPages(ImmutableArray<(PageDocument Page, string Why)> pages)
    {
        const int shown = 20;
        var kinds = pages.CountBy(page => page.Why).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} {kind.Key}"));
        return NoPageOfItsOwn.At(
            pages[0].Page.Source.Start, $"{Counted(pages.Length)} not shown as {(pages.Length == 1 ? "a page" : "pages")}",
            $"To make one a page, list it under navigation in handbook.yml, or rename it. Reasons: {string.Join(", ", kinds)}.",
            [.. pages.Skip(1).Take(shown).Select(page => new RelatedPlace(page.Page.Source.Start, $"{page.Page.Path} is another one"))]);
    }

    /// <summary>Whoever writes that a page is public expects a page.</summary>
    internal static Diagnostic PublicNoPage(PageDocument page)
    {
        var note = NoPageOfItsOwn.At(
            page.Source.Start, $"{page.Path} says \"visibility: public\" but is not shown as a page",
                "To make it a page, list it under navigation in handbook.yml, or rename it.");
        return note with { Severity = Severity.Warning };
    }

    private static string Counted(int files) => files == 1 ? "1 file is" : string.Create(CultureInfo.InvariantCulture, $"{files:N0} files are");

    internal static Diagnostic NoSections(SourceSpan span) =>
        NoRoleSections.At(span, "\"roles: sections\" is set, but no section could be a role",
            "Give each role a heading, and put its responsibilities under it.");

    /// <param name="known">All ids there are.</param>
    public static Diagnostic NoSuchDiagnostic(Located<string> id, IEnumerable<string> known) =>
        UnknownDiagnosticId.At(id.Span, $"unknown diagnostic {BeforeAfter.Visible(id.Value)}",
            Nearest.To(id.Value, known) is { } nearest ? $"Did you mean {nearest}? \"handbook explain\" lists all ids."
            : "Write HB and four digits, as check prints them; \"handbook explain\" lists all ids.");

    /// <summary><c>{Map Editor, Ranger}</c>: to YAML, keys without values.</summary>
    private static string? BracedNames(YamlNode value) =>
        value is YamlMapping { Entries: [_, ..] entries } && value.Span.Text is ['{', ..]
            && entries.All(entry => entry.Value is YamlScalar { IsNull: true })
            ? string.Join(", ", entries.Select(entry => entry.Key.Value)) : null;

    private static string Shown(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar { Value: var text } =>
            $"\"{BeforeAfter.Visible(text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal), 60)}\"",
        YamlSequence => "a list",
        _ => "a group of keys",
    };
}

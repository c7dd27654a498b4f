using Handbooks.Diagnostics;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>HB3: broken and ambiguous references.</summary>
public static class LinkDiagnostics
{
    private const int LongestShown = 120;

    public static readonly DiagnosticDescriptor UndefinedRole = new("HB3001", Severity.Warning, "Reference to an undefined role");
    public static readonly DiagnosticDescriptor BrokenLink = new("HB3003", Severity.Warning, "Link to a missing page");
    public static readonly DiagnosticDescriptor BrokenAnchor = new("HB3004", Severity.Warning, "Link to a missing anchor");
    public static readonly DiagnosticDescriptor RoleDefinedTwice = new("HB3005", Severity.Warning, "Duplicate role");
    public static readonly DiagnosticDescriptor AmbiguousRole = new("HB3006", Severity.Warning, "Ambiguous role name");
    public static readonly DiagnosticDescriptor DuplicateId = new("HB3007", Severity.Error, "Duplicate id");
    public static readonly DiagnosticDescriptor UnknownAccountable = new("HB3008", Severity.Error, "Undefined accountable role");
    public static readonly DiagnosticDescriptor UnknownItem = new("HB3009", Severity.Warning, "Dependency on a missing item");
    public static readonly DiagnosticDescriptor UnsafeLink = new("HB3010", Severity.Warning, "Link type not allowed");
    public static readonly DiagnosticDescriptor MissingFile = new("HB3011", Severity.Warning, "Missing image or file");
    public static readonly DiagnosticDescriptor SharedAddress = new("HB3012", Severity.Warning, "Two pages with one address");

    public static readonly DiagnosticDescriptor OtherCase = new("HB3016", Severity.Warning, "Link with different capitals");
    public static readonly DiagnosticDescriptor OutsideInput = new("HB3017", Severity.Warning, "Link outside the input folder");
    public static readonly DiagnosticDescriptor LinkAsText = new("HB3018", Severity.Warning, "Link shown as text");
    public static readonly DiagnosticDescriptor MissingFootnote = new("HB3019", Severity.Warning, "Missing footnote");
    public static readonly DiagnosticDescriptor EmptyLink = new("HB3020", Severity.Warning, "Link without an address");
    public static readonly DiagnosticDescriptor FolderWithoutPage = new("HB3021", Severity.Info, "Link to a folder without its own page");
    public static readonly DiagnosticDescriptor NotPublished = new("HB3024", Severity.Warning, "Link to an unpublished file");
    public static readonly DiagnosticDescriptor OtherProject = new("HB3025", Severity.Warning, "Reference to another project");

    public static readonly DiagnosticDescriptor CellWithoutLetter = new("HB3013", Severity.Warning, "Table cell without a valid letter");

    public static readonly DiagnosticDescriptor RoleByHeading = new("HB3041", Severity.Info, "Role named only in a heading or table");
    public static readonly DiagnosticDescriptor OldAddress = new("HB3042", Severity.Warning, "Unusable former address");
    public static readonly DiagnosticDescriptor OddName = new("HB3043", Severity.Warning, "Name that not every system can store");
    public static readonly DiagnosticDescriptor LongName = new("HB3044", Severity.Info, "Name too long for a file");
    public static readonly DiagnosticDescriptor UndefinedBase = new("HB3040", Severity.Info, "Role that extends an undefined role");

    public static readonly DiagnosticDescriptor AliasOfOther = new("HB3050", Severity.Warning, "Alias that is another role's title");
    public static readonly DiagnosticDescriptor StaticLeftOut = new("HB3052", Severity.Warning, "File that is not copied to the root");
    public static readonly DiagnosticDescriptor HalfReference = new("HB3051", Severity.Warning, "Reference with a missing bracket");

    /// <summary>What becomes of a link in text.</summary>
    private const string TextAlone = "the text is shown without a link", ItAlone = "it is shown without a link";

    /// <summary>The same fault of a link in handbook.yml, of which nothing is shown.</summary>
    internal static Diagnostic OfEveryPage(Diagnostic fault) => fault.HasOutcome ? fault.With("the link is left out") : fault;

    internal static Diagnostic AliasIsTitle(Located<string> alias, Located<string> title) =>
        AliasOfOther.At(alias.Span, $"\"{Shown(alias.Value)}\" is the title of another role, so the alias has no effect",
            "Remove the alias, or rename one of the two.", new RelatedPlace(title.Span, "the role with that title"));

    internal static Diagnostic BracketMissing(SourceSpan span, string name) =>
        HalfReference.At(span, "missing bracket: this is not a reference, and readers see the brackets", $"Write: [[{Shown(name)}]]");

    internal static Diagnostic BackticksMissing(SourceSpan span, string mark, string name) =>
        HalfReference.At(span, "missing backticks: this is not a reference, and readers see the braces", $"Write: {mark}`{Shown(name)}`");

    internal static Diagnostic Reversed(SourceSpan span, string text, string address) =>
        LinkAsText.At(span, "this is not a link; readers see the brackets",
            $"Put the text first, in square brackets. Write: [{Shown(text)}]({Shown(address)})");

    /// <param name="roles">The roles that it names, with commas between them.</param>
    internal static Diagnostic NotOneRole(Located<string> written, string roles) =>
        UnknownAccountable.At(written.Span, $"accountable: \"{Shown(written.Value)}\" is not one role; exactly one role is accountable",
            roles.Split(", ", 2) is [var first, var others]
                ? $"Name that role here, and list the others under \"responsible\": accountable: {Shown(first)}, responsible: [{Shown(others)}]"
                : "Name that role here, and list the others under \"responsible\".");

    internal static Diagnostic NothingToBuildOn(Located<string> name, IEnumerable<string> known) =>
        UndefinedBase.At(name.Span, $"this role extends \"{name.Value}\", which is not defined",
            Help(name.Value, known, "Define it, or name the role in the front matter: \"extends: …\".")) with
        {
            Missing = MissingThing.Called(name.Value),
        };

    internal static Diagnostic RoleOfHeading(Located<string> title) =>
        RoleByHeading.At(title.Span, $"\"{title.Value}\" was read as a role because of this heading; no page defines it",
            $"To define it, write a page with \"role: {title.Value}\" in its front matter; this section then belongs to that role.");

    /// <param name="titles">In column order.</param>
    internal static Diagnostic RolesOfTable(IReadOnlyList<Located<string>> titles) =>
        RoleByHeading.At(titles[0].Span,
            string.Join(", ", titles.Select(title => $"\"{title.Value}\"")) + (titles.Count == 1
                ? " was read as a role because of this table; no page defines it"
                : " were read as roles because of this table; no page defines them"),
            $"To define one, write a page with \"role: {titles[0].Value}\" in its front matter; its letters then belong to that role.");

    internal static Diagnostic OldAddressTaken(Located<string> written, string address) =>
        OldAddress.At(written.Span, $"\"{written.Value}\" cannot redirect here: {address} is already in use",
            "Remove it: links to that address lead to what is there now.");

    internal static Diagnostic NoOldAddress(Located<string> written) =>
        OldAddress.At(written.Span, $"\"{written.Value}\" cannot be a former address of this site",
            "Write the former id, or the path on this site, such as /plans/night-boat/.");

    internal static Diagnostic NoFileForOldAddress(Located<string> written) =>
        OldAddress.At(written.Span, $"\"{Shown(written.Value)}\" cannot redirect here: not every system can store a file with that name",
            "Remove it, or set up the redirect on the web server.");

    /// <param name="name">Of the file, a folder above it, or an id.</param>
    /// <param name="what">What has another address instead: "this page".</param>
    internal static Diagnostic NotStorable(SourceSpan span, string name, string what, string address) =>
        OddName.At(span, $"not every system can store the name \"{Shown(name)}\"; {what} is at {Shown(address)}",
            "Rename it: avoid \" : < > | * ? \\, a dot or space at the end, and CON, NUL, AUX or COM1.");

    internal static Diagnostic Shortened(SourceSpan span, string what, string address) =>
        LongName.At(span, $"the name is too long for a file; {what} is at {Shown(address)}",
            "Shorten the name, or set an id, for a readable address.");

    internal static Diagnostic NoLetter(SourceSpan cell) =>
        CellWithoutLetter.At(cell, $"\"{cell.Text}\" is not a letter; the cell counts as empty",
            "Write R, A, C or I, or several with a slash (A/R). Put other text in brackets beside them or in a separate column.");

    internal static Diagnostic NoSuchRole(Located<string> reference, IEnumerable<string> known) =>
        UndefinedRole.At(reference.Span, $"role \"{Shown(reference.Value)}\" is not defined",
            Help(reference.Value, known, "Define it on its own page, or correct the name.")) with
        {
            Missing = MissingThing.Called(reference.Value),
        };

    internal static Diagnostic NoSuchAccountable(Located<string> reference, IEnumerable<string> known) =>
        UnknownAccountable.At(reference.Span, $"accountable role \"{Shown(reference.Value)}\" is not defined",
            Help(reference.Value, known, "Define the role, or name one that is defined.")) with
        {
            Missing = MissingThing.Called(reference.Value),
        };

    internal static Diagnostic PersonForRole(Located<string> reference, PersonDeclaration person, bool isError) =>
        (isError ? UnknownAccountable : UndefinedRole).At(reference.Span, $"\"{Shown(reference.Value)}\" is a person, not a role",
            person.Roles.IsEmpty ? "Name the role of that person."
                : $"Write: {string.Join(" or ", person.Roles.Select(held => Shown(held.Role.Value)).Distinct(StringComparer.Ordinal))}",
            new RelatedPlace(person.Name.Span, "the person"));

    /// <param name="path">In the input folder, where it would be.</param>
    /// <param name="nearest">As the author would write it; null if nothing is close.</param>
    /// <param name="folder">The first folder of the path that does not exist.</param>
    internal static Diagnostic NoSuchPage(SourceSpan span, string written, string path, string? nearest, MissingFolder? folder) =>
        BrokenLink.At(span, $"page \"{Shown(written)}\" not found",
            nearest is not null ? $"Did you mean \"{nearest}\"?"
            // GitBook replaces the address of a deleted page with this.
            : written == "broken-reference" ? "The page was deleted in GitBook: link to its replacement, or remove the link."
            : folder is not null ? $"No file is in the folder \"{Shown(folder.Path)}\": correct the path, or add the page."
            : "Correct the path, or add the page.").With(TextAlone) with
        {
            Missing = MissingThing.Page(path) with { Folder = folder, IsSuggested = nearest is not null },
        };

    internal static Diagnostic NoScheme(SourceSpan span, string written, AddressMeant address, bool isImage)
    {
        var fault = (isImage ? MissingFile : BrokenLink).At(span, $"web address \"{Shown(written)}\" does not begin with https://",
            $"Write the whole address: {Shown(address.Full)}") with
        {
            // Written so in one place, it often is in others, too.
            Missing = MissingThing.Host(address.Host),
        };
        return isImage ? fault : fault.With(TextAlone);
    }

    internal static Diagnostic MailAddress(SourceSpan span, string written) =>
        BrokenLink.At(span, $"\"{Shown(written)}\" is a mail address", $"Write: mailto:{Shown(written)}").With(TextAlone);

    internal static Diagnostic InOtherCase(SourceSpan span, string written, string path) =>
        OtherCase.At(span, $"\"{Shown(written)}\" is spelled \"{path}\"; the link leads there",
            "Use the same capitals: on many systems these are two different files.");

    /// <param name="place">Where it is, seen from the input folder.</param>
    internal static Diagnostic Outside(SourceSpan span, string written, string place) =>
        OutsideInput.At(span, $"\"{Shown(written)}\" is outside the input folder",
            "Move the target into the input folder, or link to its address on the web.").With(TextAlone) with
        {
            Missing = new MissingThing("outside " + place),
        };

    internal static Diagnostic Empty(SourceSpan span, bool isImage) =>
        EmptyLink.At(span,
            isImage ? "this image has no address; its description is shown instead" : "this link has no address; only its text is shown",
            "Write the address between the brackets, or remove the brackets.");

    internal static Diagnostic ShownAsText(SourceSpan span, string text, string address) =>
        LinkAsText.At(span, "this is not a link; readers see the brackets",
            address.Contains(' ')
                ? $"Put an address with spaces in angle brackets: {text}(<{Shown(address)}>)."
                : !span.Text.Contains(']') ? $"Close the bracket behind the text: {text}({Shown(address)})."
                : span.Text.EndsWith(')') ? $"Put nothing between the brackets: {text}({Shown(address)})."
                : $"Close the bracket behind the address: {text}({Shown(address)}).");

    internal static Diagnostic NoFootnote(SourceSpan span, string name) =>
        MissingFootnote.At(span, $"footnote \"{Shown(name)}\" not found; readers see the brackets",
            $"Add a line \"[^{Shown(name)}]: …\" to the page.");

    internal static Diagnostic FootnoteInParagraph(SourceSpan span, string name) =>
        MissingFootnote.At(span, $"the footnote \"{Shown(name)}\" is part of a paragraph; readers see the brackets",
            "Leave an empty line above it.");

    internal static Diagnostic NoPageOfFolder(SourceSpan span, string folder, string first) =>
        FolderWithoutPage.At(span, $"the folder \"{folder}\" has no page of its own; the link leads to {first}",
            $"Add {folder}/index.md, or link to one of its pages.");

    internal static Diagnostic NoPartOfSite(SourceSpan span, string path) =>
        NotPublished.At(span, $"{path} is not part of the site",
            "Link to its address on the web.").With(TextAlone);

    internal static Diagnostic InOtherProject(SourceSpan span, string written) =>
        OtherProject.At(span, $"\"{Shown(written)}\" is in another project",
            "Link to its address on the web.").With(TextAlone);

    internal static Diagnostic NoSuchAnchor(SourceSpan span, string anchor, string page, IEnumerable<string> known) =>
        BrokenAnchor.At(span, $"{page} has no heading or target \"#{Shown(anchor)}\"; the link leads to the page itself",
            Help(anchor, known, "Link to a heading of that page.")) with
        {
            Missing = MissingThing.Anchor(page, anchor),
        };

    internal static Diagnostic Twice(Located<string> second, Located<string> first, string id) =>
        RoleDefinedTwice.At(second.Span, $"\"{second.Value}\" is also defined in {first.Span.Path}; this one gets the id \"{id}\"",
            "If they are the same role, keep one page; otherwise, give each its own name or id.",
            new RelatedPlace(first.Span, "the other definition"));

    /// <param name="isError">The name must be unambiguous: "accountable" must name one role.</param>
    internal static Diagnostic Ambiguous(Located<string> reference, IEnumerable<string> ids, bool isError = false) =>
        (isError ? UnknownAccountable : AmbiguousRole).At(reference.Span,
            $"\"{reference.Value}\" may mean {string.Join(" or ", ids)}", "Use the id, or link to the page.").With(ItAlone);

    internal static Diagnostic SameId(Located<string> second, Located<string> first) =>
        DuplicateId.At(second.Span, $"duplicate id \"{second.Value}\"", "Choose another id: ids are used as addresses.",
            new RelatedPlace(first.Span, "first one"));

    internal static Diagnostic NoSuchItem(Located<string> reference, IEnumerable<string> known) =>
        UnknownItem.At(reference.Span, $"no roadmap item has the id \"{Shown(reference.Value)}\"",
            Help(reference.Value, known, "Correct the id, or add the item.")) with
        {
            Missing = MissingThing.Called(reference.Value),
        };

    internal static Diagnostic NoSuchName(SourceSpan span, string name, IEnumerable<string> known) =>
        UndefinedRole.At(span, $"no role, item or page is called \"{Shown(name)}\"",
            Help(name, known, "Correct the name, or define it.")).With(TextAlone) with
        {
            Missing = MissingThing.Called(name),
        };

    internal static Diagnostic Unsafe(SourceSpan span, string scheme) =>
        UnsafeLink.At(span, $"\"{scheme}:\" links are not allowed",
            SchemeMeant(scheme) is { } meant ? $"Did you mean \"{meant}:\"?"
                : "Link to a page, or to an http, https, mailto or tel address.").With(TextAlone) with
        {
            // Written wrong in one place, it often is in others, too.
            Missing = SchemeMeant(scheme) is null ? null : MissingThing.Scheme(scheme),
        };

    private static string? SchemeMeant(string scheme) =>
        scheme.Equals("mail", StringComparison.OrdinalIgnoreCase) ? "mailto" : Nearest.To(scheme, KnownSchemes);

    private static readonly string[] KnownSchemes = ["https", "http", "mailto"];

    internal static Diagnostic RunsCode(SourceSpan span, string path) =>
        UnsafeLink.At(span, $"{path} could run in a browser or on a server; it is not published",
            "Link to where it is hosted, or publish it in a zip archive.");

    internal static Diagnostic StaticTaken(SourceSpan span, string path) =>
        SharedAddress.At(span, $"{path} is not copied: every site has a file of its own there",
            "Remove the file, or give it another name.");

    internal static Diagnostic StaticNotStorable(SourceSpan span, string path) =>
        StaticLeftOut.At(span, $"{path} is not copied: not every system can store that name",
            "Rename it: avoid \" : < > | * ? \\, a dot or space at the end, and CON, NUL, AUX or COM1.");

    internal static Diagnostic StaticTwice(SourceSpan span, string path) =>
        StaticLeftOut.At(span, $"{path} is not copied: many systems take its name for that of another file",
            "Give it a name that differs in more than capitals.");

    internal static Diagnostic StaticHidden(SourceSpan span, string path) =>
        StaticLeftOut.At(span, $"{path} is not copied: its name is hidden",
            "Rename or remove it. Of hidden names, .well-known, .nojekyll, .htaccess and .domains are copied.");

    internal static Diagnostic StaticText(SourceSpan span, string path) =>
        StaticLeftOut.At(span, $"{path} is not copied: files with this ending are read as pages and data",
            "Give it another ending, such as .txt, or move it out of the folder.");

    /// <inheritdoc cref="NoSuchPage"/>
    internal static Diagnostic NoSuchFile(SourceSpan span, string written, string path, string? nearest, MissingFolder? folder = null) =>
        MissingFile.At(span, $"file \"{Shown(written)}\" not found",
            nearest is not null ? $"Did you mean \"{nearest}\"?"
            : "Correct the path, or add the file.") with
        {
            Missing = MissingThing.File(path) with { Folder = folder, IsSuggested = nearest is not null },
        };

    internal static Diagnostic OneAddress(SourceSpan second, string address, SourceSpan first, string moved) =>
        SharedAddress.At(second, $"this page and {first.Path} share the address {address}; this one moves to {moved}",
            IsTwin(first.Path, second.Path)
                ? "Rename one of them: their names differ only in characters that look the same." : "Rename one of them.",
                new RelatedPlace(first, "the other page"));

    /// <summary>The names look identical: é as one character, or as a letter and a combining mark.</summary>
    private static bool IsTwin(string first, string second) =>
        FileNameComparer.Instance.Equals(first, second) && !first.Equals(second, StringComparison.OrdinalIgnoreCase);

    internal static Diagnostic Reserved(SourceSpan page, string address, string moved) =>
        SharedAddress.At(page, $"the address {address} is reserved for the site's files; this page moves to {moved}",
            "Rename the page.");

    /// <summary>Truncates long, generated paths to keep the message on one line.</summary>
    private static string Shown(string written) => written.Length <= LongestShown ? written : written[..LongestShown] + "…";

    private static string Help(string written, IEnumerable<string> known, string otherwise) =>
        Nearest.To(written, known.Where(name => !Nearest.IsOtherNumber(written, name))) is { } nearest ? $"Did you mean \"{nearest}\"?" : otherwise;
}

using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>HB3: references that lead nowhere, or to more than one thing.</summary>
public static class LinkDiagnostics
{
    private const int LongestShown = 120;

    public static readonly DiagnosticDescriptor UndefinedRole = new("HB3001", Severity.Warning, "A reference to a role that nobody defines");
    public static readonly DiagnosticDescriptor BrokenLink = new("HB3003", Severity.Warning, "A link to a page that is not there");
    public static readonly DiagnosticDescriptor BrokenAnchor = new("HB3004", Severity.Warning, "A link to an anchor that is not there");
    public static readonly DiagnosticDescriptor RoleDefinedTwice = new("HB3005", Severity.Warning, "A role is defined twice");
    public static readonly DiagnosticDescriptor AmbiguousRole = new("HB3006", Severity.Warning, "A name that several roles bear");
    public static readonly DiagnosticDescriptor DuplicateId = new("HB3007", Severity.Error, "Two things of one id");
    public static readonly DiagnosticDescriptor UnknownAccountable = new("HB3008", Severity.Error, "An accountable role that nobody defines");
    public static readonly DiagnosticDescriptor UnknownItem = new("HB3009", Severity.Warning, "A dependency on an item that is not there");
    public static readonly DiagnosticDescriptor UnsafeLink = new("HB3010", Severity.Warning, "A link of a kind that is not allowed");
    public static readonly DiagnosticDescriptor MissingFile = new("HB3011", Severity.Warning, "An image or file that is not there");
    public static readonly DiagnosticDescriptor SharedAddress = new("HB3012", Severity.Warning, "Two pages for one address");

    public static readonly DiagnosticDescriptor OtherCase = new("HB3016", Severity.Warning, "A link in other capitals than its target");
    public static readonly DiagnosticDescriptor OutsideInput = new("HB3017", Severity.Warning, "A link that leads out of the input folder");
    public static readonly DiagnosticDescriptor LinkAsText = new("HB3018", Severity.Warning, "A link that is shown as text");
    public static readonly DiagnosticDescriptor MissingFootnote = new("HB3019", Severity.Warning, "A reference to a footnote that is not there");
    public static readonly DiagnosticDescriptor EmptyLink = new("HB3020", Severity.Warning, "A link without an address");
    public static readonly DiagnosticDescriptor FolderWithoutPage = new("HB3021", Severity.Info, "A link to a folder without a page of its own");
    public static readonly DiagnosticDescriptor NotPublished = new("HB3024", Severity.Warning, "A link to a file that is no part of the site");
    public static readonly DiagnosticDescriptor OtherProject = new("HB3025", Severity.Warning, "A reference into another project");

    public static readonly DiagnosticDescriptor CellWithoutLetter = new("HB3013", Severity.Warning, "A cell of a letter table that is no letter");

    public static readonly DiagnosticDescriptor RoleByHeading = new("HB3041", Severity.Info, "A role that only a heading names");
    public static readonly DiagnosticDescriptor OldAddress = new("HB3042", Severity.Warning, "A former address that something else has");
    public static readonly DiagnosticDescriptor OddName = new("HB3043", Severity.Warning, "A name that not every system can store");
    public static readonly DiagnosticDescriptor LongName = new("HB3044", Severity.Info, "A name too long for a file");
    public static readonly DiagnosticDescriptor UndefinedBase = new("HB3040", Severity.Info, "A role that builds on one that nobody defines");

    public static readonly DiagnosticDescriptor AliasOfOther = new("HB3050", Severity.Warning, "An alias that is another role's title");
    public static readonly DiagnosticDescriptor HalfReference = new("HB3051", Severity.Warning, "A reference that lacks a bracket");

    internal static Diagnostic AliasIsTitle(Located<string> alias, Located<string> title) =>
        AliasOfOther.At(alias.Span, $"\"{Shown(alias.Value)}\" is the title of another role: the alias leads nowhere",
            "Remove the alias, or give one of the two another name.", new RelatedPlace(title.Span, "the role of that title"));

    internal static Diagnostic BracketMissing(SourceSpan span, string name) =>
        HalfReference.At(span, "a bracket is missing: this is no reference, and readers see the brackets", $"Write: [[{Shown(name)}]]");

    internal static Diagnostic Reversed(SourceSpan span, string text, string address) =>
        LinkAsText.At(span, "this is no link: readers see the brackets",
            $"The text comes first, in square brackets. Write: [{Shown(text)}]({Shown(address)})");

    internal static Diagnostic NotOneRole(Located<string> written) =>
        UnknownAccountable.At(written.Span, $"accountable: \"{Shown(written.Value)}\" is not one role; exactly one is accountable",
            "Name the one role, and the others under \"responsible\".");

    internal static Diagnostic NothingToBuildOn(Located<string> name, IEnumerable<string> known) =>
        UndefinedBase.At(name.Span, $"this role builds on \"{name.Value}\", which nobody defines",
            Help(name.Value, known, "Define it, or name the role in the front matter: \"extends: …\"."));

    internal static Diagnostic RoleOfHeading(Located<string> title) =>
        RoleByHeading.At(title.Span, $"\"{title.Value}\" is taken for a role, because this heading says what it answers for and no page defines it",
            $"To define it, write a page with \"role: {title.Value}\" in its front matter; what stands here then belongs to that role.");

    /// <param name="titles">In the order of the columns.</param>
    internal static Diagnostic RolesOfTable(IReadOnlyList<Located<string>> titles) =>
        RoleByHeading.At(titles[0].Span, $"{string.Join(", ", titles.Select(title => title.Value))}: taken for roles, because a table gives them letters and no page defines them",
            $"To define one, write a page with \"role: {titles[0].Value}\" in its front matter; its letters then belong to that role.");

    internal static Diagnostic OldAddressTaken(Located<string> written, string address) =>
        OldAddress.At(written.Span, $"\"{written.Value}\" cannot lead here: {address} is the address of something else",
            "Take it out; what is at that address now is what links to it lead to.");

    internal static Diagnostic NoOldAddress(Located<string> written) =>
        OldAddress.At(written.Span, $"\"{written.Value}\" is no address that a page of this site can have had",
            "Write the former id, or the path on this site, such as /plans/night-boat/.");

    internal static Diagnostic NoFileForOldAddress(Located<string> written) =>
        OldAddress.At(written.Span, $"\"{Shown(written.Value)}\" cannot lead here: not every system can store a file of that name",
            "Take it out, or have the web server redirect it.");

    /// <param name="name">Of the file, a folder above it, or an id.</param>
    /// <param name="what">What stands elsewhere for it: "this page".</param>
    internal static Diagnostic NotStorable(SourceSpan span, string name, string what, string address) =>
        OddName.At(span, $"not every system can store the name \"{Shown(name)}\"; {what} stands at {Shown(address)}",
            "Rename it: no \" : < > | * ? \\, no dot or space at the end, and not CON, NUL, AUX or COM1.");

    internal static Diagnostic Shortened(SourceSpan span, string what, string address) =>
        LongName.At(span, $"the name is too long for a file; {what} stands at {Shown(address)}",
            "Give it a shorter name, or an id, for an address that people can read.");

    internal static Diagnostic NoLetter(SourceSpan cell) =>
        CellWithoutLetter.At(cell, $"\"{cell.Text}\" is no letter; the cell counts as empty",
            "Write R, A, C or I, several with a slash (A/R); what else is to be said stands in brackets beside them, or in a column of its own.");

    internal static Diagnostic NoSuchRole(Located<string> reference, IEnumerable<string> known) =>
        UndefinedRole.At(reference.Span, $"nobody defines a role called \"{Shown(reference.Value)}\"",
            Help(reference.Value, known, "Define it on a page of its own, or correct the name."));

    internal static Diagnostic NoSuchAccountable(Located<string> reference, IEnumerable<string> known) =>
        UnknownAccountable.At(reference.Span, $"accountable: nobody defines a role called \"{Shown(reference.Value)}\"",
            Help(reference.Value, known, "Define the role, or name one that is defined."));

    /// <param name="nearest">As the author would write it; null where none is near.</param>
    /// <param name="missingFolder">The first folder of the path that is not there.</param>
    internal static Diagnostic NoSuchPage(SourceSpan span, string written, string? nearest, string? missingFolder) =>
        BrokenLink.At(span, $"there is no page \"{Shown(written)}\"; the text is shown without a link",
            nearest is not null ? $"Did you mean \"{nearest}\"?"
            // GitBook writes this over the address of a page that was taken away.
            : written == "broken-reference" ? "The page was deleted in GitBook: link to the one that replaces it, or take the link out."
            : missingFolder is not null ? $"The input folder has no folder \"{Shown(missingFolder)}\": correct the path, or add the page."
            : "Correct the path, or add the page.");

    internal static Diagnostic InOtherCase(SourceSpan span, string written, string path) =>
        OtherCase.At(span, $"\"{Shown(written)}\" is written \"{path}\"; the link leads there",
            "Write it in the same capitals: many systems take these for two files.");

    internal static Diagnostic Outside(SourceSpan span, string written) =>
        OutsideInput.At(span, $"\"{Shown(written)}\" lies outside the input folder; it is not published, and the text is shown without a link",
            "Move what it leads to into the input folder, or link to its address on the web.");

    internal static Diagnostic Empty(SourceSpan span, bool isImage) =>
        EmptyLink.At(span, isImage ? "this image has no address; its description is shown" : "this link has no address; its text is shown",
            "Write the address between the brackets, or take the brackets out.");

    internal static Diagnostic ShownAsText(SourceSpan span, string text, string address) =>
        LinkAsText.At(span, "this is no link: readers see the brackets",
            address.Contains(' ')
                ? $"An address with spaces stands in angle brackets: {text}(<{Shown(address)}>)." : $"Nothing may stand between the brackets: {text}({Shown(address)}).");

    internal static Diagnostic NoFootnote(SourceSpan span, string name) =>
        MissingFootnote.At(span, $"there is no footnote \"{Shown(name)}\"; readers see the brackets",
            $"Add a line \"[^{Shown(name)}]: …\" to the page.");

    internal static Diagnostic FootnoteInParagraph(SourceSpan span, string name) =>
        MissingFootnote.At(span, $"the footnote \"{Shown(name)}\" stands in a paragraph and is part of it; readers see the brackets",
            "Leave an empty line above it.");

    internal static Diagnostic NoPageOfFolder(SourceSpan span, string folder, string first) =>
        FolderWithoutPage.At(span, $"the folder \"{folder}\" has no page of its own; the link leads to {first}",
            $"Add {folder}/index.md, or link to one of its pages.");

    internal static Diagnostic NoPartOfSite(SourceSpan span, string path) =>
        NotPublished.At(span, $"{path} is no page and no part of the site; the text is shown without a link",
            "Link to where it can be read on the web.");

    internal static Diagnostic InOtherProject(SourceSpan span, string written) =>
        OtherProject.At(span, $"\"{Shown(written)}\" is a place in another project, which is not looked up; the text is shown without a link",
            "Link to its address on the web.");

    internal static Diagnostic NoSuchAnchor(SourceSpan span, string anchor, string page, IEnumerable<string> known) =>
        BrokenAnchor.At(span, $"{page} has no heading or target \"#{Shown(anchor)}\"; the link leads to the page itself",
            Help(anchor, known, "Link to a heading of that page."));

    internal static Diagnostic Twice(Located<string> second, Located<string> first, string id) =>
        RoleDefinedTwice.At(second.Span, $"\"{second.Value}\" is defined here and in {first.Span.Path}; this one gets the id \"{id}\"",
            "If they are one role, keep one page; else give each a name or an id of its own.", new RelatedPlace(first.Span, "the other definition"));

    /// <param name="isError">Where it matters who is meant: "accountable" must name one.</param>
    internal static Diagnostic Ambiguous(Located<string> reference, IEnumerable<string> ids, bool isError = false) =>
        (isError ? UnknownAccountable : AmbiguousRole).At(reference.Span,
            $"\"{reference.Value}\" may be {string.Join(" or ", ids)}; it is left without a link", "Use the id, or a link to the page.");

    internal static Diagnostic SameId(Located<string> second, Located<string> first) =>
        DuplicateId.At(second.Span, $"the id \"{second.Value}\" is taken", "Ids are addresses: give this one another.",
            new RelatedPlace(first.Span, "the first one"));

    internal static Diagnostic NoSuchItem(Located<string> reference, IEnumerable<string> known) =>
        UnknownItem.At(reference.Span, $"no roadmap item has the id \"{Shown(reference.Value)}\"",
            Help(reference.Value, known, "Correct the id, or add the item."));

    internal static Diagnostic NoSuchName(SourceSpan span, string name, IEnumerable<string> known) =>
        UndefinedRole.At(span, $"no role, item or page is called \"{Shown(name)}\"; the text is shown without a link",
            Help(name, known, "Correct the name, or define it."));

    internal static Diagnostic Unsafe(SourceSpan span, string scheme) =>
        UnsafeLink.At(span, $"links that begin with \"{scheme}:\" are not allowed; the text is shown without a link",
            "Link to a page, or to an http, https, mailto or tel address.");

    internal static Diagnostic RunsCode(SourceSpan span, string path) =>
        UnsafeLink.At(span, $"{path} is a file that a browser or server would run; it is not published, and links to it are shown as text",
            "Link to where it is hosted, or publish it in a zip archive.");

    internal static Diagnostic NoSuchFile(SourceSpan span, string written, string? nearest) =>
        MissingFile.At(span, $"there is no file \"{Shown(written)}\"",
            nearest is null ? "Correct the path, or add the file." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic OneAddress(SourceSpan second, string address, SourceSpan first, string moved) =>
        SharedAddress.At(second, $"this page and {first.Path} would both stand at {address}; this one stands at {moved}",
            IsTwin(first.Path, second.Path)
                ? "Rename one of the two: their names differ in characters that look the same." : "Rename one of the two.",
                new RelatedPlace(first, "the other page"));

    /// <summary>Nobody sees the difference: é as one character, or as a letter and a mark.</summary>
    private static bool IsTwin(string first, string second) =>
        FileNameComparer.Instance.Equals(first, second) && !first.Equals(second, StringComparison.OrdinalIgnoreCase);

    internal static Diagnostic Reserved(SourceSpan page, string address, string moved) =>
        SharedAddress.At(page, $"this page would stand at {address}, where the site keeps its files; it stands at {moved}",
            "Give the page another name.");

    /// <summary>A path that no person wrote is cut: a message is read in one line.</summary>
    private static string Shown(string written) => written.Length <= LongestShown ? written : written[..LongestShown] + "…";

    private static string Help(string written, IEnumerable<string> known, string otherwise) =>
        Nearest.To(written, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : otherwise;
}

using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB200 to HB203: what is wrong with what pages, items and patterns say of their readers.</summary>
public static class PublishingDiagnostics
{
    public static readonly DiagnosticDescriptor BadVisibility =
        DiagnosticDescriptor.PageFault("HB2004", "Invalid visibility") with { IsFixed = true };
    public static readonly DiagnosticDescriptor PatternWithoutFile = new("HB2013", Severity.Error, "Pattern that matches no file");
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

    /// <summary>It keeps something internal that its author may have meant to be public.</summary>
    internal static bool IsOfVisibility(Diagnostic fault) =>
        fault.Descriptor == BadVisibility || fault.Descriptor == UnreadVisibility;

    internal static Diagnostic Visibility(YamlNode value, string key) => key == "public"
        ? BadVisibility.At(value.Span, $"public: {ModelDiagnostics.Shown(value)} is neither true nor false; it stays internal",
            "Write \"public: true\" or \"public: false\".")
        : BadVisibility.At(value.Span, $"visibility: {ModelDiagnostics.Shown(value)} is neither public nor internal; it stays internal",
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

    internal static Diagnostic TwoVisibilities(SourceSpan second, SourceSpan first) =>
        BadVisibility.At(second, "visibility and public contradict each other; it stays internal", "Keep one of them.",
            new RelatedPlace(first, "the other one"));

    /// <param name="missing">The file or folder that it names; null for a pattern of any other kind.</param>
    internal static Diagnostic NoFile(Located<PathPattern> pattern, MissingThing? missing) =>
        PatternWithoutFile.At(pattern.Span, $"\"{pattern.Value.Written}\" matches no file and publishes nothing",
            "Write paths relative to the input folder: index.md, about/**, roles/*.md.") with
        {
            Missing = missing,
        };

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
}

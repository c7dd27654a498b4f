using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks.Import;

/// <summary>Reports what was read of another tool's handbook without settings, and writes settings for it.</summary>
internal static class Importer
{
    public static ImportReport Report(string folder, SourceTree tree, Declarations declarations, Handbook handbook,
        ImmutableArray<Diagnostic> diagnostics)
    {
        var headings = UnknownHeadings.Find(declarations);
        ImmutableArray<ImportQuestion> questions = [.. ImportQuestions.Of(declarations, headings).OrderByDescending(question => question.Count)];
        return new(
            StarterSettings.Write(folder, tree, declarations, handbook, questions),
            [.. Kinds(diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))],
            [.. Understood(declarations, handbook, diagnostics).Where(line => line.Count > 0)],
            questions,
            [.. Kinds(diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error && !IsUnderstood(diagnostic))), .. ForeignFiles(tree)]);
    }

    private static IEnumerable<ImportCount> Understood(Declarations declarations, Handbook handbook, ImmutableArray<Diagnostic> diagnostics)
    {
        var roles = handbook.Roles;
        yield return new(declarations.Pages.Length, "pages");
        yield return new(roles.Length, "roles", string.Join(", ", roles.Take(4).Select(role => role.Title)) + (roles.Length > 4 ? ", …" : ""));
        yield return new(roles.Sum(role => role.Responsibilities.Length), "responsibilities");
        yield return new(roles.Sum(role => role.Declaration.Parts.Requirements.Length), "requirements");
        yield return new(roles.Sum(role => role.Interactions.Length), "interactions");
        yield return new(roles.Sum(role => role.Declaration.Aliases.Length), "other names of roles");
        yield return new(roles.Count(role => role.Extends is not null), "roles that build on another");
        yield return new(handbook.Items.Length, "roadmap items");
        yield return new(handbook.References.Count(reference => !reference.IsMention && reference.To is not ExternalTarget),
            "links within the handbook");
        yield return new(handbook.References.Count(reference => reference.To is RoleTarget), "references to roles");
        yield return new(handbook.References.Select(reference => reference.To).OfType<AssetTarget>().Distinct().Count(),
            "images and files that travel with the site");
        foreach (var order in declarations.Navigation.Files.Where(file => file.IsUnderstood))
            yield return new(order.Items.Sum(StarterSettings.EntriesOf), $"entries of the navigation, from {order.Source.Path}");
        var repairs = diagnostics.Where(diagnostic => diagnostic.Fix is { IsSuggestion: false }).ToList();
        yield return new(repairs.Count, "repairs, which \"handbook fix\" can write back", string.Join(", ", repairs
            .GroupBy(repair => repair.Descriptor.Title).OrderByDescending(kind => kind.Count()).Take(3)
            .Select(kind => $"{kind.Count().ToString(CultureInfo.InvariantCulture)} × {kind.Key.ToLowerInvariant()}")));
    }

    private static IEnumerable<ImportCount> Kinds(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Descriptor)
        .Select(kind => new ImportCount(kind.Count(), $"{kind.Key.Id} {kind.Key.Title}", $"{kind.First().Span}: {kind.First().Message}"))
        .OrderByDescending(line => line.Count).ThenBy(line => line.What, StringComparer.Ordinal);

    /// <summary>Pages and settings in a format that is not read, reported so that they are not missed later.</summary>
    private static IEnumerable<ImportCount> ForeignFiles(SourceTree tree) =>
        from file in tree.Assets
        let what = WhatIsForeign(file.Path)
        where what is not null
        group file by what into kind
        orderby kind.Key
        select new ImportCount(kind.Count(), kind.Key, kind.First().Path);

    private static string? WhatIsForeign(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".rst" => "pages in reStructuredText (.rst), which are not read: convert them to Markdown",
        ".adoc" or ".asciidoc" => "pages in AsciiDoc (.adoc), which are not read: convert them to Markdown",
        ".ipynb" => "notebooks (.ipynb), which are not read",
        ".js" or ".ts" or ".mjs" or ".cjs" when System.IO.Path.GetFileName(path).StartsWith("sidebars.", StringComparison.OrdinalIgnoreCase) =>
            "orders of pages that are programs, which are not run: pages are ordered by folder",
        _ => null,
    };

    /// <summary>Repairs, inferences and suggestions are not gaps.</summary>
    private static bool IsUnderstood(Diagnostic diagnostic) =>
        diagnostic.Fix is not null || diagnostic.Descriptor == RoleDiagnostics.RoleByConvention
        || diagnostic.Descriptor == RoleDiagnostics.AliasFound || diagnostic.Descriptor == RoleDiagnostics.StatusFound
        || diagnostic.Descriptor == RoleDiagnostics.DutiesInProse;
}

/// <summary>The result of reading a handbook that was written for another tool.</summary>
/// <param name="Settings">The text of a starter handbook.yml, with line feeds. Guesses are in it as comments.</param>
/// <param name="Errors">What keeps the site from being written, most frequent first.</param>
/// <param name="Understood">What was read, most general first.</param>
/// <param name="Questions">What only a person can decide, most pages first.</param>
/// <param name="NotUnderstood">What else needs a person, most frequent first.</param>
public sealed record ImportReport(
    string Settings, ImmutableArray<ImportCount> Errors, ImmutableArray<ImportCount> Understood, ImmutableArray<ImportQuestion> Questions,
    ImmutableArray<ImportCount> NotUnderstood);

/// <param name="Example">One of them, with its place; null where the count is enough.</param>
public sealed record ImportCount(int Count, string What, string? Example = null);

/// <summary>A question about something ambiguous.</summary>
/// <param name="Count">How many pages, folders or headings it is about.</param>
/// <param name="Lines">Of handbook.yml, which say yes; none where the answer is elsewhere.</param>
public sealed record ImportQuestion(int Count, string Text, ImmutableArray<string> Lines);

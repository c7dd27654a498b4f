using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing.Reports;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Cli.Printing;

/// <summary>The last lines of a run.</summary>
internal static class RunSummary
{
    /// <summary>"2 errors, 5 warnings, 12 notes, 3 ignored · 18 roles, 33 items, 64 pages in 0.41 s".</summary>
    public static string Of(Compilation compilation, TimeSpan elapsed, Screen screen) =>
        Of(new CompilerRun(compilation, elapsed), elapsed, screen);

    /// <summary>The same, with "40 older findings not shown" where a revision is compared with.</summary>
    public static string Of(CompilerRun run, TimeSpan elapsed, Screen screen) => string.Create(CultureInfo.InvariantCulture,
        $"{Findings(run.Compilation.Diagnostics, screen)}{Ignored(run.Compilation.Ignored)}{Older(run.Older)} · "
            + $"{Contents(run.Compilation.Counts)} in {elapsed.TotalSeconds:F2} s");

    /// <summary>Without colour and contents.</summary>
    public static string Findings(FindingsReport report) =>
        Findings(report.Diagnostics, null) + Ignored(report.Ignored) + Older(report.Older);

    private static string Ignored(ImmutableArray<IgnoredDiagnostic> ignored) =>
        ignored.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $", {ignored.Length} ignored");

    private static string Older(int? older) => older is not { } count ? "" : $"; {Plural.Of(count, "older finding")} not shown";

    /// <summary>"output/team and output/public: 64 files (3 created, 2 updated, 1 deleted, 58 unchanged)".</summary>
    public static string Of(PublishResult published, string outputFolder, ImmutableArray<OutputFile> files)
    {
        var folder = outputFolder.Replace('\\', '/').TrimEnd('/');
        var sites = files.Select(file => file.Path.Split('/')[0]).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal)
            .Select(site => $"{folder}/{site}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(" and ", sites)}: {Plural.Of(files.Length, "file")} ({published.Created} created, {published.Updated} "
                + $"updated, {published.Deleted} deleted, {published.Unchanged} unchanged)");
    }

    /// <summary>"43 of these can be fixed with handbook fix; 1 more is a suggestion." Null where there is nothing to fix.</summary>
    public static string? OfFixes(ImmutableArray<Diagnostic> diagnostics)
    {
        var repairs = diagnostics.Count(diagnostic => diagnostic.Fix is { IsSuggestion: false });
        var suggestions = diagnostics.Where(diagnostic => diagnostic.Fix is { IsSuggestion: true }).Select(diagnostic => diagnostic.Id).ToList();
        var offered = string.Join(" ", suggestions.Distinct(StringComparer.Ordinal));
        return (repairs, suggestions.Count) switch
        {
            (0, 0) => null,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{repairs} of these can be fixed with \"handbook fix\"."),
            (0, _) => $"{Plural.Of(suggestions.Count, "suggestion")} can be taken with \"handbook fix {offered}\".",
            _ => string.Create(CultureInfo.InvariantCulture, $"{repairs} of these can be fixed with \"handbook fix\"; "
                + $"{Plural.Of(suggestions.Count, "suggestion")} more with \"handbook fix {offered}\"."),
        };
    }

    public static string Findings(ImmutableArray<Diagnostic> diagnostics, Screen? screen)
    {
        string Coloured(Ink ink, string text) => screen?.In(ink, text) ?? text;

        var parts = new List<string>();
        foreach (var (severity, word) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note") })
        {
            if (diagnostics.Count(diagnostic => diagnostic.Severity == severity) is > 0 and var count)
                parts.Add(severity == Severity.Info ? Plural.Of(count, word) : Coloured(SeverityWords.InkOf(severity), Plural.Of(count, word)));
        }
        return parts.Count == 0 ? Coloured(Ink.Green, "no findings") : string.Join(", ", parts);
    }

    private static string Contents(CompilationCounts counts) =>
        $"{Plural.Of(counts.Roles, "role")}, {Plural.Of(counts.Items, "item")}, {Plural.Of(counts.Pages, "page")}";
}

/// <summary>What was mended: a line a file, a line a kind, and what was left.</summary>
internal static class FixSummary
{
    public static string Of(MendingResult mended, InputFolder input, bool dryRun)
    {
        var text = new StringBuilder();
        foreach (var file in mended.Files)
            text.Append(CultureInfo.InvariantCulture, $"{VisibleText.Of(input.Clickable(file.Path))}: {Kinds(file.Fixes)}\n");
        var fixes = mended.Files.SelectMany(file => file.Fixes).ToList();
        foreach (var kind in fixes.GroupBy(fix => fix.Id).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{kind.Count(),6} x {kind.Key}  {kind.First().Descriptor.Title}\n");
        text.Append(fixes.Count == 0
            ? "Nothing to fix."
            : $"{Plural.Of(fixes.Count, "place")} {(dryRun ? "would be fixed" : "fixed")} in {Plural.Of(mended.Files.Length, "file")}.");
        foreach (var path in mended.Withheld)
            text.Append(CultureInfo.InvariantCulture, $"\n{VisibleText.Of(input.Clickable(path))} was left alone: fixing it would "
                + $"change what is public. Correct it by hand.");
        if (!mended.Left.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(mended.Left.Length, "place")} left that stand in each other's "
                + $"way: run fix again.");
        if (mended.Last.Diagnostics.Where(diagnostic => diagnostic.Fix is { IsSuggestion: true }).ToList() is { Count: > 0 } suggestions)
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(suggestions.Count, "suggestion")} left for you to judge: "
                + $"handbook fix {string.Join(' ', suggestions.Select(diagnostic => diagnostic.Id).Distinct())}");
        return text.ToString();
    }

    private static string Kinds(IEnumerable<Diagnostic> fixes) =>
        string.Join(", ", fixes.GroupBy(fix => fix.Id).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} x {kind.Key}")));
}

internal static class Plural
{
    /// <summary>"1 role", "2 roles", "3 activities".</summary>
    public static string Of(int count, string one) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : one.EndsWith('y') ? one[..^1] + "ies" : one + "s");
}

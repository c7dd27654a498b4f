using System.Globalization;
using System.Text;
using Handbooks.Cli.Commands;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing;

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
            text.Append(CultureInfo.InvariantCulture, $"\n{VisibleText.Of(input.Clickable(path))} was left alone: fixing it would change what is public. Correct it by hand.");
        if (!mended.Left.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(mended.Left.Length, "place")} left that stand in each other's way: run fix again.");
        if (mended.Last.Diagnostics.Where(diagnostic => diagnostic.Fix is { IsSuggestion: true }).ToList() is { Count: > 0 } suggestions)
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(suggestions.Count, "suggestion")} left for you to judge: handbook fix {string.Join(' ', suggestions.Select(diagnostic => diagnostic.Id).Distinct())}");
        return text.ToString();
    }

    private static string Kinds(IEnumerable<Diagnostic> fixes) =>
        string.Join(", ", fixes.GroupBy(fix => fix.Id).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} x {kind.Key}")));
}

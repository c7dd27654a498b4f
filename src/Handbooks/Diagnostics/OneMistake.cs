using System.Collections.Immutable;
using System.Globalization;

namespace Handbooks.Diagnostics;

/// <summary>Findings of one missing thing are one mistake: they are reported once, where it is worst, with all other places.</summary>
public static class OneMistake
{
    /// <summary>Merges what belongs together; the rest stays as it is, in the same order.</summary>
    /// <param name="found">In order of place.</param>
    public static IEnumerable<Diagnostic> Merge(IEnumerable<Diagnostic> found)
    {
        var all = found.ToList();
        // A bare name means a page only where one missing page has it: "team" is not "sales/team.md" beside "support/team.md".
        var ambiguous = all.Where(finding => finding.Missing is { Path: not null, Name.Length: > 0 })
            .Select(finding => (finding.Missing!.Name, finding.Missing.Key)).Distinct().GroupBy(page => page.Name)
            .Where(pages => pages.Skip(1).Any()).Select(pages => pages.Key).ToHashSet(StringComparer.Ordinal);
        var names = all.Where(finding => finding.Missing is { Path: null, Name.Length: > 0 }).Select(finding => finding.Missing!.Name)
            .Where(name => !ambiguous.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var folders = all.Where(finding => finding.Missing?.Folder is not null).GroupBy(finding => finding.Missing!.Folder!.Path)
            .Select(folder => (Path: folder.Key, Found: folder.Select(finding => finding.Missing!).DistinctBy(missing => missing.Key).ToList()))
            .Select(folder => (folder.Path, Now: NowOf(folder.Found), folder.Found))
            .Where(folder => folder.Found.Count(missing => IsOf(missing, folder.Now)) > 1)
            .ToDictionary(folder => folder.Path, folder => folder.Now, StringComparer.Ordinal);
        var mistakes = new Dictionary<Diagnostic, ImmutableArray<Diagnostic>>(ReferenceEqualityComparer.Instance);
        foreach (var mistake in all.Where(finding => finding.Missing is not null).GroupBy(KeyOf, StringComparer.Ordinal))
        {
            if (mistake.Skip(1).Any() && mistake.MaxBy(finding => finding.Severity) is { } worst)
                mistakes[worst] = [worst, .. mistake.Where(finding => !ReferenceEquals(finding, worst))];
        }
        var others = mistakes.Values.SelectMany(mistake => mistake.Skip(1)).ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        return all.Where(finding => !others.Contains(finding))
            .Select(finding => mistakes.TryGetValue(finding, out var mistake) ? Merged(mistake, folders) : finding);

        string KeyOf(Diagnostic finding) => finding.Missing! switch
        {
            { Folder: { } folder } missing when GoesWithFolder(missing, folders) => "folder " + folder.Path,
            // The page of a role, and the role, which has the name of its file.
            { Path: not null, Name: var name } when names.Contains(name) => "name " + name,
            var missing => missing.Key,
        };
    }

    /// <summary>The folder that has all of what is found elsewhere; null if several have it, or one thing alone leads there.</summary>
    private static string? NowOf(List<MissingThing> missing)
    {
        var suggested = missing.Where(thing => thing.IsSuggested).ToList();
        return suggested.Count > 1 && suggested[0].Folder!.Now is { } now && suggested.All(thing => thing.Folder!.Now == now) ? now : null;
    }

    /// <summary>What is suggested for one file alone would be lost in a message about its folder.</summary>
    private static bool IsOf(MissingThing missing, string? now) => !missing.IsSuggested || (now is not null && missing.Folder!.Now == now);

    private static bool GoesWithFolder(MissingThing missing, Dictionary<string, string?> folders) =>
        missing.Folder is { } folder && folders.TryGetValue(folder.Path, out var now) && IsOf(missing, now);

    /// <summary>Each finding by itself again, as it was before it was merged.</summary>
    public static IEnumerable<Diagnostic> Split(IEnumerable<Diagnostic> merged) =>
        merged.SelectMany(finding => finding.Merged.IsEmpty ? [finding] : finding.Merged.AsEnumerable());

    private static Diagnostic Merged(ImmutableArray<Diagnostic> findings, Dictionary<string, string?> folders)
    {
        var (worst, folder) = (findings[0], findings[0].Missing!.Folder);
        var isFolder = GoesWithFolder(worst.Missing!, folders);
        ImmutableArray<RelatedPlace> places =
            [.. findings.Skip(1).SelectMany(finding => finding.Related.Prepend(new RelatedPlace(finding.Span, "also here")))];
        var files = places.Select(place => place.Span.Path).Append(worst.Span.Path).Distinct(StringComparer.Ordinal).Count();
        var count = string.Create(CultureInfo.InvariantCulture, $" ({places.Length + 1} places{(files == 1 ? "" : $" in {files} files")})");
        return worst with
        {
            Message = (isFolder ? folder!.Message : worst.Message) + count,
            // A pattern does not show where the files are now, and a link may.
            Help = isFolder ? (folder! with { Now = folders[folder.Path] }).Help : worst.Help,
            Related = [.. worst.Related, .. places],
            Merged = findings,
        };
    }
}

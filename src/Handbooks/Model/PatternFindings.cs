using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Checks the effect of each pattern under "public:" on the existing files: one without effect is not what its author meant.</summary>
internal static class PatternFindings
{
    public static IEnumerable<Diagnostic> Of(HandbookSettings settings, SourceTree tree)
    {
        var patterns = settings.Public;
        if (patterns.IsEmpty || !settings.HasSoundPatterns)
            return [];
        var uses = Count([.. patterns.Select(pattern => pattern.Value)], tree);
        return patterns.Select((pattern, i) => Finding(pattern, uses[i],
            patterns.LastOrDefault(later => later.Span.Start > pattern.Span.Start && !later.Value.IsExclusion)?.Value.Written, tree))
            .OfType<Diagnostic>();
    }

    /// <summary>The same of "exclude:".</summary>
    /// <param name="tree">All files that there are.</param>
    public static IEnumerable<Diagnostic> OfExclusions(HandbookSettings settings, SourceTree tree)
    {
        string[] paths = [.. tree.Files.Select(file => file.Path).Concat(tree.Assets.Select(asset => asset.Path))];
        for (var i = 0; i < settings.Exclude.Length; i++)
        {
            var pattern = settings.Exclude[i];
            var matched = paths.Where(pattern.Value.Matches).ToList();
            if (matched.Count > 0 && pattern.Value.IsExclusion
                && !matched.Exists(path => settings.Exclude.Take(i).Any(earlier => !earlier.Value.IsExclusion && earlier.Value.Matches(path))))
                yield return ModelDiagnostics.KeepsNothing(pattern);
            if (matched.Count > 0)
                continue;
            // Under "public:", the same exclusion is written with !.
            var slip = PatternSlips.OfUnmatched("!" + pattern.Value.Written.TrimStart('!'), tree);
            yield return slip is var (message, help)
                ? ModelDiagnostics.PatternSlip(pattern.Span, message.Replace("\"!", "\"", StringComparison.Ordinal),
                    help.Replace("\"!", "\"", StringComparison.Ordinal))
                : ModelDiagnostics.ExcludesNothing(pattern, "it matches no file");
        }
        if (paths.Count(settings.IsExcluded) is > 0 and var count)
            yield return ModelDiagnostics.LeftOut(settings.Exclude[0].Span, count);
    }

    private static Diagnostic? Finding(Located<PathPattern> pattern, Use use, string? later, SourceTree tree)
    {
        if (use.Matched == 0)
        {
            return PatternSlips.OfUnmatched(pattern.Value.Written, tree) is var (message, help)
                ? ModelDiagnostics.PatternSlip(pattern.Span, message, help)
                : pattern.Value.IsExclusion ? ModelDiagnostics.ExcludesNothing(pattern, "it matches no file")
                : ModelDiagnostics.NoFile(pattern);
        }
        if (!pattern.Value.IsExclusion && use.Published == 0)
        {
            return ModelDiagnostics.PatternSlip(pattern.Span,
                $"\"{pattern.Value.Written}\" publishes nothing: patterns below it exclude everything it matches",
                "Remove one of them: the last matching pattern wins.");
        }
        if (!pattern.Value.IsExclusion || use.LeftInternal > 0)
            return null;
        // A single file by name is an intended exception.
        if (later is not null && !later.Contains('*', StringComparison.Ordinal))
            return ModelDiagnostics.ExcludesNothing(pattern, $"\"{later}\" below it publishes everything it matches");
        if (later is null)
            return ModelDiagnostics.ExcludesNothing(pattern, "no pattern publishes what it matches");
        return ModelDiagnostics.PatternSlip(pattern.Span,
            use.TakenOut > 0
                ? $"\"{later}\" publishes everything again that \"{pattern.Value.Written}\" above it excludes: the last pattern wins"
                : $"\"{pattern.Value.Written}\" excludes nothing: only patterns below it publish what it matches",
            "Move the exclusion below the patterns that it limits.");
    }

    private static Use[] Count(PathPattern[] patterns, SourceTree tree)
    {
        var uses = new Use[patterns.Length];
        foreach (var path in tree.Files.Select(file => file.Path).Concat(tree.Assets.Select(asset => asset.Path)))
        {
            var matching = new List<int>();
            for (var i = 0; i < patterns.Length; i++)
            {
                if (patterns[i].Matches(path))
                    matching.Add(i);
            }
            var isPublic = matching.Count > 0 && !patterns[matching[^1]].IsExclusion;
            var wasPublic = false;
            foreach (var i in matching)
            {
                uses[i].Matched++;
                uses[i].Published += isPublic ? 1 : 0;
                if (patterns[i].IsExclusion)
                {
                    uses[i].TakenOut += wasPublic ? 1 : 0;
                    uses[i].LeftInternal += wasPublic && !isPublic ? 1 : 0;
                }
                wasPublic = !patterns[i].IsExclusion;
            }
        }
        return uses;
    }

    private record struct Use
    {
        public int Matched { get; set; }

        /// <summary>Those of them that are public in the end, by this pattern or another.</summary>
        public int Published { get; set; }

        /// <summary>Files that an earlier pattern publishes and this one does not.</summary>
        public int TakenOut { get; set; }

        /// <summary>Those of them that stay internal in the end.</summary>
        public int LeftInternal { get; set; }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
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
                yield return PublishingDiagnostics.KeepsNothing(pattern);
            if (matched.Count > 0)
                continue;
            // Under "public:", the same exclusion is written with !.
            var slip = PatternSlips.OfUnmatched("!" + pattern.Value.Written.TrimStart('!'), tree);
            yield return slip is var (message, help)
                ? PublishingDiagnostics.PatternSlip(pattern.Span, message.Replace("\"!", "\"", StringComparison.Ordinal),
                    help.Replace("\"!", "\"", StringComparison.Ordinal))
                : PublishingDiagnostics.ExcludesNothing(pattern, "it matches no file");
        }
        if (paths.Count(settings.IsExcluded) is > 0 and var count)
            yield return PublishingDiagnostics.LeftOut(settings.Exclude[0].Span, count);
    }

    /// <summary>The same of "roles:".</summary>
    public static IEnumerable<Diagnostic> OfRoles(HandbookSettings settings, SourceTree tree) =>
        settings.WrittenRoles.Where(pattern => !tree.Files.Any(file => pattern.Value.Matches(file.Path))).Select(PublishingDiagnostics.NoRoles);

    private static Diagnostic? Finding(Located<PathPattern> pattern, Use use, string? later, SourceTree tree)
    {
        if (use.Matched == 0)
        {
            return PatternSlips.OfUnmatched(pattern.Value.Written, tree) is var (message, help)
                ? PublishingDiagnostics.PatternSlip(pattern.Span, message, help)
                : pattern.Value.IsExclusion ? PublishingDiagnostics.ExcludesNothing(pattern, "it matches no file")
                : PublishingDiagnostics.NoFile(pattern, MissingIn(pattern.Value.Written, tree));
        }
        if (!pattern.Value.IsExclusion && use.Published == 0)
        {
            return PublishingDiagnostics.PatternSlip(pattern.Span,
                $"\"{pattern.Value.Written}\" publishes nothing: patterns below it exclude everything it matches",
                "Remove one of them: the last matching pattern wins.");
        }
        if (!pattern.Value.IsExclusion || use.LeftInternal > 0)
            return null;
        // A single file by name is an intended exception.
        if (later is not null && !later.Contains('*', StringComparison.Ordinal))
            return PublishingDiagnostics.ExcludesNothing(pattern, $"\"{later}\" below it publishes everything it matches");
        if (later is null)
            return PublishingDiagnostics.ExcludesNothing(pattern, "no pattern publishes what it matches");
        return PublishingDiagnostics.PatternSlip(pattern.Span,
            use.TakenOut > 0
                ? $"\"{later}\" publishes everything again that \"{pattern.Value.Written}\" above it excludes: the last pattern wins"
                : $"\"{pattern.Value.Written}\" excludes nothing: only patterns below it publish what it matches",
            "Move the exclusion below the patterns that it limits.");
    }

    /// <summary>The file that a pattern names, or the folder before its first wildcard, where it is not there.</summary>
    private static MissingThing? MissingIn(string pattern, SourceTree tree)
    {
        var path = pattern.Trim('/');
        if (path.IndexOfAny(['*', '?']) is not (>= 0 and var wild))
            return MissingThing.Page(path);
        var folder = path[..Math.Max(0, path.LastIndexOf('/', wild))];
        return folder.Length == 0 || tree.Files.Any(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)) ? null
            : new MissingThing("pattern " + path) { Folder = new(folder, null) };
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

/// <summary>Recognises patterns that cannot be meant as written. Under "public:", guessing would publish or hide the wrong thing.</summary>
internal static class PatternSlips
{
    private static readonly SearchValues<char> OtherSyntax = SearchValues.Create("{}[]()^$\"'");

    /// <summary>What is wrong with the form of a pattern, and what to write; null where nothing is.</summary>
    public static (string Message, string Help)? Of(string written)
    {
        var pattern = written.Trim();
        if (pattern.Length == 0)
            return ("an empty pattern matches no file", "Write a path such as about/**, or remove it.");
        if (pattern.EnumerateRunes().Where(IsInvisible).Cast<Rune?>().FirstOrDefault() is { } hidden)
            return (string.Create(CultureInfo.InvariantCulture, $"this pattern contains an invisible character (U+{hidden.Value:X4})"),
                "Type the pattern again.");
        if (OtherExclusion(pattern) is { } meant)
            return ($"\"{pattern}\" excludes nothing: an exclusion starts with !", $"Write \"!{meant}\".");
        if (pattern[0] == '+')
            return ($"\"{pattern}\" matches nothing: a pattern needs no + before it", $"Write \"{pattern[1..].Trim()}\".");
        var path = pattern.TrimStart('!');
        if (pattern[0] == '!' && (pattern.Length - path.Length > 1 || path.Length == 0 || char.IsWhiteSpace(path[0])))
            return ($"\"{pattern}\" excludes nothing: the path must follow a single ! directly",
                path.Length == 0 ? "Write \"!secret/**\", with the path that should stay internal." : $"Write \"!{path.Trim()}\".");
        if (path.Contains('\\', StringComparison.Ordinal))
            return ($"\"{pattern}\" contains a backslash; paths use slashes", $"Write \"{pattern.Replace('\\', '/')}\".");
        if (path.Trim('/', '.').Length == 0)
            return ($"\"{pattern}\" names no file and could mean everything or nothing",
                "Write \"**\" for everything, or about/** for a folder.");
        var segments = path.Trim('/').Split('/');
        if (Several(pattern) is { } several)
            return ($"\"{pattern}\" is one pattern; several are a list", $"Write: {several}");
        if (Array.Find(segments, segment => segment.Contains("**", StringComparison.Ordinal) && segment.Length > 2) is { } joined)
            return ($"\"{pattern}\" has ** within a name; it is only allowed between slashes",
                $"Write \"{pattern.Replace(joined, joined.Trim('*') is { Length: > 0 } name ? $"**/*{name}" : "**", StringComparison.Ordinal)}\".");
        if (path.EndsWith('/') && path.Trim('/', '*').Length == 0)
            return ($"\"{pattern}\" names every folder, and so everything", "Write \"**\" for everything, or about/** for a folder.");
        if (segments.Contains("..") || segments.Contains(""))
            return ($"\"{pattern}\" is not a path within the input folder", "Write a path relative to the input folder: about/**.");
        if (path.StartsWith('~') || path.Contains("://", StringComparison.Ordinal)
            || (path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':'))
            return ($"\"{pattern}\" is an absolute path or an address", "Write a path relative to the input folder: about/**.");
        return null;
    }

    /// <summary>The likely mistake in a pattern that matches no file; null where the file may simply not exist yet.</summary>
    public static (string Message, string Help)? OfUnmatched(string written, SourceTree tree)
    {
        var path = written.Trim().TrimStart('!');
        if (path.AsSpan().ContainsAny(",;|") || path.Contains(' ', StringComparison.Ordinal))
            return ($"\"{written}\" matches no file: it looks like several patterns in one",
                "Write a list with one pattern per line: [\"about/**\", \"!about/secret/**\"].");
        if (path.AsSpan().ContainsAny(OtherSyntax) || path.Contains(".*", StringComparison.Ordinal))
            return ($"\"{written}\" matches no file: only *, ** and ? are special", "Write a list with one pattern per line.");
        if (path is "true" or "false" or "yes" or "no" or "all" or "everything" or "none" or "public" or "internal")
            return ($"\"{written}\" matches no file: a path is expected",
                "Write \"**\" for everything, or a list of paths such as [index.md, about/**].");
        if (written.StartsWith('!') && Nearest.To(Literal(path), Known(tree)) is { } near)
            return ($"\"{written}\" excludes nothing", $"Did you mean \"!{near}{(tree.Files.Any(file => file.Path == near) ? "" : "/**")}\"?");
        if (written.StartsWith('!') && WithoutFirstFolder(path) is { } rest && new PathPattern(rest) is var shorter
            && tree.Files.Any(file => shorter.Matches(file.Path)))
            return ($"\"{written}\" excludes nothing: paths are relative to the input folder", $"Write \"!{rest}\".");
        return null;
    }

    /// <summary>"about/**, index.md" as a list; null where no part ends in **, since a file's name may contain commas and spaces.</summary>
    private static string? Several(string pattern)
    {
        var parts = pattern.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[..^1].Any(part => part.EndsWith("**", StringComparison.Ordinal))
            ? $"[{string.Join(", ", parts.Select(part => $"\"{part}\""))}]" : null;
    }

    /// <summary>"input/secret/**" as seen from the input folder; null where nothing but a wildcard would be left.</summary>
    private static string? WithoutFirstFolder(string path) =>
        path.Trim('/').Split('/', 2) is [_, var rest] && Literal(rest).Length > 0 ? rest : null;

    public static string? OtherExclusion(string pattern) =>
        pattern.Length == 0 ? null
        : pattern[0] is '-' or '^' or '~' or '\uFF01' or '\u00AC' && pattern.Length > 1 && !pattern.StartsWith("~/", StringComparison.Ordinal)
        ? pattern[1..].Trim()
        : pattern.StartsWith("\\!", StringComparison.Ordinal) ? pattern[2..].Trim()
        : pattern.StartsWith("not ", StringComparison.OrdinalIgnoreCase) ? pattern[4..].Trim()
        : pattern.StartsWith("exclude:", StringComparison.OrdinalIgnoreCase) ? pattern[8..].Trim()
        : null;

    /// <summary>The part before the first wildcard, without slashes at its ends.</summary>
    private static string Literal(string path) => (path.IndexOfAny(['*', '?']) is >= 0 and var wild ? path[..wild] : path).Trim('/');

    private static IEnumerable<string> Known(SourceTree tree) =>
        tree.Files.Select(file => file.Path).Concat(tree.Assets.Select(asset => asset.Path))
            .SelectMany(path => path.Select((c, i) => (c, i)).Where(at => at.c == '/').Select(at => path[..at.i]).Append(path))
            .Distinct(StringComparer.Ordinal);

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator && rune.Value != ' ');
}

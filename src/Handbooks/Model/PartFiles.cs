using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Includes;
using Markdig.Syntax;

namespace Handbooks.Model;

/// <summary>
/// Files that tools keep among pages and make no page of: drafts, parts of other pages, templates. By convention their name, or a
/// folder's on their path, begins with _, or they lie in templates/ or archetypes/.
/// </summary>
internal sealed class PartFiles
{
    private static readonly HashSet<string> RootFolders = new(StringComparer.OrdinalIgnoreCase) { "templates", "archetypes" };

    private readonly HashSet<string> _paths;

    private PartFiles(HashSet<string> paths) => _paths = paths;

    /// <summary>All that nobody names: not handbook.yml, by a navigation entry or a pattern with the name written out, and no page that includes it.</summary>
    public static PartFiles Among(ImmutableArray<PageDocument> pages, HandbookSettings settings)
    {
        var parts = pages.Select(page => page.Path).Where(path => SpecialSegments(path).Any() && !IsNamed(path, settings)).ToHashSet(StringComparer.Ordinal);
        if (parts.Count > 0)
        {
            var included = pages.SelectMany(page => page.Markdown.Descendants<Include>()).Select(include => NameOf(include.Link.Url ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
            parts.RemoveWhere(path => included.Contains(NameOf(path)) || included.Contains(NameOf(path[..path.LastIndexOf('.')])));
        }
        return new(parts);
    }

    public bool Has(string path) => _paths.Contains(path);

    private static bool IsNamed(string path, HandbookSettings settings) =>
        settings.Navigation.Any(group => group.Pages.Any(page => page.Value.Trim('/').Equals(path, StringComparison.Ordinal)))
        || settings.Public.Any(pattern => !pattern.Value.IsExclusion && pattern.Value.Matches(path) && SpecialSegments(path).All(Literal(pattern.Value.Written).Contains));

    private static IEnumerable<string> SpecialSegments(string path)
    {
        var segments = path.Split('/');
        return segments.Where((segment, i) => i == segments.Length - 1
            // Hugo's name for the page of a folder.
            ? segment.StartsWith('_') && !segment.StartsWith("_index.", StringComparison.OrdinalIgnoreCase)
            : segment.StartsWith('_') || (i == 0 && RootFolders.Contains(segment)));
    }

    private static string[] Literal(string pattern) => pattern.Trim('/').Split('/');

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

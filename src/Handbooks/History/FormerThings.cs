using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Linking.Links;
using Handbooks.Sources;
using Handbooks.Text;
using Wording = Handbooks.Comparison.Wording;

namespace Handbooks.History;

/// <summary>What became of things that are still named and not there any more. Nothing is searched until something is missing.</summary>
/// <param name="team">Made of <paramref name="versions"/>.</param>
internal sealed class FormerThings(
    GitLog log, ImmutableArray<PastVersion> versions, SourceTree tree, Handbook handbook, HistoryLog team)
{
    /// <summary>Of all that two texts say.</summary>
    private const double LeastAlike = 0.5;

    private readonly HashSet<string> _committed = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _moves;
    private Dictionary<string, DateOnly>? _deletions;

    /// <summary>With what to write instead, where the history knows it.</summary>
    public Diagnostic Explain(Diagnostic diagnostic) =>
        diagnostic.Missing is { } missing && (OfName(missing.Name) ?? OfPath(missing.Path, diagnostic)) is { } help
            && (missing.Folder is null || diagnostic.Merged.IsEmpty || diagnostic.Help != missing.Folder.Help)
            ? diagnostic with { Help = help } : diagnostic;

    private string? OfName(string name)
    {
        if (name.Length == 0)
            return null;
        if (team.Roles.LastOrDefault(role => !role.IsThere && Is(role, name)) is { } role)
            return RoleNow(role) is { } now ? $"The role is now called \"{now.Title}\": write that instead." : Removed("role", role);
        if (team.Items.LastOrDefault(item => !item.IsThere && Is(item, name)) is { } item)
        {
            return handbook.Items.FirstOrDefault(other => other.Title == item.Title) is { } same
                ? $"The item now has the id \"{same.Id.Value}\": write that instead." : Removed("item", item);
        }
        return null;
    }

    private static bool Is(PastOf thing, string name) => thing.Key == name || Slug.Of(thing.Title) == name;

    /// <summary>The role that has the title, the page, or in a new file the text, of one that is not there any more.</summary>
    private Role? RoleNow(RoleHistory former)
    {
        if (handbook.Roles.FirstOrDefault(role => role.Title == former.Title) is { } same)
            return same;
        if (versions.Reverse().SelectMany(version => version.Files).SelectMany(file => file.Reading?.Roles.Team ?? [])
            .FirstOrDefault(state => state.Key == former.Key) is not { } last)
            return null;
        var path = Now(last.Path);
        var ofPage = handbook.Roles.Where(role => role.Declaration.Page.Path == path).Take(2).ToList();
        if (ofPage.Count > 0)
            return ofPage is [var only] ? only : null;
        var terms = Wording.Terms(last.Text);
        return handbook.Roles.Where(role => !_committed.Contains(role.Declaration.Page.Path))
            .Select(role => (Role: role, Alike: Wording.Alike(terms, Wording.Terms(RoleState.Of(role.Declaration).Text))))
            .Where(role => role.Alike >= LeastAlike).OrderByDescending(role => role.Alike).Select(role => role.Role).FirstOrDefault();
    }

    private static string Removed(string kind, PastOf thing) =>
        thing.Changes.LastOrDefault(change => change.Thing == ChangedThing.Removed)?.Date is { } day
            ? $"The {kind} was removed on {day:yyyy-MM-dd}: name another one, or bring it back."
            : $"The {kind} was removed, which is not committed yet: name another one, or bring it back.";

    private string? OfPath(string? path, Diagnostic named)
    {
        if (path is null)
            return null;
        var former = Written(path).FirstOrDefault(Known);
        if (former is null)
            return null;
        return Now(former) is { } now ? $"It was moved. Write: {(named.Merged.IsEmpty ? InputPath.Relative(now, named.Span.Path) : now)}"
            : _deletions!.TryGetValue(former, out var day) ? $"It was removed on {day:yyyy-MM-dd}: link to another page, or bring it back."
            : "It was removed, which is not committed yet: link to another page, or bring it back.";
    }

    /// <summary>A link may leave out the ending, or name a folder.</summary>
    private static IEnumerable<string> Written(string path) => [path, path + ".md", path.TrimEnd('/') + "/index.md"];

    private bool Known(string path)
    {
        Read();
        return _moves!.ContainsKey(path) || _deletions!.ContainsKey(path);
    }

    /// <summary>Where a file of the history is in the input folder; null if it is not there.</summary>
    private string? Now(string path)
    {
        Read();
        // Two files that were exchanged lead to each other.
        for (var steps = 0; steps < 100 && !IsThere(path); steps++)
        {
            if (!_moves!.TryGetValue(path, out var next))
                return null;
            path = next;
        }
        return IsThere(path) ? path : null;
    }

    private bool IsThere(string path) => tree.Files.Any(file => file.Path == path) || tree.Assets.Any(asset => asset.Path == path);

    private void Read()
    {
        if (_moves is not null)
            return;
        (_moves, _deletions) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var blobs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var commit in log.Commits)
        {
            foreach (var change in commit.Changes)
            {
                if (change.MovedFrom is { } before)
                    _moves[before] = change.Path;
                if (change.Blob is null)
                    _deletions[change.Path] = commit.Date;
                else
                    blobs[change.Path] = change.Blob;
                _committed.Add(change.Path);
            }
        }
        AddUncommitted(blobs);
    }

    /// <summary>A file with the text of one that is gone is that file.</summary>
    private void AddUncommitted(Dictionary<string, string> blobs)
    {
        var present = tree.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var gone = blobs.Where(file => !present.Contains(file.Key) && !_moves!.ContainsKey(file.Key) && !_deletions!.ContainsKey(file.Key)
            && SourceTree.KindOf(file.Key) is not null).ToList();
        if (gone.Count == 0)
            return;
        var added = tree.Files.Where(file => !blobs.ContainsKey(file.Path))
            .GroupBy(file => BlobId.Of(file.ToBytes() ?? [], gone[0].Value.Length), StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => files.First().Path, StringComparer.Ordinal);
        foreach (var (path, blob) in gone)
        {
            if (added.TryGetValue(blob, out var now))
                _moves![path] = now;
        }
    }
}

using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Files that are no pages: pictures, documents, data. What a change of a role or an item says already is not repeated.</summary>
/// <param name="others">Changes of everything else.</param>
internal sealed class FileComparison(ComparedState before, ComparedState now, ImmutableArray<HandbookChange> others)
{
    private readonly HashSet<string> _told =
        [.. others.Where(change => change.Place.Span.Source is not null).Select(change => change.Place.Span.Path)];

    public IEnumerable<HandbookChange> Changes()
    {
        var (was, state) = (Files(before), Files(now));
        List<File> gone = [.. was.Values.Where(file => !state.ContainsKey(file.Path))];
        foreach (var file in state.Values)
        {
            if (was.TryGetValue(file.Path, out var old))
            {
                if (!_told.Contains(file.Path) && !IsSame(old, file))
                    yield return Of(ChangeKind.FileChanged, file, false);
            }
            else if (gone.Find(old => IsSame(old, file)) is { } moved)
            {
                gone.Remove(moved);
                yield return Of(ChangeKind.FileMoved, file, false) with { From = [moved.Path], To = [file.Path] };
            }
            else
            {
                yield return Of(ChangeKind.FileAdded, file, false);
            }
        }
        foreach (var file in gone)
            yield return Of(ChangeKind.FileRemoved, file, true);
    }

    /// <summary>Settings and roadmaps are compared by what they say.</summary>
    private static Dictionary<string, File> Files(ComparedState state)
    {
        var data = state.Tree.Files
            .Where(file => file.Kind == SourceKind.Yaml && !DataFiles.IsSettings(file.Path) && !DataFiles.IsRoadmap(file.Path))
            .Select(file => new File(file.Path, file.Text.Start, null, () => new MemoryStream(file.ToBytes() ?? [])));
        var assets = state.Tree.Assets.Select(asset => new File(asset.Path, new SourceText(asset.Path, "").Start, asset.Length, asset.Open));
        return data.Concat(assets).Where(file => !state.Declarations.Settings.IsExcluded(file.Path))
            .DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>A file that cannot be read is the same as no other.</summary>
    private static bool IsSame(File a, File b)
    {
        try
        {
            if (a.Length is { } length && b.Length is { } other && length() != other())
                return false;
            using var first = a.Open();
            using var second = b.Open();
            return AreEqual(first, second);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool AreEqual(Stream a, Stream b)
    {
        var (left, right) = (new byte[64 * 1024], new byte[64 * 1024]);
        while (true)
        {
            var read = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false);
            if (b.ReadAtLeast(right, right.Length, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
            if (read < left.Length)
                return true;
        }
    }

    private static HandbookChange Of(ChangeKind kind, File file, bool isGone) =>
        new(ChangedPart.Files, kind, file.Path, file.Path, new ChangePlace(file.Place, isGone));

    /// <param name="Length">In bytes; null where it is not known before reading.</param>
    private sealed record File(string Path, SourceSpan Place, Func<long>? Length, Func<Stream> Open);
}

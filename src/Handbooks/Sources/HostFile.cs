using System.Collections.Immutable;
using Handbooks.Diagnostics;

namespace Handbooks.Sources;

/// <summary>A file of the input folder as a host gives it, wherever the host keeps it.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="Open">
/// The bytes from the beginning, as a stream that knows its length; throws <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>. Called when the bytes are needed, each time anew.
/// </param>
public sealed record HostFile(string Path, Func<Stream> Open)
{
    /// <summary>The symbolic link that the path leads through or ends in; null where it is the file's own. Nothing behind a link is read.</summary>
    public string? Link { get; init; }

    /// <summary>
    /// The files that are input, by the rules for a folder on a disk: nothing hidden or another tool's, nothing of an output folder,
    /// nothing behind a link, and no folder that has the name of a page.
    /// </summary>
    internal static Result<ImmutableArray<HostFile>> Input(IEnumerable<HostFile> files)
    {
        var given = files.ToList();
        var outputs = given.Where(file => file.Link is null).Select(file => OutputFolder(file.Path)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var input = ImmutableArray.CreateBuilder<HostFile>();
        var faults = new Dictionary<string, Diagnostic>(StringComparer.Ordinal);
        foreach (var file in given.Where(file => !SourceReader.IsLeftOut(file.Link ?? file.Path)))
        {
            var folders = Folders(file.Link ?? file.Path).ToList();
            if (outputs.Contains("") || folders.Exists(outputs.Contains))
                continue;
            if (folders.Find(folder => SourceTree.KindOf(folder) is not null) is { } folder)
                faults.TryAdd(folder, SourceDiagnostics.NotAFile(folder, FileKind.Folder));
            else if (file.Link is { } link)
                faults.TryAdd(link, SourceDiagnostics.Link(link));
            else
                input.Add(file);
        }
        return new(input.ToImmutable(), [.. faults.Values]);
    }

    /// <summary>"a", "a/b" of "a/b/c.md".</summary>
    private static IEnumerable<string> Folders(string path)
    {
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
            yield return path[..at];
    }

    /// <summary>The folder in which publishing left one of its own files, "" for the whole input folder; null where the path names none.</summary>
    private static string? OutputFolder(string path)
    {
        var parts = path.Split('/');
        var own = Array.FindIndex(parts, part => part is SourceReader.OutputMarker or SourceReader.OutputWorkFolder);
        return own < 0 ? null : string.Join('/', parts[..own]);
    }
}

#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Collections.Immutable;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Writes a whole finished tree into a folder that is not there yet.</summary>
internal static class TreeWriter
{
    /// <summary>A tree that a killed run was writing or deleting: it bears our list of files, or has not got further than that list.</summary>
    public static bool IsOurs(string folder)
    {
        if (ManifestReader.Read(folder).Manifest is not null)
            return true;
        var entries = Directory.GetFileSystemEntries(folder);
        return entries.Length == 0
            || (entries is [var only] && Path.GetFileName(only) == SourceReader.OutputMarker && FileProbe.Of(only).Kind == FileKind.Ordinary);
    }

    /// <summary>All or nothing: on any failure the folder is gone again.</summary>
    /// <exception cref="IOException">The disk refused, or a path leads out of the folder.</exception>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public static void Write(string folder, ImmutableArray<OutputFile> files, Manifest manifest, PublishDisk disk, CancellationToken end)
    {
        try
        {
            var targets = files.Select(file => (Path: OutputPath.Within(folder, file.Path), File: file)).ToList();
            disk.MakeFolder(folder);
            // First, so that a half-full folder that a kill leaves is recognised as ours.
            disk.WriteMarker(Path.Combine(folder, SourceReader.OutputMarker), manifest.ToBytes());
            foreach (var directory in targets.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
                disk.MakeFolder(directory);
            Parallel.ForEach(targets, new ParallelOptions { CancellationToken = end }, file => disk.Write(file.Path, file.File));
            end.ThrowIfCancellationRequested();
        }
        catch (Exception e)
        {
            disk.DeleteLeftover(folder);
            // A person can act on one file's error, not on an aggregate.
            if (e is AggregateException { InnerExceptions: [var first, ..] })
                throw new IOException(first.Message, first);
            throw;
        }
    }
}

/// <summary>The path of a file in an output folder: relative, with forward slashes, and never leading out.</summary>
internal static class OutputPath
{
    public static bool IsPlain(string path) =>
        path.Length > 0
        && !path.Contains('\0') && !(OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'))
        && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    /// <summary>A last guard: whatever made the path, nothing is written outside the folder.</summary>
    /// <exception cref="IOException">It leads out.</exception>
    public static string Within(string folder, string path) =>
        IsPlain(path) ? Path.Combine(folder, path) : throw new IOException($"\"{path}\" leads out of the output folder");
}

#pragma warning disable RS0030 // Disk: Output is its room; a baseline is what was put out before.
using System.Collections.Immutable;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Output;

/// <summary>The public addresses of an earlier build: from its output folder, or from a list that is kept with the sources.</summary>
public static class Baseline
{
    /// <param name="path">An output folder; or a text file with an address a line, where lines that begin with # say something to people.</param>
    /// <returns>Each address where it is written, in order.</returns>
    /// <exception cref="OutputException">Neither is there, or it cannot be read.</exception>
    public static ImmutableArray<Located<string>> Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return OfFolder(path);
            var text = new SourceText(path, File.ReadAllText(path));
            return [.. Lines(text)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the baseline {path} could not be read: {e.Message}", e);
        }
    }

    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, IEnumerable<OutputFile> files)
    {
        try
        {
            File.WriteAllText(path, Write(files));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>The list to keep: one address a line.</summary>
    private static string Write(IEnumerable<OutputFile> files) =>
        "# Public addresses that are out in the world. \"handbook build --baseline\" with this file fails where one would vanish.\n"
        + string.Concat(VanishedAddresses.Of(files.Select(file => file.Path)).Order(StringComparer.Ordinal).Select(address => address + "\n"));

    private static ImmutableArray<Located<string>> OfFolder(string folder)
    {
        var marker = Path.Combine(folder, SourceReader.OutputMarker);
        if (Manifest.Read(folder) is not { } manifest)
            throw new OutputException($"{folder} is no output folder of Handbook: it holds no {SourceReader.OutputMarker}.");
        var text = new SourceText(marker, File.ReadAllText(marker));
        return [.. manifest.Paths.SelectMany(path => VanishedAddresses.Of([path]).Select(address => new Located<string>(address, Place(text, path))))];
    }

    private static SourceSpan Place(SourceText text, string path)
    {
        var at = text.Text.IndexOf($"\"{path}\"", StringComparison.Ordinal);
        return at < 0 ? text.Start : text.Span(at + 1, at + 1 + path.Length);
    }

    internal static IEnumerable<Located<string>> Lines(SourceText text)
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start) is var found and >= 0 ? found : text.Text.Length;
            var line = text.Text[start..end].Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return new(line, text.Span(start, start + text.Text[start..end].TrimEnd().Length));
            start = end + 1;
        }
    }
}

#pragma warning disable RS0030 // Disk: these lists are kept beside the sources.
using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Output;

/// <summary>The public addresses of an earlier build: from its output folder, or from a list that is kept with the sources.</summary>
public static class Baseline
{
    /// <summary>In bytes: some 100,000 addresses.</summary>
    private const long ListLimit = 16 * 1024 * 1024;

    /// <param name="path">An output folder; or a text file with an address a line, where lines that begin with # say something to people.</param>
    /// <returns>Each address where it is written, in order.</returns>
    /// <exception cref="OutputException">Neither is there, or it cannot be read.</exception>
    public static ImmutableArray<Located<string>> Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return OfFolder(path);
            var content = OrdinaryFile.Read(path, ListLimit, followLinks: true).Content
                ?? throw new OutputException(string.Create(CultureInfo.InvariantCulture,
                    $"the baseline {path} has more than {ListLimit:N0} bytes; it is no list of addresses."));
            using var reader = new StreamReader(new MemoryStream(content));
            return [.. Lines(new SourceText(path, reader.ReadToEnd()))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the baseline {path} could not be read: {e.Message}", e);
        }
    }

    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, IEnumerable<OutputFile> files) => SingleFile.Save(path, Write(files));

    /// <summary>The list to keep: one address a line.</summary>
    private static string Write(IEnumerable<OutputFile> files) =>
        "# Public addresses that are out in the world. \"handbook build --baseline\" with this file fails where one would vanish.\n"
        + string.Concat(VanishedAddresses.Of(files.Select(file => file.Path)).Order(StringComparer.Ordinal).Select(address => address + "\n"));

    private static ImmutableArray<Located<string>> OfFolder(string folder)
    {
        var marker = Path.Combine(folder, SourceReader.OutputMarker);
        var (manifest, damage) = ManifestReader.Read(folder);
        if (manifest is null)
        {
            throw new OutputException($"{folder} is no output folder of Handbook: "
                + (damage is null ? $"it holds no {SourceReader.OutputMarker}." : $"its {SourceReader.OutputMarker} is damaged ({damage})."));
        }
        var text = new SourceText(marker, System.Text.Encoding.UTF8.GetString(OrdinaryFile.Read(marker)));
        return [.. manifest.Paths.SelectMany(path => VanishedAddresses.Of([path])
            .Select(address => new Located<string>(address, Place(text, path))))];
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

/// <summary>The reviewed list of public things as a text file that is kept with the sources.</summary>
public static class PublicList
{
    private const string Heading =
        "# Public things that were reviewed, one a line. "
        + "\"handbook build --require-public-list\" with this file fails where the public site has others.\n";

    /// <param name="path">A text file; lines that begin with # say something to people.</param>
    /// <returns>Each line where it is written, in order.</returns>
    /// <exception cref="OutputException">It is not there, or cannot be read.</exception>
    public static ImmutableArray<Located<string>> Read(string path)
    {
        try
        {
            return [.. Baseline.Lines(new SourceText(path, File.ReadAllText(path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the public list {path} could not be read: {e.Message}", e);
        }
    }

    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, Inventory inventory) =>
        SingleFile.Save(path, Heading + string.Concat(ReviewedList.LinesOf(inventory).Select(line => line.Value + "\n")));
}

/// <summary>The CODEOWNERS file of the repository, which belongs to people and holds a block of ours.</summary>
public static class CodeOwnersFile
{
    /// <returns>Null where there is none.</returns>
    /// <exception cref="OutputException">It cannot be read, or is no ordinary file.</exception>
    public static string? Read(string path)
    {
        try
        {
            return Path.Exists(path) ? System.Text.Encoding.UTF8.GetString(OrdinaryFile.Read(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be read: {e.Message}", e);
        }
    }

    /// <summary>Makes its folder, too.</summary>
    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, string text) => SingleFile.Save(path, text);
}

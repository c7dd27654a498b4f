#pragma warning disable RS0030 // Disk: Output is its room; the list says what may be put out.
using System.Collections.Immutable;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Text;

namespace Handbooks.Output;

/// <summary>The reviewed list of public things as a text file that is kept with the sources.</summary>
public static class PublicList
{
    private const string Heading =
        "# Public things that were reviewed, one a line. \"handbook build --require-public-list\" with this file fails where the public site has others.\n";

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
    public static void Save(string path, Inventory inventory)
    {
        try
        {
            var target = Path.GetFullPath(path);
            WholeFile.DeleteLeftovers([target]);
            WholeFile.Write(target, System.Text.Encoding.UTF8.GetBytes(Heading
                + string.Concat(ReviewedList.LinesOf(inventory).Select(line => line.Value + "\n"))), replaces: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message}", e);
        }
    }
}

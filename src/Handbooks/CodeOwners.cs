using System.Text;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks;

/// <summary>
/// The owners of a handbook's files as a CODEOWNERS file has them (GitHub, GitLab, Gitea): a block between two marks, so that other lines
/// of the file stay its authors'.
/// </summary>
public static class CodeOwners
{
    private const string Begin = "# handbook: begin (written by \"handbook owners --write\"; change owners in handbook.yml and in pages)";
    private const string End = "# handbook: end";
    private const string BeginMark = "# handbook: begin";

    /// <summary>Lines end with a line feed. A later line overrides an earlier one, as hosts read them.</summary>
    public static string BlockOf(FileOwners owners, HandbookSettings settings)
    {
        var block = new StringBuilder(Begin).Append('\n');
        foreach (var files in owners.Files)
            block.Append(Line(files, settings.Folder)).Append('\n');
        return block.Append(End).Append('\n').ToString();
    }

    /// <summary>The file with the block in the place of the one that it has, or at its end.</summary>
    /// <exception cref="FormatException">The end mark of its block is missing, or there are two blocks.</exception>
    public static string With(string file, string block)
    {
        var lines = file.ReplaceLineEndings("\n").Split('\n').ToList();
        var begins = Places(lines, line => line.StartsWith(BeginMark, StringComparison.Ordinal));
        var ends = Places(lines, line => line == End);
        if (begins.Length == 0 && ends.Length == 0)
            return file.Length == 0 ? block : file.TrimEnd() + "\n\n" + block;
        if (begins.Length != 1 || ends.Length != 1 || ends[0] < begins[0])
            throw new FormatException($"the lines \"{BeginMark}\" and \"{End}\" do not stand there once, one after the other");
        return string.Join('\n', (string[])[.. lines.Take(begins[0]), .. block.TrimEnd('\n').Split('\n'), .. lines.Skip(ends[0] + 1)]);
    }

    private static int[] Places(List<string> lines, Predicate<string> isMark) =>
        [.. Enumerable.Range(0, lines.Count).Where(at => isMark(lines[at].TrimEnd()))];

    /// <summary>A pattern whose owners have no account stays without any, so that an earlier line does not name others for it.</summary>
    private static string Line(OwnedFiles files, string folder)
    {
        var path = "/" + (folder.Length == 0 ? "" : folder + "/") + files.Pattern.TrimStart('/');
        return $"{Escaped(path)} {string.Join(' ', files.Accounts)}".TrimEnd();
    }

    private static string Escaped(string path)
    {
        var escaped = new StringBuilder();
        foreach (var c in path)
        {
            if (c is ' ' or '#' or '\\')
                escaped.Append('\\');
            // A line break in a file's name would begin a line of its own.
            escaped.Append(char.IsControl(c) ? '?' : c);
        }
        return escaped.ToString();
    }
}

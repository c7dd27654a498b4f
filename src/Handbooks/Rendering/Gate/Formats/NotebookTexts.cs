using System.Text.RegularExpressions;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Texts of a notebook's cells (.ipynb), which are lists of strings with nothing between them.</summary>
internal static partial class NotebookTexts
{
    /// <summary>Each list as one text; null where there is none.</summary>
    public static Reading? Joined(Reading reading)
    {
        var text = reading.Text;
        MappedText? joined = null;
        foreach (var list in List().EnumerateMatches(text))
        {
            joined ??= new MappedText(text.Length);
            var at = list.Index + list.Length;
            for (var start = Next(text, at); start < text.Length && text[start] == '"'; start = Next(text, at))
                at = CopyString(joined, text, start + 1);
            joined.Put("\n\n", Math.Min(at, text.Length - 1));
        }
        return joined?.Read(reading);
    }

    private static int Next(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            at++;
        return at;
    }

    /// <summary>Where the string ends. Escapes of letters are undone with those of every other text.</summary>
    private static int CopyString(MappedText joined, string text, int at)
    {
        while (at < text.Length && text[at] != '"')
        {
            var special = text.AsSpan(at).IndexOfAny('"', '\\') is var found and >= 0 ? at + found : text.Length;
            joined.Copy(text.AsSpan(at..special), at);
            at = special;
            if (at + 1 >= text.Length || text[at] != '\\')
                continue;
            if (text[at + 1] is 'n' or 'r' or 't')
                joined.Put(" ", at);
            else
                joined.Copy(text.AsSpan(at, 2), at);
            at += 2;
        }
        return Math.Min(at + 1, text.Length);
    }

    [GeneratedRegex("\"(?:source|text|text/[a-z]+)\"\\s*:\\s*\\[")]
    private static partial Regex List();
}

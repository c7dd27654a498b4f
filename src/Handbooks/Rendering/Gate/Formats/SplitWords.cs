using System.Text.RegularExpressions;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Rejoins words that are split by tags of office and diagram files, or by a hyphen at the end of a line.</summary>
internal static partial class RejoinedText
{
    /// <summary>Null if no word is hyphenated.</summary>
    public static Reading? Unhyphenated(Reading reading) => Without(Hyphen(), reading);

    /// <summary>Without inline tags (bold, italics and the like); null if there are none.</summary>
    public static Reading? WithoutMarks(Reading reading) => reading.Text.Contains('<', StringComparison.Ordinal) ? Without(Mark(), reading) : null;

    /// <summary>Without tags between two letters, unless one of them ends a text; null if there are none.</summary>
    public static Reading? WithoutTags(Reading markup) =>
        markup.Text.Contains('<', StringComparison.Ordinal) ? Without(BetweenLetters(), markup, tags => !TextEnds().IsMatch(tags)) : null;

    private static Reading? Without(Regex what, Reading reading, Func<string, bool>? isLeftOut = null)
    {
        MappedText? joined = null;
        var copied = 0;
        foreach (var found in what.EnumerateMatches(reading.Text))
        {
            if (isLeftOut is not null && !isLeftOut(reading.Text.Substring(found.Index, found.Length)))
                continue;
            joined ??= new MappedText(reading.Text.Length);
            joined.Copy(reading.Text.AsSpan(copied..found.Index), copied);
            copied = found.Index + found.Length;
        }
        joined?.Copy(reading.Text.AsSpan(copied..), copied);
        return joined?.Read(reading);
    }

    [GeneratedRegex(@"(?<=\p{L})[-\u00AD\u2010\u2011][ \t]*\r?\n\s*(?=\p{L})")]
    private static partial Regex Hyphen();

    /// <summary>Tags without line breaks between them, as those separate texts.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{M}\p{N}])(?:<[^<>]{1,2000}>)+(?=[\p{L}\p{N}])")]
    private static partial Regex BetweenLetters();

    [GeneratedRegex(@"</?(?:b|i|u|s|em|strong|span|font|a|sub|sup|small|big|code|mark|tt|kbd)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"</?(?:\w+:)?(?:p|si|is|c|row|br|tab|tr|tc|td|th|li|h[1-6]?|div|v|s|item|entry|diagram|mxCell|object|title|text)[\s/>]",
        RegexOptions.IgnoreCase)]
    private static partial Regex TextEnds();
}

/// <summary>The cells of a notebook (.ipynb), whose texts are lists of strings to be joined.</summary>
internal static partial class NotebookCells
{
    /// <summary>Each list as one text; null if there is none.</summary>
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

    /// <summary>Returns where the string ends. Character escapes are decoded later, with those of all other texts.</summary>
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

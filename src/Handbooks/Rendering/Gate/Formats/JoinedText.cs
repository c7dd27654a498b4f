using System.Text.RegularExpressions;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Words that a file cuts in two: by the tags of a spreadsheet's or a diagram's own XML, or by a hyphen at a line's end.</summary>
internal static partial class JoinedText
{
    /// <summary>Null where no word is hyphenated.</summary>
    public static Reading? Unhyphenated(Reading reading) => Without(Hyphen(), reading);

    /// <summary>Without bold, italics and the like, wherever they stand; null where there are none.</summary>
    public static Reading? WithoutMarks(Reading reading) => reading.Text.Contains('<', StringComparison.Ordinal) ? Without(Mark(), reading) : null;

    /// <summary>Without the tags that stand between two letters, where none of them ends a text; null where there are none.</summary>
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

    /// <summary>Without line ends between them: those stand between texts.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{M}\p{N}])(?:<[^<>]{1,2000}>)+(?=[\p{L}\p{N}])")]
    private static partial Regex BetweenLetters();

    [GeneratedRegex(@"</?(?:b|i|u|s|em|strong|span|font|a|sub|sup|small|big|code|mark|tt|kbd)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"</?(?:\w+:)?(?:p|si|is|c|row|br|tab|tr|tc|td|th|li|h[1-6]?|div|v|s|item|entry|diagram|mxCell|object|title|text)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex TextEnds();
}

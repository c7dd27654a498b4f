using System.Collections.Frozen;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// A line by its looks, as a person reads it: what may be meant for indentation, for the mark of a list, for a key and for its
/// colon.
/// </summary>
/// <remarks>Everything is found once: a line may be as long as the file.</remarks>
internal sealed class SlipLine
{
    private const int LongestShown = 100;

    private SlipLine(SourceText source, int start, int end, int limit)
    {
        (Source, Start, End, Limit) = (source, start, end, limit);
        Content = SkipSpaces(Text, start, end);
        KeyStart = BehindMarks();
        KeyEnd = KeyStart;
        while (KeyEnd < end && (char.IsLetterOrDigit(Text[KeyEnd]) || Text[KeyEnd] is '_' or '-' || SignNames.IsInvisible(Text[KeyEnd])))
            KeyEnd++;
        Key = string.Concat(Text[KeyStart..KeyEnd].Where(sign => !SignNames.IsInvisible(sign)));
        var colon = SkipSpaces(Text, KeyEnd, end);
        Colon = KeyEnd > KeyStart && colon < end && (Text[colon] == ':' || SignNames.LooksLikeColon(Text[colon])) ? colon : -1;
        Value = FindValue();
    }

    public SourceText Source { get; }

    public int Start { get; }

    /// <summary>Where the line ends, its line end left out.</summary>
    public int End { get; }

    /// <summary>Where the data ends.</summary>
    public int Limit { get; }

    /// <summary>Where something that can be seen begins.</summary>
    public int Content { get; }

    /// <summary>Behind indentation and the marks of lists.</summary>
    public int KeyStart { get; }

    public int KeyEnd { get; }

    /// <summary>Without its invisible characters.</summary>
    public string Key { get; }

    /// <summary>The position of the colon, or of what looks like one; -1 if there is none.</summary>
    public int Colon { get; }

    /// <summary>
    /// The value behind the colon, or behind the mark of a list where no key stands; white space and a comment at its end left
    /// out.
    /// </summary>
    public SourceSpan? Value { get; }

    public bool IsEmpty => Content >= End;

    public bool IsComment => !IsEmpty && Text[Content] == '#';

    /// <summary>A dash, or what looks like one, is the first thing to be seen.</summary>
    public bool HasMark => !IsEmpty && (Text[Content] == '-' || SignNames.LooksLikeListMark(Text[Content]));

    public bool IsAboutVisibility => HandbookKeys.IsVisibility(Key);

    public int Indent => Content - Start;

    private string Text => Source.Text;

    private int BehindMarks()
    {
        var at = Content;
        while (at < End && (Text[at] == '-' || SignNames.LooksLikeListMark(Text[at])) && (at == Content || IsSpace(Text[at - 1])))
            at = SkipSpaces(Text, at + 1, End);
        return at;
    }

    private SourceSpan? FindValue()
    {
        var start = SkipSpaces(Text, Colon >= 0 ? Colon + 1 : KeyStart, End);
        if (start >= End || (Colon < 0 && !HasMark))
            return null;
        var comment = Text.AsSpan(start, End - start).IndexOf(" #");
        return Source.Span(start, comment < 0 ? End : start + comment).Trimmed() is { } value && value.End > value.Start ? value : null;
    }

    /// <summary>The line with some of its characters changed, as it is to be written.</summary>
    public string With(params ReadOnlySpan<TextEdit> edits)
    {
        var inLine = edits.ToArray().Where(edit => edit.Start >= Start && edit.Start <= End);
        var written = RepairedText.Apply(Source, inLine).Text;
        var length = End - Start + written.Length - Text.Length;
        var line = BeforeAfter.Visible(written.Substring(Start, Math.Max(0, length)).Trim(), LongestShown);
        return $"Write: {line}";
    }

    /// <summary>The next line; null behind the last.</summary>
    public SlipLine? Below
    {
        get
        {
            var at = End;
            if (at >= Limit)
                return null;
            at += Text[at] == '\r' && at + 1 < Limit && Text[at + 1] == '\n' ? 2 : 1;
            return at >= Limit ? null : At(Source, at, Limit);
        }
    }

    public static SlipLine At(SourceText source, int start, int limit) =>
        new(source, start, source.Text.AsSpan(start, limit - start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : limit, limit);

    public static bool IsSpace(char sign) => sign is ' ' or '\t' || SignNames.IsOddSpace(sign) || SignNames.IsInvisible(sign);

    private static int SkipSpaces(string text, int from, int end)
    {
        while (from < end && IsSpace(text[from]))
            from++;
        return from;
    }
}

/// <summary>
/// The keys that handbook data has, so that a line such as <c>id RD-1</c> is known from a line of text. Only what is said of a fault
/// depends on them: a key that is missing here is read like any other.
/// </summary>
internal static class HandbookKeys
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "id", "title", "name", "status", "state", "horizon", "theme", "area", "category", "milestones", "progress", "visibility", "public", "summary",
        "description",
        "target", "quarter", "eta", "due", "date", "accountable", "owner", "dri", "lead", "responsible", "consulted", "informed", "depends_on",
        "links", "confidence",
        "moved_from", "aliases", "public_title", "public_summary", "items", "people", "role", "roles", "from", "to", "share", "interim", "unit",
        "team", "reports_to",
        "extends", "purpose", "kind", "url", "href", "team_url", "repository", "branch", "folder", "language", "sections", "navigation", "pages",
        "severities", "ignore", "reason", "until", "raci",
        "scheme", "disclaimer", "brand", "accent", "done", "contact", "label", "menu",
    ], StringComparer.Ordinal);

    public static bool Has(ReadOnlySpan<char> word) => All.Contains(word.ToString().ToLowerInvariant().Replace('-', '_'));

    /// <summary>What decides who may read something: nothing about it is ever guessed.</summary>
    public static bool IsVisibility(ReadOnlySpan<char> key) =>
        key.Equals("visibility", StringComparison.OrdinalIgnoreCase) || key.Equals("public", StringComparison.OrdinalIgnoreCase);
}

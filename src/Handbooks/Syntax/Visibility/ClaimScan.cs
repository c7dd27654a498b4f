using System.Buffers;
using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>Finds in one line, or in a tag of several lines, the first key and value that say who may read the page.</summary>
internal sealed class ClaimScan(SourceText source)
{
    /// <summary>
    /// What can stand between a key and its value: a colon, an equals sign, an arrow or the end of a tag, the edge of a table's
    /// cell.
    /// </summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(":=>|");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("{},;()[]<|\"'`:=>\n");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(",;}])\"'`|<\n");
    private static readonly SearchValues<char> TagEnds = SearchValues.Create("<>{}");

    /// <summary>Longer keys are sentences.</summary>
    private const int LongestKey = 40;

    /// <summary>A line longer than this is a claim only with a sign between key and value.</summary>
    private const int LongestBanner = 60;

    private readonly SeenText _seen = new();

    /// <param name="next">The next line that is not empty: it may hold the value.</param>
    /// <param name="isAllowed">Whether a key at a place in the source counts: in a code span it does not.</param>
    public VisibilityClaim? Find((int Start, int End) line, (int Start, int End)? next, Func<int, bool> isAllowed)
    {
        var raw = source.Text.AsSpan(line.Start, line.End - line.Start);
        // Most lines of prose have neither a sign nor the length of a banner: they cost no more than this look.
        if (raw.Length > LongestBanner && !raw.ContainsAny(Separators) && !raw.ContainsAnyExceptInRange('\0', '\u007F') && !raw.Contains('&'))
            return null;
        _seen.Clear();
        _seen.Add(source.Text, line.Start, line.End);
        var lineLength = _seen.Length;
        _seen.AddBreak(line.End);
        if (next is var (start, end))
            _seen.Add(source.Text, start, Math.Min(end, start + 200));
        var text = _seen.ToString();
        for (var at = 0; at < lineLength;)
        {
            var sign = text.AsSpan(at, lineLength - at).IndexOfAny(Separators);
            if (sign < 0)
                break;
            if (AtSign(text, at + sign, isAllowed) is { } claim)
                return claim;
            at += sign + 1;
            // Each sign of a run follows the same key.
            while (at < lineLength && (Separators.Contains(text[at]) || IsDress(text[at])))
                at++;
        }
        return WithoutSign(text, lineLength, isAllowed);
    }

    private VisibilityClaim? AtSign(string text, int sign, Func<int, bool> isAllowed)
    {
        var (keyStart, keyEnd) = KeyBefore(text, sign);
        if (keyEnd <= keyStart || keyEnd - keyStart > LongestKey)
            return null;
        var key = text[keyStart..keyEnd];
        var family = ClaimReading.Key(key, _seen.HasForeignLetters);
        if (family == VisibilityKey.None)
            return IsNamer(key) ? Named(text, sign, isAllowed) : null;
        if (family == VisibilityKey.Date || !isAllowed(_seen.OffsetOf(keyStart)))
            return null;
        foreach (var (value, end) in Values(text, sign))
        {
            if (Judge(text[sign], family, key, value) is { } said)
                return Claim(keyStart, end, family, said);
        }
        return null;
    }

    private (ClaimKind Kind, DateOnly? Day)? Judge(char sign, VisibilityKey family, string key, string value)
    {
        // The cells of a table's row: only what is never about anything else.
        if (sign == '|' && (family != VisibilityKey.Visibility || !ClaimReading.IsClaimWithoutSign($"visibility {value}", _seen.HasForeignLetters)))
            return null;
        var said = ClaimReading.Claim(family, key, value, inFrontMatter: false);
        return said is null && _seen.HasForeignLetters ? ClaimReading.Claim(family, key, SeenCharacters.AsLatin(value), inFrontMatter: false) : said;
    }

    /// <summary>&lt;meta name="visibility" content="internal"&gt; and other pairs that name their key.</summary>
    private VisibilityClaim? Named(string text, int sign, Func<int, bool> isAllowed)
    {
        var (name, nameEnd) = Values(text, sign).FirstOrDefault();
        if (name is null || ClaimReading.Key(name, _seen.HasForeignLetters) is var family && family is VisibilityKey.None or VisibilityKey.Date
            || !isAllowed(_seen.OffsetOf(sign)))
            return null;
        var from = text.AsSpan(0, sign).LastIndexOfAny(TagEnds) + 1;
        var to = text.AsSpan(nameEnd).IndexOfAny(TagEnds) is var found and >= 0 ? nameEnd + found : text.Length;
        for (var at = from; at < to; at++)
        {
            if (at == sign || text[at] is not (':' or '=') || KeyBefore(text, at) is var (start, end)
                && (end <= start || end - start > LongestKey || !IsContent(text[start..end])))
                continue;
            var (value, valueEnd) = Values(text, at).FirstOrDefault();
            if (value is not null && Judge(':', family, name, value) is { } said)
                return Claim(Math.Min(from, sign), Math.Max(valueEnd, nameEnd), family, said);
        }
        return family == VisibilityKey.Visibility ? Claim(from, nameEnd, family, (ClaimKind.Readers, null)) : null;
    }

    /// <summary>The whole line, less list marks and the like.</summary>
    private VisibilityClaim? WithoutSign(string text, int length, Func<int, bool> isAllowed)
    {
        var (start, end) = (0, length);
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        if (end == start || end - start > LongestBanner || !isAllowed(_seen.OffsetOf(start)))
            return null;
        var before = text.AsSpan(0, start).Trim();
        var line = text[start..end];
        if (IsAlone(text, line, length))
            return Claim(start, end, VisibilityKey.Visibility, (ClaimKind.Readers, null));
        // A mark on the page's own heading; one further down is of a section.
        if (text.StartsWith("# ", StringComparison.Ordinal) && ClaimReading.IsMarkedTitle(text[..length]))
            return Claim(start, end, VisibilityKey.None, (ClaimKind.Readers, null));
        // A heading or a list item is a topic; so is a cell.
        if ((before is "#" or "##" or "###" or "-" or "*" or "+" && char.IsWhiteSpace(text[start - 1])) || text.AsSpan(0, length).Contains('|')
            || (before.Length > 1 && char.IsDigit(before[0])))
            return null;
        return ClaimReading.IsClaimWithoutSign(line, _seen.HasForeignLetters)
            || (_seen.HasForeignLetters && ClaimReading.IsClaimWithoutSign(SeenCharacters.AsLatin(line), true))
            ? Claim(start, end, VisibilityKey.None, (ClaimKind.Readers, null))
            : null;
    }

    /// <summary>A key alone in its line, and its value alone in the next one, with or without a colon before it.</summary>
    private bool IsAlone(string text, string line, int length)
    {
        if (line.Length > LongestKey || VisibilityWords.IsForDataOnly(line)
            || ClaimReading.Key(line, _seen.HasForeignLetters) is not (VisibilityKey.Visibility or VisibilityKey.Audience)
            || length + 1 >= text.Length)
            return false;
        var next = text[(length + 1)..].Trim();
        return next.StartsWith(':') || ClaimReading.IsClaimWithoutSign($"visibility {next}", _seen.HasForeignLetters);
    }

    /// <summary>Left of a sign: at most a few words, without quotes, marks of emphasis, lists, comments and quotations.</summary>
    private static (int Start, int End) KeyBefore(string text, int sign)
    {
        var end = sign;
        while (end > 0 && (IsDress(text[end - 1]) || text[end - 1] is '"' or '\'' or ']' or ')' or ':' or '='))
            end--;
        var start = end;
        // A longer one is no key, however much longer.
        while (start > 0 && end - start <= 2 * LongestKey && !Breaks.Contains(text[start - 1]))
            start--;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        // The number of a list item.
        var digits = start;
        while (digits < end && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits > start && digits < end && text[digits] is '.' or ')')
            start = Math.Min(end, digits + 1);
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        return (start, end);
    }

    /// <summary>The values right of a sign: one, or each of a list in brackets; an empty one where there is none.</summary>
    private static IEnumerable<(string Value, int End)> Values(string text, int sign)
    {
        var at = sign;
        while (at < text.Length && (Separators.Contains(text[at]) || IsDress(text[at]) || text[at] is '"' or '\'' or '(' or '\n' or '{'))
            at++;
        var isList = at < text.Length && text[at] == '[';
        do
        {
            while (at < text.Length && (IsDress(text[at]) || text[at] is '[' or '"' or '\'' or ',' or '\n'))
                at++;
            var length = text.AsSpan(at).IndexOfAny(ValueEnds) is var found and >= 0 ? found : text.Length - at;
            var value = text.AsSpan(at, length);
            if (value.IndexOf(" #") is >= 0 and var comment)
                value = value[..comment];
            if (value.IndexOf("--") is > 0 and var dashes)
                value = value[..dashes];
            value = value.TrimEnd(" \t*_~!.-/%?");
            yield return (value.ToString(), at + value.Length);
            at += length;
            while (isList && at < text.Length && text[at] is '"' or '\'' or ' ' or '\n')
                at++;
        }
        while (isList && at < text.Length && text[at] == ',');
    }

    private VisibilityClaim Claim(int start, int end, VisibilityKey family, (ClaimKind Kind, DateOnly? Day) said)
    {
        var from = _seen.OffsetOf(start);
        var to = Math.Max(from + 1, end > start ? _seen.OffsetOf(end - 1) + 1 : from + 1);
        // A value in the next line: the key's own line is the place.
        var lineEnd = source.Text.AsSpan(from, Math.Min(to, source.Text.Length) - from).IndexOfAny('\r', '\n');
        return new(source.Span(from, lineEnd > 0 ? from + lineEnd : Math.Min(to, source.Text.Length)), said.Kind, said.Day)
        {
            NamesVisibility = family is VisibilityKey.Visibility or VisibilityKey.Public,
        };
    }

    private static bool IsNamer(string key) => LastWord(key) is "name" or "property" or "itemprop" or "key" or "field" or "equiv" or "label" or "id";

    private static bool IsContent(string key) => LastWord(key) is "content" or "value" or "val" or "data" or "text";

    private static string LastWord(string key) => key[(key.LastIndexOfAny([' ', '-', '\t']) + 1)..];

    private static bool IsDress(char c) => c is ' ' or '\t' or '*' or '_' or '~' or '-' or '`' or '?' or '!';
}

using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>Whether a key and its value, as people see them, say who may read a page.</summary>
internal static class ClaimReading
{
    private static readonly string[] Prefixes = ["is", "page", "document", "doc", "post", "site", "content", "article", "file", "handbook", "x",
        "web", "my"];
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy.MM.dd", "dd.MM.yyyy", "yyyyMMdd", "yyyy-MM", "yyyy"];

    /// <summary>The family of a key of at most three words, known by the last word.</summary>
    /// <param name="key">As <see cref="SeenText"/> gives it.</param>
    public static VisibilityKey Key(string key, bool hasForeignLetters)
    {
        var found = Family(key);
        return found == VisibilityKey.None && hasForeignLetters ? Family(SeenCharacters.AsLatin(key)) : found;
    }

    /// <summary>What the pair claims; null where it does not keep a page back.</summary>
    /// <param name="value">One value, without quotes.</param>
    /// <param name="inFrontMatter">Read as a key and its value: there any word counts that is none for "no".</param>
    public static (ClaimKind Kind, DateOnly? Day)? Claim(VisibilityKey family, string key, string value, bool inFrontMatter)
    {
        if (family == VisibilityKey.None)
            return null;
        var words = Words(value);
        if (!inFrontMatter && VisibilityWords.IsForDataOnly(Compact(key)))
            return null;
        var said = family switch
        {
            VisibilityKey.None => false,
            VisibilityKey.Visibility => inFrontMatter || words.Length <= 4 || VisibilityWords.IsNarrow(words[0]),
            VisibilityKey.Public =>
                words.Length > 0 && (VisibilityWords.IsNo(words[0]) || IsNarrow(words)
                    || (words.Length == 1 && (VisibilityWords.IsYes(words[0]) || VisibilityWords.IsEverybody(words[0])))),
            VisibilityKey.Audience =>
                IsNarrow(words) || (inFrontMatter && words is [var level] && VisibilityWords.IsHighLevel(level))
                || (words.Length is 1 or 2 && VisibilityWords.IsNo(words[0])),
            VisibilityKey.Shown => words.Length is > 0 and <= 3 && (VisibilityWords.IsNo(words[0]) || IsNarrow(words)),
            VisibilityKey.KeptBack => IsKeptBack(key, words, inFrontMatter),
            VisibilityKey.Status =>
                words.Length > 0 && words.Length <= (Compact(key) is "tags" or "tag" or "categories" or "labels" ? 1 : 3)
                && (VisibilityWords.IsKeptState(words[0]) || VisibilityWords.IsKeptState(string.Concat(words))),
            VisibilityKey.NotBefore or VisibilityKey.NotAfter or VisibilityKey.Date => false,
            VisibilityKey.Rendered => words is [var word] && VisibilityWords.IsNo(word) && (inFrontMatter || word is "never"),
            VisibilityKey.Robots => words.Any(word => word is "noindex" or "none"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (said)
            return (ClaimKind.Readers, null);
        return family switch
        {
            VisibilityKey.NotBefore =>
                Day(value) is { } day
                ? (ClaimKind.NotBefore, day) : words.Length > 0 && VisibilityWords.IsNo(words[0]) ? (ClaimKind.Readers, null) : null,
            VisibilityKey.Date or VisibilityKey.Shown when inFrontMatter => Day(value) is { } day ? (ClaimKind.NotBefore, day) : null,
            VisibilityKey.NotAfter => Day(value) is { } day ? (ClaimKind.NotAfter, day) : null,
            VisibilityKey.KeptBack => Day(value) is { } day ? (ClaimKind.NotBefore, day) : null,
            _ => null,
        };
    }

    /// <summary>A line without a colon: "visibility internal", "Access — private", "For internal use only".</summary>
    public static bool IsClaimWithoutSign(string line, bool hasForeignLetters)
    {
        var words = Words(line);
        if (words.Length is 0 or > 8)
            return false;
        if (VisibilityWords.IsBanner(string.Concat(words)) || IsForInsiders(words) || IsWarning(words))
            return true;
        if (words.Length is not (2 or 3) || words[0].Length < 4)
            return false;
        var family = Key(words[0], hasForeignLetters);
        var value = words[1..];
        return family switch
        {
            VisibilityKey.Visibility =>
                IsNarrow(value) || (value.Length == 1 && (VisibilityWords.IsEverybody(value[0]) || VisibilityWords.IsYes(value[0])
                    || VisibilityWords.IsNo(value[0]))),
            VisibilityKey.Audience or VisibilityKey.Status => value.Length == 1 && VisibilityWords.IsNarrow(value[0]),
            VisibilityKey.Public or VisibilityKey.Shown => value is ["false" or "no" or "never" or "off" or "internal" or "private"],
            VisibilityKey.KeptBack => value is ["true" or "yes" or "on"],
            _ => false,
        };
    }

    /// <summary>The heading of a page that is marked: "[Internal] Plans", "Plans (confidential)", "Draft: plans".</summary>
    public static bool IsMarkedTitle(string title)
    {
        var text = title.AsSpan().TrimStart("# \t*_").TrimEnd(" \t*_#");
        var mark = text is ['[', ..] && text.IndexOf(']') is > 0 and var closed ? text[1..closed]
            : text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open ? text[(open + 1)..^1]
            : text is [.., ']'] && text.LastIndexOf('[') is > 0 and var bracket ? text[(bracket + 1)..^1]
            : text.IndexOf(": ") is > 0 and var colon && text[..colon] is "draft" or "wip" or "internal only" or "confidential" or "do not publish"
            ? text[..colon]
            : default;
        return mark.Length > 0 && Words(mark.ToString()) is { Length: > 0 and <= 4 } words
            && (VisibilityWords.IsBanner(string.Concat(words)) || words is ["draft" or "wip" or "hidden" or "unlisted" or "entwurf"]
                || IsForInsiders(words));
    }

    /// <summary>"For employees only".</summary>
    private static bool IsForInsiders(string[] words) =>
        words is ["for", .. var people, "only"] && people.Length > 0 && Array.Exists(people, VisibilityWords.IsInsider)
        && Array.TrueForAll(people, word => VisibilityWords.IsInsider(word) || VisibilityWords.IsFiller(word) || VisibilityWords.IsNarrow(word));

    /// <summary>"Confidential – do not share outside the team".</summary>
    private static bool IsWarning(string[] words) =>
        words is [var first, "do", "not", "share" or "publish" or "distribute" or "forward" or "copy", ..] && VisibilityWords.IsBanner(first);

    /// <summary>The first day in a value; a month or year begins on its first.</summary>
    public static DateOnly? Day(string value)
    {
        var text = value.AsSpan().Trim().Trim("\"'");
        var end = text.IndexOfAny(" tT");
        return DateOnly.TryParseExact(end > 0 ? text[..end] : text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }

    private static bool IsKeptBack(string key, string[] words, bool inFrontMatter)
    {
        if (words.Length == 0)
            return inFrontMatter && !VisibilityWords.IsDoubtful(Compact(key));
        if (VisibilityWords.IsNo(words[0]))
            return false;
        var isPlain = words.Length <= 3 && (VisibilityWords.IsYes(words[0]) || IsNarrow(words));
        return isPlain || (inFrontMatter && !VisibilityWords.IsDoubtful(Compact(key)) && Day(string.Join('-', words)) is null);
    }

    /// <summary>"internal", "internal teams", "the team only", but not "team leads and partners".</summary>
    private static bool IsNarrow(string[] words)
    {
        if (words.Length == 0)
            return false;
        var from = 0;
        while (from < words.Length - 1 && VisibilityWords.IsFiller(words[from]))
            from++;
        if (VisibilityWords.IsNarrow(words[from]) || VisibilityWords.IsNarrow(string.Concat(words))
            || (words[from] is "not" or "no" or "non" && words.Length > from + 1))
            return words.Length - from <= 3 || VisibilityWords.IsFiller(words[from + 1]);
        if (words.Length <= 3 && Array.Exists(words, VisibilityWords.IsNarrow) && !Array.Exists(words, VisibilityWords.IsEverybody))
            return true;
        return Array.Exists(words, VisibilityWords.IsInsider)
            && Array.TrueForAll(words, word => VisibilityWords.IsInsider(word) || VisibilityWords.IsFiller(word) || VisibilityWords.IsNarrow(word));
    }

    private static VisibilityKey Family(string key)
    {
        // An address.
        if (key.Contains('/', StringComparison.Ordinal))
            return VisibilityKey.None;
        Span<char> compact = stackalloc char[48];
        var length = 0;
        var words = 1;
        var lastWord = 0;
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length == compact.Length)
                    return VisibilityKey.None;
                compact[length++] = c;
            }
            else if (length > lastWord)
            {
                words += c is ' ' or '\t' ? 1 : 0;
                lastWord = length;
            }
        }
        if (length == 0)
            return VisibilityKey.None;
        if (lastWord == length)
            lastWord = 0;
        var whole = compact[..length];
        if (VisibilityWords.Key(whole) is var found and not VisibilityKey.None)
            return found;
        if (words > 3)
            return VisibilityKey.None;
        // Hidden from screen readers alone.
        if (whole.EndsWith("ariahidden"))
            return VisibilityKey.None;
        if (words == 1 && WithoutPrefix(whole) is var bare and not VisibilityKey.None)
            return bare;
        if (words == 1 && (whole.IndexOf("visibility") >= 0 || IsNearVisibility(whole)))
            return VisibilityKey.Visibility;
        return lastWord > 0 ? OfLastWord(whole[lastWord..]) : VisibilityKey.None;
    }

    /// <summary>"page visibility", "document.status"; a word such as date or list says too little behind another.</summary>
    private static VisibilityKey OfLastWord(ReadOnlySpan<char> word) => VisibilityWords.Key(word) switch
    {
        VisibilityKey.Date or VisibilityKey.Rendered => VisibilityKey.None,
        _ when VisibilityWords.IsForDataOnly(word.ToString()) => VisibilityKey.None,
        VisibilityKey.None => word.SequenceEqual("visibility") || IsNearVisibility(word) ? VisibilityKey.Visibility : VisibilityKey.None,
        var family => family,
    };

    private static VisibilityKey WithoutPrefix(ReadOnlySpan<char> compact)
    {
        foreach (var prefix in Prefixes)
        {
            if (compact.StartsWith(prefix) && VisibilityWords.Key(compact[prefix.Length..]) is var found
                and not (VisibilityKey.None or VisibilityKey.Date or VisibilityKey.Rendered))
                return found;
        }
        return VisibilityKey.None;
    }

    /// <summary>One slip, or two in a word that begins alike: disability, viability and possibility are words of their own.</summary>
    private static bool IsNearVisibility(ReadOnlySpan<char> word) =>
        word.Length is >= 8 and <= 12 && (word.StartsWith("vis") ? 3 : 2) is var limit
            && Nearest.Distance(word, "visibility", limit) < limit;

    private static string Compact(string key) => string.Concat(key.Where(char.IsLetterOrDigit));

    private static string[] Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '+')
                word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return [.. words];
    }
}

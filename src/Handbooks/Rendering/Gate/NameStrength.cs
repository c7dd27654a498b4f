using System.Runtime.InteropServices;
using Handbooks.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>How much an occurrence of a name reveals.</summary>
internal static class NameStrength
{
    /// <summary>Shorter names occur everywhere.</summary>
    private const int LeastCharacters = 3;

    /// <summary>In characters of scripts without spaces, and of alphabets in which a syllable has several letters.</summary>
    private const int LeastAlone = 3, LeastInAlphabet = 5;

    /// <summary>The name as the gate searches for it; null if it would reveal nothing.</summary>
    public static InternalName? Of(InternalName name)
    {
        if (name.Bearer == NameBearer.Person && PersonName.Bare(name.Text) is { Length: > 0 } bare && IsOneWord(bare) && IsCommon(bare))
            return name with { Text = bare, IsWeak = true };
        var text = name.Text.Trim();
        var words = WordReader.Of(text);
        if (words.Count == 0 || (name.Bearer != NameBearer.Person && DateWords.Are(text, words)))
            return null;
        if (words.Exists(word => WordReader.IsWordByItself(text, word.Start)))
            return words.Count < 2 ? null : name with
            {
                IsWeak = name.IsWeak || IsOrdinary(text) || (name.Bearer != NameBearer.Person && words.Count < Least(text, words)),
            };
        if (text.Length < LeastCharacters)
            return null;
        return name with { IsWeak = name.IsWeak || !text.Any(char.IsLetter) || (words.Count == 1 && IsOrdinary(text)) };
    }

    public static bool IsOneWord(InternalName name) => IsOneWord(name.Text);

    /// <summary>Whether it is a single word, or characters of a script without spaces.</summary>
    public static bool IsOneWord(string text)
    {
        var words = WordReader.Of(text);
        return words.Count == 1 || (words.Count > 0 && words.TrueForAll(word => WordReader.IsWordByItself(text, word.Start)));
    }

    /// <summary>A hash of the name that ignores case, accents and separators.</summary>
    public static ulong Key(string name) => Key(CollectionsMarshal.AsSpan(WordReader.Of(name)));

    public static ulong Key(ReadOnlySpan<Word> words)
    {
        var key = 17ul;
        foreach (var word in words)
            key = unchecked((key * 1099511628211) ^ word.Hash);
        return key;
    }

    /// <summary>An ordinary word, two letters, or a single character of a script without spaces.</summary>
    public static bool IsCommon(string name) =>
        IsOrdinary(name) || (name.Length < LeastCharacters && name.Length > 0 && name.Length > 1 != WordReader.IsWordByItself(name, 0));

    private static bool IsOrdinary(string text) =>
        !text.Any(char.IsDigit) && OrdinaryWords.Contains(text.Trim('.', ':', '!', '?', '…', '"', '\'', '*', '_', '`', ' ', '#'));

    private static int Least(string text, List<Word> words) =>
        FoldedCharacter.IsAlphabetWithoutSpaces(words[0].FirstIn(text)) ? LeastInAlphabet : LeastAlone;
}

/// <summary>Words of dates and periods, which every site has: the generator writes them for targets and changes.</summary>
internal static class DateWords
{
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
        "year", "half", "quarter", "month", "week", "day", "of",
    };

    private static readonly string[] BeforeNumbers = ["Q", "H", "W", "CW"], AfterNumbers = ["st", "nd", "rd", "th"];

    public static bool Are(string text, List<Word> words) => words.TrueForAll(word => Is(text.AsSpan(word.Start..word.End)));

    private static bool Is(ReadOnlySpan<char> word)
    {
        if (Named.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        foreach (var before in BeforeNumbers)
        {
            if (word.StartsWith(before, StringComparison.OrdinalIgnoreCase) && IsNumber(word[before.Length..]))
                return true;
        }
        foreach (var after in AfterNumbers)
        {
            if (word.EndsWith(after, StringComparison.OrdinalIgnoreCase) && IsNumber(word[..^after.Length]))
                return true;
        }
        return IsNumber(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}

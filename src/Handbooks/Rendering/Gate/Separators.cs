using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>The characters between two words of a name.</summary>
internal static class Separators
{
    /// <summary>What precedes each word, including white space.</summary>
    public static string[] Of(string text, List<Word> words) => [.. words.Select((word, i) => i == 0 ? "" : text[words[i - 1].End..word.Start])];

    /// <summary>Whether these are white space, characters that join words or mark them up, or those of the name itself. A comma separates.</summary>
    public static bool Join(ReadOnlySpan<char> between, ReadOnlySpan<char> ofName)
    {
        var joins = true;
        for (var i = 0; joins && i < between.Length; i++)
        {
            var code = CharacterFolding.CodeAt(between, i);
            joins = IsJoint(between[i]) || CharacterFolding.IsUnseen(code) || (between[i] == '.' && i + 1 == between.Length);
            i += code > char.MaxValue ? 1 : 0;
        }
        return joins || AreSame(between, ofName);
    }

    /// <summary>Whether one text ends there and another begins: a cell, a paragraph, a JSON value.</summary>
    public static bool End(ReadOnlySpan<char> between) =>
        between.Contains(VisibleMarkup.Border) || between.IndexOf("\": ") >= 0 || between.IndexOf("\",\n") >= 0;

    /// <summary>
    /// Whether neither the host nor the last part of the path continues: "a.org/plan" is whole in "a.org/plan/2", but not in
    /// "data.a.org/plan" and "a.org/plan.png".
    /// </summary>
    public static bool IsWholeAddress(string text, int start, int end) =>
        !(start > 1 && text[start - 1] is '.' or '-' && char.IsLetterOrDigit(text[start - 2])
            && !text.AsSpan(0, start).EndsWith("www.", StringComparison.OrdinalIgnoreCase))
        && !(end + 1 < text.Length && text[end] is '.' or '-' or '_' or '~' && char.IsLetterOrDigit(text[end + 1]));

    /// <summary>Compares separators, ignoring white space and invisible characters.</summary>
    public static bool AreSame(ReadOnlySpan<char> between, ReadOnlySpan<char> ofName)
    {
        var at = 0;
        for (var i = 0; i < between.Length; i++)
        {
            var (c, code) = (between[i], CharacterFolding.CodeAt(between, i));
            i += code > char.MaxValue ? 1 : 0;
            if (char.IsWhiteSpace(c) || CharacterFolding.IsUnseen(code))
                continue;
            while (at < ofName.Length && char.IsWhiteSpace(ofName[at]))
                at++;
            if (at == ofName.Length || !IsSame(ofName[at++], c))
                return false;
        }
        return ofName[at..].IsWhiteSpace();
    }

    private static bool IsSame(char one, char other) => Narrow(one) == Narrow(other) || (IsDash(one) && IsDash(other));

    /// <summary>The ASCII character of a full-width form.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    /// <summary>Hyphens of all widths, dashes, and the minus sign.</summary>
    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>Blank Braille and the object replacement character look like white space.</summary>
    private static bool IsJoint(char c) =>
        char.IsWhiteSpace(c) || c is '\u2800' or '\uFFFC' || IsDash(c)
            || Narrow(c) is '_' or '/' or '+' or '*' or '~' or '`' or '"' or '\'' or '’' or '“' or '”' or '・' or '･' or '·' or '‧' or '־';
}

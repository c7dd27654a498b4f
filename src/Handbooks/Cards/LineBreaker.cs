using System.Collections.Immutable;
using System.Globalization;

namespace Handbooks.Cards;

/// <summary>Divides a text into lines.</summary>
internal static class LineBreaker
{
    public const string Ellipsis = "…";

    /// <summary>As many lines as the text needs; null if it needs more than allowed, or a word alone is wider than a line.</summary>
    public static ImmutableArray<string>? Lines(string text, int most, double width, Func<string, double> widthOf)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var part in Parts(text))
        {
            if (line.Length > 0 && widthOf((line + part).TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            line += part;
            if (lines.Count == most || widthOf(line.TrimEnd()) > width)
                return null;
        }
        return [.. lines, .. line.Length > 0 ? [line.TrimEnd()] : Array.Empty<string>()];
    }

    /// <summary>At most so many lines, whatever the text: words that are too wide are divided, and the last line ends in an ellipsis.</summary>
    public static ImmutableArray<string> Cut(string text, int most, double width, Func<string, double> widthOf)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var rest = text;
        while (rest.Length > 0 && lines.Count < most - 1)
        {
            var line = Head(rest, Parts(rest), width, widthOf);
            if (line.Length == 0)
                line = Head(rest, Characters(rest), width, widthOf) is { Length: > 0 } some ? some : rest[..1];
            lines.Add(line.TrimEnd());
            rest = rest[line.Length..].TrimStart();
        }
        if (rest.Length > 0)
            lines.Add(widthOf(rest) <= width ? rest : Shortened(rest, width, line => widthOf(line + Ellipsis)) + Ellipsis);
        return lines.ToImmutable();
    }

    /// <summary>As many words as fit, or a part of the first.</summary>
    private static string Shortened(string text, double width, Func<string, double> widthOf) =>
        (Head(text, Parts(text), width, widthOf) is { Length: > 0 } words ? words : Head(text, Characters(text), width, widthOf)).TrimEnd();

    /// <summary>As many parts as fit; may be empty.</summary>
    private static string Head(string text, IEnumerable<string> parts, double width, Func<string, double> widthOf)
    {
        var length = 0;
        foreach (var part in parts)
        {
            if (widthOf(text[..(length + part.Length)].TrimEnd()) > width)
                break;
            length += part.Length;
        }
        return text[..length];
    }

    private static IEnumerable<string> Characters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    /// <summary>What stays on one line, with the spaces behind it: words, and the characters of scripts that have no spaces between words.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var (start, at, before) = (0, 0, "");
        foreach (var part in Characters(text))
        {
            if (at > start && MayBreak(before, part))
            {
                yield return text[start..at];
                start = at;
            }
            at += part.Length;
            before = part;
        }
        if (start < at)
            yield return text[start..];
    }

    private static bool MayBreak(string before, string next)
    {
        if (IsSpace(next))
            return false;
        return IsSpace(before) || before is "-" or "–" or "—" or "/"
            || ((IsIdeograph(before) || IsIdeograph(next)) && !IsOpening(before) && !IsClosing(next));
    }

    private static bool IsSpace(string character) => character[0] == ' ';

    private static bool IsIdeograph(string character) =>
        character[0] is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD840' and <= '\uD88F');

    private static bool IsOpening(string character) =>
        char.GetUnicodeCategory(character, 0) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsClosing(string character) => char.GetUnicodeCategory(character, 0)
        is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.ModifierLetter;
}

using System.Globalization;
using System.Text;
using Handbooks.Text;
using HarfBuzzSharp;

namespace Handbooks.Cards;

/// <summary>A part of a line that one font shapes at once.</summary>
internal readonly record struct TextRun(string Text, CardFont Font, bool IsFromRight);

/// <summary>
/// Orders a line as it is seen, from left to right: the Unicode bidirectional algorithm without its embeddings, which titles do not have.
/// </summary>
internal static class TextRuns
{
    /// <param name="fontOf">The font that has a letter.</param>
    public static IReadOnlyList<TextRun> Of(string line, bool isFromRight, Func<Rune, CardFont> fontOf)
    {
        var levels = Levels(line, isFromRight);
        var runs = new List<(TextRun Run, int Level)>();
        foreach (var (start, end, level) in Parts(line, levels))
            runs.AddRange(Shapable(line[start..end], fontOf).Select(part => (new TextRun(part.Text, part.Font, level % 2 == 1), level)));
        for (var level = runs.Select(run => run.Level).DefaultIfEmpty(0).Max(); level > 0; level--)
        {
            for (var at = 0; at < runs.Count; at++)
            {
                var end = at;
                while (end < runs.Count && runs[end].Level >= level)
                    end++;
                runs.Reverse(at, end - at);
                at = end;
            }
        }
        return [.. runs.Select(run => run.Run)];
    }

    /// <summary>Of each character: odd ones run from the right.</summary>
    private static int[] Levels(string line, bool isFromRight)
    {
        var (ofLine, ofLeft) = isFromRight ? (1, 2) : (0, 0);
        var right = new bool?[line.Length];
        var levels = new int[line.Length];
        var before = isFromRight;
        for (var i = 0; i < line.Length; i++)
        {
            right[i] = IsMark(line, i) && i > 0 ? right[i - 1] : char.IsDigit(line[i]) ? before : TextDirection.Of(line[i]);
            // Digits run from the left, also within words that do not.
            levels[i] = right[i] is not true ? ofLeft : char.IsDigit(line[i]) ? 2 : 1;
            before = char.IsDigit(line[i]) ? before : right[i] ?? before;
        }
        // What has no direction goes with its neighbours if both agree, and with the line if they do not.
        for (int start = 0, end; start < line.Length; start = end + 1)
        {
            for (end = start; end < line.Length && right[end] is null;)
                end++;
            var (left, next) = (start == 0 ? isFromRight : right[start - 1]!.Value, end == line.Length ? isFromRight : right[end]!.Value);
            levels.AsSpan(start, end - start).Fill(left != next ? ofLine : left ? 1 : ofLeft);
        }
        return levels;
    }

    private static bool IsMark(string line, int at) =>
        char.GetUnicodeCategory(line[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        || char.IsLowSurrogate(line[at]);

    private static IEnumerable<(int Start, int End, int Level)> Parts(string line, int[] levels)
    {
        for (int start = 0, end; start < line.Length; start = end)
        {
            for (end = start + 1; end < line.Length && levels[end] == levels[start];)
                end++;
            yield return (start, end, levels[start]);
        }
    }

    /// <summary>Parts of one script and one font, in reading order.</summary>
    private static IEnumerable<(string Text, CardFont Font)> Shapable(string text, Func<Rune, CardFont> fontOf)
    {
        var (start, at) = (0, 0);
        (CardFont? font, Script script) = (null, Script.Common);
        foreach (var rune in text.EnumerateRunes())
        {
            var own = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            var isShared = own == Script.Common || own == Script.Inherited;
            var needed = isShared && font is not null && font.Has(rune) ? font : fontOf(rune);
            if (font is not null && (needed != font || (!isShared && script != Script.Common && own != script)))
            {
                yield return (text[start..at], font);
                (start, script) = (at, Script.Common);
            }
            font = needed;
            if (!isShared)
                script = own;
            at += rune.Utf16SequenceLength;
        }
        if (font is not null)
            yield return (text[start..], font);
    }
}

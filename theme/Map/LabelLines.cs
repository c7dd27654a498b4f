using System.Collections.Immutable;
using System.Globalization;

namespace Handbooks.Theme.Map;

/// <summary>A text in lines that fit beside each other's pictures: by words, a long word by letters, and what is too much is cut.</summary>
public static class LabelLines
{
    private const string Cut = "…";

    /// <param name="width">In pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    public static ImmutableArray<string> Of(string text, int width, int fontSize, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, fontSize)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && LetterWidths.Of(longer, fontSize) > width)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines.Count <= most ? [.. lines] : [.. lines.Take(most - 1), Shortened(lines[most - 1], width, fontSize)];
    }

    /// <summary>The word; or as many parts of it as it takes, each as long as fits. What is one letter to a reader stays one.</summary>
    private static IEnumerable<string> Pieces(string word, int width, int fontSize)
    {
        var piece = "";
        foreach (var letter in Letters(word))
        {
            if (piece.Length > 0 && LetterWidths.Of(piece + letter, fontSize) > width)
            {
                yield return piece;
                piece = "";
            }
            piece += letter;
        }
        yield return piece;
    }

    /// <summary>The beginning of a text that does not fit, with a sign that it is cut.</summary>
    public static string Shortened(string line, int width, int fontSize)
    {
        var letters = Letters(line).ToList();
        while (letters.Count > 1 && LetterWidths.Of(string.Concat(letters).TrimEnd() + Cut, fontSize) > width)
            letters.RemoveAt(letters.Count - 1);
        return string.Concat(letters).TrimEnd() + Cut;
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var all = StringInfo.GetTextElementEnumerator(text); all.MoveNext();)
            yield return all.GetTextElement();
    }
}

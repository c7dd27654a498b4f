using System.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>Reads what a font says that its codes mean (ToUnicode; ISO 32000-1, 9.10.3).</summary>
internal static class PdfCharacterMap
{
    /// <summary>A range of more codes than there are is damage.</summary>
    private const int LongestRange = 1 << 16;

    /// <param name="width">Bytes of a code, if the map itself does not say so.</param>
    public static PdfFont Read(byte[] map, int width)
    {
        var letters = new Dictionary<int, string>();
        var operands = new List<PdfValue>();
        var tokens = new PdfTokens(map, 0);
        while (tokens.Next() is { } value)
        {
            if (value is not PdfWord word)
            {
                operands.Add(value);
                continue;
            }
            var strings = operands.Where(operand => operand is PdfString or PdfArray).ToList();
            if (word.Text == "endcodespacerange" && strings is [PdfString { Bytes.Length: 1 or 2 } first, ..])
                width = first.Bytes.Length;
            else if (word.Text == "endbfchar")
                Characters(strings, letters);
            else if (word.Text == "endbfrange")
                Ranges(strings, letters);
            operands.Clear();
        }
        return new PdfFont(letters, width, codesAreLetters: false);
    }

    private static void Characters(List<PdfValue> strings, Dictionary<int, string> letters)
    {
        foreach (var pair in strings.Chunk(2))
        {
            if (pair is [PdfString code, PdfString letter])
                letters[Code(code)] = Text(letter.Bytes);
        }
    }

    private static void Ranges(List<PdfValue> strings, Dictionary<int, string> letters)
    {
        foreach (var range in strings.Chunk(3))
        {
            if (range is not [PdfString from, PdfString to, var target] || Code(to) - Code(from) is not (>= 0 and < LongestRange))
                continue;
            for (var code = Code(from); code <= Code(to); code++)
            {
                if (target is PdfArray each && code - Code(from) < each.Items.Count && each.Items[code - Code(from)] is PdfString own)
                    letters[code] = Text(own.Bytes);
                else if (target is PdfString { Bytes.Length: > 0 } first)
                    letters[code] = Text(After(first.Bytes, code - Code(from)));
            }
        }
    }

    /// <summary>The last character is counted up.</summary>
    private static byte[] After(byte[] letter, int steps)
    {
        var after = (byte[])letter.Clone();
        var last = after.Length == 1 ? after[0] : (after[^2] << 8) | after[^1];
        last += steps;
        after[^1] = (byte)last;
        if (after.Length > 1)
            after[^2] = (byte)(last >> 8);
        return after;
    }

    private static string Text(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);

    private static int Code(PdfString code) => code.Bytes.Aggregate(0, (value, part) => (value << 8) | part);
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Handbooks.Text;

/// <summary>
/// Text as Unicode's form NFD has it (UAX #15): é is always a letter and a mark, marks in one order. The framework's own
/// normalization does nothing where it runs without a library of its system, and this tool must say the same everywhere.
/// </summary>
internal static class CanonicalForm
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7, VowelCount = 21, TailCount = 28;

    private static readonly Lazy<Tables> Data = new(Tables.Read);

    public static List<Rune> Decompose(ReadOnlySpan<char> text)
    {
        var runes = new List<Rune>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
                runes.Add(rune);
            else if (rune.Value is >= FirstSyllable and <= LastSyllable)
                AddSyllable(rune.Value - FirstSyllable, runes);
            else if (Data.Value.Parts.TryGetValue(rune.Value, out var parts))
                runes.AddRange(parts);
            else
                runes.Add(rune);
        }
        SortMarks(runes);
        return runes;
    }

    private static void AddSyllable(int index, List<Rune> runes)
    {
        runes.Add(new Rune(Leads + index / (VowelCount * TailCount)));
        runes.Add(new Rune(Vowels + index % (VowelCount * TailCount) / TailCount));
        if (index % TailCount > 0)
            runes.Add(new Rune(Tails + index % TailCount));
    }

    /// <summary>Sorts combining marks by class: they may be typed in any order.</summary>
    private static void SortMarks(List<Rune> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            var end = start;
            while (end < runes.Count && ClassOf(runes[end]) > 0)
                end++;
            if (end - start > 1)
            {
                var sorted = runes[start..end].OrderBy(ClassOf).ToList();
                for (var i = 0; i < sorted.Count; i++)
                    runes[start + i] = sorted[i];
            }
            start = Math.Max(start, end);
        }
    }

    private static int ClassOf(Rune rune) => rune.Value < 0x300 ? 0 : Data.Value.Classes.GetValueOrDefault(rune.Value);

    private sealed record Tables(FrozenDictionary<int, Rune[]> Parts, FrozenDictionary<int, int> Classes)
    {
        public static Tables Read()
        {
            using var reader = new StreamReader(typeof(CanonicalForm).Assembly.GetManifestResourceStream("Text/CanonicalForms.txt")!);
            var (parts, classes) = (new Dictionary<int, Rune[]>(), new Dictionary<int, int>());
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(' ');
                if (fields[0] == "c")
                    parts[Code(fields[1])] = [.. fields[2..].Select(field => new Rune(Code(field)))];
                else if (fields[0] == "m")
                {
                    for (var code = Code(fields[1]); code <= Code(fields[2]); code++)
                        classes[code] = int.Parse(fields[3], CultureInfo.InvariantCulture);
                }
            }
            return new(parts.ToFrozenDictionary(), classes.ToFrozenDictionary());
        }

        private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}

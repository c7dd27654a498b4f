using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>A unit or theme that one role or item alone has, and that is another's but for one letter.</summary>
internal static class MisspeltGroups
{
    /// <summary>In letters: shorter words are names of their own, such as those of teams.</summary>
    private const int LeastLetters = 5;

    public static readonly Check Check = new("HB4026", Severity.Info, "Unit or theme spelled in two ways", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        [
            .. Among("unit", [.. handbook.Roles.Select(role => role.Declaration.Unit).OfType<Located<string>>()]),
            .. Among("theme", [.. handbook.Items.Select(item => item.Declaration).Where(item => item is { Theme: not null, ThemeSpan: not null })
                .Select(item => new Located<string>(item.Theme!, item.ThemeSpan!.Value))]),
        ];

    private static IEnumerable<Diagnostic> Among(string what, List<Located<string>> names)
    {
        var counts = names.CountBy(name => name.Value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var name in names.Where(name => counts[name.Value] == 1))
        {
            var other = counts.Where(other => IsSlip(name.Value, other.Key)
                    && (other.Value > 1 || string.CompareOrdinal(other.Key, name.Value) < 0))
                .OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal)
                .Select(other => other.Key).FirstOrDefault();
            if (other is not null)
                yield return Check.At(name.Span, $"the {what} \"{name.Value}\" is nearly \"{other}\"",
                    $"If they are the same, write: {what}: {other}");
        }
    }

    /// <summary>All words are the same but one, in which a letter is missing, wrong or one too many, or two are swapped.</summary>
    private static bool IsSlip(string name, string other)
    {
        var (words, others) = (name.Split(' '), other.Split(' '));
        if (words.Length != others.Length || name == other)
            return false;
        var differing = words.Zip(others).Where(pair => !pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).ToList();
        return differing.Count < 2 && differing.TrueForAll(pair =>
            Math.Min(pair.First.Length, pair.Second.Length) >= LeastLetters && pair.First.All(char.IsLetter) && pair.Second.All(char.IsLetter)
            && Nearest.Distance(pair.First, pair.Second, 2) == 1);
    }
}

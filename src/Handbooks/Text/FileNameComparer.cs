using System.Text;

namespace Handbooks.Text;

/// <summary>
/// Whether two names, or paths, are the same on some system: many tell neither case nor composed and decomposed accents
/// apart, and some drop invisible characters. ı and i differ on all of them.
/// </summary>
internal sealed class FileNameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private FileNameComparer()
    {
    }

    public static FileNameComparer Instance { get; } = new();

    public bool Equals(string? a, string? b) => ReferenceEquals(a, b) || (a is not null && b is not null && AreOne(a, b));

    public bool Equals(ReadOnlySpan<char> a, string b) => AreOne(a, b);

    public int GetHashCode(string name) => HashOf(name);

    public int GetHashCode(ReadOnlySpan<char> name) => HashOf(name);

    public string Create(ReadOnlySpan<char> name) => name.ToString();

    /// <summary>The name has only invisible characters.</summary>
    public static bool IsInvisible(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsIgnored(rune.Value))
                return false;
        }
        return true;
    }

    private static bool AreOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return true;
        return !(Ascii.IsValid(a) && Ascii.IsValid(b)) && Folded(a).Equals(Folded(b), StringComparison.OrdinalIgnoreCase);
    }

    private static int HashOf(ReadOnlySpan<char> name) =>
        string.GetHashCode(Ascii.IsValid(name) ? name : Folded(name), StringComparison.OrdinalIgnoreCase);

    private static string Folded(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in CanonicalForm.Decompose(name))
        {
            if (!IsIgnored(rune.Value))
                folded.Append(Fold(rune));
        }
        return folded.ToString();
    }

    private static Rune Fold(Rune rune) => rune.Value switch
    {
        'ı' => rune,
        'ſ' => new Rune('s'),
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)),
    };

    /// <summary>Default_Ignorable_Code_Point of Unicode 14.0, DerivedCoreProperties.txt.</summary>
    private static bool IsIgnored(int code) => code is
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or
        (>= 0xFFF0 and <= 0xFFF8) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);
}

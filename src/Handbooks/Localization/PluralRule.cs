using System.Collections.Immutable;

namespace Handbooks.Localization;

/// <summary>Which form of a text a number asks for: the cardinal categories of the Unicode CLDR, for whole numbers.</summary>
/// <param name="Forms">Those that every text has; the last also serves where a rare one is missing.</param>
internal sealed record PluralRule(ImmutableArray<string> Forms, Func<int, string> Form)
{
    private const int Million = 1_000_000;

    /// <summary>A category of fractions, or of whole millions, which few texts count: a text may have it.</summary>
    private string? Rare { get; init; }

    private static readonly PluralRule None = new(["other"], _ => "other");
    private static readonly PluralRule OneOrMore = new(["one", "other"], number => number == 1 ? "one" : "other");
    private static readonly PluralRule Romance = new(["one", "other"],
        number => number == 1 ? "one" : IsMillions(number) ? "many" : "other")
    { Rare = "many" };

    private static readonly PluralRule RomanceFromZero = new(["one", "other"],
        number => number < 2 ? "one" : IsMillions(number) ? "many" : "other")
    { Rare = "many" };

    private static readonly PluralRule UpToOneOrMore = new(["one", "other"], number => number < 2 ? "one" : "other");

    private static readonly PluralRule Czech = new(["one", "few", "other"],
        number => number switch { 1 => "one", > 1 and < 5 => "few", _ => "other" })
    { Rare = "many" };

    private static readonly PluralRule Polish = new(["one", "few", "many"],
        number => number == 1 ? "one" : EndsInTwoToFour(number) ? "few" : "many")
    { Rare = "other" };

    private static readonly PluralRule EastSlavic = new(["one", "few", "many"],
        number => EndsInOne(number) ? "one" : EndsInTwoToFour(number) ? "few" : "many")
    { Rare = "other" };

    private static readonly PluralRule SouthSlavic = new(["one", "few", "other"],
        number => EndsInOne(number) ? "one" : EndsInTwoToFour(number) ? "few" : "other");

    private static readonly PluralRule Romanian = new(["one", "few", "other"],
        number => number == 1 ? "one" : number == 0 || number % 100 is > 0 and < 20 ? "few" : "other");

    private static readonly PluralRule Hebrew = new(["one", "two", "other"], number => number switch { 1 => "one", 2 => "two", _ => "other" });

    private static readonly PluralRule Arabic = new(["zero", "one", "two", "few", "many", "other"], number => number switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when number % 100 is > 2 and < 11 => "few",
        _ when number % 100 > 10 => "many",
        _ => "other",
    });

    /// <param name="language">A language tag; a language that is not known is counted as English is.</param>
    public static PluralRule Of(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => None,
        "fr" => RomanceFromZero,
        "pt" => language.EndsWith("-PT", StringComparison.OrdinalIgnoreCase) ? Romance : RomanceFromZero,
        "es" or "it" or "ca" => Romance,
        "hy" or "hi" or "bn" or "fa" => UpToOneOrMore,
        "cs" or "sk" => Czech,
        "pl" => Polish,
        "ru" or "uk" or "be" => EastSlavic,
        "hr" or "sr" or "bs" => SouthSlavic,
        "ro" => Romanian,
        "he" => Hebrew,
        "ar" => Arabic,
        _ => OneOrMore,
    };

    public bool Has(string form) => Forms.Contains(form) || form == Rare;

    private static bool IsMillions(int number) => number != 0 && number % Million == 0;

    private static bool EndsInOne(int number) => number % 10 == 1 && number % 100 != 11;

    private static bool EndsInTwoToFour(int number) => number % 10 is > 1 and < 5 && number % 100 is < 12 or > 14;
}

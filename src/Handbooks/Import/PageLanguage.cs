using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Import;

/// <summary>Detects the language of pages by their function words and letters.</summary>
internal static class PageLanguage
{
    private static readonly (string Code, string Name, HashSet<string> Words)[] Known =
    [
        ("en", "English", Set("the and of to is for with that are this we our")),
        ("fr", "French", Set("le la les des et une est pour dans nous qui avec")),
        ("de", "German", Set("der die das und ist nicht für mit wir ein eine zu")),
        ("es", "Spanish", Set("el los las una es para con que del nuestro por como")),
        ("pt", "Portuguese", Set("o os as uma é para com que do da nosso não")),
        ("it", "Italian", Set("il gli della che per con una è sono nel dei alla")),
        ("nl", "Dutch", Set("de het een en van voor met niet zijn wij dat op")),
        ("sv", "Swedish", Set("och att det är för med som inte vi på av till")),
        ("da", "Danish", Set("og at det er for med som ikke vi på af til")),
        ("no", "Norwegian", Set("og å det er for med som ikke vi på av til")),
        ("pl", "Polish", Set("i w na z do nie jest że się dla oraz przez")),
        ("cs", "Czech", Set("a v na se je že pro nebo jako jsou jeho při")),
        ("id", "Indonesian", Set("dan yang di untuk dengan dari ini adalah pada atau dalam kami")),
        ("tr", "Turkish", Set("ve bir bu için ile olarak olan daha gibi veya çok biz")),
        ("vi", "Vietnamese", Set("và của các cho là trong được với những một chúng không")),
        ("ru", "Russian", Set("и в на не что с для по это как мы или")),
        ("fi", "Finnish", Set("ja on ei se että tai ovat myös kun jos hän sekä")),
        ("hu", "Hungarian", Set("és az egy hogy nem is meg vagy mint csak ezt van")),
        ("ro", "Romanian", Set("și la cu pentru este sunt din care să nu sau prin")),
        ("hr", "Croatian", Set("i u na je za se da su od kao ili koji")),
        ("et", "Estonian", Set("ja on ei see et või ning mis kui oma meie selle")),
        ("lt", "Lithuanian", Set("ir yra kad tai su iš ar už kaip bei mes apie")),
    ];

    /// <summary>Scripts that are used by one language, by their first and last letter.</summary>
    private static readonly (string Code, string Name, char First, char Last)[] Scripts =
    [
        ("ja", "Japanese", '\u3040', '\u30FF'), ("ko", "Korean", '\uAC00', '\uD7A3'), ("zh", "Chinese", '\u4E00', '\u9FFF'),
        ("el", "Greek", '\u0370', '\u03FF'), ("he", "Hebrew", '\u0590', '\u05FF'),
        ("ar", "Arabic", '\u0600', '\u06FF'), ("hi", "Hindi", '\u0900', '\u097F'), ("th", "Thai", '\u0E00', '\u0E7F'),
        ("ka", "Georgian", '\u10A0', '\u10FF'), ("hy", "Armenian", '\u0530', '\u058F'),
    ];

    private const int LettersLookedAt = 100_000, FewestWords = 20, FewestDifferent = 4;

    /// <returns>A code such as "fr"; "en" by default.</returns>
    public static string Of(Declarations declarations) =>
        declarations.Pages.Select(page => Read(page.Document.Text.Text)).Where(read => read.Code.Length > 0)
            .GroupBy(read => read.Code, StringComparer.Ordinal).OrderByDescending(language => language.Sum(read => read.Weight))
            .FirstOrDefault()?.Key ?? "en";

    /// <summary>Languages of pages for which there is no file of words, with the paths of those pages.</summary>
    public static IEnumerable<(string Language, ImmutableArray<string> Pages)> WithoutWords(Declarations declarations) =>
        from page in declarations.Pages
        let read = Read(page.Document.Text.Text)
        where read.Code.Length > 0 && Languages.Of(read.Code) is null
        group page.Path by read.Name into language
        orderby language.Key
        select (language.Key, language.ToImmutableArray());

    /// <summary>The language with the most function words or letters of its own; no code where there are too few of both.</summary>
    private static (string Code, string Name, int Weight) Read(string text)
    {
        var piece = text[..Math.Min(text.Length, LettersLookedAt)];
        var letters = new int[Scripts.Length];
        foreach (var c in piece)
        {
            if (c < '\u0370')
                continue;
            for (var i = 0; i < Scripts.Length; i++)
                letters[i] += c >= Scripts[i].First && c <= Scripts[i].Last ? 1 : 0;
        }
        // Japanese also uses Chinese characters; a few of its own are enough.
        var script = letters[0] * 4 > letters[2] && letters[0] > FewestWords ? 0 : Array.IndexOf(letters, letters.Max());
        var words = piece.ToLowerInvariant().Split((char[])[' ', '\n', '\r', '\t', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Accents.Compose).ToList();
        var different = words.ToHashSet(StringComparer.Ordinal);
        // A single word repeated, such as a letter in a table, is no evidence.
        var counts = Known.Select(language => language.Words.Count(different.Contains) < FewestDifferent ? 0 : words.Count(language.Words.Contains))
            .ToArray();
        var best = Array.IndexOf(counts, counts.Max());
        if (letters[script] / 3 > counts[best] && letters[script] > FewestWords)
            return (Scripts[script].Code, Scripts[script].Name, letters[script] / 3);
        return counts[best] >= FewestWords / 2 ? (Known[best].Code, Known[best].Name, counts[best]) : ("", "", 0);
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}

using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Import;

/// <summary>The language that most pages are written in, told by its small words.</summary>
internal static class PageLanguage
{
    private static readonly (string Code, HashSet<string> Words)[] Known =
    [
        ("en", Set("the and of to is for with that are this we our")),
        ("fr", Set("le la les des et une est pour dans nous qui avec")),
        ("de", Set("der die das und ist nicht für mit wir ein eine zu")),
        ("es", Set("el los las una es para con que del nuestro por como")),
        ("pt", Set("o os as uma é para com que do da nosso não")),
    ];

    private const int WordsLookedAt = 20_000;

    /// <returns>A code such as "fr"; "en" where nothing says otherwise.</returns>
    public static string Of(Declarations declarations)
    {
        var counts = new int[Known.Length];
        var (kana, seen) = (0, 0);
        foreach (var page in declarations.Pages)
        {
            foreach (var word in page.Document.Text.Text.Split((char[])[' ', '\n', '\r', '\t', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (++seen > WordsLookedAt)
                    break;
                kana += word.Any(c => c is >= '\u3040' and <= '\u30FF') ? 1 : 0;
                for (var i = 0; i < Known.Length; i++)
                    counts[i] += Known[i].Words.Contains(Accents.Compose(word.ToLowerInvariant())) ? 1 : 0;
            }
        }
        var best = Array.IndexOf(counts, counts.Max());
        return kana > counts[best] ? "ja" : Known[best].Code;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}

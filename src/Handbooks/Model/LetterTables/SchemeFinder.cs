using System.Buffers;
using System.Collections.Concurrent;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Model.LetterTables;

/// <summary>Finds the scheme of a table: named by its heading or the settings, or evident from its letters.</summary>
internal static class SchemeFinder
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("/,&+ ;*");

    /// <summary>The signs that distinguish the schemes.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "DRI", "D", "P", "A", "C", "R", "S", "decides", "recommends", "driver", "approver", "supports", "support",
    };

    /// <param name="title">The heading over the table and its first cell.</param>
    public static LetterScheme Of(IEnumerable<string> cells, IEnumerable<string> heads, string title, LetterScheme? settings)
    {
        var words = title.Split((char[])[' ', '(', ')', ':', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Select(Named).FirstOrDefault(scheme => scheme is not null) is { } named)
            return named;
        return settings ?? OfHeads([.. heads]) ?? OfSigns(Signs(cells));
    }

    /// <summary>A scheme whose name is also a word must be in capitals: "Rapid response" names none.</summary>
    private static LetterScheme? Named(string word) =>
        LetterScheme.Named(word) is { } scheme && (scheme != LetterScheme.Rapid || word == scheme.Name) ? scheme : null;

    /// <summary>Text in brackets is a comment on a letter.</summary>
    private static HashSet<string> Signs(IEnumerable<string> cells)
    {
        var signs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var telling = Telling.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var cell in cells)
        {
            var text = cell.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open ? cell.AsSpan(0, open) : cell;
            foreach (var part in text.SplitAny(Separators))
            {
                if (telling.TryGetValue(text[part], out var sign))
                    signs.Add(sign);
            }
        }
        return signs;
    }

    /// <summary>
    /// The scheme with the most words among the column heads, at least two; a single one may be a role's name ("Driver").
    /// </summary>
    private static LetterScheme? OfHeads(string[] heads) =>
        LetterScheme.All.Where(scheme => scheme != LetterScheme.Dri)
            .Select(scheme => (Scheme: scheme, Heads: heads.Count(head => HeadLetters.Of(head, scheme) is not null)))
            .MaxBy(found => found.Heads) is { Heads: >= 2 } most ? most.Scheme : null;

    /// <summary>By letters that only one scheme has, and by those it lacks; a single odd letter among RACI letters is a typo.</summary>
    private static LetterScheme OfSigns(HashSet<string> signs)
    {
        return Has("DRI") ? LetterScheme.Dri
            : (Has("D") && Has("P")) || (Has("decides") && Has("recommends")) ? LetterScheme.Rapid
            : (Has("D") && (Has("A") || Has("C")) && !Has("R")) || Has("driver") || Has("approver") ? LetterScheme.Daci
            : (Has("S") && Has("R")) || Has("supports") || Has("support") ? LetterScheme.Rasci
            : LetterScheme.Raci;

        bool Has(string sign) => signs.Contains(sign);
    }
}

/// <summary>Reads the letter that a column head means: "Accountable", "R", "DRI", "Approver".</summary>
internal static class HeadLetters
{
    private static readonly SchemeLetter Owner = new("A", "accountable", Letters.Accountable);

    /// <summary>The heads of tables are few, and each is read for every scheme.</summary>
    private static readonly ConcurrentDictionary<LetterScheme, Memo<WrittenLetters?>> Known = new(ReferenceEqualityComparer.Instance);

    public static WrittenLetters? Of(string head, LetterScheme scheme) =>
        Known.GetOrAdd(scheme, static of => new(1_000, text => Read(text, of))).Of(head);

    private static WrittenLetters? Read(string head, LetterScheme scheme)
    {
        var text = head.Trim().TrimEnd(':', '?').Trim();
        // "Responsible (R)" and "R (Responsible)" give it twice.
        if (WrittenLetters.Read(text, scheme) is { Letters.Length: 1 } letters)
            return letters with { Qualifier = null };
        return text.ToLowerInvariant() switch
        {
            "dri" or "directly responsible individual" => new([LetterScheme.Dri.Letters[0]], null),
            var word when Word(word) is { } sign && scheme.Letters.FirstOrDefault(letter => letter.Sign == sign) is { } letter => new([letter], null),
            "owner" or "accountable role" or "decision maker" or "decision-maker" or "decider" or "who decides" => new([Owner], null),
            _ => null,
        };
    }

    /// <summary>The letter that a head in another language means.</summary>
    private static string? Word(string head) =>
        head.Length < 4 ? null
            : Languages.Have(head, "letter R", head) ? "R"
            : Languages.Have(head, "letter A", head) ? "A"
            : Languages.Have(head, "letter C", head) ? "C"
            : Languages.Have(head, "letter I", head) ? "I"
            : null;
}

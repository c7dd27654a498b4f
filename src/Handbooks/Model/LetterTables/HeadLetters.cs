using Handbooks.Syntax.Words;

namespace Handbooks.Model.LetterTables;

/// <summary>The letter that the head of a column stands for: "Accountable", "R", "DRI", "Approver".</summary>
internal static class HeadLetters
{
    private static readonly SchemeLetter Owner = new("A", "accountable", Letters.Accountable);

    public static WrittenLetters? Of(string head, LetterScheme scheme)
    {
        var text = head.Trim().TrimEnd(':', '?').Trim();
        // "Responsible (R)" and "R (Responsible)" say it twice.
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

    /// <summary>The letter that a head stands for in one of the languages that have words for it.</summary>
    private static string? Word(string head)
    {
        if (head.Length < 4)
            return null;
        foreach (var set in Languages.For(head).Where(set => set.Language != "en"))
        {
            foreach (var sign in (string[])["R", "A", "C", "I"])
            {
                if (set["letter " + sign].Contains(head))
                    return sign;
            }
        }
        return null;
    }
}

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
            "owner" or "accountable role" or "decision maker" or "decision-maker" or "decider" or "who decides" => new([Owner], null),
            _ => null,
        };
    }
}

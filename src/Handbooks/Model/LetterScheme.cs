using System.Collections.Immutable;

namespace Handbooks.Model;

/// <summary>A letter of one scheme.</summary>
/// <param name="Sign">As it is written in tables: "R", "DRI".</param>
/// <param name="Word">Its word, in lower case: "responsible", "driver".</param>
/// <param name="Meaning">Its equivalent in R, A, C and I; "DRI" is two of them.</param>
public sealed record SchemeLetter(string Sign, string Word, Letters Meaning)
{
    /// <summary>Other forms of its word.</summary>
    internal ImmutableArray<string> OtherWords { get; init; } = [];

    internal bool IsWrittenAs(ReadOnlySpan<char> text)
    {
        if (text.Equals(Sign, StringComparison.OrdinalIgnoreCase) || text.Equals(Word, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var word in OtherWords)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}

/// <summary>Letters for who does, is accountable for, is consulted on and is informed of a thing. Each is shown with its own.</summary>
public sealed record LetterScheme(string Name, ImmutableArray<SchemeLetter> Letters)
{
    private static readonly SchemeLetter Responsible = new("R", "responsible", Model.Letters.Responsible);
    private static readonly SchemeLetter Accountable = new("A", "accountable", Model.Letters.Accountable);
    private static readonly SchemeLetter Consulted = new("C", "consulted", Model.Letters.Consulted) { OtherWords = ["consult", "consults"] };
    private static readonly SchemeLetter Informed = new("I", "informed", Model.Letters.Informed) { OtherWords = ["inform"] };

    public static LetterScheme Raci { get; } = new("RACI", [Responsible, Accountable, Consulted, Informed]);

    public static LetterScheme Rasci { get; } = new("RASCI",
    [
        Responsible, Accountable,
        new("S", "supports", Model.Letters.Responsible) { OtherWords = ["support", "supporting", "supportive"] }, Consulted, Informed,
    ]);

    public static LetterScheme Daci { get; } = new("DACI",
    [
        new("D", "driver", Model.Letters.Responsible) { OtherWords = ["drives", "drive"] },
        new("A", "approver", Model.Letters.Accountable) { OtherWords = ["approves", "approve"] },
        new("C", "contributor", Model.Letters.Consulted) { OtherWords = ["contributes", "contribute", "contributors"] }, Informed,
    ]);

    /// <summary>"Agrees" means consulted, with a veto.</summary>
    public static LetterScheme Rapid { get; } = new("RAPID",
    [
        new("R", "recommends", Model.Letters.Responsible) { OtherWords = ["recommend"] },
        new("A", "agrees", Model.Letters.Consulted) { OtherWords = ["agree"] },
        new("P", "performs", Model.Letters.Responsible) { OtherWords = ["perform"] },
        new("I", "gives input", Model.Letters.Consulted) { OtherWords = ["input"] },
        new("D", "decides", Model.Letters.Accountable) { OtherWords = ["decide"] },
    ]);

    public static LetterScheme Dri { get; } = new("DRI",
        [new("DRI", "directly responsible individual", Model.Letters.Responsible | Model.Letters.Accountable), .. Raci.Letters]);

    public static ImmutableArray<LetterScheme> All { get; } = [Raci, Rasci, Daci, Rapid, Dri];

    public static LetterScheme? Named(string name) =>
        All.FirstOrDefault(scheme => string.Equals(scheme.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>The relations of one role to one activity. Letters of other schemes have equivalents among these.</summary>
[Flags]
public enum Letters
{
    None = 0,

    /// <summary>Does it.</summary>
    Responsible = 1,

    /// <summary>Is answerable for the result.</summary>
    Accountable = 2,

    /// <summary>Is asked beforehand.</summary>
    Consulted = 4,

    /// <summary>Is informed afterwards.</summary>
    Informed = 8,
}

public static class LettersText
{
    /// <summary>In RACI order: "RA".</summary>
    public static string Signs(this Letters letters) => string.Concat(letters.Each().Select(letter => letter.Sign));

    /// <summary>As RACI writes them, in its order.</summary>
    public static IEnumerable<SchemeLetter> Each(this Letters letters) =>
        LetterScheme.Raci.Letters.Where(letter => letters.HasFlag(letter.Meaning));

    public static IEnumerable<string> AllWords => LetterScheme.Raci.Letters.Select(letter => letter.Word);

    /// <summary>None for a word that is not one of RACI's.</summary>
    public static Letters FromWord(string word) =>
        LetterScheme.Raci.Letters.FirstOrDefault(letter => string.Equals(letter.Word, word, StringComparison.OrdinalIgnoreCase))?.Meaning
            ?? Letters.None;
}

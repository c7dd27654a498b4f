using System.Collections.Immutable;

namespace Handbooks.Model;

/// <summary>A letter as one scheme has it.</summary>
/// <param name="Sign">As tables write it: "R", "DRI".</param>
/// <param name="Word">What it stands for, in lower case: "responsible", "driver".</param>
/// <param name="Meaning">What it comes to in terms of R, A, C and I; "DRI" is two of them.</param>
public sealed record SchemeLetter(string Sign, string Word, Letters Meaning)
{
    /// <summary>Other forms of its word.</summary>
    internal ImmutableArray<string> OtherWords { get; init; } = [];

    internal bool IsWrittenAs(string text) =>
        string.Equals(text, Sign, StringComparison.OrdinalIgnoreCase) || string.Equals(text, Word, StringComparison.OrdinalIgnoreCase)
        || OtherWords.Contains(text, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A way of saying who does, answers for, is asked about and is told of a thing. Each is shown under its own letters.</summary>
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

    /// <summary>Whoever agrees is consulted, with a veto.</summary>
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

/// <summary>What one role has to do with one activity; several may hold at once. Letters of other schemes mean one of these, too.</summary>
[Flags]
public enum Letters
{
    None = 0,

    /// <summary>Does it.</summary>
    Responsible = 1,

    /// <summary>Answers for it.</summary>
    Accountable = 2,

    /// <summary>Is asked before.</summary>
    Consulted = 4,

    /// <summary>Is told after.</summary>
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

    /// <summary>None where the word is none of RACI's.</summary>
    public static Letters FromWord(string word) =>
        LetterScheme.Raci.Letters.FirstOrDefault(letter => string.Equals(letter.Word, word, StringComparison.OrdinalIgnoreCase))?.Meaning
            ?? Letters.None;
}

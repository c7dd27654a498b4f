using System.Collections.Frozen;
using System.Globalization;

namespace Handbooks.Text;

/// <summary>Irregular English forms.</summary>
internal static class IrregularForms
{
    /// <summary>A word, then its forms.</summary>
    private const string Lines =
        """
        agree agreed
        begin began begun beginning
        bring brought
        build built
        buy bought
        child children
        choose chose chosen
        criterion criteria
        disagree disagreed
        do does did done doing
        draw drew drawn
        drive drove driven
        find found
        free freed
        get got gotten
        give gave given
        go goes went gone going
        grow grew grown
        guarantee guaranteed
        have has had having
        hold held
        keep kept
        know knew known
        lead led
        learn learnt
        leave left
        make made
        man men
        mean meant
        meet met
        oversee oversaw overseen
        pay paid
        person people persons
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        show shown
        speak spoke spoken
        spend spent
        stand stood
        take took taken
        teach taught
        tell told
        think thought
        undertake undertook undertaken
        understand understood
        win won
        woman women
        write wrote written
        """;

    private static readonly FrozenDictionary<string, string> Words = (
        from line in Lines.Split('\n')
        let words = line.Split(' ')
        from form in words.Skip(1)
        select (form, Word: words[0])).ToFrozenDictionary(pair => pair.form, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>The base word of an irregular form; null for any other word.</summary>
    public static string? WordOf(string form) => Words.GetValueOrDefault(form);
}

/// <summary>Forms of English words from which names and messages are made.</summary>
public static class English
{
    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"1 role", "12 roles".</summary>
    /// <param name="many">The plural, where it is more than an s.</param>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>"Product managers" becomes "Product manager", "PMs" "PM"; "Head of Sales" and "Boss" stay.</summary>
    public static string Singular(string name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..];
        if (name.Contains(" of ", StringComparison.OrdinalIgnoreCase) || word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return name;
        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? name[..^3] + "y" : name[..^1];
    }
}

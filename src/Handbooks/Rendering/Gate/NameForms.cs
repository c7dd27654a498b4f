using System.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>Other forms of a name: without titles and notes, last name first, as one word, with umlauts spelled out.</summary>
internal static class NameForms
{
    /// <summary>Shorter joined names would match parts of unrelated words.</summary>
    private const int LeastJoined = 6;

    private static readonly (string Letter, string Letters)[] Umlauts =
    [
        ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("Ø", "Oe"), ("Å", "Aa"),
    ];

    /// <summary>The name as written comes first.</summary>
    public static IEnumerable<string> Of(InternalName name)
    {
        var forms = new List<string> { name.Text };
        if (name.Bearer == NameBearer.Person)
            forms.AddRange(PersonName.Forms(name.Text));
        if (!name.IsPath)
        {
            foreach (var form in forms.ToArray())
                forms.AddRange(Spelled(form, name.Bearer == NameBearer.Person));
        }
        return forms.Distinct(StringComparer.Ordinal).Where((form, i) => i == 0 || !NameStrength.IsOneWord(form) || !NameStrength.IsCommon(form));
    }

    private static IEnumerable<string> Spelled(string form, bool isPerson)
    {
        if (SplitAtCapitals(form) is { } split)
            yield return split;
        if (AsOneWord(form) is { } joined)
            yield return joined;
        if (!Ascii.IsValid(form))
            yield return Umlauts.Aggregate(form, (text, umlaut) => text.Replace(umlaut.Letter, umlaut.Letters, StringComparison.Ordinal));
        // Only for whole names: in a single word, "oe" need not be an umlaut.
        if (isPerson && form.Contains(' ', StringComparison.Ordinal))
            yield return Umlauts[..3].Aggregate(form, (text, umlaut) => text.Replace(umlaut.Letters, umlaut.Letters[..1], StringComparison.Ordinal));
    }

    /// <summary>"PurpleGatekeeper" gives "Purple Gatekeeper"; null if there is nothing to split.</summary>
    private static string? SplitAtCapitals(string form)
    {
        var split = new StringBuilder(form.Length + 4);
        for (var i = 0; i < form.Length; i++)
        {
            if (i > 0 && char.IsUpper(form[i]) && char.IsLower(form[i - 1]))
                split.Append(' ');
            split.Append(form[i]);
        }
        return split.Length > form.Length ? split.ToString() : null;
    }

    /// <summary>"Purple Gatekeeper" gives "PurpleGatekeeper"; null if that is an ordinary word.</summary>
    private static string? AsOneWord(string form)
    {
        var words = WordReader.Of(form);
        if (words.Count < 2 || words.Exists(word => WordReader.IsWordByItself(form, word.Start)))
            return null;
        var joined = string.Concat(words.Select(word => form[word.Start..word.End]));
        return joined.Length < LeastJoined || Text.OrdinaryWords.Contains(joined) ? null : joined;
    }
}

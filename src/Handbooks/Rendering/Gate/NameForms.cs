using System.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>How else a name is written: without titles and notes, the other way round, joined, with letters for umlauts.</summary>
internal static class NameForms
{
    /// <summary>Shorter ones, joined, are found in words that have nothing to do with them.</summary>
    private const int LeastJoined = 6;

    private static readonly (string Letter, string Letters)[] Umlauts =
    [
        ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("Ø", "Oe"), ("Å", "Aa"),
    ];

    /// <summary>As it is written first.</summary>
    public static IEnumerable<string> Of(SecretName name)
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
        if (Parted(form) is { } parted)
            yield return parted;
        if (Joined(form) is { } joined)
            yield return joined;
        if (!Ascii.IsValid(form))
            yield return Umlauts.Aggregate(form, (text, umlaut) => text.Replace(umlaut.Letter, umlaut.Letters, StringComparison.Ordinal));
        // The other way round a common word may become another one; a whole name does not.
        if (isPerson && form.Contains(' ', StringComparison.Ordinal))
            yield return Umlauts[..3].Aggregate(form, (text, umlaut) => text.Replace(umlaut.Letters, umlaut.Letters[..1], StringComparison.Ordinal));
    }

    /// <summary>"PurpleGatekeeper" is "Purple Gatekeeper"; null where it is one word.</summary>
    private static string? Parted(string form)
    {
        var parted = new StringBuilder(form.Length + 4);
        for (var i = 0; i < form.Length; i++)
        {
            if (i > 0 && char.IsUpper(form[i]) && char.IsLower(form[i - 1]))
                parted.Append(' ');
            parted.Append(form[i]);
        }
        return parted.Length > form.Length ? parted.ToString() : null;
    }

    /// <summary>"Purple Gatekeeper" is "purplegatekeeper"; null where that is a word of its own.</summary>
    private static string? Joined(string form)
    {
        var words = WordReader.Of(form);
        if (words.Count < 2 || words.Exists(word => WordReader.IsWordByItself(form, word.Start)))
            return null;
        var joined = string.Concat(words.Select(word => form[word.Start..word.End]));
        return joined.Length < LeastJoined || Text.OrdinaryWords.Contains(joined) ? null : joined;
    }
}

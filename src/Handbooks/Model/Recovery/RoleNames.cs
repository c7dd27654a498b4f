using System.Buffers;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>Whether a heading can be the name of a role, and which of its words are the name.</summary>
internal static class RoleNames
{
    private const int MostWords = 8;

    private static readonly SearchValues<char> NoName = SearchValues.Create(":?!.;+");

    private static readonly HashSet<string> PluralWords = new(StringComparer.OrdinalIgnoreCase) { "roles", "rôles", "rollen", "papéis" };

    private static readonly string[] Joints = [" of ", " for ", " in ", " at ", " on ", " de ", " du ", " des ", " da ", " do ", " del ", " für ", " der ", " (", ",", "/", " - ", " – ", " — ", " & ", " and "];

    private static readonly string[] Agents = ["er", "or", "ist", "eer", "ian", "man", "woman", "person", "wart", "wright", "leiter", "leiterin"];

    private static readonly string[] Openings = ["roles of the ", "roles of ", "role of the ", "role of ", "the role of the ", "the role of ", "role: ", "job description: ", "job title: ", "position: "];

    private static readonly string[] Endings = [" role", " (role)", " role description", " job description", " - role", ": role", ": responsibilities", " responsibilities", "'s responsibilities", "’s responsibilities", " – responsibilities", " - responsibilities"];

    /// <summary>"Product Manager", "Head of Product", "VP, Engineering", "Responsable produit": one holder's name. Groups ("Area leads") are none.</summary>
    public static bool IsOne(string title)
    {
        var name = Stripped(title);
        // "Contributor to manager" is a way from one role to another.
        if (name.Contains(" to ", StringComparison.OrdinalIgnoreCase) || name.Contains(" vs ", StringComparison.OrdinalIgnoreCase))
            return false;
        if (name.Length == 0 || name.AsSpan().IndexOfAny(NoName) >= 0 || name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            return false;
        if (RoleNouns.JapaneseEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
            return true;
        var words = TextWord.In(FirstPart(name).ToLowerInvariant());
        return words.Count > 0 && (IsClosing(words[^1].Text) || IsOpening(words[0].Text));
    }

    /// <summary>"Chief of Staff Role" and "Role of the Chief of Staff" are the role "Chief of Staff".</summary>
    public static string Cleaned(string title) => IsOne(title) ? Stripped(title) : title;

    /// <summary>"Roles on our team" speaks of several.</summary>
    public static bool ArePlural(string title) =>
        TextWord.In(title).Exists(word => PluralWords.Contains(word.Text)) || title.StartsWith("役割", StringComparison.Ordinal);

    private static string Stripped(string title)
    {
        var name = WithoutSigns(title);
        foreach (var opening in Openings)
        {
            if (name.Length > opening.Length && name.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                name = name[opening.Length..].TrimStart();
        }
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length].TrimEnd();
        }
        if (name.StartsWith("The ", StringComparison.Ordinal) && name.Length > 4)
            name = char.ToUpperInvariant(name[4]) + name[5..];
        return name.Length == 0 ? title : name;
    }

    /// <summary>Numbering, an emoji's name and "(m/w/d)" are no part of a name.</summary>
    private static string WithoutSigns(string title)
    {
        var name = title.Trim();
        if (name.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space && name[space - 1] is '.' or ')' && name[..(space - 1)].All(c => char.IsAsciiDigit(c) || c == '.'))
            name = name[space..];
        name = string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !(word.Length > 2 && word[0] == ':' && word[^1] == ':') && !IsGenderMark(word)));
        return name.Trim('"', '“', '”', '*', '_', ':').Trim();
    }

    private static bool IsGenderMark(string word) =>
        word.Length is >= 5 and <= 9 && word[0] == '(' && word[^1] == ')' && word[1..^1].Split('/', '|') is { Length: > 1 } parts && parts.All(part => part.Length is 1 or 2 && part.All(char.IsLetter));

    /// <summary>What stands before "of", "for", a comma: the words with the noun.</summary>
    private static string FirstPart(string name)
    {
        var end = name.Length;
        foreach (var joint in Joints)
        {
            if (name.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is > 0 and var at && at < end)
                end = at;
        }
        return name[..end];
    }

    private static bool IsOpening(string word) =>
        RoleNouns.Opening.Contains(word) || word.EndsWith("leiter", StringComparison.Ordinal) || word.EndsWith("leiterin", StringComparison.Ordinal);

    private static bool IsClosing(string word) =>
        RoleNouns.Closing.Contains(word)
        || (word.Length >= 5 && !RoleNouns.NoAgents.Contains(word) && Agents.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));
}

using System.Text;
using Handbooks.Model.Keys;

namespace Handbooks.Schemas;

/// <summary>Patterns for what the reader takes for one word: case does not matter, and hyphens and spaces are underscores.</summary>
internal static class Spellings
{
    /// <summary>Every way to write one of these words.</summary>
    public static string Of(params IEnumerable<string> words) => $@"^\s*(?:{string.Join('|', words.Select(Spelling))})\s*$";

    /// <summary>Every way to write a key, but for the name under which it stands in the schema.</summary>
    public static string OfOthers(Key key) => $@"^(?!{key.Name}$)\s*(?:{string.Join('|', key.Names.Select(Spelling))})\s*$";

    private static string Spelling(string word)
    {
        var pattern = new StringBuilder();
        foreach (var c in word)
        {
            if (c == '_')
                pattern.Append("[-_ ]");
            else if (char.IsAsciiLetter(c))
                pattern.Append('[').Append(char.ToUpperInvariant(c)).Append(char.ToLowerInvariant(c)).Append(']');
            else
                pattern.Append(c);
        }
        return pattern.ToString();
    }
}

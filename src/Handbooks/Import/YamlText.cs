using System.Text;

namespace Handbooks.Import;

/// <summary>A text as YAML reads it back.</summary>
internal static class YamlText
{
    /// <summary>Plain where that is the same text, else in double quotes.</summary>
    public static string Of(string text)
    {
        var isPlain = text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '.' or '-' or '_' or '(' or ')' or '\'' or '’')
            && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");
        if (isPlain)
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else
                quoted.Append(char.IsControl(c) ? ' ' : c);
        }
        return quoted.Append('"').ToString();
    }
}

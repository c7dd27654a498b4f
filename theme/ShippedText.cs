using System.Text;

namespace Handbooks.Theme;

/// <summary>The style sheet and the script as readers get them: without the comments and indentation that only their authors need.</summary>
internal static class ShippedText
{
    /// <remarks>Neither file has a text or a pattern of several lines, or a line that begins in one.</remarks>
    public static byte[] Of(byte[] written)
    {
        var shipped = new StringBuilder(written.Length);
        foreach (var line in Encoding.UTF8.GetString(written).ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line.Trim();
            if (text.Length > 0 && !text.StartsWith("//", StringComparison.Ordinal) && !IsComment(text))
                shipped.Append(text).Append('\n');
        }
        return Encoding.UTF8.GetBytes(shipped.ToString());
    }

    /// <summary>A style sheet, also without what signs that end or part something make needless. Strings stay as they are.</summary>
    public static byte[] OfStyles(byte[] written)
    {
        var text = Encoding.UTF8.GetString(Of(written));
        var shipped = new StringBuilder(text.Length);
        char quote = '\0', last = '{';
        foreach (var c in text)
        {
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (!Parts(last) && last is not (':' or ' '))
                    shipped.Append(last = ' ');
                continue;
            }
            if (quote == '\0' && last == ' ' && Parts(c))
                last = Shorten(shipped);
            if (quote == '\0' && last == ';' && c == '}')
                shipped.Length--;
            quote = c is not ('"' or '\'') ? quote : quote == '\0' ? c : quote == c ? '\0' : quote;
            shipped.Append(last = c);
        }
        return Encoding.UTF8.GetBytes(shipped.Append('\n').ToString());
    }

    /// <summary>Signs around which space means nothing. A plus is none: in a sum it does.</summary>
    private static bool Parts(char sign) => sign is '{' or '}' or ';' or ',' or '>' or '~';

    private static char Shorten(StringBuilder text)
    {
        text.Length--;
        return text[^1];
    }

    private static bool IsComment(string line) =>
        line.StartsWith("/*", StringComparison.Ordinal) && line.IndexOf("*/", StringComparison.Ordinal) == line.Length - 2;
}

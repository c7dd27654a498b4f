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

    /// <summary>A style sheet, also without the space around signs that end or part something. Strings stay as they are.</summary>
    public static byte[] OfStyles(byte[] written)
    {
        var text = Encoding.UTF8.GetString(Of(written));
        var shipped = new StringBuilder(text.Length);
        char quote = '\0', last = '{';
        foreach (var c in text)
        {
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (last is not ('{' or '}' or ';' or ',' or ':' or ' '))
                    shipped.Append(last = ' ');
                continue;
            }
            if (quote == '\0' && last == ' ' && c is ('{' or '}' or ';' or ','))
                shipped.Length--;
            quote = c is not ('"' or '\'') ? quote : quote == '\0' ? c : quote == c ? '\0' : quote;
            shipped.Append(last = c);
        }
        return Encoding.UTF8.GetBytes(shipped.Append('\n').ToString());
    }

    private static bool IsComment(string line) =>
        line.StartsWith("/*", StringComparison.Ordinal) && line.IndexOf("*/", StringComparison.Ordinal) == line.Length - 2;
}

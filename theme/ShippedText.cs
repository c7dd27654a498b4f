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

    private static bool IsComment(string line) =>
        line.StartsWith("/*", StringComparison.Ordinal) && line.IndexOf("*/", StringComparison.Ordinal) == line.Length - 2;
}

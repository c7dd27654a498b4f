namespace Handbooks.Text;

public static class Whitespace
{
    /// <summary>One space between the words and none around them: line ends and indents do not count.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

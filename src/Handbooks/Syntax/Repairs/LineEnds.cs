using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The line end that a new line in a text should have: the next one behind a place, else the last one before.</summary>
internal static class LineEnds
{
    public static string At(SourceText source, int offset)
    {
        var text = source.Text;
        var found = text.AsSpan(offset).IndexOfAny('\r', '\n') is var next and >= 0
            ? offset + next : text.AsSpan(0, offset).LastIndexOfAny('\r', '\n');
        if (found < 0)
            return "\n";
        var isPair = (text[found] == '\r' && found + 1 < text.Length && text[found + 1] == '\n')
            || (text[found] == '\n' && found > 0 && text[found - 1] == '\r');
        return isPair ? "\r\n" : text[found].ToString();
    }
}

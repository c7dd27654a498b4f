using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits.Components;

/// <summary>
/// Components are indented as their authors indent program code, which Markdown would take for code: what they hold begins at the
/// margin.
/// </summary>
internal sealed class ComponentIndents
{
    public List<TextEdit> Edits { get; } = [];

    /// <param name="held">What components hold, by where it begins.</param>
    public ComponentIndents(string text, List<(int Start, int End)> held)
    {
        var open = new Stack<(int End, int Indent)>();
        var next = 0;
        for (int start = held.Count > 0 ? held[0].Start : text.Length, end; start < text.Length; start = end + 1)
        {
            end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
            while (open.Count > 0 && open.Peek().End < start)
                open.Pop();
            var indent = text.AsSpan(start, end - start).IndexOfAnyExcept(' ', '\t');
            // The first line of what a component holds tells how far in all of it is.
            for (; indent >= 0 && next < held.Count && held[next].Start <= start; next++)
            {
                if (held[next].End > start + indent)
                    open.Push((held[next].End, indent));
            }
            if (indent > 0 && open.Count > 0)
                Edits.Add(TextEdit.Remove(start, start + (open.Peek().End <= start + indent ? indent : Math.Min(indent, open.Peek().Indent))));
        }
    }
}

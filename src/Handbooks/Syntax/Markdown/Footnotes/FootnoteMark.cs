using System.Text;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Footnotes;

/// <summary>A star or dagger, or several of one kind, that marks a phrase or opens the note for it.</summary>
/// <param name="Start">In the text of the leaf.</param>
/// <param name="OpensNote">At the start of a line, as opposed to the end of a phrase.</param>
internal readonly record struct FootnoteMark(string Sign, int Start, bool OpensNote)
{
    private const string Signs = "*†‡";
    private const int Longest = 3;

    public int End => Start + Sign.Length;

    public static bool IsIn(LiteralInline literal) => literal.Content.AsSpan().IndexOfAny(Signs) >= 0;

    /// <summary>The signs of a leaf's text, in its order. Where one is at both ends of a phrase, as in *phrase*, neither is a mark.</summary>
    public static IEnumerable<FootnoteMark> In(VisibleCharacters characters)
    {
        var signs = new List<FootnoteMark?>();
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (start, end) in Runs(characters))
        {
            var sign = new FootnoteMark(characters.Text[start..end], start, OpensLine(characters.Text, start));
            var counts = (sign.OpensNote ? IsNote(characters.Text, end) : IsMark(characters.Text, start, end)) && IsMeant(characters, sign);
            if (counts && !sign.OpensNote && opened.Remove(sign.Sign, out var first))
                signs[first] = null;
            else
            {
                if (end < characters.Text.Length && !char.IsWhiteSpace(characters.Text[end]) && (sign.OpensNote || !counts))
                    opened[sign.Sign] = signs.Count;
                signs.Add(counts ? sign : null);
            }
        }
        return signs.OfType<FootnoteMark>();
    }

    private static IEnumerable<(int Start, int End)> Runs(VisibleCharacters characters)
    {
        var text = characters.Text;
        for (var at = text.AsSpan().IndexOfAny(Signs); at >= 0; at = Next(text, at))
        {
            var start = at;
            while (at + 1 < text.Length && text[at + 1] == text[start])
                at++;
            if (at + 1 - start <= Longest && characters.At(start).Node is LiteralInline or HtmlEntityInline)
                yield return (start, at + 1);
        }
    }

    private static bool OpensLine(string text, int start) => text.AsSpan(0, start).TrimEnd(' ') is "" or [.., '\n'];

    private static bool IsNote(string text, int end) => end < text.Length && (text[end] == ' ' || char.IsLetter(text[end]));

    private static bool IsMark(string text, int start, int end) =>
        (char.IsLetterOrDigit(text[start - 1]) || ")]\"'’”».,;:!?%".Contains(text[start - 1]) || text[start - 1] == VisibleCharacters.Thing)
        && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] != VisibleCharacters.Thing));

    /// <summary>
    /// Bare stars are more often emphasis that went wrong, "**Hours: **from six": only one that no word follows is taken for a
    /// sign.
    /// </summary>
    private static bool IsMeant(VisibleCharacters characters, FootnoteMark sign)
    {
        if (sign.Sign[0] != '*' || characters.At(sign.Start).Node.PreviousSibling is HtmlInline { Tag: "<sup>" })
            return true;
        var isEscaped = Enumerable.Range(sign.Start, sign.Sign.Length)
            .All(at => characters.At(at) is (HtmlEntityInline or LiteralInline { IsFirstCharacterEscaped: true }, 0));
        return isEscaped || (sign.Sign.Length == 1 && (!sign.OpensNote || characters.Text[sign.End] == ' '));
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at + 1).IndexOfAny(Signs) is var found and >= 0 ? at + 1 + found : -1;
}

/// <summary>The text of one leaf as readers see it, and for each character the node that it is from.</summary>
internal sealed class VisibleCharacters
{
    /// <summary>Stands for what is shown but is no text of its own: code, a reference, a picture.</summary>
    public const char Thing = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, Inline Node)> _pieces = [];

    private VisibleCharacters()
    {
    }

    public string Text { get; private set; } = "";

    public static VisibleCharacters Of(LeafBlock leaf)
    {
        var result = new VisibleCharacters();
        if (leaf.Inline is not null)
            result.Append(leaf.Inline);
        result.Text = result._text.ToString();
        return result;
    }

    /// <summary>The node that a character is from, and its offset in the text that the node shows.</summary>
    public (Inline Node, int Offset) At(int character)
    {
        int low = 0, high = _pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= character ? (middle, high) : (low, middle - 1);
        }
        return (_pieces[low].Node, character - _pieces[low].Start);
    }

    private void Append(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal, literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    Append(entity, entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    Append(lineBreak, "\n");
                    break;
                case HtmlInline or FootnoteLink or TaskList or AttributeList:
                    break;
                case ContainerInline container and not LinkInline { IsImage: true }:
                    Append(container);
                    break;
                default:
                    Append(inline, [Thing]);
                    break;
            }
        }
    }

    private void Append(Inline node, ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        _pieces.Add((_text.Length, node));
        _text.Append(text);
    }
}

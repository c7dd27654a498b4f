using System.Text;
using Handbooks.Syntax.Markdown.Attributes;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Notes;

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

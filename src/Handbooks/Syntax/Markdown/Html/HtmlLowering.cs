using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// Tables, lists, headings and paragraphs that an author wrote as HTML become what the same thing is in Markdown, before
/// any line of text is parsed: so links, marks and places in them are those of every other text. All other HTML stays.
/// </summary>
internal sealed class HtmlLowering
{
    private readonly string _text;
    private readonly HtmlFindings _findings;
    private readonly BracketedWords _words;
    private readonly List<HtmlToken> _tokens = [];
    private readonly List<Block> _result = [];
    private int[] _closes = [];
    private int _taken;

    private HtmlLowering(string text, HtmlFindings findings, BracketedWords words) => (_text, _findings, _words) = (text, findings, words);

    public static void Lower(MarkdownDocument page, string text, BracketedWords words)
    {
        Lower(page, text, HtmlFindings.Of(page), words);
        foreach (var html in page.Descendants<HtmlBlock>().Where(IsTagged).ToList())
            new HtmlLines(html, text).ShowWords(page, words);
    }

    private static void Lower(ContainerBlock container, string text, HtmlFindings findings, BracketedWords words)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock below)
                Lower(below, text, findings, words);
        }
        if (container.Any(block => block is HtmlBlock))
            new HtmlLowering(text, findings, words).Lower(container);
    }

    private void Lower(ContainerBlock container)
    {
        Scan(container);
        if (!_tokens.Any(token => token.Kind == HtmlTokenKind.Open
            && (HtmlElements.IsStructure(token.Name) || HtmlElements.HeadingLevel(token.Name) > 0 || token.Name == "p")))
            return;
        _closes = HtmlPairs.Of(_tokens);
        // A block has one parent: here it may get another.
        container.Clear();
        for (var i = 0; i < _tokens.Count;)
            i = Take(i);
        TakeRaw(_tokens.Count);
        foreach (var block in _result)
            container.Add(block);
    }

    /// <summary>Everything in the container. Within a table an indent does not make code: it is how tags are laid out.</summary>
    private void Scan(ContainerBlock container)
    {
        var depth = 0;
        var blocks = new Stack<Block>(container.Reverse());
        while (blocks.TryPop(out var block))
        {
            var first = _tokens.Count;
            if (depth > 0 && block is ListBlock list)
                ListOverhang.Take(list, blocks);
            if (block is LeafBlock leaf && IsHtml(leaf, inStructure: depth > 0))
                HtmlScanner.Scan(new HtmlLines(leaf, _text), _tokens, _words);
            else
                _tokens.Add(new HtmlToken(HtmlTokenKind.Markdown, "", 0, 0, null, block));
            for (var i = first; i < _tokens.Count; i++)
            {
                if (HtmlElements.IsStructure(_tokens[i].Name))
                    depth = Math.Max(0, depth + (_tokens[i].Kind == HtmlTokenKind.Open ? 1 : -1));
            }
        }
    }

    private bool IsHtml(LeafBlock block, bool inStructure) => block switch
    {
        HtmlBlock html => IsTagged(html),
        FencedCodeBlock => false,
        CodeBlock code => inStructure && OpensWithTag(code),
        ParagraphBlock paragraph => inStructure && ClosesWhatItDidNotOpen(paragraph),
        _ => false,
    };

    private static bool IsTagged(HtmlBlock html) =>
        html.Type is not (HtmlBlockType.CData or HtmlBlockType.ProcessingInstruction or HtmlBlockType.DocumentType);

    private static bool OpensWithTag(CodeBlock code)
    {
        var line = code.Lines.Count == 0 ? "" : code.Lines.Lines[0].Slice.AsSpan().TrimStart();
        return HtmlTag.Length(line) > 0 && HtmlElements.IsBlock(HtmlTag.Name(line).ToString().ToLowerInvariant());
    }

    /// <summary>Text behind an empty line, with the end of its cell on the same line. A tag in backticks is no tag.</summary>
    private bool ClosesWhatItDidNotOpen(ParagraphBlock paragraph)
    {
        var source = new HtmlLines(paragraph, _text);
        if (!source.Text.Contains("</", StringComparison.Ordinal) || source.Text.Contains('`', StringComparison.Ordinal))
            return false;
        var tokens = new List<HtmlToken>();
        HtmlScanner.Scan(source, tokens, _words);
        var closed = HtmlPairs.Of(tokens).Where(close => close >= 0).ToHashSet();
        return tokens.Where((token, i) => token.Kind == HtmlTokenKind.Close && !token.IsInline && !closed.Contains(i)).Any();
    }

    /// <summary>Gives back the token to go on with.</summary>
    private int Take(int i)
    {
        var token = _tokens[i];
        if (token.Kind is HtmlTokenKind.Open && HtmlElements.IsStructure(token.Name))
            return TakeStructure(i);
        if (token.Kind is HtmlTokenKind.Open && HtmlLeftOut.Holds(token.Name))
            return Math.Max(i, _closes[i]) + 1;
        if (HtmlElements.HeadingLevel(token.Name) > 0 || token.Name == "p")
            return TakeLine(i);
        return i + 1;
    }

    private int TakeStructure(int i)
    {
        var close = _closes[i];
        if (HtmlRefusal.Of(_tokens, _closes, i) is { } fault)
        {
            _findings.Faults.Add((fault, _tokens[i].Name, _tokens[i].Source!.Span(_tokens[i].Start, _tokens[i].End)));
            return Math.Max(i, close) + 1;
        }
        TakeRaw(i);
        HtmlTreeBuilder.Build(_tokens, _closes, i, close, _result);
        _taken = close + 1;
        return _taken;
    }

    /// <summary>A heading or a paragraph: the line of text up to the next tag that is no part of one.</summary>
    private int TakeLine(int i)
    {
        var token = _tokens[i];
        TakeRaw(i);
        var end = i + 1;
        if (token.Kind == HtmlTokenKind.Open)
        {
            while (end < _tokens.Count && _tokens[end].IsInline && _tokens[end].Source == token.Source)
                end++;
            if (end < _tokens.Count && _tokens[end].Kind == HtmlTokenKind.Close && _tokens[end].Name == token.Name)
                end++;
            HtmlTreeBuilder.Build(_tokens, _closes, i, end - 1, _result);
        }
        _taken = end;
        return end;
    }

    /// <summary>What precedes a token and is not part of a table or list: a line of text between them is a paragraph.</summary>
    private void TakeRaw(int end)
    {
        var first = _taken;
        _taken = end;
        if (end <= first)
            return;
        var isLine = _tokens[first].Source is { } source && _tokens[first..end].TrueForAll(token => token.IsInline && token.Source == source);
        if (isLine && !(_tokens[first].Start == 0 && _tokens[end - 1].End == _tokens[first].Source!.Text.Length))
            HtmlTreeBuilder.Build(_tokens, _closes, first, end - 1, _result);
        else
            HtmlPieces.Add(_tokens, first, end - 1, _result.Add);
    }
}

/// <summary>Finds blocks of HTML as CommonMark does, and has them lowered once the page's blocks are known.</summary>
internal sealed class HtmlPageParser : HtmlBlockParser
{
    private static readonly object Key = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var words = BracketedWords.Of(processor.Context);
        if (OpensWithWords(processor.Line.AsSpan(), words))
            return BlockState.None;
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.Document.GetData(Key) is null)
        {
            var (page, text) = (processor.Document, processor.Line.Text);
            page.SetData(Key, text);
            page.ProcessInlinesBegin += (_, _) => HtmlLowering.Lower(page, text, words);
        }
        return state;
    }

    private static bool OpensWithWords(ReadOnlySpan<char> line, BracketedWords words) =>
        HtmlTag.Length(line) is > 0 and var length && words.Is(line[..length]);
}

/// <summary>
/// The indented tags behind a Markdown list in a cell: to Markdown they are part of its last item, to their author the
/// end of the cell.
/// </summary>
internal static class ListOverhang
{
    /// <summary>Moves them out of the list, to be read next.</summary>
    public static void Take(ListBlock list, Stack<Block> next)
    {
        while (list.LastChild is ListItemBlock item)
        {
            var first = 1;
            while (first < item.Count && !OpensWithCell(item[first]))
                first++;
            while (item.Count > first)
            {
                var block = item[item.Count - 1];
                item.RemoveAt(item.Count - 1);
                next.Push(block);
            }
            if (item.LastChild is not ListBlock below)
                return;
            list = below;
        }
    }

    private static bool OpensWithCell(Block block)
    {
        if (block is not HtmlBlock html || html.Lines.Count == 0)
            return false;
        var name = HtmlTag.Name(html.Lines.Lines[0].Slice.AsSpan().TrimStart()).ToString().ToLowerInvariant();
        return name is "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "table";
    }
}

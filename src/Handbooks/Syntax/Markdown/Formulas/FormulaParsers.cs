using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Formulas;

/// <summary>A formula in TeX's notation within a text. To all that reads words it is code.</summary>
/// <param name="isDisplayed">It stands on a line of its own.</param>
internal sealed class FormulaInline(string content, bool isDisplayed) : CodeInline(content)
{
    public bool IsDisplayed => isDisplayed;
}

/// <summary>
/// <c>$x^2$</c> and <c>$$\frac{a}{b}$$</c>. Amounts of money and variables of a shell have the same sign: what is between two of them is a
/// formula only if it looks like one.
/// </summary>
internal sealed class FormulaParser : InlineParser
{
    /// <summary>In characters; nobody writes a longer formula into a line of text.</summary>
    private const int Longest = 2_000;

    public FormulaParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before is '$' or '\\')
            return false;
        var signs = slice.PeekChar() == '$' ? 2 : 1;
        var text = slice.AsSpan()[signs..Math.Min(slice.Length, Longest)];
        var length = EndOf(text, signs);
        if (length < 1 || !IsFormula(text[..length], signs) || (length + signs < text.Length && char.IsLetterOrDigit(text[length + signs])))
            return false;
        processor.Inline = new FormulaInline(text[..length].Trim().ToString(), signs == 2)
        {
            Delimiter = '$',
            DelimiterCount = signs,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + 2 * signs + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += 2 * signs + length;
        return true;
    }

    private static int EndOf(ReadOnlySpan<char> text, int signs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '$' && (signs == 1 || (i + 1 < text.Length && text[i + 1] == '$')))
                return i;
            else if (signs == 1 && text[i] == '\n')
                return -1;
        }
        return -1;
    }

    private static bool IsFormula(ReadOnlySpan<char> text, int signs) => signs == 2
        ? text.ContainsAny('\\', '=', '^') || text.ContainsAny('_', '+', '*')
        : !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
            && (text.ContainsAny('\\', '^') || (text.Length <= 3 && char.IsLetter(text[0]))
                || (text.ContainsAny('=', '_') && !text.ContainsAny(':', '/')));
}

/// <summary>A formula between lines that begin and end with <c>$$</c>: a block of code in the language "math", as GitHub has it.</summary>
internal sealed class FormulaBlockParser : BlockParser
{
    public const string Language = "math";

    public FormulaBlockParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        // A formula on one line is read as text: there may be more on it.
        if (processor.IsCodeIndent || !line.StartsWith("$$") || line[2..].Contains('$'))
            return BlockState.None;
        var block = new FencedCodeBlock(this)
        {
            Info = Language,
            FencedChar = '$',
            OpeningFencedCharCount = 2,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        processor.NewBlocks.Push(block);
        var rest = processor.Line;
        rest.Start += 2;
        if (rest.AsSpan().Trim().IsEmpty)
            return BlockState.ContinueDiscard;
        processor.Line = rest;
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (!line.EndsWith("$$"))
            return BlockState.Continue;
        block.UpdateSpanEnd(processor.Line.End);
        ((FencedCodeBlock)block).ClosingFencedCharCount = 2;
        if (line.Length == 2)
            return BlockState.BreakDiscard;
        processor.Line = new StringSlice(processor.Line.Text, processor.Line.Start, processor.Line.Start + line.Length - 3);
        return BlockState.Break;
    }
}

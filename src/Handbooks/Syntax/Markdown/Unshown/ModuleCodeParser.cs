using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Unshown;

/// <summary>The JavaScript of an MDX page: <c>import</c> and <c>export</c> lines, and a line that is one component with expressions.</summary>
public sealed class ModuleCodeParser : BlockParser
{
    public ModuleCodeParser() => OpeningCharacters = ['i', 'e', '<'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Indent > 0)
            return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        var isExport = IsExport(line);
        if (!isExport && !IsImport(line) && !IsComponent(line))
            return BlockState.None;
        processor.NewBlocks.Push(new UnshownBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        // An exported value goes on to the next empty line.
        return isExport ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        block.Span.End = processor.Line.End;
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        DialectFaults.Add(processor.Document, DialectFault.CodeLeftOut, block.Span, "");
        return UnshownBlock.TakeOut(block);
    }

    /// <summary><c>import X from './x';</c>: prose that opens with the word has no path in quotes at its end.</summary>
    private static bool IsImport(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("import "))
            return false;
        line = line.TrimEnd(';').TrimEnd();
        if (line.Length < 10 || line[^1] is not ('\'' or '"'))
            return false;
        var open = line[..^1].LastIndexOf(line[^1]);
        if (open < 0 || line[open..].Contains(' '))
            return false;
        var between = line[6..open].Trim();
        return between.IsEmpty || (between.EndsWith(" from") && IsBinding(between[..^5].Trim()));
    }

    /// <summary><c>X</c>, <c>{ a, b as c }</c>, <c>* as X</c>, or the first with one of the others.</summary>
    private static bool IsBinding(ReadOnlySpan<char> names) =>
        !names.IsEmpty && (names[0] is '{' or '*' || names.IndexOf(',') >= 0 || names.IndexOf(' ') < 0);

    private static bool IsExport(ReadOnlySpan<char> line) =>
        line.StartsWith("export ") && line.IndexOfAny("={(") > 0
        && (line[7..].StartsWith("const ") || line[7..].StartsWith("let ") || line[7..].StartsWith("var ") || line[7..].StartsWith("default ") || line[7..].StartsWith("function ") || line[7..].StartsWith("async "));

    /// <summary>With an expression in braces it is no HTML, which would be read as such.</summary>
    private static bool IsComponent(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[0] == '<' && line[^1] == '>' && char.IsAsciiLetterUpper(line[1]) && line.Contains("={", StringComparison.Ordinal)
        && line[1..].IndexOf('<') < 0;
}

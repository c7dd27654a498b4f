using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Mdx;

/// <summary>The JavaScript of an MDX page: <c>import</c> and <c>export</c> lines.</summary>
public sealed class ModuleCodeParser : BlockParser
{
    private const int LongestImport = 4_000;

    public ModuleCodeParser() => OpeningCharacters = ['i', 'e'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Indent > 0)
            return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        var isOpen = IsExport(line) || IsOpenImport(processor.Line);
        if (!isOpen && !IsImport(line))
            return BlockState.None;
        processor.NewBlocks.Push(new HiddenBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        // An exported value goes on to the next empty line, names over several lines to the path that they are from.
        return isOpen ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        block.Span.End = processor.Line.End;
        var isLast = processor.Line.AsSpan().TrimStart().StartsWith("}") && IsImport("import {" + processor.Line.AsSpan().Trim().ToString());
        return isLast ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        DialectFaults.Add(processor.Document, DialectFault.CodeLeftOut, block.Span, "");
        return HiddenBlock.TakeOut(block);
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
        && (line[7..].StartsWith("const ") || line[7..].StartsWith("let ") || line[7..].StartsWith("var ") || line[7..].StartsWith("default ")
            || line[7..].StartsWith("function ") || line[7..].StartsWith("async "));

    /// <summary><c>import {</c> and names on lines of their own, up to <c>} from './x'</c>.</summary>
    private static bool IsOpenImport(StringSlice line)
    {
        if (!line.AsSpan().StartsWith("import ") || !line.AsSpan().TrimEnd().EndsWith("{"))
            return false;
        var rest = line.Text.AsSpan(line.End + 1);
        rest = rest[..Math.Min(rest.Length, LongestImport)];
        var close = rest.IndexOf('}');
        return close >= 0 && !rest[..close].ContainsAnyExcept(NameLetters) && !rest[..close].TrimStart().Contains("\n\n", StringComparison.Ordinal)
            && rest[(close + 1)..].TrimStart(' ').StartsWith("from ");
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$, \t\r\n");
}

using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Myst;

/// <summary><c>{name}`text`</c> of MyST, and <c>:name:`text`</c> of Sphinx for the names that are known.</summary>
public sealed class MystRoleParser : InlineParser
{
    private const int LongestName = 64;
    private const int LongestText = 1_000;

    public MystRoleParser() => OpeningCharacters = ['{', ':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var nameEnd = text[1..Math.Min(text.Length, LongestName)].IndexOf(text[0] == '{' ? '}' : ':') + 1;
        if (nameEnd < 2 || nameEnd + 2 >= text.Length || text[nameEnd + 1] != '`' || !IsName(text[1..nameEnd]))
            return false;
        var name = text[1..nameEnd].ToString().ToLowerInvariant();
        var kind = MystRoleNames.KindOf(name);
        if (text[0] == ':' && (kind == MystRoleKind.Unknown || char.IsLetterOrDigit(slice.PeekCharExtra(-1))))
            return false;
        if (Content(text[(nameEnd + 1)..]) is not var (written, length))
            return false;
        var start = slice.Start;
        slice.Start += nameEnd + 1 + length;
        var span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1));
        if (kind == MystRoleKind.Unknown)
            DialectFaults.Add(processor.Document, DialectFault.UnknownRole, span, name);
        var (label, target) = Split(written, kind);
        processor.Inline = new MystRole { Name = name, Label = label, Target = target, Span = span, Line = line, Column = column };
        return true;
    }

    /// <summary>The text between two equal runs of backticks, and its length including them.</summary>
    private static (string Written, int Length)? Content(ReadOnlySpan<char> text)
    {
        var ticks = text.IndexOfAnyExcept('`');
        if (ticks < 0)
            return null;
        var content = text[ticks..Math.Min(text.Length, ticks + LongestText)];
        for (var at = content.IndexOf('`'); at >= 0 && at < content.Length;)
        {
            var run = content[at..].IndexOfAnyExcept('`') is var end and >= 0 ? end : content.Length - at;
            if (run == ticks)
                return (content[..at].ToString().ReplaceLineEndings(" ").Trim(), ticks + at + ticks);
            at = content[(at + run)..].IndexOf('`') is var next and >= 0 ? at + run + next : -1;
        }
        return null;
    }

    private static (string Label, string Target) Split(string written, MystRoleKind kind)
    {
        var (start, end) = kind switch
        {
            MystRoleKind.Abbreviation => ('(', ')'),
            MystRoleKind.Code or MystRoleKind.Key => (default, default),
            _ => ('<', '>'),
        };
        var open = start != default && written.EndsWith(end) ? written.LastIndexOf(start) : -1;
        if (open < 0)
            return (written, written);
        var target = written[(open + 1)..^1].Trim();
        var label = written[..open].Trim();
        return (label.Length == 0 ? target : label, target);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.' or '+'))
                return false;
        }
        return true;
    }
}

public sealed class TargetParser : BlockParser
{
    public TargetParser() => OpeningCharacters = ['('];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        if (!line.EndsWith(")=", StringComparison.Ordinal) || line.Length < 4 || line.IndexOf(')', StringComparison.Ordinal) != line.Length - 2)
            return BlockState.None;
        processor.NewBlocks.Push(new TargetBlock(this)
        {
            Name = line[1..^2].Trim(),
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }
}

/// <summary>
/// MyST's lines for its own tools: <c>% a comment</c>, <c>+++</c> between cells, <c>^^^</c> and <c>+++</c> in a card. A comment is not
/// published, wherever it stands.
/// </summary>
public sealed class CommentLineParser : BlockParser
{
    public CommentLineParser() => OpeningCharacters = ['%', '+', '^'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !(line[0] == '%' ? IsComment(line) : IsBreak(processor, line)))
            return BlockState.None;
        processor.NewBlocks.Push(new HiddenBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block) => HiddenBlock.TakeOut(block);

    /// <summary>A variable of a shell between two of its signs is none.</summary>
    private static bool IsComment(ReadOnlySpan<char> line)
    {
        if (line.Length == 1 || char.IsWhiteSpace(line[1]) || line[1] == '%')
            return true;
        var end = line[1..].IndexOfAny(' ', '%');
        return char.IsLetter(line[1]) && (end < 0 || line[end + 1] == ' ');
    }

    /// <summary>At the very top of a page there is nothing to break.</summary>
    private static bool IsBreak(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("+++") && !line.StartsWith("^^^"))
            return false;
        var rest = line[3..].Trim();
        if (processor.GetCurrentContainerOpened() is Directive)
            return rest.IsEmpty;
        return line[0] == '+' && processor.Document.Count > 0 && (rest.IsEmpty || (rest[0] == '{' && rest[^1] == '}'));
    }
}

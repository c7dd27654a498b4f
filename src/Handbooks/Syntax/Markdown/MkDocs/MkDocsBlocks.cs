using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Tags;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.MkDocs;

/// <summary>MkDocs' blocks of indented lines: <c>!!! note "Title"</c>, <c>??? note</c> that folds, <c>=== "Tab"</c>.</summary>
internal sealed class AdmonitionParser : BlockParser
{
    private const int ContentIndent = 4;

    public AdmonitionParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        if (line.Length < 5 || Read(line) is not var (name, title, usual))
            return BlockState.None;
        var span = new SourceSpan(processor.Start, processor.Start + line.Length - 1);
        var box = usual is null ? DirectiveNodes.Of(this, name, title, span, []) : DirectiveNodes.Of(this, name, usual, span, []);
        if (line.StartsWith("???+", StringComparison.Ordinal))
            ((Directive)box).Head.Options.Add("open", "");
        box.Column = processor.Column;
        box.IsOpen = true;
        processor.NewBlocks.Push(box);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < ContentIndent)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + ContentIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>Usual: the title of a box without one, where its word gives it one.</summary>
    private static (string Name, string Title, ToolText? Usual)? Read(string line)
    {
        var mark = line[..3];
        var rest = line[3..].TrimStart('+', '!');
        if (!rest.StartsWith(' ') && !rest.StartsWith('\t'))
            return null;
        var quote = rest.IndexOf('"', StringComparison.Ordinal);
        var title = quote >= 0 && rest.TrimEnd().EndsWith('"') && rest.TrimEnd().Length > quote + 1 ? rest.TrimEnd()[(quote + 1)..^1] : null;
        if (mark == "===")
            return title is { Length: > 0 } && rest[..quote].Trim().Length == 0 ? ("tab-item", title, null) : null;
        var kind = (title is null ? rest : rest[..quote]).Trim();
        if (mark is not ("!!!" or "???") || kind.Length == 0 || !kind.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            return null;
        // Behind the kind stand words for the theme: inline, end.
        kind = kind.Split(' ')[0].ToLowerInvariant();
        var usual = title is not null ? null : mark == "???" ? BlockNames.Titled(kind) : BlockNames.TitleOf(kind);
        return (mark == "???" ? "dropdown" : BlockNames.OfBox(kind) ?? "note", title ?? "", usual);
    }
}

/// <summary><c>--8&lt;-- "file"</c> of PyMdown's snippets: text from elsewhere, as a tag.</summary>
internal sealed class SnippetParser : BlockParser
{
    private const string Mark = "--8<--";

    public SnippetParser() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.AsSpan().StartsWith(Mark))
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        var span = new SourceSpan(processor.Start, processor.Start + line.Length - 1);
        processor.NewBlocks.Push(new TagLine(this)
        {
            Tags = [(new Tag("snippet", TagForm.Liquid, TagArguments.Read(line[Mark.Length..].Trim())) { IsWhole = true, Spelling = Mark }, span)],
            Column = processor.Column,
            Span = span,
        });
        return BlockState.BreakDiscard;
    }
}

using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Contents;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>VitePress: code blocks with a name in brackets behind their language, a tab each.</summary>
internal static class CodeGroup
{
    public static void Lower(Directive group)
    {
        var blocks = group.ToList();
        group.Clear();
        foreach (var block in blocks)
            group.Add(block is FencedCodeBlock code ? Tab(group, code) : block);
    }

    private static Directive Tab(Directive group, FencedCodeBlock code)
    {
        var written = $"{code.Info} {code.Arguments}".Trim();
        var open = written.IndexOf('[', StringComparison.Ordinal);
        var close = written.LastIndexOf(']');
        var title = open >= 0 && close > open ? written[(open + 1)..close] : written;
        if (open >= 0)
            code.Info = written[..open].Trim();
        var tab = new Directive(group.Parser!, new DirectiveHead { Name = "tab-item", Argument = title })
        {
            Span = code.Span,
            Line = code.Line,
            IsOpen = false,
        };
        if (title.Length > 0)
            tab.Add(LineBlocks.Title(group.Parser!, new StringSlice(title), code.Line));
        tab.Add(code);
        return tab;
    }
}

/// <summary>Images and figures: sizes are the theme's to choose.</summary>
internal static class DirectiveImages
{
    public static ParagraphBlock Image(BlockParser parser, DirectiveHead head)
    {
        var image = DirectiveLinks.To(head.ArgumentText, isImage: true);
        if (head.Options["alt"] is { } alt)
            image.AppendChild(new LiteralInline(alt) { Span = image.Span });
        if (head.Options.Find("target") is not { Text.IsEmpty: false } target)
            return DirectiveLinks.Paragraph(parser, image);
        var link = DirectiveLinks.To(target.Text);
        link.AppendChild(image);
        return DirectiveLinks.Paragraph(parser, link);
    }

    /// <summary>The picture comes first, the caption and what else there is to say after it.</summary>
    public static void Complete(Directive figure)
    {
        if (!figure.Head.ArgumentText.IsEmpty)
            figure.Insert(0, Image(figure.Parser!, figure.Head));
    }
}

/// <summary>The lines of a toctree: a path, an address, or <c>Title &lt;path&gt;</c>.</summary>
internal static class ToctreeLines
{
    public static Toctree Read(TextDirective text)
    {
        var options = text.Head.Options;
        var toctree = new Toctree(text.Parser!) { Caption = options["caption"], IsHidden = options.Has("hidden"), Span = text.Span };
        var entries = ImmutableArray.CreateBuilder<ToctreeEntry>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines.Lines[i].Slice;
            line.TrimStart();
            line.TrimEnd();
            if (!line.IsEmpty && !line.AsSpan().SequenceEqual("self"))
                entries.Add(Entry(line, isGlob: options.Has("glob")));
        }
        foreach (var entry in entries.Where(entry => entry.Link is not null))
            toctree.Inline!.AppendChild(entry.Link!);
        toctree.Entries = entries.ToImmutable();
        return toctree;
    }

    private static ToctreeEntry Entry(StringSlice line, bool isGlob)
    {
        var span = new SourceSpan(line.Start, line.End);
        var open = line.Text[line.End] == '>' ? line.AsSpan().LastIndexOf('<') : -1;
        if (open < 0)
        {
            var written = line.ToString();
            return new ToctreeEntry(null, written, isGlob && written.AsSpan().IndexOfAny('*', '?') >= 0 ? null : DirectiveLinks.To(line), span);
        }
        var address = new StringSlice(line.Text, line.Start + open + 1, line.End - 1);
        var title = line.AsSpan()[..open].Trim().ToString();
        return new ToctreeEntry(title.Length == 0 ? null : title, address.ToString(),
            title.Length == 0 ? DirectiveLinks.To(address) : DirectiveLinks.To(address, title), span);
    }
}

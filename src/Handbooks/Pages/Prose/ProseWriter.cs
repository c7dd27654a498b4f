using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>Parsed Markdown to HTML, with references resolved and headings in steps of one from level 2.</summary>
internal sealed class ProseWriter
{
    private readonly HtmlRenderer _renderer;
    private readonly BoundedText _output;
    private readonly Stack<int> _openLevels = new();

    private ProseWriter(ProseScope scope, BoundedText output, IReadOnlyList<Block> blocks)
    {
        Scope = scope;
        _output = output;
        Shown = blocks;
        _renderer = new HtmlRenderer(output);
        MarkdownSyntax.Pipeline.Setup(_renderer);
        Footnotes = new FootnoteRenderer(scope);
        foreach (var ours in (ReadOnlySpan<IMarkdownObjectRenderer>)
        [
            new HeadingRenderer(this), new DutyParagraphRenderer(scope), new ListRenderer(scope), new CodeRenderer(), new TableRenderer(scope),
            new AlertRenderer(scope),
            new DirectiveRenderer(scope), new TargetRenderer(scope), new GlossaryEntryRenderer(scope), new ToctreeRenderer(scope),
            new ContentsListRenderer(this), new IncludeRenderer(this),
            new RawHtmlBlockRenderer(this), new RawHtmlInlineRenderer(this),
            new LinkRenderer(scope), new AutolinkRenderer(scope), new LiteralRenderer(scope), new MystRoleRenderer(scope),
            new WikiReferenceRenderer(scope), new AttributeListRenderer(), Footnotes, new TaskRenderer(scope),
            new QuietNoteRenderer(scope), new QuietMarkRenderer(scope),
        ])
        {
            _renderer.ObjectRenderers.RemoveAll(known => known.GetType().BaseType == ours.GetType().BaseType);
            _renderer.ObjectRenderers.Insert(0, ours);
        }
    }

    public ProseScope Scope { get; }

    /// <summary>The blocks of the text, in its order.</summary>
    public IReadOnlyList<Block> Shown { get; }

    /// <summary>The pages shown within this text, which are clean by themselves and stay out of the cleaning.</summary>
    public List<Html> Included { get; } = [];

    /// <summary>How many lists of its headings the text has by now.</summary>
    public int ContentsLists { get; set; }

    /// <summary>The same pages where this text is written for the second time: written twice at each level, they would double with it.</summary>
    public IReadOnlyList<Html>? IncludedBefore { get; private init; }

    private FootnoteRenderer Footnotes { get; }

    public static Html Write(ProseScope scope, IEnumerable<Block> blocks)
    {
        var shown = blocks.Where(block => block is not FootnoteGroup).ToList();
        var (html, writer) = WriteOnce(scope, shown, null);
        if (!writer.SawRawHtml)
            return new Html(html);
        // Written again with our own addresses marked, and cleaned as a whole: a tag may close in another block than it opens in.
        scope = scope with { HasRawHtml = true };
        (html, writer) = WriteOnce(scope, shown, writer.Included);
        return new Html(HtmlCleaner.Clean(html, scope, writer.Included));
    }

    private static (string Html, ProseWriter Writer) WriteOnce(ProseScope scope, List<Block> blocks, IReadOnlyList<Html>? includedBefore)
    {
        using var output = new BoundedText(scope.MostBytes) { NewLine = "\n" };
        var writer = new ProseWriter(scope, output, blocks) { IncludedBefore = includedBefore };
        var (whole, done) = (0, 0);
        try
        {
            for (; done < blocks.Count; done++)
            {
                writer._renderer.Render(blocks[done]);
                whole = output.Length;
            }
            writer.Footnotes.WriteGroup(writer._renderer);
        }
        // A page within another is left out with the block that shows it.
        catch (TextTooLargeException) when (!scope.IsIncluded)
        {
            output.Cut(whole);
            scope.Cut?.Invoke(blocks[Math.Min(done, blocks.Count - 1)]);
        }
        return (output.ToString(), writer);
    }

    /// <summary>How many bytes the text may still have.</summary>
    public long Left => _output.Left;

    /// <summary>Counts what will stand in this text and is not written into it yet.</summary>
    public void Reserve(Html html) => _output.Reserve(System.Text.Encoding.UTF8.GetByteCount(html.Value));

    /// <summary>Set by whatever writes an author's HTML: nothing else can, so nothing of it stays unseen.</summary>
    public bool SawRawHtml { get; set; }

    /// <summary>The level that a heading is shown at: one below the heading that it stands under, whatever levels were written.</summary>
    public int LevelOf(HeadingBlock heading)
    {
        while (_openLevels.Count > 0 && _openLevels.Peek() >= heading.Level)
            _openLevels.Pop();
        _openLevels.Push(heading.Level);
        return Math.Min(_openLevels.Count + 1, 6);
    }
}

using Handbooks.Pages.Prose.Code;
using Handbooks.Pages.Prose.Formulas;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>Renders parsed Markdown as HTML, with resolved references and headings in steps of one from level 2.</summary>
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
        var images = new ImageWriter(scope);
        IMarkdownObjectRenderer[] ours =
        [
            new HeadingRenderer(this), new ProseParagraphRenderer(scope, images), new ListRenderer(scope), new FormulaRenderer(this),
            new CodeRenderer(this),
            new TableRenderer(scope), new AlertRenderer(scope),
            new DirectiveRenderer(scope), new TargetRenderer(scope), new GlossaryEntryRenderer(scope), new ToctreeRenderer(scope),
            new ContentsListRenderer(this), new IncludeRenderer(this),
            new RawHtmlBlockRenderer(this), new RawHtmlInlineRenderer(this),
            new LinkRenderer(scope, images), new AutolinkRenderer(scope), new LiteralRenderer(scope), new MystRoleRenderer(scope),
            new WikiReferenceRenderer(scope), new AttributeListRenderer(), Footnotes, new TaskRenderer(scope),
            new QuietNoteRenderer(scope), new QuietMarkRenderer(scope),
        ];
        // A text is often a sentence, and all of these are made for it: each is compared with its kind once.
        var replaced = ours.Select(renderer => renderer.GetType().BaseType).ToHashSet();
        _renderer.ObjectRenderers.RemoveAll(known => replaced.Contains(known.GetType().BaseType));
        _renderer.ObjectRenderers.InsertRange(0, ours);
    }

    public ProseScope Scope { get; }

    /// <summary>The blocks of the text, in order.</summary>
    public IReadOnlyList<Block> Shown { get; }

    /// <summary>The pages and formulas in this text, which are already sanitised and are not sanitised again.</summary>
    public List<Html> Included { get; } = [];

    /// <summary>The number of tables of contents written so far.</summary>
    public int ContentsLists { get; set; }

    /// <summary>The same pages on the second pass: writing them twice at each level would take exponential time.</summary>
    public IReadOnlyList<Html>? IncludedBefore { get; private init; }

    private FootnoteRenderer Footnotes { get; }

    public static Html Write(ProseScope scope, IEnumerable<Block> blocks)
    {
        var shown = blocks.Where(block => block is not FootnoteGroup).ToList();
        var (html, writer) = WriteOnce(scope, shown, null);
        if (!writer.SawRawHtml)
            return new Html(html);
        // Writes again with generated addresses marked, and sanitises as a whole: a tag may close in another block than it opens in.
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
        // An included page is omitted with the block that includes it.
        catch (TextTooLargeException) when (!scope.IsIncluded)
        {
            output.Cut(whole);
            scope.Cut?.Invoke(blocks[Math.Min(done, blocks.Count - 1)]);
        }
        return (output.ToString(), writer);
    }

    /// <summary>The number of bytes left for the text.</summary>
    public long Left => _output.Left;

    /// <summary>Writes HTML that needs no cleaning; in a text that is cleaned, a placeholder for it.</summary>
    public void WriteFinished(HtmlRenderer renderer, Func<Html> made)
    {
        Included.Add(IncludedBefore?[Included.Count] ?? made());
        if (Scope.HasRawHtml)
        {
            _output.Reserve(System.Text.Encoding.UTF8.GetByteCount(Included[^1].Value));
            renderer.Write(HtmlCleaner.PlaceOfIncluded(Included.Count - 1));
        }
        else
            renderer.Write(Included[^1].Value);
    }

    /// <summary>Set by all code that writes an author's HTML, so that none remains unsanitised.</summary>
    public bool SawRawHtml { get; set; }

    /// <summary>A heading's level on the page: one below its parent heading, whatever the source says.</summary>
    public int LevelOf(HeadingBlock heading)
    {
        while (_openLevels.Count > 0 && _openLevels.Peek() >= heading.Level)
            _openLevels.Pop();
        _openLevels.Push(heading.Level);
        return Math.Min(_openLevels.Count + 1, 6);
    }
}

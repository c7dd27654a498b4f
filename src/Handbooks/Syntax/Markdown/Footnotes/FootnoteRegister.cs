using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Footnotes;

/// <summary>The notes at the foot of a page, which are in a group of their own after its text.</summary>
public static class FootnoteReferences
{
    /// <summary>
    /// The notes that blocks refer to, in the order of their first marks, and those that these notes refer to in turn; each
    /// once. A note's children are its paragraphs; the last one ends with links back.
    /// </summary>
    public static IEnumerable<Footnote> From(IEnumerable<Block> blocks)
    {
        var found = new List<Footnote>();
        var seen = new HashSet<Footnote>();
        foreach (var block in blocks)
            Add(block, found, seen);
        for (var i = 0; i < found.Count; i++)
            Add(found[i], found, seen);
        return found;
    }

    private static void Add(Block block, List<Footnote> found, HashSet<Footnote> seen)
    {
        if (block is ContainerBlock container)
        {
            foreach (var child in container)
                Add(child, found, seen);
        }
        if (block is not LeafBlock { Inline: { } inlines })
            return;
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextIn(inlines))
        {
            if (inline is FootnoteLink { IsBackLink: false } link && seen.Add(link.Footnote))
                found.Add(link.Footnote);
        }
    }
}

/// <summary>All notes that a page defines, in its order: those that text refers to, and the others.</summary>
internal sealed class FootnoteRegister
{
    private static readonly object Key = new();

    private readonly MarkdownDocument _page;
    private readonly FootnoteGroup _group = new(null!) { IsOpen = false };
    private readonly List<Footnote> _notes = [];
    private int _referred;

    private FootnoteRegister(MarkdownDocument page)
    {
        _page = page;
        // In front, while blocks are read: what they look back at is the page's last block.
        page.Insert(0, _group);
        page.ProcessInlinesBegin += (_, _) => MoveToEnd();
        page.ProcessInlinesEnd += (_, _) => Finish();
    }

    public static FootnoteRegister Of(MarkdownDocument page)
    {
        if (page.GetData(Key) is not FootnoteRegister notes)
            page.SetData(Key, notes = new FootnoteRegister(page));
        return notes;
    }

    /// <summary>Those that no text refers to, in the page's order.</summary>
    public static IEnumerable<Footnote> Unused(MarkdownDocument page) =>
        page.GetData(Key) is FootnoteRegister written ? written._notes.Where(note => note.Links.Count == 0) : [];

    /// <summary>The earlier note of the same label, which takes the references of this one; null where there is none.</summary>
    public static Footnote? Earlier(MarkdownDocument page, Footnote note) =>
        page.TryGetLinkReferenceDefinition(note.Label!, out var definition) && definition is FootnoteLinkReferenceDefinition { Footnote: var first }
            && first != note ? first : null;

    public void Add(Footnote note, int line)
    {
        _notes.Add(note);
        _group.Add(note);
        var definition = new FootnoteLinkReferenceDefinition(note)
        {
            CreateLinkInline = (_, _, _) => Refer(note),
            Line = line,
            Span = new SourceSpan(note.Span.Start, note.LabelSpan.End + 2),
            LabelSpan = note.LabelSpan,
            Label = note.Label,
        };
        _page.SetLinkReferenceDefinition(note.Label!, definition, addGroup: true);
    }

    private FootnoteLink Refer(Footnote note)
    {
        if (note.Links.Count == 0)
            note.Order = ++_referred;
        var link = new FootnoteLink(note);
        note.Links.Add(link);
        return link;
    }

    private void MoveToEnd()
    {
        _page.Remove(_group);
        _page.Add(_group);
    }

    private void Finish()
    {
        DropCircles();
        _group.Clear();
        foreach (var note in _notes.Where(note => note.Links.Count > 0).OrderBy(note => note.Order))
            _group.Add(note);
        if (_group.Count == 0)
            _page.Remove(_group);
        var index = 0;
        foreach (var note in _group.Cast<Footnote>())
            AddBackLinks(note, ref index);
    }

    /// <summary>Notes that only they themselves refer to are referred to by no text.</summary>
    private void DropCircles()
    {
        var referred = FootnoteReferences.From(_page.Where(block => block != _group)).ToHashSet();
        foreach (var note in _notes.Where(note => !referred.Contains(note)))
        {
            foreach (var link in note.Links)
                link.Remove();
            note.Links.Clear();
        }
    }

    private static void AddBackLinks(Footnote note, ref int index)
    {
        if (note.LastChild is not ParagraphBlock last)
            note.Add(last = new ParagraphBlock());
        last.Inline ??= new ContainerInline();
        foreach (var link in note.Links)
        {
            link.Index = ++index;
            last.Inline.AppendChild(new FootnoteLink(note) { Index = index, IsBackLink = true });
        }
    }
}

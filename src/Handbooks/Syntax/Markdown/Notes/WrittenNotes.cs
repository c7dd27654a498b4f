using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>All notes that a page defines, in its order: those that text refers to, and the others.</summary>
internal sealed class WrittenNotes
{
    private static readonly object Key = new();

    private readonly MarkdownDocument _page;
    private readonly FootnoteGroup _group = new(null!) { IsOpen = false };
    private readonly List<Footnote> _notes = [];
    private int _referred;

    private WrittenNotes(MarkdownDocument page)
    {
        _page = page;
        // In front, while blocks are read: what they look back at is the page's last block.
        page.Insert(0, _group);
        page.ProcessInlinesBegin += (_, _) => MoveToEnd();
        page.ProcessInlinesEnd += (_, _) => Finish();
    }

    public static WrittenNotes Of(MarkdownDocument page)
    {
        if (page.GetData(Key) is not WrittenNotes notes)
            page.SetData(Key, notes = new WrittenNotes(page));
        return notes;
    }

    /// <summary>Those that no text refers to, in the page's order.</summary>
    public static IEnumerable<Footnote> Unused(MarkdownDocument page) =>
        page.GetData(Key) is WrittenNotes written ? written._notes.Where(note => note.Links.Count == 0) : [];

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
        var referred = Footnotes.ReferredFrom(_page.Where(block => block != _group)).ToHashSet();
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

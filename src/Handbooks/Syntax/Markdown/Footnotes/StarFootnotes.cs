using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Footnotes;

/// <summary>
/// "A phrase\*" … "\* What is to be said of it": the footnote of those who know no syntax for one. Joined only where both
/// are there and belong together without doubt; a star without a partner stays text.
/// </summary>
internal static class StarFootnotes
{
    /// <summary>
    /// Each note is taken out from among all blocks of the page; a page with more of them than this keeps them as they are
    /// written.
    /// </summary>
    private const int MostNotes = 5_000;

    /// <param name="Number">In the page's order.</param>
    /// <param name="Section">Counts the page's headings: the same number means under the same heading.</param>
    private sealed record Place(int Number, LeafBlock Leaf, VisibleCharacters Characters, FootnoteMark Sign, int Section);

    public static void Join(MarkdownDocument page)
    {
        // Most pages have no such paragraph, and need not be read character by character.
        if (!page.OfType<ParagraphBlock>().Any(MayOpenNote))
            return;
        var places = Places(page);
        var pairs = places.GroupBy(place => place.Sign.Sign, StringComparer.Ordinal).SelectMany(same => Pairs([.. same]))
            .OrderBy(pair => pair.Mark.Number).ToList();
        if (pairs.Count > 0 && pairs.Select(pair => pair.Note.Number).Distinct().Count() <= MostNotes)
            Join(places, pairs, GroupOf(page));
    }

    private static FootnoteGroup GroupOf(MarkdownDocument page)
    {
        if (page.LastChild is FootnoteGroup known)
            return known;
        var group = new FootnoteGroup(null!) { Span = new SourceSpan(page.Span.End, page.Span.End - 1) };
        page.Add(group);
        return group;
    }

    private static void Join(List<Place> places, List<(Place Mark, Place Note)> pairs, FootnoteGroup group)
    {
        var notes = new Dictionary<int, StarFootnote>();
        var links = new Dictionary<int, FootnoteLink>();
        var index = group.OfType<Footnote>().SelectMany(note => note.Links).Select(link => link.Index).DefaultIfEmpty().Max();
        foreach (var (mark, place) in pairs)
        {
            if (!notes.TryGetValue(place.Number, out var note))
            {
                notes[place.Number] = note = new StarFootnote { Label = place.Sign.Sign, Order = group.Count + 1 };
                group.Add(note);
            }
            note.Links.Add(links[mark.Number] = new FootnoteLink(note) { Index = ++index });
        }
        // From the end, so that the offsets before a change still hold.
        foreach (var place in places.AsEnumerable().Reverse())
        {
            if (links.TryGetValue(place.Number, out var link))
                FootnoteMarkRewriter.Replace(place.Characters, place.Sign, link);
            else if (notes.TryGetValue(place.Number, out var note))
                FootnoteMarkRewriter.MoveNote(place.Leaf, place.Characters, place.Sign, note);
        }
    }

    private static bool MayOpenNote(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inlines && inlines.Descendants()
            .Any(inline => inline is LiteralInline literal ? FootnoteMark.IsIn(literal) : inline is HtmlEntityInline)
        && FootnoteMark.In(VisibleCharacters.Of(paragraph)).Any(sign => sign.OpensNote);

    private static List<Place> Places(MarkdownDocument page)
    {
        var places = new List<Place>();
        var section = 0;
        foreach (var block in page)
        {
            if (block is HeadingBlock)
                section++;
            foreach (var leaf in block is ContainerBlock container ? container.Descendants<LeafBlock>() : [(LeafBlock)block])
            {
                var characters = VisibleCharacters.Of(leaf);
                foreach (var sign in FootnoteMark.In(characters)
                    .Where(sign => !sign.OpensNote || leaf is ParagraphBlock { Parent: MarkdownDocument }))
                    places.Add(new Place(places.Count, leaf, characters, sign, section));
            }
        }
        return places;
    }

    /// <summary>A note takes the marks before it under its heading; the only one that is left, at the page's end, those that are left.</summary>
    private static List<(Place Mark, Place Note)> Pairs(List<Place> places)
    {
        var pairs = new List<(Place, Place)>();
        List<Place> marks = [], leftMarks = [], leftNotes = [];
        for (var i = 0; i < places.Count; i++)
        {
            if (i > 0 && places[i].Section != places[i - 1].Section)
            {
                leftMarks.AddRange(marks);
                marks.Clear();
            }
            if (!places[i].Sign.OpensNote)
                marks.Add(places[i]);
            else if (marks.Count == 0)
                leftNotes.Add(places[i]);
            else
            {
                pairs.AddRange(marks.Select(mark => (mark, places[i])));
                marks.Clear();
            }
        }
        if (leftNotes is [var last] && places[^1] == last)
            pairs.AddRange(leftMarks.Select(mark => (mark, last)));
        return pairs;
    }
}

/// <summary>A paragraph that opens with a star, joined with the phrases that end with one.</summary>
public sealed class StarFootnote() : Footnote(null!);

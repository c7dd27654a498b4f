using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Handbooks.Pages.Prose;

/// <summary>Footnote marks in the text, and their notes after it: a section includes only its own.</summary>
internal sealed class FootnoteRenderer(ProseScope scope) : HtmlObjectRenderer<FootnoteLink>
{
    private readonly List<Footnote> _notes = [];
    private readonly Dictionary<Footnote, int> _numbers = [];
    private readonly HashSet<int> _marks = [];

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            // A note may also be referenced from sections that are not shown here.
            if (_marks.Contains(link.Index))
                renderer.Write($" <a class=\"footnote-back\" href=\"{scope.Ours($"#{scope.IdPrefix}fnref-{Text(link.Index)}")}\" aria-label=\"")
                    .WriteEscape(scope.Strings.Prose.BackToText).Write("\">↩</a>");
            return;
        }
        _marks.Add(link.Index);
        if (_numbers.TryAdd(link.Footnote, _notes.Count + 1))
            _notes.Add(link.Footnote);
        var number = Text(_numbers[link.Footnote]);
        renderer.Write($"<sup id=\"{scope.IdPrefix}fnref-{Text(link.Index)}\"><a class=\"footnote-ref\" ")
            .Write($"href=\"{scope.Ours($"#{scope.IdPrefix}fn-{number}")}\" aria-label=\"").WriteEscape(scope.Strings.Prose.Footnote(number))
            .Write($"\">{number}</a></sup>");
    }

    public void WriteGroup(HtmlRenderer renderer)
    {
        if (_notes.Count == 0)
            return;
        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" aria-label=\"").WriteEscape(scope.Strings.Prose.Footnotes).WriteLine("\"><ol>");
        // A note may reference another one, which then joins the list.
        for (var i = 0; i < _notes.Count; i++)
        {
            renderer.Write($"<li id=\"{scope.IdPrefix}fn-{Text(i + 1)}\">").WriteChildren(_notes[i]);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol></section>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

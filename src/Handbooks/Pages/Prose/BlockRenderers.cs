using System.Globalization;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Prose;

internal sealed class HeadingRenderer(ProseWriter prose) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        // An empty heading would leave a gap in a reader's list of headings.
        if (heading.Inline?.FirstChild is null)
            return;
        var level = prose.LevelOf(heading).ToString(CultureInfo.InvariantCulture);
        var anchor = prose.Scope.Anchors.TryGetValue(heading, out var known) ? known : null;
        renderer.EnsureLine();
        renderer.Write("<h").Write(level);
        if (anchor is not null)
            renderer.Write(" id=\"").WriteEscape(anchor).Write("\"");
        renderer.Write(">").WriteLeafInline(heading);
        if (prose.Scope.Marks.TryGetValue(heading, out var mark))
            Marks.Write(renderer, prose.Scope, mark.Letters);
        if (prose.Scope.RoleHeadings is { } roles && roles.TryGetValue(heading, out var role))
            renderer.Write(" <a class=\"role role-page\" href=\"").WriteEscape(prose.Scope.Ours(role.HrefFrom(prose.Scope.At)))
                .Write("\">").WriteEscape(prose.Scope.Strings.Prose.RolePage).Write("</a>");
        if (anchor is not null)
            Marks.WritePermalink(renderer, prose.Scope, anchor, prose.Scope.Strings.Site.LinkToSection);
        renderer.Write("</h").Write(level).WriteLine(">");
    }
}

/// <summary>Renders lists, with permalinks and letters on items that are responsibilities.</summary>
internal sealed class ListRenderer(ProseScope scope) : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        renderer.EnsureLine();
        renderer.Write(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && list.OrderedStart is { } start && start != "1" && start.All(char.IsAsciiDigit))
            renderer.Write(" start=\"").Write(start).Write("\"");
        renderer.WriteLine(">");
        foreach (var item in list.OfType<ListItemBlock>())
            WriteItem(renderer, item, !list.IsLoose);
        renderer.EnsureLine();
        renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private void WriteItem(HtmlRenderer renderer, ListItemBlock item, bool tight)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = tight;
        renderer.EnsureLine();
        if (scope.Marks.TryGetValue(item, out var mark))
        {
            renderer.Write("<li id=\"").WriteEscape(mark.Anchor).Write("\" class=\"duty\">");
            WriteDuty(renderer, item, mark);
        }
        else
        {
            var task = (item.FirstOrDefault() as LeafBlock)?.Inline?.FirstChild is TaskList;
            renderer.Write(task ? "<li class=\"task\">" : "<li>").WriteChildren(item);
        }
        renderer.EnsureLine();
        renderer.WriteLine("</li>");
        renderer.ImplicitParagraph = implicitParagraph;
    }

    /// <summary>Writes the marks after the item's own text, before any nested list.</summary>
    private void WriteDuty(HtmlRenderer renderer, ListItemBlock item, DutyMark mark)
    {
        for (var i = 0; i < item.Count; i++)
        {
            if (i > 0)
            {
                renderer.Write(item[i]);
                continue;
            }
            renderer.Write("<span class=\"duty-text\">");
            if (item[0] is LeafBlock own)
                renderer.WriteLeafInline(own);
            renderer.Write("</span>");
            Marks.Write(renderer, scope, mark.Letters);
            Marks.WritePermalink(renderer, scope, mark.Anchor, scope.Strings.Prose.LinkToResponsibility);
            if (item[0] is not LeafBlock)
                renderer.Write(item[0]);
        }
    }
}

/// <summary>Writes a permalink and letters after a paragraph that is a responsibility, and a caption below one that is a picture.</summary>
internal sealed class ProseParagraphRenderer(ProseScope scope, ImageWriter images) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        scope.Marks.TryGetValue(paragraph, out var mark);
        if (mark is null && !renderer.ImplicitParagraph && images.CaptionedIn(paragraph) is { } picture)
        {
            WriteFigure(renderer, paragraph, picture);
            return;
        }
        var element = renderer.ImplicitParagraph ? mark is null ? null : "span" : "p";
        if (element == "p" && !renderer.IsFirstInContainer)
            renderer.EnsureLine();
        if (mark is not null)
            renderer.Write("<").Write(element).Write(" id=\"").WriteEscape(mark.Anchor).Write("\" class=\"duty\">");
        else if (element is not null)
            renderer.Write("<").Write(element).Write(">");
        renderer.WriteLeafInline(paragraph);
        if (mark is not null)
        {
            Marks.Write(renderer, scope, mark.Letters);
            Marks.WritePermalink(renderer, scope, mark.Anchor, scope.Strings.Prose.LinkToResponsibility);
        }
        if (element is not null)
            renderer.Write("</").Write(element).Write(">");
        if (element == "p")
            renderer.EnsureLine();
    }

    private void WriteFigure(HtmlRenderer renderer, ParagraphBlock paragraph, LinkInline picture)
    {
        images.Captioned = picture;
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").WriteEscape(picture.Title).WriteLine("</figcaption></figure>");
        images.Captioned = null;
    }
}

internal sealed class AlertRenderer(ProseScope scope) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var word = alert.Kind.ToString();
        if (BlockNames.OfBox(word) == BlockNames.Quote)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<blockquote>").WriteChildren(alert);
            renderer.WriteLine("</blockquote>");
        }
        else
            Note.Write(renderer, word, scope.Strings, alert);
    }
}

internal sealed class TargetRenderer(ProseScope scope) : HtmlObjectRenderer<TargetBlock>
{
    private readonly HashSet<string> _written = [.. scope.Anchors.Values];

    /// <summary>Omits the target if the heading below has the same anchor.</summary>
    protected override void Write(HtmlRenderer renderer, TargetBlock target)
    {
        if (!scope.IsIncluded && _written.Add(target.Anchor))
            renderer.Write("<span class=\"anchor\" id=\"").WriteEscape(target.Anchor).WriteLine("\"></span>");
    }
}

internal sealed class TaskRenderer(ProseScope scope) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) =>
        renderer.Write(task.Checked ? "<input type=\"checkbox\" disabled checked aria-label=\"" : "<input type=\"checkbox\" disabled aria-label=\"")
            .WriteEscape(task.Checked ? scope.Strings.Prose.TaskDone : scope.Strings.Prose.TaskOpen).Write("\">");
}

internal sealed class RawHtmlBlockRenderer(ProseWriter prose) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment)
            return;
        prose.SawRawHtml = true;
        renderer.EnsureLine();
        renderer.WriteLeafRawLines(html, true, false);
    }
}

internal sealed class RawHtmlInlineRenderer(ProseWriter prose) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
            return;
        prose.SawRawHtml = true;
        renderer.Write(html.Tag);
    }
}

/// <summary>A short note in place of omitted content.</summary>
internal sealed class QuietNoteRenderer(ProseScope scope) : HtmlObjectRenderer<OmittedBlock>
{
    protected override void Write(HtmlRenderer renderer, OmittedBlock note)
    {
        renderer.EnsureLine();
        renderer.Write("<p class=\"quiet\">").WriteEscape(note.Text(scope.Strings)).WriteLine("</p>");
    }
}

internal sealed class QuietMarkRenderer(ProseScope scope) : HtmlObjectRenderer<OmittedInline>
{
    protected override void Write(HtmlRenderer renderer, OmittedInline mark)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<span class=\"quiet\">");
        renderer.WriteEscape(mark.Text(scope.Strings));
        if (renderer.EnableHtmlForInline)
            renderer.Write("</span>");
    }
}

using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>Boxes, tabs, cards and figures. None needs a script, and all print in full.</summary>
internal sealed class DirectiveRenderer(ProseScope scope) : HtmlObjectRenderer<Directive>
{
    protected override void Write(HtmlRenderer renderer, Directive directive)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        switch (directive.Name)
        {
            case "role" or "container" or "grid-item" or "epigraph" or "video" or "button-link" or "card-carousel":
                WriteContent(renderer, directive);
                break;
            case "dropdown":
                Box(renderer, directive, new($"<details{Open(directive)}>", "<summary>", "</summary>", "</details>"), scope.Strings.Prose.More);
                break;
            case "tab-set" or "code-group":
                Box(renderer, directive, new("<div class=\"tabs\">", "", "", "</div>"), null);
                break;
            case "tab-item":
                Box(renderer, directive, new("<section class=\"tab\">", "<p class=\"tab-title\">", "</p>", "</section>"), null);
                break;
            case "grid":
                Box(renderer, directive, new("<div class=\"cards\">", "", "", "</div>"), null);
                break;
            case "card":
                Box(renderer, directive, new("<div class=\"card\">", "<p class=\"card-title\">", "</p>", "</div>"), null);
                break;
            case "sidebar":
                Box(renderer, directive, new("<div role=\"note\" class=\"beside\">", "<p class=\"beside-title\">", "</p>", "</div>"), null);
                break;
            case "table" or "list-table":
                WriteTable(renderer, directive);
                break;
            case "figure":
                WriteFigure(renderer, directive);
                break;
            case "glossary":
                Box(renderer, directive, new("<dl class=\"glossary\">", "", "", "</dl>"), null);
                break;
            default:
                WriteNote(renderer, directive);
                break;
        }
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static string Open(Directive directive) => directive.Head.Options.Has("open") ? " open" : "";

    private void WriteNote(HtmlRenderer renderer, Directive note)
    {
        if (!note.IsKnown)
        {
            WriteUnknown(renderer, note);
            return;
        }
        // A box with a title of its own gives its kind as a class.
        var (kind, usual) = Note.Of(note.Name == "admonition" && note.Head.Options["class"] is { } named
            ? named.Split(' ')[0] : BlockNames.OfBox(note.Head.Written) == note.Name ? note.Head.Written : note.Name,
            scope.Strings);
        if (note.Head.Options.HasClass("dropdown") || note.Head.Options.Has("collapse") || note.Head.Options.Has("collapsible"))
            Box(renderer, note, new($"<details class=\"note note-{kind}\"{Open(note)}>", "<summary class=\"note-title\">", "</summary>",
                "</details>"), usual);
        else
            Box(renderer, note, new($"<aside role=\"note\" class=\"note note-{kind}\">", "<p class=\"note-title\">", "</p>", "</aside>"), usual);
    }

    /// <summary>Shows the text, with a note that more was meant.</summary>
    private void WriteUnknown(HtmlRenderer renderer, Directive directive)
    {
        renderer.Write("<aside role=\"note\" class=\"note note-unknown\"><p class=\"note-title\">")
            .WriteEscape(scope.Strings.Prose.UnknownBox(directive.Head.Written)).WriteLine("</p>");
        if (directive.Title is { } title)
        {
            renderer.Write("<p>").WriteLeafInline(title);
            renderer.WriteLine("</p>");
        }
        WriteContent(renderer, directive);
        renderer.WriteLine("</aside>");
    }

    private void WriteTable(HtmlRenderer renderer, Directive table)
    {
        if (table.Title is null)
            WriteContent(renderer, table);
        else
            Box(renderer, table, new("<figure>", "<figcaption>", "</figcaption>", "</figure>"), null);
    }

    /// <summary>The first block is the content, the paragraphs behind it are the caption; a table or a list is none.</summary>
    private static void WriteFigure(HtmlRenderer renderer, Directive figure)
    {
        if (figure.Count == 0)
            return;
        renderer.Write("<figure>");
        if (figure[0] is ParagraphBlock picture)
            renderer.WriteLeafInline(picture);
        else
            renderer.Write(figure[0]);
        var end = 1;
        while (end < figure.Count && figure[end] is ParagraphBlock)
            end++;
        if (end > 1)
        {
            renderer.Write("<figcaption>");
            renderer.ImplicitParagraph = end == 2;
            for (var i = 1; i < end; i++)
                renderer.Write(figure[i]);
            renderer.ImplicitParagraph = false;
            renderer.Write("</figcaption>");
        }
        renderer.WriteLine("</figure>");
        for (var i = end; i < figure.Count; i++)
            renderer.Write(figure[i]);
    }

    /// <param name="OpenTitle">Empty for a box without a title.</param>
    private readonly record struct BoxTags(string Open, string OpenTitle, string CloseTitle, string Close);

    /// <param name="usual">The title of a box without one; null if it needs none.</param>
    private void Box(HtmlRenderer renderer, Directive directive, BoxTags tags, string? usual)
    {
        var (open, openTitle, closeTitle, close) = tags;
        renderer.Write(open);
        if (directive.Title is { } title && openTitle.Length > 0)
        {
            // "New in version" is followed by the version.
            var around = usual is null ? null : scope.Strings.Prose.AroundVersion(directive.Name);
            renderer.Write(openTitle).WriteEscape(around?.Before ?? "").WriteLeafInline(title);
            renderer.WriteEscape(around?.Behind ?? "").Write(closeTitle);
        }
        else if (usual is not null)
            renderer.Write(openTitle).WriteEscape(usual).Write(closeTitle);
        renderer.EnsureLine();
        WriteContent(renderer, directive);
        renderer.EnsureLine();
        renderer.WriteLine(close);
    }

    private static void WriteContent(HtmlRenderer renderer, Directive directive)
    {
        foreach (var block in directive.Content)
            renderer.Write(block);
    }
}

/// <summary>A box beside the text: a note, a tip, a warning.</summary>
internal static class Note
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "note",
        ["info"] = "note",
        ["seealso"] = "seealso",
        ["tip"] = "tip",
        ["hint"] = "tip",
        ["success"] = "tip",
        ["important"] = "important",
        ["attention"] = "warning",
        ["warning"] = "warning",
        ["caution"] = "caution",
        ["danger"] = "danger",
        ["error"] = "danger",
        ["todo"] = "important",
        ["versionadded"] = "note",
        ["versionchanged"] = "note",
        ["deprecated"] = "warning",
    };

    /// <summary>The kind, which determines the theme's colour, and the default title.</summary>
    /// <param name="word">A directive's name, or any tool's word for a box.</param>
    public static (string Kind, string Title) Of(string word, Strings strings)
    {
        // An unknown kind is still a box with its content: nothing is lost.
        var name = (BlockNames.OfBox(word) ?? word).ToLowerInvariant();
        var known = Kinds.ContainsKey(name) ? name : "note";
        return (Kinds[known], BlockNames.OwnTitle(word)?.Invoke(strings) ?? strings.Prose.Boxes[known]);
    }

    public static void Write(HtmlRenderer renderer, string word, Strings strings, ContainerBlock content)
    {
        var (kind, usual) = Of(word, strings);
        renderer.EnsureLine();
        renderer.Write("<aside role=\"note\" class=\"note note-").Write(kind).Write("\"><p class=\"note-title\">")
            .WriteEscape(BlockNames.TitleOf(word)?.Invoke(strings) ?? usual).WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(content);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</aside>");
    }
}

internal sealed class GlossaryEntryRenderer(ProseScope scope) : HtmlObjectRenderer<GlossaryEntry>
{
    private readonly HashSet<string> _written = [.. scope.Anchors.Values];

    protected override void Write(HtmlRenderer renderer, GlossaryEntry entry)
    {
        var meaning = entry.SkipWhile(block => block is GlossaryTerm).ToList();
        foreach (var term in entry.OfType<GlossaryTerm>())
            WriteTerm(renderer, term);
        if (meaning.Count == 0)
            return;
        renderer.Write("<dd>");
        renderer.ImplicitParagraph = meaning is [ParagraphBlock];
        foreach (var block in meaning)
            renderer.Write(block);
        renderer.ImplicitParagraph = false;
        renderer.WriteLine("</dd>");
    }

    /// <summary>If two glossaries on a page define one term, references link to the first.</summary>
    private void WriteTerm(HtmlRenderer renderer, GlossaryTerm term)
    {
        renderer.Write("<dt");
        if (!scope.IsIncluded && _written.Add(term.Anchor))
            renderer.Write(" id=\"").WriteEscape(term.Anchor).Write("\"");
        renderer.Write(">").WriteLeafInline(term);
        renderer.WriteLine("</dt>");
    }
}

using System.Text;
using Handbooks.Text;

namespace Handbooks.Rendering.Languages;

/// <summary>
/// Lets a text run in the direction of its letters where the page runs the other way: a name in Latin letters on an Arabic page keeps its
/// full stop at its end, and an English paragraph in Arabic prose begins at the left. Most pages have no such text and stay as they are.
/// </summary>
internal static class TextDirections
{
    public static string InPage(string html, bool isFromRight)
    {
        // A page from the left with nothing else on it is every page of most sites.
        if (!isFromRight && !TextDirection.HasLetters(html, fromRight: true))
            return html;
        var (elements, texts) = Read(html, isFromRight);
        var insertions = new List<(int At, string Markup)>();
        foreach (var element in elements)
        {
            if (element.Decide() is { } attribute)
                insertions.Add((element.Start.NameEnd, attribute));
        }
        foreach (var (piece, element) in texts)
        {
            // A few words within an author's sentence run with it, as they do in any text.
            if (!Letters.Of(piece.Text).IsAll(!element.IsFromRight)
                || (element.IsInProse && element.Children > 1 && !element.Letters.IsAll(!element.IsFromRight)))
                continue;
            var (begin, end) = element.IsDrawn ? ("&#x2068;", "&#x2069;") : ("<bdi>", "</bdi>");
            insertions.Add((piece.Start + piece.Text.Length - piece.Text.TrimStart().Length, begin));
            insertions.Add((piece.Start + piece.Text.TrimEnd().Length, end));
        }
        if (insertions.Count == 0)
            return html;
        var page = new StringBuilder(html.Length + (16 * insertions.Count));
        var written = 0;
        foreach (var (at, markup) in insertions.OrderBy(insertion => insertion.At))
        {
            page.Append(html, written, at - written).Append(markup);
            written = at;
        }
        return page.Append(html, written, html.Length - written).ToString();
    }

    private static (List<Element> Elements, List<(HtmlPiece Piece, Element In)> Texts) Read(string html, bool isFromRight)
    {
        var (elements, texts) = (new List<Element>(), new List<(HtmlPiece, Element)>());
        var root = new Element(default, null) { IsFromRight = isFromRight };
        var current = root;
        foreach (var piece in HtmlPiece.Of(html))
        {
            switch (piece.Kind)
            {
                case PieceKind.StartTag:
                    current.Children++;
                    if (piece.IsVoid)
                        break;
                    current = new Element(piece, current);
                    elements.Add(current);
                    break;
                case PieceKind.EndTag:
                    // An end tag closes what it names, and with it what has no end tag of its own.
                    for (var open = current; open.Parent is not null; open = open.Parent)
                    {
                        if (!piece.Name.SequenceEqual(open.Start.Name))
                            continue;
                        current = open.Parent;
                        break;
                    }
                    break;
                case PieceKind.Text:
                    if (piece.Text.IsWhiteSpace())
                        break;
                    current.Children++;
                    if (current.IsSkipped)
                        break;
                    current.Add(Letters.Of(piece.Text));
                    texts.Add((piece, current));
                    break;
                case PieceKind.Other:
                    break;
            }
        }
        return (elements, texts);
    }

    /// <summary>How many letters of a text are written from which side.</summary>
    private readonly record struct Letters(int FromLeft, int FromRight)
    {
        public bool IsAll(bool fromRight) => fromRight ? FromRight > 0 && FromLeft == 0 : FromLeft > 0 && FromRight == 0;

        public bool IsMostly(bool fromRight, int times = 1) => fromRight ? FromRight > FromLeft * times : FromLeft > FromRight * times;

        /// <summary>Of text in markup: the letters of an entity are not the text's.</summary>
        public static Letters Of(ReadOnlySpan<char> text)
        {
            var (left, right) = (0, 0);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '&' && text[i..].IndexOf(';') is > 0 and < 12 and var end)
                    i += end;
                else if (TextDirection.Of(text[i]) is { } isFromRight)
                    (left, right) = isFromRight ? (left, right + 1) : (left + 1, right);
            }
            return new(left, right);
        }
    }

    private sealed class Element(HtmlPiece start, Element? parent)
    {
        /// <summary>How many times as many letters must run the other way, if a whole list or table is to do so.</summary>
        private const int Overwhelming = 4;

        /// <summary>Of all the text in it.</summary>
        public Letters Letters { get; private set; }

        public HtmlPiece Start => start;
        public Element? Parent => parent;

        /// <summary>Elements and texts in it.</summary>
        public int Children { get; set; }

        public bool IsFromRight { get; set; }

        /// <summary>An author's text, in which whole paragraphs may run the other way.</summary>
        public bool IsInProse { get; } = parent is not null
            && (parent.IsInProse || start.Attribute("class")?.Split(' ').Contains("prose") == true);

        /// <summary>A picture, whose texts can hold no element of HTML, but marks for their direction.</summary>
        public bool IsDrawn { get; } = parent is not null && (parent.IsDrawn || start.Name is "svg");

        /// <summary>Text without markup can be given no direction.</summary>
        public bool IsSkipped { get; } = parent is not null
            && (parent.IsSkipped || start.Name is "math" or "script" or "style" or "title" or "textarea" or "option" or "bdi" || IsCode(start.Name));

        public void Add(Letters letters)
        {
            for (var element = this; element is not null; element = element.Parent)
                element.Letters = new(element.Letters.FromLeft + letters.FromLeft, element.Letters.FromRight + letters.FromRight);
        }

        /// <summary>Settles the direction, parents first; returns the attribute that says so, if one is needed.</summary>
        public string? Decide()
        {
            IsFromRight = start.Attribute("dir") switch
            {
                "rtl" => true,
                "ltr" => false,
                "auto" => Letters.IsMostly(fromRight: true),
                _ when IsCode(start.Name) => false,
                _ when IsInProse && IsBlock && Letters.IsMostly(!parent!.IsFromRight) => !parent.IsFromRight,
                _ when IsInProse && HasParts && Letters.IsMostly(!parent!.IsFromRight, Overwhelming) => !parent.IsFromRight,
                _ => parent!.IsFromRight,
            };
            return IsFromRight == parent!.IsFromRight || start.Attribute("dir") is not null ? null : IsFromRight ? " dir=\"rtl\"" : " dir=\"ltr\"";
        }

        private bool IsBlock => start.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "figcaption";

        /// <summary>The items of a list and the cells of a table run as the whole does, with their marks and columns on one side.</summary>
        private bool HasParts => start.Name is "ul" or "ol" or "dl" or "table";

        private static bool IsCode(ReadOnlySpan<char> name) => name is "code" or "pre" or "kbd" or "samp";
    }
}

using System.Text;
using Handbooks.Localization;
using Handbooks.Text;

namespace Handbooks.Rendering.Languages;

/// <summary>
/// Puts elements in the places of <see cref="TextMarks"/>: a <c>span</c> with the language around words of the tool's that are English on
/// a site in another language, and a <c>bdi</c> around a value that may run the other way. Where no element can stand, in attributes and
/// titles, the element that has them gets the language, if nothing else in it is said in another.
/// </summary>
internal static class MarkedWords
{
    private const string English = "lang=\"en\" dir=\"ltr\"", Isolate = "&#x2068;", EndOfIsolate = "&#x2069;";

    /// <summary>How far the end of an element is looked for that has words in an attribute.</summary>
    private const int Farthest = 2000;

    /// <summary>As encoders write the marks.</summary>
    private static readonly (string Code, string Mark)[] Codes =
        [.. new[] { TextMarks.Open, TextMarks.Close, TextMarks.OpenValue, TextMarks.CloseValue, TextMarks.Language }
            .Select(mark => ($"&#x{(int)mark:X4};", mark.ToString()))];

    /// <param name="language">The site's.</param>
    public static string InPage(string html, string language)
    {
        if (html.Contains("&#xEFF", StringComparison.Ordinal))
            html = Codes.Aggregate(html, (text, code) => text.Replace(code.Code, code.Mark, StringComparison.Ordinal));
        if (!TextMarks.AreIn(html))
            return html;
        var page = new StringBuilder(html.Length + 1024);
        var pieces = HtmlPieces(html);
        var plain = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var hasMarks = TextMarks.AreIn(piece.Text);
            if (piece.Kind == PieceKind.StartTag)
                WriteTag(page, pieces, i, hasMarks);
            else if (!hasMarks)
                page.Append(piece.Text);
            else if (plain > 0)
                page.Append(TextMarks.Removed(piece.Text.ToString()));
            else
                WriteText(page, piece.Text, language);
            if (piece.Kind is PieceKind.StartTag or PieceKind.EndTag && HoldsOnlyText(piece.Name))
                plain += piece.Kind == PieceKind.EndTag ? -1 : piece.IsVoid ? 0 : 1;
        }
        return page.ToString();
    }

    /// <summary>A file that is no page says the words without marks.</summary>
    public static string InData(string text)
    {
        if (text.Contains("\\uEFF", StringComparison.OrdinalIgnoreCase))
            text = Codes.Aggregate(text, (data, code) => data.Replace($"\\u{code.Code[3..^1]}", code.Mark, StringComparison.OrdinalIgnoreCase));
        if (text.Contains("&#xEFF", StringComparison.Ordinal))
            text = Codes.Aggregate(text, (data, code) => data.Replace(code.Code, code.Mark, StringComparison.Ordinal));
        return TextMarks.Removed(text);
    }

    private static List<HtmlPiece> HtmlPieces(string html) => [.. HtmlPiece.Of(html)];

    /// <summary>No element of HTML can stand in it.</summary>
    private static bool HoldsOnlyText(ReadOnlySpan<char> name) => name is "title" or "option" or "textarea" or "script" or "style" or "svg" or "math";

    private static void WriteText(StringBuilder page, ReadOnlySpan<char> text, string language)
    {
        // What each mark that is still open wrote; null for English within English.
        var open = new Stack<string?>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case TextMarks.Language when text[(i + 1)..].IndexOf(TextMarks.Language) is >= 0 and var length:
                    page.Append($"<bdi {Attributes(text.Slice(i + 1, length).ToString())}>");
                    open.Push("bdi");
                    i += length + 1;
                    break;
                case TextMarks.Open when open.TryPeek(out var outer) && outer != "bdi":
                    open.Push(null);
                    break;
                case TextMarks.Open:
                    page.Append("<span ").Append(English).Append('>');
                    open.Push("span");
                    break;
                case TextMarks.OpenValue:
                    page.Append(open.Contains("span") ? $"<bdi lang=\"{language}\">" : "<bdi>");
                    open.Push("bdi");
                    break;
                case TextMarks.Close or TextMarks.CloseValue:
                    if (open.TryPop(out var element) && element is not null)
                        page.Append($"</{element}>");
                    break;
                default:
                    page.Append(text[i]);
                    break;
            }
        }
        // A text that was cut has lost its last marks.
        while (open.TryPop(out var rest))
            page.Append(rest is null ? "" : $"</{rest}>");
    }

    private static void WriteTag(StringBuilder page, List<HtmlPiece> pieces, int at, bool hasMarks)
    {
        var tag = pieces[at];
        var isEnglish = tag.Attribute("lang") is null && (tag.Name is "option" ? IsEnglishText(pieces, at)
            : hasMarks && HasEnglish(tag) && (tag.IsVoid || SaysNothingElse(pieces, at)));
        if (!hasMarks && !isEnglish)
        {
            page.Append(tag.Text);
            return;
        }
        page.Append(tag.Html, tag.Start, tag.NameEnd - tag.Start).Append(isEnglish ? " lang=\"en\"" : "");
        var written = tag.NameEnd;
        foreach (var (name, start, end) in tag.Attributes())
        {
            page.Append(tag.Html, written, start - written);
            var isSaid = name is "aria-label" or "title" or "alt" or "placeholder";
            foreach (var c in WithoutLanguages(tag.Html[start..end]))
            {
                if (c is TextMarks.OpenValue or TextMarks.CloseValue)
                    page.Append(!isSaid ? "" : c == TextMarks.OpenValue ? Isolate : EndOfIsolate);
                else if (c is not (TextMarks.Open or TextMarks.Close))
                    page.Append(c);
            }
            written = end;
        }
        page.Append(tag.Html, written, tag.End - written);
    }

    private static string Attributes(string language) => $"lang=\"{language}\" dir=\"{(TextDirection.IsFromRight(language) ? "rtl" : "ltr")}\"";

    /// <summary>An attribute is in one language; what is said in it of another keeps its direction.</summary>
    private static string WithoutLanguages(string value)
    {
        for (var at = value.IndexOf(TextMarks.Language); at >= 0; at = value.IndexOf(TextMarks.Language))
        {
            var end = value.IndexOf(TextMarks.Language, at + 1);
            value = $"{value[..at]}{TextMarks.OpenValue}{value[(Math.Max(at, end) + 1)..]}";
        }
        return value;
    }

    private static bool HasEnglish(HtmlPiece tag) => tag.Text.Contains(TextMarks.Open);

    private static bool IsEnglishText(List<HtmlPiece> pieces, int at) =>
        at + 1 < pieces.Count && pieces[at + 1] is { Kind: PieceKind.Text } text && text.Text.Trim() is [TextMarks.Open, ..];

    /// <summary>The element holds no letters that are not marked.</summary>
    private static bool SaysNothingElse(List<HtmlPiece> pieces, int at)
    {
        var depth = 0;
        for (var i = at; i < pieces.Count && pieces[i].Start - pieces[at].Start < Farthest; i++)
        {
            var piece = pieces[i];
            depth += piece.Kind switch
            {
                PieceKind.StartTag when !piece.IsVoid => 1,
                PieceKind.EndTag => -1,
                PieceKind.StartTag or PieceKind.Text or PieceKind.Other => 0,
            };
            if (depth == 0)
                return true;
            if (piece.Kind == PieceKind.Text && HasOtherLetters(piece.Text))
                return false;
        }
        return false;
    }

    private static bool HasOtherLetters(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is TextMarks.Open ? 1 : c is TextMarks.Close ? -1 : 0;
            if (depth == 0 && char.IsLetter(c))
                return true;
        }
        return false;
    }
}

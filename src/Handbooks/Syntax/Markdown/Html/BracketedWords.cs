using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// <c>Replace &lt;team-name></c>: words in angle brackets that readers fill in. They have the form of a tag, and a browser
/// would show nothing of them; here they are text. What is opened and closed, closes itself or has an attribute with a value
/// is an element all the same.
/// </summary>
internal sealed class BracketedWords
{
    private const int LongestShown = 60;

    private static readonly object Key = new();

    private readonly string _text;
    private HashSet<string>? _paired;

    private BracketedWords(string text) => _text = text;

    public static MarkdownParserContext ContextOf(string text)
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = new BracketedWords(text);
        return context;
    }

    public static BracketedWords Of(MarkdownParserContext? context) =>
        context is not null && context.Properties.TryGetValue(Key, out var words) ? (BracketedWords)words : new BracketedWords("");

    /// <param name="tag">As written, with its brackets.</param>
    public bool Is(ReadOnlySpan<char> tag)
    {
        var name = HtmlTag.Name(tag);
        if (name.IsEmpty || tag.EndsWith("/>") || tag.Contains('='))
            return false;
        var attributes = tag[(tag.IndexOf(name) + name.Length)..^1];
        var element = name.ToString().ToLowerInvariant();
        if (HtmlNames.IsElement(element) && !HtmlNames.IsEverydayWord(element))
            return tag[1] != '/' && !HtmlElements.IsBlock(element) && !HtmlLeftOut.Holds(element) && AreWords(attributes);
        return !Paired().Contains(name.ToString());
    }

    /// <summary>Reports what was shown as text.</summary>
    public static void Report(MarkdownDocument page, ReadOnlySpan<char> tag, SourceSpan span)
    {
        var words = string.Join(' ', tag.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        DialectFaults.Add(page, DialectFault.NoElement, span, words.Length <= LongestShown ? words : words[..LongestShown] + "…>");
    }

    /// <summary><c>&lt;a short name></c>: nothing that HTML or a framework would know.</summary>
    private static bool AreWords(ReadOnlySpan<char> attributes)
    {
        var words = attributes.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(word => word.All(char.IsLetter) && !HtmlNames.IsBareAttribute(word));
    }

    /// <summary>
    /// The names of components, as written: one tag outside of code opens them, and another closes them in the same paragraph;
    /// or the one begins a line and the other ends one.
    /// </summary>
    private HashSet<string> Paired()
    {
        if (_paired is not null)
            return _paired;
        _paired = new HashSet<string>(StringComparer.Ordinal);
        if (!_text.Contains("</", StringComparison.Ordinal))
            return _paired;
        var lines = new ProseLines(new SourceText("", _text), 0);
        var opened = new Dictionary<string, (int Paragraph, bool BeginsLine)>(StringComparer.Ordinal);
        var paragraph = 0;
        for (var i = 0; i < lines.All.Count; i++)
        {
            var (start, end) = lines.All[i];
            if (i == 0 || lines.IsBlank(i) || !lines.IsFollowed(i - 1))
                paragraph++;
            for (var at = _text.IndexOf('<', start, end - start); at >= 0; at = _text.IndexOf('<', at + 1, end - at - 1))
            {
                var rest = _text.AsSpan(at, end - at);
                var name = HtmlTag.Name(rest).ToString();
                if (name.Length == 0 || !lines.IsProse(at))
                    continue;
                var open = opened.GetValueOrDefault(name);
                if (rest[1] != '/')
                    opened[name] = (paragraph, open.BeginsLine || _text.AsSpan(start, at - start).Trim(" \t>*-+").IsEmpty);
                else if (open.Paragraph == paragraph || (open.BeginsLine && rest[(name.Length + 2)..].Trim(" \t>").IsEmpty))
                    _paired.Add(name);
            }
        }
        return _paired;
    }
}

/// <summary>Words in angle brackets within a line of text: their first bracket is a sign like any other.</summary>
internal sealed class BracketedWordsParser : InlineParser
{
    public BracketedWordsParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        if (!HtmlHelper.TryParseHtmlTag(ref rest, out var tag) || !BracketedWords.Of(processor.Context).Is(tag))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        BracketedWords.Report(processor.Document, tag, new SourceSpan(start, processor.GetSourcePosition(slice.Start + tag.Length - 1)));
        if (processor.Inline is LiteralInline { IsClosed: false } before && ReferenceEquals(before.Content.Text, slice.Text)
            && before.Content.End + 1 == slice.Start)
        {
            before.Content.End++;
            before.Span.End = start;
        }
        else
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start),
                Span = new SourceSpan(start, start),
                Line = line,
                Column = column,
            };
        slice.Start++;
        return true;
    }
}

using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Basics;

/// <summary>In the cell of a table a bar is written <c>\|</c>, in code as well: the backslash is for the table and no part of the code.</summary>
internal static class CellBars
{
    public static void Unescape(MarkdownDocument page)
    {
        foreach (var code in page.Descendants<TableCell>().SelectMany(cell => cell.Descendants<CodeInline>()))
        {
            if (code.Content.Contains("\\|", StringComparison.Ordinal))
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }
}

/// <summary>
/// Two lines of one paragraph in a script that has no spaces, Chinese or Japanese: a browser would show a space where the line ends,
/// which nobody wrote.
/// </summary>
internal static class LinesWithoutSpaces
{
    public static void Join(MarkdownDocument page)
    {
        foreach (var lineBreak in page.Descendants<LineBreakInline>().Where(IsWithin).ToList())
            lineBreak.Remove();
    }

    private static bool IsWithin(LineBreakInline lineBreak) =>
        lineBreak is
        {
            IsHard: false, PreviousSibling: LiteralInline { Content.IsEmpty: false } before,
            NextSibling: LiteralInline { Content.IsEmpty: false } after
        }
        && HasNoSpaces(before.Content.AsSpan().TrimEnd()) && HasNoSpaces(after.Content.AsSpan().TrimStart(), atStart: true);

    /// <summary>Ideographs, kana and their signs; halves of rare ideographs count as one.</summary>
    private static bool HasNoSpaces(ReadOnlySpan<char> text, bool atStart = false) =>
        text.Length > 0 && (atStart ? text[0] : text[^1]) is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uD840' and <= '\uD888');
}

/// <summary>
/// CommonMark compares the labels of links by full case folding, in which ẞ and ß are SS. The invariant comparison that gives the
/// same bytes everywhere does not know that; so what a page defines with "ss" is defined with the sharp letters, too.
/// </summary>
internal sealed class SharpLabels : ParagraphBlockParser
{
    private static readonly object Key = new();

    public override bool Close(BlockProcessor processor, Block block)
    {
        var isParagraph = base.Close(processor, block);
        var page = processor.Document;
        if (page.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup definitions && page.GetData(Key) is null)
        {
            page.SetData(Key, Key);
            page.ProcessInlinesBegin += (_, _) => Add(page, definitions);
        }
        return isParagraph;
    }

    private static void Add(MarkdownDocument page, LinkReferenceDefinitionGroup definitions)
    {
        foreach (var (label, definition) in definitions.Links.Where(link => link.Key.Contains("ss", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            foreach (var sharp in (string[])["ß", "ẞ"])
            {
                var other = label.Replace("ss", sharp, StringComparison.OrdinalIgnoreCase);
                if (!page.ContainsLinkReferenceDefinition(other))
                    page.SetLinkReferenceDefinition(other, new LinkReferenceDefinition(other, definition.Url, definition.Title), addGroup: false);
            }
        }
    }
}

/// <summary><c>[words][name]</c> where nothing on the page says where <c>name</c> leads: readers see the brackets.</summary>
internal static partial class MissingDefinitions
{
    private const int Most = 1_000;

    public static List<Diagnostic> Find(SourceText source, ProseLines lines, MarkdownDocument page)
    {
        var found = new List<Diagnostic>();
        if (!source.Text.Contains("][", StringComparison.Ordinal))
            return found;
        foreach (var (start, end) in lines.All)
        {
            foreach (var match in Reference().EnumerateMatches(source.Text.AsSpan(start, end - start)))
            {
                var span = source.Span(start + match.Index, start + match.Index + match.Length);
                var name = span.Text[(span.Text.IndexOf("][", StringComparison.Ordinal) + 2)..^1];
                if (name.Any(char.IsLetter) && lines.IsProse(span.Start) && !page.ContainsLinkReferenceDefinition(name.Trim()) && found.Count < Most)
                    found.Add(DialectDiagnostics.NoDefinition(span, name));
            }
        }
        return found;
    }

    /// <summary>No picture's description, no note, nothing in other brackets or behind a word, as code writes it.</summary>
    [GeneratedRegex(@"(?<![\w\[\]\\!])\[(?![\^\[ ])[^\[\]]{1,200}\]\[(?!\^)[^\[\]]{1,100}\](?![\[(])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Links;

/// <summary>Malformed links and footnotes, whose brackets readers would see.</summary>
/// <param name="isName">Whether a role, an item or a page has that name.</param>
internal sealed class TextFaults(Reports reports, Func<string, bool> isName)
{
    /// <summary>The maximum distance between matching brackets, in characters.</summary>
    private const int Reach = 300;

    /// <summary>In characters: a name without its end is looked for no further.</summary>
    private const int LongestName = 80;

    private HashSet<string>? _definitions;

    public void Find(LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var text = literal.Content.AsSpan();
        var whole = spanOf(literal);
        if (text.IndexOf("<!--") is >= 0 and var comment && text[comment..].IndexOf("-->") < 0)
            reports.Add(DialectDiagnostics.OpenCommentInText(whole with
            {
                Start = whole.Start + comment,
                End = whole.Start + comment + "<!--".Length,
            }));
        BareReference(whole);
        if (text.IndexOf(']') < 0)
        {
            if (OpenText(whole) is { } open)
                reports.Add(open);
            else
                OpenReference(whole);
            return;
        }
        var (line, start) = LineOf(whole);
        for (var at = text.IndexOf(']'); at >= 0; at = text[(at + 1)..].IndexOf(']') is var next and >= 0 ? at + 1 + next : -1)
        {
            var close = whole.Start - start + at;
            if (whole.End - whole.Start != text.Length || close >= line.Length || line[close] != ']')
                continue;
            var open = line.LastIndexOf('[', close, Math.Min(close + 1, Reach));
            if (open < 0)
                continue;
            if (line[open + 1] == '^' && close - open > 2 && line.AsSpan(open, close - open).IndexOf(' ') < 0)
                Footnote(whole with { Start = start + open, End = start + close + 1 }, line[(open + 2)..close],
                    isDefinition: line[..open].Trim().Length == 0 && line[(close + 1)..].StartsWith(':'));
            else if (HalfReference(line, open, close) is { } half)
                reports.Add(LinkDiagnostics.BracketMissing(whole with { Start = start + half.Start, End = start + half.End },
                    line[(open + 1)..close]));
            else if (Reversed(line, open, close) is { } words)
                reports.Add(LinkDiagnostics.Reversed(whole with { Start = start + words, End = start + close + 1 }, line[(words + 1)..(open - 1)],
                    line[(open + 1)..close]));
            else if (Address(line, close + 1) is var (address, end) && close - open > 1)
                reports.Add(LinkDiagnostics.ShownAsText(whole with { Start = start + open, End = start + end }, line[open..(close + 1)],
                    address));
        }
    }

    /// <summary><c>[[Map Editor]</c>, <c>[Map Editor]]</c>: only for existing names.</summary>
    private (int Start, int End)? HalfReference(string line, int open, int close)
    {
        var opensTwice = open > 0 && line[open - 1] == '[';
        var closesTwice = close + 1 < line.Length && line[close + 1] == ']';
        var behind = close + (closesTwice ? 2 : 1);
        if (opensTwice == closesTwice || close - open < 3 || (behind < line.Length && line[behind] is '(' or '[' or ':')
            || !isName(line[(open + 1)..close].Split('|', '#')[0].Trim()))
            return null;
        return (opensTwice ? open - 1 : open, behind);
    }

    /// <summary><c>{role}map-editor</c>: the backticks are missing.</summary>
    private void BareReference(SourceSpan literal)
    {
        var from = Math.Max(0, literal.Start - 1);
        var text = literal.Source.Text.AsSpan(from..literal.End);
        foreach (var mark in Marks)
        {
            if (text.IndexOf(mark) is not (>= 0 and var at))
                continue;
            var name = from + at + mark.Length;
            var end = NameEnd(literal.Source.Text.AsSpan(name..literal.End), LongestName);
            for (; end > 0; end = NameEnd(literal.Source.Text.AsSpan(name..literal.End), end - 1))
            {
                if (isName(literal.Source.Text[name..(name + end)]))
                {
                    reports.Add(LinkDiagnostics.BackticksMissing(literal with { Start = from + at, End = name + end }, mark,
                        literal.Source.Text[name..(name + end)]));
                    return;
                }
            }
        }
    }

    private static readonly string[] Marks = ["{role}", "{item}", "{doc}"];

    /// <summary><c>[the plan(plan.md)</c>: the bracket in the middle is missing.</summary>
    private static Diagnostic? OpenText(SourceSpan literal)
    {
        // The bracket may be a literal of its own.
        var from = Math.Max(0, literal.Start - 1);
        var text = literal.Source.Text[from..literal.End];
        var open = text.LastIndexOf('[');
        var address = open < 0 ? -1 : text.IndexOf('(', open);
        var end = address < 0 ? -1 : text.IndexOf(')', address);
        return end >= 0 && address - open > 1 && !text.Contains(']', StringComparison.Ordinal)
            && LooksLikeAddress(text[(address + 1)..end], isApart: true)
            ? LinkDiagnostics.ShownAsText(literal with { Start = from + open, End = from + end + 1 },
                $"{text[open..address].TrimEnd()}]", text[(address + 1)..end])
            : null;
    }

    /// <summary><c>ask the [[Map Editor first</c>: the longest name behind the brackets, if nothing on the line closes them.</summary>
    private void OpenReference(SourceSpan literal)
    {
        var from = Math.Max(0, literal.Start - 2);
        var open = literal.Source.Text.AsSpan(from..literal.End).LastIndexOf("[[") + from;
        var name = open + 2;
        // Brackets in a literal of their own are those of the next one.
        if (open < from || name >= literal.End)
            return;
        var line = literal.Source.Text.AsSpan(name..literal.End);
        if (line.IndexOfAny('\r', '\n') is var next and >= 0)
            line = line[..next];
        var rest = literal.Source.Text.AsSpan(literal.End);
        var end = rest.IndexOfAny('\r', '\n') is var found and >= 0 ? found : rest.Length;
        if (rest[..end].IndexOf(']') >= 0 || ClosesFirst(rest[end..]))
            return;
        for (var length = NameEnd(line, LongestName); length > 0; length = NameEnd(line, length - 1))
        {
            if (!isName(line[..length].ToString()))
                continue;
            reports.Add(LinkDiagnostics.BracketMissing(literal with { Start = open, End = name + length }, line[..length].ToString()));
            return;
        }
    }

    /// <summary>The next line closes what this one has opened.</summary>
    private static bool ClosesFirst(ReadOnlySpan<char> behindLine)
    {
        // An empty line ends the paragraph.
        var next = behindLine[(behindLine.StartsWith("\r\n") ? 2 : Math.Min(1, behindLine.Length))..];
        next = next.IndexOfAny('\r', '\n') is var end and >= 0 ? next[..end] : next;
        return next.IndexOf("]]") is var close and >= 0 && !next[..close].Contains("[[", StringComparison.Ordinal);
    }

    /// <returns>The last place up to the limit where a word ends.</returns>
    private static int NameEnd(ReadOnlySpan<char> line, int limit)
    {
        for (var end = Math.Min(limit, line.Length); end > 0; end--)
        {
            if (char.IsLetterOrDigit(line[end - 1]) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return end;
        }
        return 0;
    }

    /// <summary><c>(the plan)[plan.md]</c></summary>
    private static int? Reversed(string line, int open, int close)
    {
        if (open < 2 || line[open - 1] != ')' || (close + 1 < line.Length && line[close + 1] == '('))
            return null;
        var text = line.LastIndexOf('(', open - 2, Math.Min(open - 1, Reach));
        return text >= 0 && open - text > 3 && LooksLikeAddress(line[(open + 1)..close].Trim(), isApart: true) ? text : null;
    }

    private void Footnote(SourceSpan span, string name, bool isDefinition)
    {
        if (isDefinition)
            reports.Add(LinkDiagnostics.FootnoteInParagraph(span, name));
        // If the definition exists but is malformed, it is the definition that needs a fix.
        else if (!(_definitions ??= Definitions(span.Source)).Contains(name))
            reports.Add(LinkDiagnostics.NoFootnote(span, name));
    }

    private static HashSet<string> Definitions(SourceText source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            if (text.StartsWith("[^") && text.IndexOf("]:") is var end and > 2)
                names.Add(text[2..end].ToString());
        }
        return names;
    }

    /// <summary>The address after a closed bracket that is not a link because of a space before or in the address.</summary>
    private static (string Address, int End)? Address(string line, int at)
    {
        var open = at;
        while (open < line.Length && line[open] == ' ' && open - at < 2)
            open++;
        if (open >= line.Length || line[open] != '(')
            return null;
        var end = line.IndexOf(')', open, Math.Min(line.Length - open, Reach));
        if (end < 0)
            return OpenAddress(line, open + 1);
        var address = line[(open + 1)..end].Trim();
        return LooksLikeAddress(address, isApart: open > at) ? (address, end + 1) : null;
    }

    /// <summary><c>[the plan](plan.md and more</c>: the word behind a bracket that nothing closes.</summary>
    private static (string Address, int End)? OpenAddress(string line, int start)
    {
        var end = line.AsSpan(start).IndexOfAny(' ', '\t') is var space and >= 0 ? start + space : line.Length;
        while (end > start && line[end - 1] is '.' or ',' or ';' or ':')
            end--;
        var address = line[start..end];
        return LooksLikeAddress(address, isApart: true) ? (address, end) : null;
    }

    private static bool LooksLikeAddress(string address, bool isApart)
    {
        if (address.Length == 0 || address.AsSpan().IndexOfAny('"', '<', '>') >= 0)
            return false;
        var file = address.Split('#')[0];
        var isWeb = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var isFile = InputPath.WithoutEnding(file).Length < file.Length || file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
        // Text in a second pair of brackets is a remark, unless it is an address.
        return isApart ? (isWeb || isFile) && !address.Contains(' ') : isWeb || isFile || address.Contains('/');
    }

    private static (string Line, int Start) LineOf(SourceSpan span)
    {
        var position = span.StartPosition;
        return (span.Source.Line(position.Line), span.Start - position.Column + 1);
    }
}

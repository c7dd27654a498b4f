using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Links;

/// <summary>What was meant as a link or a footnote and is none: readers would see the brackets.</summary>
internal sealed class TextFaults(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Farther from a bracket than this its other half is not looked for.</summary>
    private const int Reach = 300;

    private HashSet<string>? _definitions;

    public void Find(LiteralInline literal, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var text = literal.Content.AsSpan();
        if (text.IndexOf(']') < 0)
            return;
        var whole = spanOf(literal);
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
                Footnote(whole with { Start = start + open, End = start + close + 1 }, line[(open + 2)..close], isDefinition: line[..open].Trim().Length == 0 && line[(close + 1)..].StartsWith(':'));
            else if (Address(line, close + 1) is var (address, end) && close - open > 1)
                diagnostics.Add(LinkDiagnostics.ShownAsText(whole with { Start = start + open, End = start + end }, line[open..(close + 1)], address));
        }
    }

    private void Footnote(SourceSpan span, string name, bool isDefinition)
    {
        if (isDefinition)
            diagnostics.Add(LinkDiagnostics.FootnoteInParagraph(span, name));
        // Where the definition is there and not read as one, it is the definition that needs mending.
        else if (!(_definitions ??= Definitions(span.Source)).Contains(name))
            diagnostics.Add(LinkDiagnostics.NoFootnote(span, name));
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

    /// <summary>The address behind a closed bracket that kept it from being a link: with a space in front of it or in it.</summary>
    private static (string Address, int End)? Address(string line, int at)
    {
        var open = at;
        while (open < line.Length && line[open] == ' ' && open - at < 2)
            open++;
        if (open >= line.Length || line[open] != '(')
            return null;
        var end = line.IndexOf(')', open, Math.Min(line.Length - open, Reach));
        if (end < 0)
            return null;
        var address = line[(open + 1)..end].Trim();
        return LooksLikeAddress(address, isApart: open > at) ? (address, end + 1) : null;
    }

    private static bool LooksLikeAddress(string address, bool isApart)
    {
        if (address.Length == 0 || address.AsSpan().IndexOfAny('"', '<', '>') >= 0)
            return false;
        var file = address.Split('#')[0];
        var isWeb = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var isFile = InputPath.WithoutEnding(file).Length < file.Length || file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
        // Words in brackets behind other brackets are a remark, unless they are an address.
        return isApart ? (isWeb || isFile) && !address.Contains(' ') : isWeb || isFile || address.Contains('/');
    }

    private static (string Line, int Start) LineOf(SourceSpan span)
    {
        var position = span.StartPosition;
        return (span.Source.Line(position.Line), span.Start - position.Column + 1);
    }
}

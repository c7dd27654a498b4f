using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Mdx;

/// <summary>
/// Says the components of Docusaurus as tags that mean the same. Of any other component its words stay, and what stands between
/// its tags; program code goes.
/// </summary>
internal sealed class ComponentEdits
{
    private readonly SourceText _source;
    private readonly ComponentScan _scan;
    private readonly int[] _partners;
    private readonly Dictionary<string, (ComponentTag First, int Times)> _unknown = new(StringComparer.Ordinal);

    public List<TextEdit> Edits { get; } = [];

    public List<Diagnostic> Faults { get; } = [];

    public ComponentEdits(SourceText source, ProseLines lines)
    {
        _source = source;
        _scan = new ComponentScan(source, lines);
        _partners = TagPairs.Of([.. _scan.Tags.Select(found => found.Tag)]);
        for (var i = 0; i < _scan.Tags.Count; i++)
            Take(i);
        Edits.AddRange(_scan.Comments.Concat(_scan.Values).Select(found => TextEdit.Remove(found.Start, found.End)));
        Faults.AddRange(_scan.Values.Select(value => DialectDiagnostics.CodeInLine(source.Span(value.Start, value.End))));
        Faults.AddRange(_unknown.Values.Select(found => TagDiagnostics.Component(source.Span(found.First.Start, found.First.End), found.First.Name,
            found.Times)));
        Edits.AddRange(new ComponentIndents(source.Text, Held()).Edits);
    }

    private void Take(int i)
    {
        var found = _scan.Tags[i];
        // The tag that opens decides for both.
        var opening = found.Tag.IsClose ? _partners[i] < 0 ? null : _scan.Tags[_partners[i]] : found;
        if (opening is null || !IsOurs(opening, _partners[i] >= 0))
            return;
        Edits.Add(new TextEdit(found.Start, found.End, Text(found)));
        if (found.Tag.IsClose)
            return;
        Faults.AddRange(found.Expressions.Select(code => DialectDiagnostics.CodeInLine(_source.Span(code.Start, code.End))));
        if (TagOf(found) is null)
            _unknown[found.Name] = (_unknown.GetValueOrDefault(found.Name, (found, 0)).Item1, _unknown.GetValueOrDefault(found.Name).Times + 1);
    }

    private static bool IsOurs(ComponentTag opening, bool isPaired) => opening.Tag.Name switch
    {
        "tabs" or "tabitem" or "admonition" => isPaired,
        // Without this attribute it is what HTML calls so.
        "details" => isPaired && opening.Tag.Arguments["summary"] is not null,
        _ => opening.LooksLikeOne && (isPaired || opening.Tag.IsWhole || opening.HasValues),
    };

    private string Text(ComponentTag found)
    {
        if (TagOf(found) is { } tag)
            return found.Tag.IsClose ? $"{{% end{tag.Split(' ')[0]} %}}" : $"{{% {tag} %}}";
        var words = string.Join(". ", new[] { found.Tag.Arguments["title"], found.Tag.Arguments["label"],
            found.Tag.Arguments["text"] }.OfType<string>().Distinct());
        var isLine = IsLine(found);
        return words.Length == 0 ? "" : isLine ? Escaped(words) + "\n\n" : Escaped(words) + (found.Tag.IsWhole ? "" : " ");
    }

    /// <summary>The tag of our vocabulary; null for a component that is not known.</summary>
    private static string? TagOf(ComponentTag found) => found.Tag.Name switch
    {
        "tabs" => "tabs",
        "tabitem" => "tab" + Argument("title", found.Tag.Arguments["label"] ?? found.Tag.Arguments["value"]),
        "admonition" => "admonition" + Argument("type", found.Tag.Arguments["type"] ?? "note") + Argument("title", found.Tag.Arguments["title"]),
        "details" => "details" + Argument("title", found.Tag.Arguments["summary"]),
        _ => null,
    };

    private static string Argument(string key, string? value) => value is null ? "" : $" {key}=\"{Quoted(value)}\"";

    /// <summary>A text that neither ends the quotes around it nor the tag.</summary>
    private static string Quoted(string value) =>
        value.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("%}", "% }", StringComparison.Ordinal);

    private bool IsLine(ComponentTag found)
    {
        var before = _source.Text.AsSpan(0, found.Start);
        var after = _source.Text.AsSpan(found.End);
        return before[(before.LastIndexOfAny('\r', '\n') + 1)..].IsWhiteSpace()
            && (after.IndexOfAny('\r', '\n') is var end and >= 0 ? after[..end] : after).IsWhiteSpace();
    }

    private static string Escaped(string words) =>
        string.Concat(words.Select(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c is ' ' or ',' or '.' or '?' or '\'' or '-' or ':'
            ? c.ToString() : "\\" + c));

    /// <summary>The ranges between the two tags of each component, in order of the opening tags.</summary>
    private List<(int Start, int End)> Held() =>
        [.. Enumerable.Range(0, _scan.Tags.Count).Where(i => !_scan.Tags[i].Tag.IsClose && _partners[i] > i && IsOurs(_scan.Tags[i], true))
            .Select(i => (_scan.Tags[i].End, _scan.Tags[_partners[i]].Start))];
}

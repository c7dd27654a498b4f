using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>
/// Reads what follows an opening fence: <c>{note} Title</c> (MyST), <c>note[Title]</c> and <c>note Title</c>
/// (Docusaurus, VitePress), <c>{.note title="…"}</c> (Pandoc, Quarto).
/// </summary>
internal static class DirectiveHeadReader
{
    /// <summary>Null where the line opens no directive.</summary>
    /// <param name="line">From the fence on.</param>
    public static DirectiveHead? Read(StringSlice line, Fence fence)
    {
        var rest = new StringSlice(line.Text, line.Start + fence.Length, line.End);
        rest.TrimStart();
        rest.TrimEnd();
        // Pandoc lets a row of colons end the opening line.
        if (fence.Mark == ':')
        {
            while (!rest.IsEmpty && rest.Text[rest.End] == ':')
                rest.End--;
            rest.TrimEnd();
        }
        var span = new SourceSpan(line.Start, Math.Max(line.Start, rest.End));
        if (rest.IsEmpty)
            return null;
        if (rest.CurrentChar == '{')
            return Braced(rest, fence, span);
        // A word alone behind backticks is a language.
        return fence.Mark == ':' ? Bare(rest, fence, span) : null;
    }

    private static DirectiveHead? Braced(StringSlice text, Fence fence, SourceSpan span)
    {
        var close = text.AsSpan().IndexOf('}');
        if (close < 2)
            return null;
        var inside = text.AsSpan()[1..close].Trim();
        var isName = IsName(inside);
        if (!isName && fence.Mark != ':')
            return null;
        var argument = Part(text, text.Start + close + 1, text.End);
        if (isName)
            return BlockNames.IsLanguage(inside.ToString())
                ? Head("code-block", new StringSlice(text.Text, text.Start + 1, text.Start + close - 1), fence, span, isBraced: true)
                : Head(inside.ToString(), argument, fence, span, isBraced: true);
        var attributes = FenceAttributes.Read(new StringSlice(text.Text, text.Start + 1, text.Start + close - 1));
        if (attributes is null)
            return null;
        // A class that names no block is a look, and a look is the theme's to choose.
        var name = attributes.Name is { } named && BlockNames.IsKnown(BlockNames.Canonical(named)) ? named : "container";
        return WithAttributes(Head(name, attributes.Title ?? argument, fence, span, isBraced: false), attributes);
    }

    private static DirectiveHead? Bare(StringSlice text, Fence fence, SourceSpan span)
    {
        var length = 0;
        while (length < text.Length && IsNamePart(text.Text[text.Start + length]))
            length++;
        if (length == 0)
            return null;
        var name = text.AsSpan()[..length].ToString();
        var rest = Part(text, text.Start + length, text.End);
        if (!rest.IsEmpty && rest.CurrentChar == '[' && rest.AsSpan().LastIndexOf(']') is var end and > 0)
            return Head(name, Part(rest, rest.Start + 1, rest.Start + end - 1), fence, span, isBraced: false);
        if (!rest.IsEmpty && rest.CurrentChar == '{' && rest.AsSpan().LastIndexOf('}') is var close and > 0
            && FenceAttributes.Read(new StringSlice(rest.Text, rest.Start + 1, rest.Start + close - 1)) is { } attributes)
            return WithAttributes(Head(name, attributes.Title ?? Part(rest, rest.Start + close + 1, rest.End), fence, span, isBraced: false),
                attributes);
        if (!rest.IsEmpty && rest.Text[rest.End] == '}' && rest.AsSpan().LastIndexOf('{') is var open and > 0
            && FenceAttributes.Read(new StringSlice(rest.Text, rest.Start + open + 1, rest.End - 1)) is { } behind)
            return WithAttributes(Head(name, Part(rest, rest.Start, rest.Start + open - 1), fence, span, isBraced: false), behind);
        return Head(name, rest, fence, span, isBraced: false);
    }

    private static DirectiveHead WithAttributes(DirectiveHead head, FenceAttributes attributes)
    {
        foreach (var (name, value) in attributes.Options)
            head.Options.Add(name, value);
        return head;
    }

    private static DirectiveHead Head(string name, StringSlice argument, Fence fence, SourceSpan span, bool isBraced) => new()
    {
        Name = BlockNames.Canonical(name),
        Written = name,
        Argument = argument.IsEmpty ? "" : argument.ToString(),
        ArgumentText = argument,
        Span = span,
        Fence = fence,
        IsBraced = isBraced,
    };

    private static StringSlice Part(StringSlice whole, int start, int end)
    {
        var part = new StringSlice(whole.Text, start, end);
        part.TrimStart();
        part.TrimEnd();
        return part;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!IsNamePart(c) && c is not (':' or '.' or '+'))
                return false;
        }
        return !name.IsEmpty && name[0] != '.';
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}

/// <summary>
/// Takes the option lines that open a directive: <c>:key: value</c>, or YAML between two lines of <c>---</c>. The first
/// line that is none ends them; nothing that an author wrote for readers is taken.
/// </summary>
internal sealed class OptionLines(DirectiveHead head, bool isText)
{
    private enum Form { Start, Colons, Yaml, Done }

    private Form _form = head.IsBraced ? Form.Start : Form.Done;
    private string? _last;

    /// <summary>True where the line was taken.</summary>
    public bool Take(StringSlice line)
    {
        if (_form == Form.Done)
            return false;
        var isTaken = _form == Form.Yaml ? TakeYaml(line) : TakeColons(line);
        if (!isTaken)
            _form = Form.Done;
        return isTaken;
    }

    private bool TakeColons(StringSlice line)
    {
        var text = line.AsSpan();
        if (_form == Form.Start && text.TrimEnd() is "---")
        {
            _form = Form.Yaml;
            return true;
        }
        if (_last is not null && !isText && text.StartsWith("  ") && !text.IsWhiteSpace())
        {
            head.Options.Extend(_last, text.Trim().ToString());
            return true;
        }
        var trimmed = text.TrimStart(' ');
        var colon = trimmed.IsEmpty || trimmed[0] != ':' ? -1 : trimmed[1..].IndexOf(':');
        if (colon <= 0 || !IsKey(trimmed[1..(colon + 1)]))
            return false;
        var key = trimmed[1..(colon + 1)].ToString().ToLowerInvariant();
        var value = trimmed[(colon + 2)..];
        // A line of prose may open with an emoji's name: such a name is followed by words, and no tool knows it as an option.
        if (!isText && !OptionNames.Contains(key) && value.Trim() is var said && (said.IsEmpty || said.Contains(' ')))
            return false;
        _form = Form.Colons;
        Add(key, line, text.Length - value.Length);
        return true;
    }

    private bool TakeYaml(StringSlice line)
    {
        var text = line.AsSpan();
        if (text.TrimEnd() is "---")
        {
            _form = Form.Done;
            return true;
        }
        if (text.IsWhiteSpace() || text.TrimStart().StartsWith("#"))
            return true;
        if (_last is not null && text.StartsWith(" "))
        {
            head.Options.Extend(_last, text.Trim().ToString());
            return true;
        }
        var colon = text.IndexOf(':');
        if (colon <= 0 || !IsKey(text[..colon].Trim()) || (colon + 1 < text.Length && text[colon + 1] != ' '))
            return false;
        Add(text[..colon].Trim().ToString().ToLowerInvariant(), line, colon + 1);
        return true;
    }

    private void Add(string key, StringSlice line, int valueAt)
    {
        var value = new StringSlice(line.Text, line.Start + valueAt, line.End);
        value.TrimStart();
        value.TrimEnd();
        if (value.Length >= 2 && value.CurrentChar is '"' or '\'' && value.Text[value.End] == value.CurrentChar)
            value = new StringSlice(value.Text, value.Start + 1, value.End - 1);
        head.Options.Add(key, value);
        _last = key;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }
        return !key.IsEmpty;
    }

    private static readonly HashSet<string> OptionNames = new(StringComparer.Ordinal)
    {
        "class", "name", "label", "title", "icon", "open", "color", "animate", "margin", "padding", "gutter", "width", "height", "align",
        "alt", "scale",
        "target", "figwidth", "figclass", "link", "link-type", "link-alt", "img-top", "img-bottom", "img-background", "img-alt", "text-align",
        "shadow",
        "columns", "reverse", "outline", "child-direction", "child-align", "ref-type", "click-parent", "expand", "shape", "tooltip", "sync",
        "selected", "key",
        "header-rows", "stub-columns", "widths", "caption", "sorted", "maxdepth", "depth", "hidden", "local", "collapsible", "nonumber", "number",
        "enumerated",
        "class-container", "class-header", "class-body", "class-title", "class-footer", "class-card", "class-item", "class-row", "class-content",
        "class-label", "subtitle",
    };
}

using Markdig.Helpers;

namespace Handbooks.Syntax.Markdown.Directives;

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

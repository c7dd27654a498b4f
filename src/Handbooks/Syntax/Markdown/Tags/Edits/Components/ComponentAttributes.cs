namespace Handbooks.Syntax.Markdown.Tags.Edits.Components;

/// <summary>The attributes of one component, which may be texts or program code in braces.</summary>
internal sealed class ComponentAttributes(string text, int limit)
{
    public List<(string Key, string Value)> Words { get; } = [];

    public List<(int Start, int End)> Expressions { get; } = [];

    public int Count { get; private set; }

    public bool HasValues => Words.Count + Expressions.Count > 0;

    /// <summary>What stands behind the tag, and whether it closes itself; null where it is none.</summary>
    public (int End, bool IsWhole)? Read(int at)
    {
        while (at < limit)
        {
            var start = at;
            while (at < limit && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= limit || text.AsSpan(start, at - start).Count('\n') > 1)
                return null;
            if (text[at] == '>')
                return (at + 1, false);
            if (text[at] == '/')
                return at + 1 < limit && text[at + 1] == '>' ? (at + 2, true) : null;
            if (start == at)
                return null;
            at = Attribute(at);
            if (at < 0)
                return null;
        }
        return null;
    }

    private int Attribute(int at)
    {
        Count++;
        if (text[at] == '{')
            return Expression(at, at, "");
        var start = at;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':'))
            at++;
        if (at == start)
            return -1;
        var name = text[start..at];
        if (at + 1 >= limit || text[at] != '=')
            return at;
        at++;
        if (text[at] == '{')
            return Expression(start, at, name);
        if (text[at] is not ('"' or '\''))
            return -1;
        var close = text.IndexOf(text[at], at + 1, limit - at - 1);
        if (close < 0)
            return -1;
        Words.Add((name, System.Net.WebUtility.HtmlDecode(text[(at + 1)..close]).ReplaceLineEndings(" ").Trim()));
        return close + 1;
    }

    /// <summary>A text in braces is a text; all else is code, which ends where its braces do.</summary>
    private int Expression(int start, int at, string name)
    {
        var depth = 0;
        for (var i = at; i < limit; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0)
                continue;
            var code = text.AsSpan(at + 1, i - at - 1).Trim();
            if (code is ['"' or '\'' or '`', .., _] && code[^1] == code[0] && !code[1..^1].Contains(code[0])
                && !code.Contains("${", StringComparison.Ordinal))
                Words.Add((name, code[1..^1].ToString().ReplaceLineEndings(" ").Trim()));
            else if (code is not ("true" or "false"))
                Expressions.Add((start, i + 1));
            return i + 1;
        }
        return -1;
    }
}

using System.Collections.Immutable;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>How a tag is written.</summary>
public enum TagForm
{
    /// <summary><c>{% name %}</c>: GitBook, Jekyll, Jinja.</summary>
    Liquid,

    /// <summary><c>{{&lt; name >}}</c>.</summary>
    Hugo,

    /// <summary><c>{{% name %}}</c>, which means the same here.</summary>
    HugoMarkdown,

    /// <summary><c>{{ value }}</c>.</summary>
    Expression,
}

/// <summary>One tag of another tool: a block that it opens or closes, or a value.</summary>
/// <param name="Name">In lower case; of a closing tag, the name of what it closes. Of an expression, all of it.</param>
public sealed record Tag(string Name, TagForm Form, TagArguments Arguments)
{
    private const int LongestName = 60;

    /// <summary>How its author wrote it, where that looks like no tag.</summary>
    public string? Spelling { get; init; }

    public bool IsClose { get; init; }

    /// <summary><c>{{&lt; name /&gt;}}</c>: nothing closes it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>As its author knows it, for messages: <c>{% hint %}</c>.</summary>
    public string Written => Form switch
    {
        _ when Spelling is not null && !IsClose => Spelling,
        TagForm.Expression => $"{{{{ {Short} }}}}",
        TagForm.HugoMarkdown => IsClose ? $"{{{{% /{Short} %}}}}" : $"{{{{% {Short} %}}}}",
        TagForm.Hugo => IsClose ? $"{{{{< /{Short} >}}}}" : $"{{{{< {Short} >}}}}",
        _ => IsClose ? $"{{% end{Short} %}}" : $"{{% {Short} %}}",
    };

    /// <summary>The tag that closes this one, as its author would write it.</summary>
    public string Closing => (this with { IsClose = true }).Written;

    private string Short => Name.Length <= LongestName ? Name : Name[..LongestName] + "…";
}

/// <summary>What follows a tag's name: values, and values with a key.</summary>
/// <param name="Text">All of it, as written.</param>
public sealed record TagArguments(string Text, ImmutableArray<string> Values, ImmutableArray<(string Key, string Value)> Named)
{
    public static TagArguments None { get; } = new("", [], []);

    public string? Value(int index) => index < Values.Length ? Values[index] : null;

    /// <summary>The first of these keys that was written with something behind it; case is forgiven.</summary>
    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                foreach (var (name, value) in Named)
                {
                    if (value.Length > 0 && name.Equals(key, StringComparison.OrdinalIgnoreCase))
                        return value;
                }
            }
            return null;
        }
    }

    /// <summary>Words between blanks and commas; a word may be quoted, and may have a key before a <c>=</c> or a <c>:</c>.</summary>
    public static TagArguments Read(string text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<(string, string)>();
        for (var at = SkipBlank(text, 0); at < text.Length; at = SkipBlank(text, at))
        {
            var keyEnd = KeyEnd(text, at);
            var separator = keyEnd > at ? SkipBlank(text, keyEnd) : at;
            var hasKey = keyEnd > at && separator < text.Length
                && (text[separator] == '=' || (text[separator] == ':' && separator == keyEnd && IsBlankAt(text, separator + 1)));
            var key = hasKey ? text[at..keyEnd] : null;
            if (hasKey)
                at = SkipBlank(text, separator + 1);
            var value = Word(text, ref at);
            if (key is not null)
                named.Add((key, value));
            else
                values.Add(value);
        }
        return new(text, values.ToImmutable(), named.ToImmutable());
    }

    private static string Word(string text, ref int at)
    {
        if (at < text.Length && Closing(text[at]) is { } quote)
        {
            var end = at + 1;
            while (end < text.Length && text[end] != quote)
                end += text[end] == '\\' && quote != '`' && end + 1 < text.Length ? 2 : 1;
            if (end < text.Length)
            {
                var quoted = text[(at + 1)..end];
                at = end + 1;
                return quote == '`' ? quoted : quoted.Replace("\\\"", "\"", StringComparison.Ordinal);
            }
        }
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ',')
            at++;
        return text[start..at];
    }

    private static char? Closing(char opening) => opening switch
    {
        '"' or '\'' or '`' => opening,
        '“' => '”',
        _ => null,
    };

    private static int KeyEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.'))
            at++;
        return at;
    }

    private static bool IsBlankAt(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            at++;
        return at;
    }
}

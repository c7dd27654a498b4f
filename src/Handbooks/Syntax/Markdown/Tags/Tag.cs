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

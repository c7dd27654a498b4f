using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>A word for a box means the same behind every mark.</summary>
public sealed partial class BoxWordTests
{
    [Theory]
    [InlineData("note", "note", "Note")]
    [InlineData("warn", "warning", "Warning")]
    [InlineData("attention", "warning", "Attention")]
    [InlineData("secondary", "note", "Note")]
    [InlineData("abstract", "note", "Abstract")]
    [InlineData("summary", "note", "Summary")]
    [InlineData("question", "note", "Question")]
    [InlineData("example", "note", "Example")]
    [InlineData("check", "tip", "Done")]
    [InlineData("hint", "tip", "Hint")]
    [InlineData("todo", "important", "To do")]
    [InlineData("failure", "danger", "Failure")]
    [InlineData("bug", "danger", "Bug")]
    [InlineData("error", "danger", "Error")]
    public void A_word_names_one_kind_of_box(string word, string kind, string title)
    {
        foreach (var written in Forms(word))
        {
            var box = Box().Match(Compile.Files(("yard.md", $"# Y\n\n{written}\n")).Body("team/yard/index.html"));
            Assert.Equal((written, kind, title), (written, box.Groups[1].Value, box.Groups[2].Value));
        }
    }

    [Theory]
    [InlineData("quote")]
    [InlineData("cite")]
    public void Words_of_another_are_a_quote(string word) =>
        Assert.All(Forms(word), written => Assert.Contains("<blockquote>\n<p>Mind it.</p>\n</blockquote>",
            Compile.Files(("yard.md", $"# Y\n\n{written}\n")).Body("team/yard/index.html"), StringComparison.Ordinal));

    [Theory]
    [InlineData("> [!quote] Old saying\n> Mind it.")]
    [InlineData("!!! quote \"Old saying\"\n    Mind it.")]
    [InlineData(":::quote Old saying\nMind it.\n:::")]
    [InlineData(":::quote[Old saying]\nMind it.\n:::")]
    [InlineData("```{epigraph} Old saying\nMind it.\n```")]
    [InlineData("{% quote title=\"Old saying\" %}\nMind it.\n{% endquote %}")]
    [InlineData("<Admonition type=\"quote\" title=\"Old saying\">\n\nMind it.\n\n</Admonition>")]
    public void The_title_of_a_quote_is_its_first_line(string written) =>
        Assert.Contains("<blockquote>\n<p>Old saying</p>\n<p>Mind it.</p>\n</blockquote>",
            Compile.Files(("yard.md", $"# Y\n\n{written}\n")).Body("team/yard/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("> [!faq]+ Why?\n> So.", "<details open><summary>Why?")]
    [InlineData("> [!faq]- Why?\n> So.", "<details><summary>Why?")]
    [InlineData("???+ question \"Why?\"\n    So.", "<details open><summary>Why?")]
    [InlineData("??? question \"Why?\"\n    So.", "<details><summary>Why?")]
    public void What_its_author_shows_open_is_open(string written, string shown) =>
        Assert.Contains(shown, Compile.Files(("yard.md", $"# Y\n\n{written}\n")).Body("team/yard/index.html"), StringComparison.Ordinal);

    private static string[] Forms(string word) =>
    [
        $":::{word}\nMind it.\n:::", $"```{{{word}}}\nMind it.\n```", $"!!! {word}\n    Mind it.", $"> [!{word}]\n> Mind it.",
        $"- a\n\n  > [!{word}]\n  > Mind it.",
        $"{{% hint style=\"{word}\" %}}\nMind it.\n{{% endhint %}}", $"::: {{.callout-{word}}}\nMind it.\n:::",
    ];

    [GeneratedRegex("class=\"note note-([a-z]+)\"><p class=\"note-title\">([^<]*)</p>")]
    private static partial Regex Box();
}

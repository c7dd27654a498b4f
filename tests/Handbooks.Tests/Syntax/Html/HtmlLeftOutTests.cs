using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Html;

/// <summary>Every element that a browser would run or load is told at its place and stands on no page.</summary>
public sealed class HtmlLeftOutTests
{
    public static TheoryData<string> Elements =>
    [
        "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form", "button", "select", "textarea", "video",
        "audio", "link", "meta", "base", "title",
    ];

    [Theory]
    [MemberData(nameof(Elements))]
    public void It_is_told_at_its_place_and_not_published(string element)
    {
        foreach (var text in (string[])[$"Words <{element}>within</{element}> words.", $"<{element.ToUpperInvariant()}>within</{element}>",
            $"<div>x <{element}></div>"])
        {
            var compilation = Compile.Files(("page.md", $"# Page\n\n{text}\n"));
            var told = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB1008");
            Assert.StartsWith($"<{element}> and its content were removed", told.Message, StringComparison.Ordinal);
            var at = text.IndexOf(element, StringComparison.OrdinalIgnoreCase);
            Assert.Equal((3, at, element.Length + 1), (told.Span.StartPosition.Line, told.Span.StartPosition.Column, told.Span.Text.Length));
            Assert.DoesNotContain($"<{element}>within", compilation.Text("team/page/index.html").Replace("\\u003C", "<", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(element is not ("embed" or "link" or "meta" or "base"), HtmlLeftOut.HoldsContent(element));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("div")]
    [InlineData("scripts")]
    [InlineData("")]
    public void Others_are_not(string element)
    {
        Assert.False(HtmlLeftOut.Holds(element));
        Assert.False(HtmlLeftOut.HoldsContent(element));
        Assert.DoesNotContain(Compile.Files(("index.md", $"# Home\n\nWords <{element}>within</{element}> words.\n")).Diagnostics,
            diagnostic => diagnostic.Id == "HB1008");
    }
}

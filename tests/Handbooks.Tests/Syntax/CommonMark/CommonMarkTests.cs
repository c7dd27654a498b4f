using System.Text;
using Handbooks.Syntax.Markdown;
using Markdig.Renderers;

namespace Handbooks.Tests.Syntax.CommonMark;

/// <summary>
/// The examples of the CommonMark specification through our pipeline, where its text is: its own project publishes it as
/// the npm package commonmark-spec, and nothing of it is kept here.
/// </summary>
public sealed class CommonMarkTests
{
    /// <summary>Each with the extension that reads it otherwise.</summary>
    private static readonly Dictionary<int, string> Differences = new()
    {
        [150] = "words in angle brackets that name no element are text",
        [191] = "a table is read as a table, also where an empty line and an indent within it would begin code",
        [201] = "words in angle brackets that name no element are text",
        [491] = "words in angle brackets that name no element are text",
        [608] = "an address in running text is a link, as GitHub has it",
        [611] = "an address in running text is a link, as GitHub has it",
        [613] = "words in angle brackets that name no element are text",
        [623] = "words in angle brackets that name no element are text",
    };

    [CommonMarkFact]
    public void Every_example_is_read_as_specified_but_for_those_listed()
    {
        var examples = CommonMarkExample.Read(File.ReadAllText(CommonMarkExample.Path!)).ToList();
        Assert.Equal(652, examples.Count);
        var other = examples.Where(example => NormalHtml.Of(Render(example.Markdown)) != NormalHtml.Of(example.Html))
            .Select(example => example.Number).ToList();
        Assert.Equal(Differences.Keys.Order(), other);
        // A floor: a longer list of differences would still be equal to what is found.
        Assert.True(examples.Count - other.Count >= 644);
    }

    private static string Render(string markdown)
    {
        using var output = new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(output);
        MarkdownSyntax.Pipeline.Setup(renderer);
        renderer.Render(MarkdownSyntax.Parse(markdown)!);
        return output.ToString();
    }
}

public sealed class CommonMarkFactAttribute : FactAttribute
{
    public CommonMarkFactAttribute() =>
        Skip = CommonMarkExample.Path is null ? "Set COMMONMARK_SPEC to the spec.txt of the npm package commonmark-spec." : null;
}

using System.Text.Json;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Tests.Syntax.Html;

/// <summary>HTML in real handbooks, on machines that have them.</summary>
public sealed class HtmlCorporaTests
{
    [CorporaTheory]
    [MemberData(nameof(WholeHandbooks.Names), MemberType = typeof(WholeHandbooks))]
    public void No_tag_and_no_entity_reaches_the_model(string name)
    {
        var compilation = CompiledOnce.Corpus(name);
        Assert.All(Texts(compilation.Json("team/data/roles.json")).Concat(Texts(compilation.Json("team/data/matrix.json"))),
            text => Assert.DoesNotMatch("</?[a-zA-Z][^ ]*>|<[a-zA-Z]+ [a-z]+=|&[a-zA-Z]+;|&#", text));
    }

    /// <summary>A matrix of who does what, in tables with lists in their cells.</summary>
    [CorporaFact]
    public void Lists_in_the_cells_of_HTML_tables_are_lists()
    {
        var path = Path.Combine(Repository.Corpora!, "sourcegraph-product-2024", "roles", "product_manager_engineering_manager_responsibilities.md");
        var page = Parse.Page(File.ReadAllText(path)).Value;
        var tables = page.Markdown.OfType<Table>().ToList();
        var items = tables.SelectMany(table => table.Descendants<ListItemBlock>()).ToList();
        Assert.Equal((14, 70), (tables.Count, items.Count));
        Assert.All(items, item =>
        {
            Assert.DoesNotMatch("[<>]", InlineText.Of(item));
            Assert.Equal(InlineText.Of(item), InlineText.Of(Parse.Page(page.Written(item[0])).Value.Markdown[0]));
        });
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}

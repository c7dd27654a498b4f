using System.Text.Json;
using System.Text.Json.Nodes;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>A page that was damaged on its way means what its clean source means: positions and the shape of apostrophes apart.</summary>
public sealed class TwoFormsOfOnePageTests
{
    private const string Clean = """
        ```{role} Harbour Lead
        ```

        # Harbour Lead

        The Harb Lead is the member of the council who answers for our moorings. They work with the other leads.

        They pair with the Head of Nets & Boats to say what our guests' boats need.

        ## Responsibilities
        ### Keeping moorings & buoys.
        Our harbour is small, and we're often short of room. The Harb Lead finds new moorings.

        ### Sizing berths.
        The Harb Lead measures every berth, decides what fits and tells everybody.

        ## How they interact with other members
        - Is the first to be asked by the ferry
        - Speaks for the harbour in the council
        - Tells 'no' to whoever wants more than a berth.
        """;

    private const string SavedFromTheWeb = """
        Harbour Lead#
        The Harb Lead is the member of the council who answers for our moorings. They work with the other leads.
        They pair with the Head of Nets & Boats to say what our guests’ boats need.
        Responsibilities#
        Keeping moorings & buoys.#
        Our harbour is small, and we’re often short of room. The Harb Lead finds new moorings.
        Sizing berths.#
        The Harb Lead measures every berth, decides what fits and tells everybody.
        How they interact with other members#
        Is the first to be asked by the ferry
        Speaks for the harbour in the council
        Tells ‘no’ to whoever wants more than a berth.
        """;

    [Fact]
    public void A_saved_web_page_means_what_its_source_means() => Assert.Equal(Model(Clean), Model(SavedFromTheWeb));

    [Fact]
    public void A_page_with_mojibake_means_what_its_source_means()
    {
        const string source = "# Buoy Keeper\n\nKnows every keeper’s buoy — all of them.\n\n## Responsibilities\n\n"
            + "- Paint the keeper’s own “red” buoy\n- Ask Zoë\n";
        // The bytes of UTF-8 read as Windows-1252, as a careless editor does.
        var damaged = string.Concat(source.Select(c => c switch
        {
            '’' => "â€™",
            '—' => "â€\u201d",
            '“' => "â€œ",
            '”' => "â€\u009d",
            'ë' => "Ã«",
            _ => c.ToString(),
        }));
        Assert.Equal(Model(source), Model(damaged));
    }

    [CorporaTheory]
    [InlineData("002-technology-lead.md", "2i2c-technology-lead/03_2025-02-13_529a5e6c8.md")]
    [InlineData("004-product-manager.md", "sourcegraph-product-manager/03_2020-08-28_57a5daff3.md")]
    public void A_founding_page_means_what_its_clean_source_means(string seed, string history) =>
        Assert.Equal(
            Model(File.ReadAllText(Path.Combine(Repository.Corpora!, "role-page-histories", history))),
            Model(File.ReadAllText(Path.Combine(Repository.Corpora!, "seeds", seed))));

    private static string Model(string text)
    {
        var role = JsonNode.Parse(JsonSerializer.Serialize(Assert.Single(Compile.Files(("roles/page.md", text)).Roles())))!;
        WithoutPlaces(role);
        return role.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        })
            .Replace('’', '\'').Replace('‘', '\'');
    }

    private static void WithoutPlaces(JsonNode node)
    {
        if (node is JsonObject entry)
        {
            entry.Remove("source");
            foreach (var value in entry.Select(pair => pair.Value).OfType<JsonNode>())
                WithoutPlaces(value);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list.OfType<JsonNode>())
                WithoutPlaces(value);
        }
    }
}

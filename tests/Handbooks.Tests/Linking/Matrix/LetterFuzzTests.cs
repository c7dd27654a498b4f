using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>
/// Whatever stands in tables and sentences: nothing throws, the same comes out twice, and a long text costs no more than its
/// length.
/// </summary>
public sealed class LetterFuzzTests
{
    private const string Crew = "---\nroles: sections\n---\n# Crew\n\n## Boat Keeper\n\n- Keep the boats dry\n\n## Net Mender\n\n- Mend the nets\n";

    private static readonly string[] Pieces =
    [
        "Boat Keeper", "Net Mender", "the Boat Keeper ", "Boat Keepers (BKs)", " is ", " are ", "accountable for", "responsible for", "ultimately",
        "(and accountable)", "owns ", " is owned by ", "the ", "you ", "They ", "not ",
        "if ", "whether ", ". ", "? ", ", ", "; ", ":", "\n", "\n\n", "- ", "## ", "### ", "> ", "| ", " |", "|-|-|-|\n",
        "| What | Boat Keeper | Net Mender |\n|-|-|-|\n", "A/R", "R", "C (", ")", "DRI", "RACI", "K", "**", "`", "[", "](", "<br>",
        "<table><tr><th>", "</th><td colspan=9>", "</td></tr></table>", "<ul><li>", "are accountable for:", " expectations", "authority to ",
        "escalate to ", "final say on ", "paint", "\u00a0", "🚢", "{#x .accountable}", "&amp;", "\\", "\t", "…",
    ];

    [Fact]
    public void Any_text_is_read_and_twice_the_same()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            (string, string)[] files = [("crew.md", Crew), ("page.md", "# Page\n\n" + dice.Text(Pieces, 1, 120)),
                ("mate.md", "---\nrole: Mate\n---\n\n" + dice.Text(Pieces, 1, 60))];
            var first = Compile.Files(files);
            Assert.All(first.Diagnostics, diagnostic => diagnostic.AssertInside());
            if (seed % 10 == 0)
                Assert.Equal(first.Text("team/data/matrix.json"), Compile.Files(files).Text("team/data/matrix.json"));
        }
    }

    public static TheoryData<string> LongTexts() =>
        ["phrase", "subjects", "adverbs", "mentions", "sentences of code", "questions", "conditions", "headings", "table", "wide", "names", "below",
            "brackets"];

    /// <summary>Several hundred kilobytes each: with a cost of their square they would outlast anybody who waits for the tests.</summary>
    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_long_text_costs_no_more_than_its_length(string kind)
    {
        var handbook = HandbookCompiler.Understand(SourceTree.Of([("crew.md", Crew), ("page.md", "# Page\n\n" + LongText(kind))])).Handbook;
        Assert.NotEmpty(handbook.Activities);
    }

    private static string LongText(string kind) => kind switch
    {
        "phrase" => Repeat("accountable for ", 25_000),
        "subjects" => Repeat("the Boat Keeper and ", 20_000) + "is accountable for paint",
        "adverbs" => "You are " + Repeat("also ", 80_000) + "responsible for paint",
        "mentions" => Repeat("The Boat Keeper is accountable for paint and the Net Mender. ", 6_000),
        "sentences of code" => Repeat("`x` is responsible for `y`. ", 14_000),
        "questions" => Repeat("Is the Boat Keeper accountable for paint? ", 9_000),
        "conditions" => Repeat("if the Boat Keeper decides on ", 12_000),
        "headings" => Repeat("## Boat Keepers are accountable for:\n\n| BK duties |\n|-|\n| <ul><li>x</li></ul> |\n\n", 3_000),
        "table" => Table(2_000, 20),
        "wide" => Table(200, 100),
        "names" => "| What | Accountable | Consulted |\n|-|-|-|\n| Paint | Boat Keeper | " + Repeat("Net Mender, ", 30_000) + "|\n",
        "below" => "| What | Accountable | Consulted |\n|-|-|-|\n| Paint | Boat Keeper | " + Repeat("Net Mender<br>", 30_000) + "|\n",
        _ => "| What | Boat Keeper |\n|-|-|\n| Paint | A |\n| Tar | R" + Repeat("(", 200_000) + "|\n",
    };

    private static string Table(int rows, int columns)
    {
        var text = new StringBuilder("| What | Boat Keeper | Net Mender | ").Append(Repeat("x | ", columns - 3)).Append("\n|")
            .Append(Repeat("-|", columns)).Append('\n');
        for (var i = 0; i < rows; i++)
            text.Append("| Row ").Append(i).Append(" | A/R (here) | C | ").Append(Repeat("R | ", columns - 3)).Append('\n');
        return text.ToString();
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}

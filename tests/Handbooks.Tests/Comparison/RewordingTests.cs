using Handbooks.Tests.Support;

namespace Handbooks.Tests.Comparison;

/// <summary>What became of sentences, told by their words and not by their places.</summary>
public sealed class RewordingTests
{
    private static string Barista(params string[] duties) =>
        $"---\nrole: Barista\n---\n\n## Responsibilities\n\n{string.Join('\n', duties.Select(duty => "- " + duty))}\n";

    [Fact]
    public void A_run_on_sentence_that_becomes_two_is_one_split() =>
        Assert.Equal(
            ["Split Barista: Rinse all the tall glasses every evening Count the money in the till → "
                + "Rinse all the tall glasses every evening | Count the money in the till"],
            Compared.Role(
                Barista("Grind beans", "Rinse all the tall glasses every evening Count the money in the till"),
                Barista("Rinse all the tall glasses every evening", "Grind beans", "Count the money in the till")));

    [Fact]
    public void A_sentence_may_be_split_into_three_and_reworded_on_the_way() =>
        Assert.Equal(
            ["Split Barista: Order milk from the dairy, repair the grinder and train new colleagues → "
                + "Train all new colleagues | Order fresh milk from the dairy | Repair the grinder"],
            Compared.Role(
                Barista("Order milk from the dairy, repair the grinder and train new colleagues"),
                Barista("Train all new colleagues", "Order fresh milk from the dairy", "Repair the grinder")));

    [Fact]
    public void Two_that_become_one_are_merged() =>
        Assert.Equal(
            ["Merged Barista: Order milk from the dairy | Repair the coffee grinder → Order milk from the dairy and repair the coffee grinder"],
            Compared.Role(
                Barista("Order milk from the dairy", "Repair the coffee grinder"),
                Barista("Order milk from the dairy and repair the coffee grinder")));

    [Fact]
    public void A_new_sentence_that_shares_a_word_is_no_part_of_a_split() =>
        Assert.Equal(
            [
                "Reworded Barista: Clean the steam pipe after each shift → Clean the long steam pipe after each shift",
                "Gained Barista:  → Greet guests after they come in",
            ],
            Compared.Role(
                Barista("Clean the steam pipe after each shift"),
                Barista("Clean the long steam pipe after each shift", "Greet guests after they come in")));

    [Fact]
    public void Another_order_is_no_change() =>
        Assert.Empty(Compared.Role(Barista("Grind beans", "Order milk", "Count cups"), Barista("Count cups", "Grind beans", "Order milk")));

    [Fact]
    public void One_of_three_equal_sentences_may_go() =>
        Assert.Equal(["Lost Barista: Grind beans → "],
            Compared.Role(Barista("Grind beans", "Grind beans", "Grind beans"), Barista("Grind beans", "Grind beans")));

    [Fact]
    public void The_same_id_is_the_same_activity_in_other_words() =>
        Assert.Equal(["Reworded Barista: Grind the beans → Prepare everything for opening"],
            Compared.Role(Barista("Grind the beans {#opening}"), Barista("Prepare everything for opening {#opening}")));

    [Fact]
    public void White_space_is_no_change() =>
        Assert.True(Compared.Between(
            [("role.md", Barista("Grind  the beans\n  every morning")), ("page.md", "# Page\n\nOne two.\n")],
            [("role.md", Barista("Grind the beans every morning") + "\n\n"), ("page.md", "# Page\n\n\nOne\ntwo.\n")]).IsEmpty);
}

using Handbooks.Model;
using Handbooks.Model.LetterTables;

namespace Handbooks.Tests.Model;

public sealed class LettersTextTests
{
    [Theory]
    [InlineData(Letters.None, "")]
    [InlineData(Letters.Accountable, "A")]
    [InlineData(Letters.Accountable | Letters.Responsible, "RA")]
    [InlineData(Letters.Informed | Letters.Consulted | Letters.Accountable | Letters.Responsible, "RACI")]
    public void Letters_are_written_in_the_order_of_RACI(Letters letters, string signs) => Assert.Equal(signs, letters.Signs());

    [Theory]
    [InlineData("A", "A")]
    [InlineData("a", "A")]
    [InlineData("A/R", "RA")]
    [InlineData("R, C", "RC")]
    [InlineData("A & R", "RA")]
    [InlineData("A+R", "RA")]
    [InlineData("I C", "CI")]
    [InlineData("Accountable", "A")]
    [InlineData("responsible / consulted", "RC")]
    [InlineData("", "")]
    [InlineData("-", "")]
    [InlineData("–", "")]
    [InlineData("—", "")]
    [InlineData("R/R", "R")]
    [InlineData("RA", "RA")]
    [InlineData("AR", "RA")]
    [InlineData("R (when asked)", "R")]
    [InlineData("A*", "A")]
    [InlineData("n/a", "")]
    public void A_cell_of_a_table_is_read(string cell, string signs) =>
        Assert.Equal(signs, WrittenLetters.Read(cell, LetterScheme.Raci)?.Meaning.Signs());

    [Theory]
    [InlineData("X")]
    [InlineData("yes")]
    [InlineData("A/X")]
    [InlineData("1")]
    [InlineData("RR")]
    [InlineData("(when asked)")]
    [InlineData("А")] // Cyrillic
    public void A_cell_of_other_words_is_no_letters(string cell) => Assert.Null(WrittenLetters.Read(cell, LetterScheme.Raci));

    [Theory]
    [InlineData("Accountable", Letters.Accountable)]
    [InlineData("informed", Letters.Informed)]
    [InlineData("accountabel", Letters.None)]
    [InlineData("", Letters.None)]
    public void A_word_names_a_letter(string word, Letters letter) => Assert.Equal(letter, LettersText.FromWord(word));
}

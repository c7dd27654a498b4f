using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("organisation", "organization")]
    [InlineData("organisational", "organizational")]
    [InlineData("prioritises", "prioritizes")]
    [InlineData("optimising", "optimizing")]
    [InlineData("organisers", "organizers")]
    [InlineData("analysed", "analyzed")]
    [InlineData("colour", "color")]
    [InlineData("favourite", "favorite")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("labours", "labors")]
    [InlineData("centre", "center")]
    [InlineData("theatres", "theaters")]
    [InlineData("dialogues", "dialogs")]
    [InlineData("programme", "program")]
    [InlineData("defence", "defense")]
    [InlineData("licences", "licenses")]
    [InlineData("travelling", "traveling")]
    [InlineData("labelled", "labeled")]
    [InlineData("artefacts", "artifacts")]
    public void British_words_are_written_as_American_ones(string british, string american) => Assert.Equal(american, Spelling.Of(british));

    [Theory]
    [InlineData("raise")]
    [InlineData("rise")]
    [InlineData("wise")]
    [InlineData("noise")]
    [InlineData("hour")]
    [InlineData("yours")]
    [InlineData("course")]
    [InlineData("resource")]
    [InlineData("resourceful")]
    [InlineData("encourage")]
    [InlineData("journey")]
    [InlineData("filling")]
    [InlineData("selling")]
    [InlineData("before")]
    [InlineData("there")]
    [InlineData("vogue")]
    [InlineData("équilibre")]
    [InlineData("責任")]
    [InlineData("")]
    public void Other_words_stay(string word) => Assert.Same(word, Spelling.Of(word));

    [Theory]
    [InlineData("priorities organisation behaviour centres modelling licence programme analyses practising fulfilment catalogues")]
    public void Respelling_is_idempotent(string words)
    {
        foreach (var word in words.Split(' '))
            Assert.Equal(Spelling.Of(word), Spelling.Of(Spelling.Of(word)));
    }
}

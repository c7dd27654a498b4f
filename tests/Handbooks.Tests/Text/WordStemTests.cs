using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Text;

/// <summary>Forms of one word have one stem, and other words another.</summary>
public sealed class WordStemTests
{
    [Theory]
    [InlineData("hire hires hired hiring Hiring")]
    [InlineData("plan plans planned planning")]
    [InlineData("process processes processed processing")]
    [InlineData("improve improves improved improving improvement improvements")]
    [InlineData("communicate communicates communicating communication")]
    [InlineData("execute executing execution")]
    [InlineData("create creating creation")]
    [InlineData("document documents documenting documentation")]
    [InlineData("implement implementing implementation")]
    [InlineData("manage manages managing management")]
    [InlineData("apply applies applied applying")]
    [InlineData("strategy strategies")]
    [InlineData("use uses used using")]
    [InlineData("own owns owned owning")]
    [InlineData("release releases releasing")]
    [InlineData("focus focuses focused focusing focussed")]
    [InlineData("branch branches")]
    [InlineData("box boxes")]
    [InlineData("status statuses")]
    [InlineData("employee employees")]
    [InlineData("agree agrees agreed agreeing agreement")]
    [InlineData("control controls controlled controlling")]
    [InlineData("lead leads led leading")]
    [InlineData("write writes wrote written writing")]
    [InlineData("person people persons")]
    [InlineData("PM PMs")]
    [InlineData("1on1 1on1s")]
    [InlineData("tie ties tied")]
    [InlineData("try tries tried trying")]
    [InlineData("prioritise prioritize prioritising prioritization prioritisation")]
    [InlineData("analyse analyze analysing analysis analyses")]
    [InlineData("behaviour behavior behaviours")]
    [InlineData("catalogue catalog catalogues")]
    [InlineData("programme program programmes")]
    [InlineData("centre center centres centred")]
    [InlineData("licence license licensing licences")]
    [InlineData("practise practice practising")]
    [InlineData("model models modelling modeling modelled")]
    [InlineData("fulfil fulfill fulfilled fulfils")]
    [InlineData("judgement judgment")]
    public void Forms_of_one_word_have_one_stem(string forms) => Assert.Single(forms.Split(' ').Select(WordStem.Of).Distinct());

    [Theory]
    [InlineData("manager", "manage")]
    [InlineData("production", "product")]
    [InlineData("information", "inform")]
    [InlineData("department", "depart")]
    [InlineData("news", "new")]
    [InlineData("filing", "filling")]
    [InlineData("hour", "hor")]
    [InlineData("planet", "plan")]
    [InlineData("team", "tea")]
    public void Other_words_have_other_stems(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));

    [Theory]
    [InlineData("责任")]
    [InlineData("プロダクト")]
    [InlineData("हिन्दी")]
    [InlineData("ответственность")]
    [InlineData("équipes")]
    [InlineData("prüfungen")]
    [InlineData("2024")]
    [InlineData("𝒳")]
    [InlineData("aufgaben")]
    [InlineData("équipe")]
    public void Words_of_other_scripts_and_languages_stay(string word) => Assert.Equal(word, WordStem.Of(word));

    [Fact]
    public void Stem_ignores_case_and_keeps_accents()
    {
        Assert.Equal("équipe", WordStem.Of("E\u0301QUIPE"));
        Assert.Equal("größe", WordStem.Of("GRÖßE"));
    }

    [Fact]
    public void Stem_is_short_and_independent_of_case()
    {
        string[] pieces = ["a", "e", "i", "y", "s", "ss", "es", "ies", "ed", "eed", "ing", "ment", "ation", "ate", "ise", "our", "tre", "ll", "b",
            "k", "é", "責", "9", "\uD83D", "ogue"];
        for (var seed = 0; seed < 5_000; seed++)
        {
            var word = new Dice(seed).Text(pieces, 1, 6);
            var stem = WordStem.Of(word);
            Assert.InRange(stem.Length, 1, word.Length + 1);
            Assert.Equal(stem, WordStem.Of(word.ToUpperInvariant()));
        }
    }

    [Fact]
    public void A_word_of_any_length_has_a_stem()
    {
        var word = new string('a', 2_000_000) + "isations";
        Assert.NotEmpty(WordStem.Of(word));
    }
}

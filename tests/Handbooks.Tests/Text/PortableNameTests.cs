using System.Text;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class PortableNameTests
{
    [Theory]
    [InlineData("roles", "roles")]
    [InlineData("Ways of working", "Ways of working")]
    [InlineData("責任", "責任")]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("-rf", "-rf")]
    [InlineData("100% #1 & (so) [x] {y} ~ ' `", "100% #1 & (so) [x] {y} ~ ' `")]
    [InlineData("console", "console")]
    [InlineData("com10", "com10")]
    [InlineData("comma", "comma")]
    [InlineData("Who decides?", "Who decides")]
    [InlineData("a: b", "a b")]
    [InlineData("a:b", "a-b")]
    [InlineData("a|b", "a-b")]
    [InlineData("a | b", "a b")]
    [InlineData("\"Quoted\" <name>", "Quoted name")]
    [InlineData("back\\slash", "back-slash")]
    [InlineData("***", "x")]
    [InlineData("?", "x")]
    [InlineData("line\nbreak\ttab", "line-break-tab")]
    [InlineData("next\u0085line\u2028two", "next-line-two")]
    [InlineData("trailing.", "trailing")]
    [InlineData("trailing . .", "trailing")]
    [InlineData("why? ", "why")]
    [InlineData(".hidden", "dot.hidden")]
    [InlineData("?.git", "dot.git")]
    [InlineData("..", "x")]
    [InlineData("con", "con_")]
    [InlineData("NUL", "NUL_")]
    [InlineData("Aux.tar.gz", "Aux_.tar.gz")]
    [InlineData("com1", "com1_")]
    [InlineData("LPT¹.txt", "LPT¹_.txt")]
    [InlineData("COM0", "COM0_")]
    [InlineData("conout$", "conout$_")]
    [InlineData("prn .txt", "prn_ .txt")]
    [InlineData("con:", "con_")]
    [InlineData("n\u0001ul", "n-ul")]
    [InlineData("\u200b", "x")]
    [InlineData("\ufeff\u00ad", "x")]
    [InlineData("?\u2060.", "x")]
    public void A_name_becomes_the_nearest_that_can_be_stored(string name, string portable)
    {
        Assert.Equal(portable, PortableName.Of(name));
        Assert.Equal(portable, PortableName.Of(portable));
    }

    [Fact]
    public void Unpaired_surrogate_is_replaced()
    {
        Assert.Equal("a-b", PortableName.Of("a\ud83db"));
        Assert.Equal("a-b", PortableName.Of("a\ude00b"));
        Assert.Equal("a😀b", PortableName.Of("a😀b"));
    }

    [Theory]
    [InlineData("a", 255, true)]
    [InlineData("a", 256, false)]
    [InlineData("é", 127, true)]
    [InlineData("é", 128, false)]
    [InlineData("漢", 85, true)]
    [InlineData("漢", 90, false)]
    [InlineData("😀", 63, true)]
    [InlineData("😀", 64, false)]
    public void A_long_name_is_cut_within_no_character(string letter, int times, bool stays)
    {
        var name = string.Concat(Enumerable.Repeat(letter, times));
        var portable = PortableName.Of(name);
        Assert.Equal(stays, portable == name);
        Assert.InRange(Encoding.UTF8.GetByteCount(portable), 1, 255);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(portable)));
        Assert.Equal(portable, PortableName.Of(portable));
        Assert.Equal(stays, PortableName.Of(name + ".png") == name + ".png" || times is 127 or 255 or 85 or 63);
    }

    [Fact]
    public void Two_long_names_that_begin_alike_stay_two_and_keep_their_endings()
    {
        var (one, two) = (PortableName.Of(new string('x', 400) + "1.tar.gz"), PortableName.Of(new string('x', 400) + "2.tar.gz"));
        Assert.NotEqual(one, two);
        Assert.EndsWith(".gz", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Result_is_storable_and_stable()
    {
        var dice = new Dice(3043);
        string[] pieces = ["con", "nul", "LPT1", ".", "..", " ", "?", ":", "*", "\"", "<", ">", "|", "\\", "/", "\n", "\u0000", "\u007f", "é",
            "e\u0301", "漢", "😀", "\ud83d", "a", "-", "_", new string('b', 120)];
        for (var i = 0; i < TestSize.Of(3_000, 100_000); i++)
        {
            var portable = PortableName.Of(dice.Text(pieces, 0, 6));
            Assert.Equal(portable, PortableName.Of(portable));
            PortableTree.IsPortable([portable]);
        }
    }

    [Theory]
    [InlineData("Guide", "guide", true)]
    [InlineData("é", "e\u0301", true)]
    [InlineData("É", "e\u0301", true)]
    [InlineData("한", "\u1112\u1161\u11ab", true)]
    [InlineData("각", "\u1100\u1161\u11a8", true)]
    [InlineData("ệ", "e\u0302\u0323", true)]
    [InlineData("ệ", "e\u0323\u0302", true)]
    [InlineData("Å", "\u212b", true)]
    [InlineData("\u212a", "k", true)]
    [InlineData("ΟΔΟΣ", "οδος", true)]
    [InlineData("straße", "STRAẞE", true)]
    [InlineData("ſ", "S", true)]
    [InlineData("❤\ufe0f", "❤", true)]
    [InlineData("soft\u00adhyphen", "softhyphen", true)]
    [InlineData("привет", "ПРИВЕТ", true)]
    [InlineData("क\u093c", "\u0958", true)]
    [InlineData("ı", "i", false)]
    [InlineData("İ", "i", false)]
    [InlineData("straße", "strasse", false)]
    [InlineData("é", "e", false)]
    [InlineData("guide", "guides", false)]
    public void Names_equal_on_some_system_are_equal(string a, string b, bool areOne)
    {
        var comparer = FileNameComparer.Instance;
        Assert.Equal(areOne, comparer.Equals(a, b));
        Assert.Equal(areOne, comparer.Equals(b.AsSpan(), a));
        Assert.Equal(areOne, new HashSet<string>([a], comparer).Contains(b));
    }
}

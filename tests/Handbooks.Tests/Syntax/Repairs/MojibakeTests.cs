using System.Text;
using Handbooks.Syntax.Repairs;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Repairs;

/// <summary>UTF-8 that a program took for Windows-1252.</summary>
public sealed class MojibakeTests
{
    private static readonly string[] Lines =
    [
        "The keeper’s lodge – “open” from six…", "Überprüfung der Größe", "Żółta łódź płynie", "à la carte, voilà", "Маяк открыт до шести",
        "責任と役割を決める", "ไฟประภาคาร",
        "ऊंचा प्रकाशस्तंभ", "برج البحر", "Done 😀 and ✓ and → next", "€ 5, £ 6 and 7 °C ±1", "naïve façade, São Tomé, señor",
    ];

    public static TheoryData<string> Written => [.. Lines];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_line_of_any_script_comes_back_saved_wrongly_once_or_twice(string line)
    {
        Assert.Equal(line, Mended(Damaged(line)));
        Assert.Equal(line, Mended(Damaged(Damaged(line))));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_line_that_is_right_stays(string line) => Assert.Empty(Mojibake.Edits(line));

    [Theory]
    [InlineData("Ã la carte")]
    [InlineData("« liberté\u00A0» et « voilà\u00A0»")]
    [InlineData("liberté\u00A0»")]
    [InlineData("NÃO, MAÇÃ… AMANHÃ” IRMÃ’S")]
    [InlineData("“Spaß“ und ‘Fuß’")]
    [InlineData("‘…café’” she said")]
    [InlineData("casâ”…")]
    [InlineData("le signe «Â» et la lettre “Ã”")]
    [InlineData("ÂME – ÂGE")]
    [InlineData("Crème brûlée: 5€, naïve, Øresund §3, Ñandú")]
    public void What_a_person_may_write_stays(string line) => Assert.Empty(Mojibake.Edits(line));

    [Theory]
    [InlineData("the userâ€™s café", "the user’s café")] // damage beside what is right
    [InlineData("userâ\u0080\u0099s", "user’s")] // Latin-1 keeps the controls
    [InlineData("â€œyesâ€\u009D", "“yes”")]
    [InlineData("La lettre “Â” et “Ã” dans Ã©", "La lettre “Â” et “Ã” dans é")] // never into a control character
    [InlineData("ï»¿Title", "Title")] // a byte order mark that was read as letters
    public void A_word_comes_back_where_its_line_is_sound(string line, string meant) => Assert.Equal(meant, Mended(line));

    [Fact]
    public void A_line_is_reported_once_with_the_word_before_and_after()
    {
        var diagnostic = Compile.Files(("a.md", "# A\n\nThe keeperâ€™s cafÃ© and cafÃ© again.\n")).The("HB1105");
        Assert.Equal("a.md:3:11", diagnostic.Place());
        Assert.StartsWith("\"keeperâ€™s\" was read as \"keeper’s\"", diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith("2 more places on this line", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(3, diagnostic.Fix!.Edits.Length);
    }

    private static string Damaged(string text) => Windows1252.Decode(Encoding.UTF8.GetBytes(text));

    private static string Mended(string line) => RepairedText.Apply(new SourceText("a.md", line), Mojibake.Edits(line)).Text;
}

using AngleSharp.Html.Parser;
using Handbooks.Pages.Prose.Formulas;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>Formulas in TeX's notation are shown as MathML, or stay as they are written: nothing in between.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("x^2 + y_1", "<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>y</mi><mn>1</mn></msub>")]
    [InlineData("\\rho", "<mi>ρ</mi>")]
    [InlineData("\\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>")]
    [InlineData("86{,}5\\%", "<mn>86</mn><mrow><mo>,</mo></mrow><mn>5</mn><mi>%</mi>")]
    [InlineData("\\sum_{i=1}^n i", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>")]
    [InlineData("\\text{a < b} \\left( 1 \\right)", "<mtext>a\u00A0&lt;\u00A0b</mtext><mrow><mo>(</mo><mn>1</mn><mo>)</mo></mrow>")]
    [InlineData("f'(x)", "<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>")]
    [InlineData("\\begin{cases} 1 & a \\\\ 0 \\end{cases}",
        "<mrow><mo>{</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable></mrow>")]
    [InlineData("\\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>")]
    public void What_people_write_is_understood(string tex, string expected) =>
        Assert.Equal($"<math display=\"block\"><mrow>{expected}</mrow></math>", MathMl.Of(tex, isDisplayed: true));

    [Theory]
    [InlineData("\\unknown{x}")]
    [InlineData("\\frac{a}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("x^2^3")]
    [InlineData("\\left( a")]
    [InlineData("\\begin{cases} a")]
    [InlineData("\\begin{cases} a \\end{matrix}")]
    [InlineData("\\href{javascript:alert(1)}{x}")]
    [InlineData("")]
    public void A_formula_that_is_not_understood_is_not_half_shown(string tex) => Assert.Null(MathMl.Of(tex, isDisplayed: true));

    [Theory]
    [InlineData("The rate $\\rho$ is low.", "The rate <math>")]
    [InlineData("From $n$ to $x_1 = 2$.", "From <math>")]
    [InlineData("$$a = b$$ and more", "<p><math display=\"block\">")]
    [InlineData("$$\na = b\n$$", "<div class=\"formula\"><math display=\"block\">")]
    [InlineData("$$\\begin{matrix}\na\n\\end{matrix}$$", "<div class=\"formula\"><math display=\"block\">")]
    [InlineData("```math\na = b\n```", "<div class=\"formula\"><math display=\"block\">")]
    [InlineData("<div>\n\n$a^b$ <b>c</b>\n\n</div>", "<math><mrow><msup>")]
    [InlineData("The rate $\\nosuch$ is low.", "<code>\\nosuch</code>")]
    [InlineData("Between $5 and $10, or US$20.", "Between $5 and $10, or US$20.")]
    [InlineData("Set $HOME/$USER and $a:$b.", "Set $HOME/$USER and $a:$b.")]
    [InlineData("Time and $$ are short; so is $$.", "Time and $$ are short; so is $$.")]
    [InlineData("`$x$` \\$x$", "<code>$x$</code> $x$")]
    public void Formulas_are_told_from_money_and_variables(string text, string shown) =>
        Assert.Contains(shown, Compile.Files(("a.md", "# T\n\n" + text + "\n")).Body("team/a/index.html"), StringComparison.Ordinal);

    [Fact]
    public void Any_formula_is_well_formed_or_none_and_takes_little_time()
    {
        string[] pieces = ["\\frac", "{", "}", "x", "1", "^", "_", "\\left(", "\\right)", "\\text{a}", "&", "\\\\", "\\begin{cases}", "\\end{cases}",
            "<", "'", " ",
            "\\sum", "\\sqrt", "[", "]", "\\", "é"];
        var understood = 0;
        for (var seed = 0; seed < 3_000; seed++)
        {
            if (MathMl.Of(new Dice(seed).Text(pieces, 1, 12), isDisplayed: seed % 2 == 0) is not { } math)
                continue;
            understood++;
            Assert.Equal(math.Replace("\u00A0", "&nbsp;", StringComparison.Ordinal), new HtmlParser().ParseDocument(math).Body!.InnerHtml);
        }
        Assert.InRange(understood, 100, 2_900);
        Assert.Null(MathMl.Of(new string('{', 100_000), isDisplayed: true));
        Assert.Null(MathMl.Of(string.Concat(Enumerable.Repeat("\\sqrt", 100_000)), isDisplayed: true));
    }
}

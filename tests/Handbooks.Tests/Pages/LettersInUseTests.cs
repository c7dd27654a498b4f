using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Pages;

namespace Handbooks.Tests.Pages;

/// <summary>What the legend explains: what occurs, and nothing else.</summary>
public sealed class LettersInUseTests
{
    [Theory]
    [InlineData("", "RACI")]
    [InlineData("RACI:R RACI:A", "RACI")]
    [InlineData("RACI:R RASCI:S", "RASCI")]
    [InlineData("DACI:D DACI:A DACI:I", "DACI")]
    [InlineData("RAPID:R RAPID:D RAPID:I", "RAPID")]
    [InlineData("DRI:DRI RACI:C", "DRI")]
    [InlineData("RACI:R RACI:A RACI:C DACI:D DACI:A", "RACI DACI")]
    public void The_fewest_schemes_that_have_all_letters_are_explained(string written, string schemes) =>
        Assert.Equal(schemes, string.Join(' ', LettersInUse.Of(Matrix(written)).Schemes.Select(scheme => scheme.Name)));

    [Fact]
    public void Letters_of_one_sign_and_kind_are_one_choice() =>
        Assert.Equal(
            ["R r responsible", "A a accountable, approver", "D r driver", "A c agrees"],
            LettersInUse.Of(Matrix("DACI:A RACI:R RACI:A DACI:D RAPID:A"))
                .Choices.Select(choice => $"{choice.Sign} {choice.Kind} {string.Join(", ", choice.Words)}"));

    [Fact]
    public void What_does_not_count_is_no_choice_and_is_explained()
    {
        var key = LettersInUse.Of(Matrix("RACI:C RACI:R", counts: sign => sign != "R"));
        Assert.Equal(["C"], key.Choices.Select(choice => choice.Sign));
        Assert.True(key.HasOverridden);
        Assert.False(LettersInUse.Of(Matrix("RACI:C")).HasOverridden);
    }

    [Fact]
    public void An_assignment_is_of_the_first_scheme_that_has_all_its_letters()
    {
        Assert.Equal("RACI", LettersInUse.SchemeOf([Letter("RACI", "R")])?.Name);
        Assert.Equal("RASCI", LettersInUse.SchemeOf([Letter("RACI", "R"), Letter("RASCI", "S")])?.Name);
        Assert.Equal("DACI", LettersInUse.SchemeOf([Letter("DACI", "A")])?.Name);
        Assert.Null(LettersInUse.SchemeOf([Letter("DACI", "D"), Letter("RAPID", "P")]));
    }

    private static SchemeLetter Letter(string scheme, string sign) => LetterScheme.Named(scheme)!.Letters.Single(letter => letter.Sign == sign);

    private static ImmutableArray<MatrixGroup> Matrix(string written, Func<string, bool>? counts = null) =>
        [new("Activities", [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split(':'))
            .Select(parts => Letter(parts[0], parts[1]))
            .Select(letter => new CellMark(new LetterMark(letter.Sign, LetterMarks.Kind(letter), letter.Word, true, "#", "x") { Source = "y" },
                counts?.Invoke(letter.Sign) ?? true))
            .Select((mark, i) => new MatrixRow($"row-{i}", "x", null, [new MatrixCell(0, [mark])], false, 0))])];
}

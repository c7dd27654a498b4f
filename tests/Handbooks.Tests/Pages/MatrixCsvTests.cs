using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Pages.Data;
using Handbooks.Text;

namespace Handbooks.Tests.Pages;

/// <summary>A cell of the spreadsheet: the letters that count, as they were written, with their conditions.</summary>
public sealed class MatrixCsvTests
{
    private static readonly RoleId Keeper = new("keeper");

    [Theory]
    [InlineData("RA", "RACI:R RACI:A")]
    [InlineData("D", "DACI:D")]
    [InlineData("DRI/C", "DRI:DRI RACI:C")]
    [InlineData("A; C (budget only)", "RACI:A", "RACI:C (budget only)")]
    [InlineData("C (=1+1)", "RACI:C (=1+1)")]
    public void Letters_stand_as_they_were_written(string cell, params string[] sources) =>
        Assert.Equal(cell, MatrixCsv.Signs(Row([.. sources.Select(source => Source(source, isDeclared: true))]), Keeper));

    [Fact]
    public void What_is_inferred_counts_only_by_itself()
    {
        var inferred = Source("RACI:R (mostly)", isDeclared: false);
        Assert.Equal("R (mostly)", MatrixCsv.Signs(Row([inferred]), Keeper));
        Assert.Equal("C", MatrixCsv.Signs(Row([inferred, Source("RACI:C", isDeclared: true)]), Keeper));
    }

    private static Activity Row(ImmutableArray<Assignment> assignments) => new(new ActivityId("boats"), "Boats", null, null, assignments);

    /// <param name="text">"DRI:DRI RACI:C (budget only)".</param>
    private static Assignment Source(string text, bool isDeclared)
    {
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        var letters = (bracket < 0 ? text : text[..bracket]).Split(' ')
            .Select(part => part.Split(':'))
            .Select(part => LetterScheme.Named(part[0])!.Letters.Single(letter => letter.Sign == part[1]))
            .ToImmutableArray();
        return new Assignment(
            Keeper, letters.Aggregate(Letters.None, (sum, letter) => sum | letter.Meaning), isDeclared, "x",
                new SourceSpan(new SourceText("t.md", "x"), 0, 1), new ItemTarget(new ItemId("boats")))
        {
            Origin = AssignmentOrigin.Table,
            Written = letters,
            Qualifier = bracket < 0 ? null : text[(bracket + 2)..^1],
        };
    }
}

using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Letters as they are shown: one mark a letter, each with its source.</summary>
internal static class LetterMarks
{
    public static ImmutableArray<LetterMark> Of(Edition edition, Assignment assignment, SitePath at) =>
        [.. assignment.Letters.Each().Select(letter => new LetterMark(
            letter.Sign, letter.Word, assignment.IsDeclared, edition.Href(assignment.Source, at), assignment.Quote, edition.TitleOf(assignment.Source)))];

    /// <summary>On a role's own page a letter leads on, to the row of the matrix.</summary>
    public static ImmutableArray<LetterMark> OnRolePage(Role role, Responsibility duty) =>
        [.. duty.Letters.Each().Select(letter => new LetterMark(
            letter.Sign, letter.Word, duty.IsDeclared, SitePath.Matrix.HrefFrom(role.Address, duty.Activity.Value), duty.Declaration.Text, role.Title))];
}

using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Letters as they are shown: one mark a letter, each with its source.</summary>
internal static class LetterMarks
{
    public static ImmutableArray<LetterMark> Of(Edition edition, Assignment assignment, SitePath at) =>
        [.. assignment.Written.Select(letter => new LetterMark(
            letter.Sign, Kind(letter), letter.Word, assignment.IsDeclared, edition.Href(assignment.Source, at), assignment.Quote,
                edition.TitleOf(assignment.Source), assignment.Qualifier))];

    /// <summary>Those of a source's marks that come to one letter.</summary>
    public static IEnumerable<LetterMark> Of(Edition edition, DecisionSource source, Letters letter, SitePath at) =>
        source.Written.Where(written => written.Meaning.HasFlag(letter)).Select(written => new LetterMark(
            written.Sign, Kind(written), written.Word, source.IsDeclared, edition.Href(source.Target, at), source.Quote,
                edition.TitleOf(source.Target), source.Qualifier));

    /// <summary>On a role's own page a letter leads on, to the row of the matrix.</summary>
    public static ImmutableArray<LetterMark> OnRolePage(Role role, Responsibility duty) =>
        [.. duty.Letters.Each().Select(letter => new LetterMark(
            letter.Sign, Kind(letter), letter.Word, duty.IsDeclared, SitePath.Matrix.HrefFrom(role.Address, duty.Activity?.Value),
                duty.Declaration.Text, role.Title))];

    public static char Kind(SchemeLetter letter) =>
        letter.Meaning.HasFlag(Letters.Accountable) ? 'a'
        : letter.Meaning.HasFlag(Letters.Responsible) ? 'r'
        : letter.Meaning.HasFlag(Letters.Consulted) ? 'c'
        : 'i';
}

using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Letters as shown: one mark per letter, each with its source.</summary>
internal static class LetterMarks
{
    /// <param name="letter">Only return marks with this meaning.</param>
    public static IEnumerable<LetterMark> Of(SitePlan plan, Assignment assignment, SitePath at, Letters letter = Letters.None)
    {
        var marks = new List<LetterMark>(assignment.Written.Length);
        foreach (var written in assignment.Written)
        {
            if (written.Meaning.HasFlag(letter))
                marks.Add(Of(plan, assignment, written, at));
        }
        return marks;
    }

    /// <summary>The marks of all assignments that count.</summary>
    /// <param name="identity">Of several marks with the same one, only the first is returned.</param>
    public static ImmutableArray<LetterMark> Counting<T>(
        SitePlan plan, IReadOnlyList<Assignment> assignments, SitePath at, Letters letter, Func<LetterMark, T> identity)
    {
        var marks = new List<LetterMark>(1);
        for (var i = 0; i < assignments.Count; i++)
        {
            if (assignments[i].Counts)
                marks.AddRange(Of(plan, assignments[i], at, letter));
        }
        return marks.Count > 1 ? [.. marks.DistinctBy(identity)] : [.. marks];
    }

    private static LetterMark Of(SitePlan plan, Assignment assignment, SchemeLetter written, SitePath at) => new(
        written.Sign, Kind(written), written.Word, assignment.IsDeclared, plan.Href(assignment.Source, at), assignment.Quote)
    {
        Source = plan.TitleOf(assignment.Source),
        Qualifier = assignment.Qualifier,
    };

    /// <summary>On a role's own page a letter links to the row of the matrix.</summary>
    public static ImmutableArray<LetterMark> OnRolePage(SitePlan plan, Role role, Responsibility duty) =>
        [.. duty.Letters.Each().Select(letter => new LetterMark(
            letter.Sign, Kind(letter), letter.Word, duty.IsDeclared,
            duty.Activity is { } row ? plan.Href(row, role.Address) : SitePath.Matrix.HrefFrom(role.Address), duty.Declaration.Text)
        {
            Source = role.Title,
        })];

    public static char Kind(SchemeLetter letter) =>
        letter.Meaning.HasFlag(Letters.Accountable) ? 'a'
        : letter.Meaning.HasFlag(Letters.Responsible) ? 'r'
        : letter.Meaning.HasFlag(Letters.Consulted) ? 'c'
        : 'i';
}

/// <summary>The letters in a matrix, for its legend and filter.</summary>
internal static class LettersInUse
{
    public static MatrixKey Of(ImmutableArray<MatrixGroup> groups)
    {
        var marks = groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Marks).ToList();
        var written = marks.Select(mark => (mark.Mark.Sign, mark.Mark.Word)).ToHashSet();
        var counting = marks.Where(mark => mark.Counts).Select(mark => (mark.Mark.Sign, mark.Mark.Kind, mark.Mark.Word)).ToHashSet();
        return new MatrixKey(
            [.. Schemes(written).Select(scheme => new MatrixScheme(scheme.Name,
                [.. scheme.Letters.Select(letter => new SchemeMark(letter.Sign, LetterMarks.Kind(letter), letter.Word))]))],
            [.. LetterScheme.All.SelectMany(scheme => scheme.Letters)
                .Select(letter => (letter.Sign, Kind: LetterMarks.Kind(letter), letter.Word))
                .Distinct().Where(counting.Contains)
                .GroupBy(letter => (letter.Sign, letter.Kind))
                .Select(choice => new LetterChoice(choice.Key.Sign, choice.Key.Kind, [.. choice.Select(letter => letter.Word)]))],
            HasDeclared: marks.Exists(mark => mark.Mark.IsDeclared),
            HasInferred: marks.Exists(mark => !mark.Mark.IsDeclared && mark.Counts),
            HasOverridden: marks.Exists(mark => !mark.Counts),
            HasQualified: marks.Exists(mark => mark.Mark.Qualifier is not null));
    }

    /// <summary>
    /// Letters do not record their scheme, and schemes share letters: each step takes the scheme that covers most of the rest.
    /// </summary>
    private static List<LetterScheme> Schemes(HashSet<(string Sign, string Word)> written)
    {
        var left = written.ToHashSet();
        var found = new List<LetterScheme>();
        while (found.Count == 0 || left.Count > 0)
        {
            var next = LetterScheme.All.Except(found).MaxBy(scheme => scheme.Letters.Count(letter => left.Contains((letter.Sign, letter.Word))));
            if (next is null)
                break;
            found.Add(next);
            left.ExceptWith(next.Letters.Select(letter => (letter.Sign, letter.Word)));
        }
        return [.. found.OrderBy(LetterScheme.All.IndexOf)];
    }

    /// <summary>The first scheme with all of these letters; null if there is none.</summary>
    public static LetterScheme? SchemeOf(ImmutableArray<SchemeLetter> letters) =>
        LetterScheme.All.FirstOrDefault(scheme => letters.All(letter => scheme.Letters.Any(own => own.Sign == letter.Sign
            && own.Word == letter.Word)));
}

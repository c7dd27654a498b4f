using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>What counts for a role in the matrix, whichever page or item says so. A row with two letters is in two lists.</summary>
public sealed record RoleDuties(
    ImmutableArray<DutyLine> Accountable, ImmutableArray<DutyLine> Responsible, ImmutableArray<DutyLine> Consulted, ImmutableArray<DutyLine> Informed)
{
    public static RoleDuties None { get; } = new([], [], [], []);

    /// <param name="rows">Those in which the role has letters.</param>
    internal static RoleDuties Of(SitePlan plan, Role role, IReadOnlyCollection<Activity> rows)
    {
        return new(Lines(Letters.Accountable), Lines(Letters.Responsible), Lines(Letters.Consulted), Lines(Letters.Informed));

        ImmutableArray<DutyLine> Lines(Letters letter) =>
            [.. rows.Where(row => row.LettersOf(role.Id).HasFlag(letter)).Select(row => Line(plan, role, row, letter))];
    }

    private static DutyLine Line(SitePlan plan, Role role, Activity row, Letters letter)
    {
        var at = role.Address;
        var marks = LetterMarks.Counting(plan, row.For(role.Id), at, letter, mark => (mark.Sign, mark.Href));
        return row.Item is { } item
            ? new DutyLine(plan.Link(new ItemTarget(item), at), marks) { Item = ItemCards.Of(plan, plan.Handbook.Item(item), at) }
            : new DutyLine(new Link(row.Title, plan.Href(row.Id, at)), marks);
    }
}

/// <summary>A row of the matrix on the page of a role.</summary>
/// <param name="Activity">Links to the row; for an item of the roadmap, to its page.</param>
/// <param name="Marks">The role's letters with one meaning, each with its source.</param>
public sealed record DutyLine(Link Activity, ImmutableArray<LetterMark> Marks)
{
    public ItemCard? Item { get; init; }
}

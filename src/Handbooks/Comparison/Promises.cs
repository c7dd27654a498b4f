using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Comparison;

/// <summary>How an item's target changed.</summary>
public enum MoveKind
{
    /// <summary>Delayed: its last day is later.</summary>
    Later,

    /// <summary>Brought forward.</summary>
    Earlier,

    /// <summary>The new period lies within the old one.</summary>
    MoreExact,

    /// <summary>The new period ends on the same day and begins earlier.</summary>
    LessExact,
}

/// <param name="Date">Null for what is not committed yet.</param>
public sealed record TargetMove(DateOnly? Date, Period From, Period To, MoveKind Kind)
{
    public static MoveKind KindOf(Period from, Period to) =>
        to.Last > from.Last ? MoveKind.Later
        : to.First >= from.First ? MoveKind.MoreExact
        : to.Last < from.Last ? MoveKind.Earlier
        : MoveKind.LessExact;
}

/// <summary>The first target of an item, and when it was set.</summary>
public sealed record FirstPromise(DateOnly? Date, Period Target);

/// <summary>The targets of an item over time.</summary>
/// <param name="First">Null where none was ever given.</param>
/// <param name="Moves">Oldest first. A target that was removed and set again is compared with the one before it.</param>
public sealed record Promises(FirstPromise? First, ImmutableArray<TargetMove> Moves)
{
    public static Promises None { get; } = new(null, []);

    /// <summary>How often it was delayed.</summary>
    public int Slips => Moves.Count(move => move.Kind == MoveKind.Later);

    /// <param name="targets">In order, null where none was given.</param>
    internal static Promises Of(IEnumerable<(DateOnly? Date, Period? Target)> targets)
    {
        var moves = ImmutableArray.CreateBuilder<TargetMove>();
        FirstPromise? first = null;
        Period? last = null;
        foreach (var (date, target) in targets)
        {
            if (target is null || target == last)
                continue;
            if (last is null)
                first = new FirstPromise(date, target);
            else
                moves.Add(new TargetMove(date, last, target, TargetMove.KindOf(last, target)));
            last = target;
        }
        return new(first, moves.ToImmutable());
    }
}

using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Comparison;

/// <summary>Who has which letter for an activity, row by row of the matrix; items have their owners and are compared with the roadmap.</summary>
internal sealed class LetterComparison(Handbook before, Handbook now, RolePairs pairs, EntryChanges entries)
{
    /// <summary>Where a sentence that came, went or moved says it already.</summary>
    private readonly HashSet<(RoleId, ActivityId)> _gained = [.. Explained(entries, change => change.To)];

    private readonly HashSet<(RoleId, ActivityId)> _lost = [.. Explained(entries, change => change.From)];

    private readonly HashSet<RoleId> _new = [.. pairs.All.Where(pair => pair.Before is null).Select(pair => pair.Now!.Id)];

    public IEnumerable<HandbookChange> Changes()
    {
        foreach (var (old, current) in Rows())
        {
            if (old is not null && current is not null)
            {
                foreach (var change in Between(old, current))
                    yield return change;
            }
            else if ((old ?? current)!.Assignments.Any(assignment => assignment.Origin == AssignmentOrigin.Table))
                yield return OneSided((old ?? current)!, current is null);
        }
    }

    private static IEnumerable<(RoleId, ActivityId)> Explained(EntryChanges entries, Func<EntryChange, ImmutableArray<RoleEntry>> side) =>
        from entry in entries.All.SelectMany(change => side(change).AsEnumerable())
        where entry.Part == RolePart.Responsibility
        from duty in entry.Role.Responsibilities
        where duty.Declaration.Span == entry.Duty.Place && duty.Activity is not null
        select (entry.Role.Id, duty.Activity!.Value);

    /// <summary>By id; where that comes from the words, also by the sentences that were reworded.</summary>
    private ImmutableArray<Pairing<Activity>> Rows()
    {
        var rows = new Pairings<Activity>(before.Activities.Where(row => row.Item is null), now.Activities.Where(row => row.Item is null));
        rows.By(row => row.Id.Value);
        var reworded = entries.All.Where(change => change.From.Length == 1 && change.To.Length == 1)
            .SelectMany(change => from a in RowsOf(change.From[0]) from b in RowsOf(change.To[0]) select (a, b))
            .DistinctBy(pair => pair.a).ToDictionary(pair => pair.a, pair => pair.b);
        rows.By(row => [reworded.GetValueOrDefault(row.Id.Value)], row => [row.Id.Value]);
        return rows.All();

        static IEnumerable<string> RowsOf(RoleEntry entry) => entry.Role.Responsibilities
            .Where(duty => duty.Declaration.Span == entry.Duty.Place && duty.Activity is not null).Select(duty => duty.Activity!.Value.Value);
    }

    private IEnumerable<HandbookChange> Between(Activity old, Activity current)
    {
        var isReworded = old.Id != current.Id;
        var was = old.Roles.Where(role => pairs.NowOf(role) is not null).ToDictionary(role => pairs.NowOf(role)!.Value);
        var told = false;
        foreach (var role in was.Keys.Union(current.Roles).Where(role => !_new.Contains(role)))
        {
            var (from, to) = (was.TryGetValue(role, out var id) ? old.LettersOf(id) : Letters.None, current.LettersOf(role));
            var isTold = (from == Letters.None && _gained.Contains((role, current.Id))) || (to == Letters.None && _lost.Contains((id, old.Id)));
            if (from == to || (isReworded && (from == Letters.None || to == Letters.None)))
                continue;
            told |= isTold;
            if (!isTold)
                yield return Letter(role, from, to, current, old.For(id));
        }
        var (answered, answers) = (Answering(old, id => pairs.NowOf(id)?.Value ?? "-" + id.Value), Answering(current, id => id.Value));
        if (!answered.SetEquals(answers) && !(told && answers.Count > 0) && !isReworded)
        {
            yield return Row(ChangeKind.Accountable, current, false) with
            {
                From = [.. old.With(Letters.Accountable).Select(id => before.Role(id).Title)],
                To = [.. current.With(Letters.Accountable).Select(id => now.Role(id).Title)],
            };
        }
    }

    private static HashSet<string> Answering(Activity row, Func<RoleId, string> key) =>
        row.With(Letters.Accountable).Select(key).ToHashSet(StringComparer.Ordinal);

    private HandbookChange Letter(RoleId role, Letters from, Letters to, Activity row, IReadOnlyList<Assignment> was) =>
        Row(ChangeKind.Letters, row, false) with
        {
            From = Signs(from),
            To = Signs(to),
            Other = now.Role(role).Title,
            Place = row.For(role) is [{ } written, ..] ? ChangePlace.Now(written.LetterSpan)
                : was is [{ } gone, ..] ? ChangePlace.Before(gone.LetterSpan) : default,
        };

    private static ImmutableArray<string> Signs(Letters letters) => [.. letters.Each().Select(letter => letter.Sign)];

    private HandbookChange OneSided(Activity row, bool isGone)
    {
        var letters = row.Roles.Where(role => row.LettersOf(role) != Letters.None)
            .Select(role => $"{(isGone ? before : now).Role(role).Title} {row.LettersOf(role).Signs()}").ToImmutableArray();
        var change = Row(isGone ? ChangeKind.RowRemoved : ChangeKind.RowAdded, row, isGone);
        return isGone ? change with { From = letters } : change with { To = letters };
    }

    private static HandbookChange Row(ChangeKind kind, Activity row, bool isGone) =>
        new(ChangedPart.Roles, kind, "matrix", row.Title, new ChangePlace(row.Assignments is [{ } first, ..] ? first.Span : default, isGone));
}

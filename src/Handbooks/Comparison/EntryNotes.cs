using Handbooks.Linking;

namespace Handbooks.Comparison;

/// <summary>Says what became of the sentences of a role.</summary>
internal static class EntryNotes
{
    /// <summary>A role that is new or gone is one change: not each of its sentences is.</summary>
    public static IEnumerable<HandbookChange> Of(EntryChanges changes, RolePairs pairs, Role? before, Role? now)
    {
        foreach (var change in changes.Of(before, now))
        {
            if ((before is null && change.From.IsEmpty) || (now is null && change.To.IsEmpty))
                continue;
            yield return Of(change, pairs);
        }
        foreach (var note in before is null || now is null ? [] : Unmoved(before, now))
            yield return note;
    }

    private static HandbookChange Of(EntryChange change, RolePairs pairs)
    {
        var entry = change.To is [var first, ..] ? first : change.From[0];
        return new HandbookChange(ChangedPart.Roles, KindOf(change, pairs), "", "",
            new ChangePlace(entry.Duty.Place!.Value, change.To.IsEmpty))
        {
            From = [.. change.From.Select(from => from.Duty.Text)],
            To = [.. change.To.Select(to => to.Duty.Text)],
            Of = entry.Part,
            Before = change.From is [var old, ..] && old.Part != entry.Part ? old.Part : null,
            Other = change.From is [var from, ..] && change.To is [var to, ..] && pairs.NowOf(from.Role) != to.Role ? from.Role.Title : null,
        };
    }

    private static ChangeKind KindOf(EntryChange change, RolePairs pairs) => change switch
    {
        { From: [] } => ChangeKind.Gained,
        { To: [] } => ChangeKind.Lost,
        { From: [var from, ..], To: [var to, ..] } when pairs.NowOf(from.Role) != to.Role => ChangeKind.TakenOver,
        { From: [var from, ..], To: [var to, ..] } when from.Part != to.Part => ChangeKind.MovedWithin,
        { From.Length: > 1 } => ChangeKind.Merged,
        { To.Length: > 1 } => ChangeKind.Split,
        _ => ChangeKind.Reworded,
    };

    /// <summary>The sentence is the same, and what belongs to it is not.</summary>
    private static IEnumerable<HandbookChange> Unmoved(Role before, Role now)
    {
        var details = before.Declaration.Parts.Responsibilities.DistinctBy(duty => duty.Text)
            .ToDictionary(duty => duty.Text, duty => duty.Detail, StringComparer.Ordinal);
        foreach (var duty in now.Declaration.Parts.Responsibilities)
        {
            if (details.TryGetValue(duty.Text, out var was) && Words(was) != Words(duty.Detail))
            {
                yield return new HandbookChange(ChangedPart.Roles, ChangeKind.Explained, "", "", ChangePlace.Now(duty.Span))
                {
                    To = [Words(duty.Text)],
                    Of = RolePart.Responsibility,
                };
            }
        }
        var essential = before.Declaration.Parts.Requirements.DistinctBy(item => item.Text)
            .ToDictionary(item => item.Text, item => item.Essential, StringComparer.Ordinal);
        foreach (var requirement in now.Declaration.Parts.Requirements)
        {
            if (essential.TryGetValue(requirement.Text, out var was) && was != requirement.Essential)
            {
                yield return new HandbookChange(ChangedPart.Roles, ChangeKind.Essential, "", "", ChangePlace.Now(requirement.Span))
                {
                    From = [was ? "essential" : "nice to have"],
                    To = [requirement.Essential ? "essential" : "nice to have"],
                    Of = RolePart.Requirement,
                    Other = Words(requirement.Text),
                };
            }
        }
    }

    private static string Words(string? text) => Text.Whitespace.Collapse(text ?? "");
}

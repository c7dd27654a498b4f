using System.Collections.Immutable;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The changes of one commit to one thing, ready to show.</summary>
internal static class ChangeNotes
{
    public static ImmutableArray<ChangeNote> Of(Edition edition, IEnumerable<Change> changes, SitePath at) =>
        [.. changes.Select(change => Of(edition, change, at)).GroupBy(note => note).Select(same => same.Key with { Count = same.Count() })];

    private static ChangeNote Of(Edition edition, Change change, SitePath at)
    {
        var move = change is { Thing: ChangedThing.Target, From: { } from, To: { } to } && Period.Parse(from.Text) is { } before
            && Period.Parse(to.Text) is { } now
            ? TargetMove.KindOf(before, now)
            : (MoveKind?)null;
        return new ChangeNote(change.Thing, Side(edition, change, change.From, at), Side(edition, change, change.To, at), Move: move);
    }

    private static ChangeSide? Side(Edition edition, Change change, ChangeValue? value, SitePath at)
    {
        if (value is null)
            return null;
        if (value.IsHidden)
            return new ChangeSide("", null, true);
        if (value.Role is { } role)
            return edition.Link(role, at) is var link ? new ChangeSide(link.Text, link.Href, false) : null;
        return new ChangeSide(edition.Strings.WordOf(change.Thing, value.Text), null, false);
    }
}

using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.History;

/// <summary>
/// A past that quotes nothing but what stands on the site today. An old title or sentence was public once, and may hold a
/// name that is not public now; a commit cannot be taken back, so its words are not repeated.
/// </summary>
internal static class PublicWords
{
    public static ItemHistory Only(ItemHistory past, RoadmapItem today) =>
        past with { Title = today.Title, Changes = Among(past.Changes, [today.Title]) };

    public static RoleHistory Only(RoleHistory past, Role today) => past with
    {
        Title = today.Title,
        Changes = Among(past.Changes, [today.Title, today.Unit ?? "",
            .. today.Declaration.Parts.Responsibilities.Select(duty => LeastSpace.Of(duty.Text))]),
    };

    private static ImmutableArray<Change> Among(ImmutableArray<Change> changes, HashSet<string> shown)
    {
        return [.. changes.Select(change => IsQuoted(change.Thing) ? change with { From = Quoted(change.From), To = Quoted(change.To) } : change)];

        ChangeValue? Quoted(ChangeValue? value) => value is not null && shown.Contains(value.Text) ? value : null;
    }

    private static bool IsQuoted(ChangedThing thing) => thing is ChangedThing.Title or ChangedThing.Unit
        or ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved or ChangedThing.ResponsibilityReworded;
}

namespace Handbooks.History;

/// <summary>What differs between two states of a role.</summary>
internal static class RoleChanges
{
    public static IEnumerable<Change> Between(RoleState before, RoleState now, Func<string, string, ChangeValue> role)
    {
        var parts = Parts(before, now, role).ToList();
        // The responsibilities are part of the text: that they changed is said once.
        return parts.Any(IsOfResponsibilities) || before.Text == now.Text
            ? parts
            : parts.Append(Of(ChangedThing.Text, null, null));
    }

    private static IEnumerable<Change> Parts(RoleState before, RoleState now, Func<string, string, ChangeValue> role)
    {
        if (before.Title != now.Title)
            yield return Of(ChangedThing.Title, new(before.Title), new(now.Title));
        if (before.Status != now.Status)
            yield return Of(ChangedThing.Status, ItemChanges.Word(before.Status), ItemChanges.Word(now.Status));
        if (before.Unit != now.Unit)
            yield return Of(ChangedThing.Unit, Words(before.Unit), Words(now.Unit));
        if (Above(before) != Above(now))
            yield return Of(ChangedThing.ReportsTo, Above(before), Above(now));
        if (before.Purpose != now.Purpose)
            yield return Of(ChangedThing.Purpose, null, null);
        foreach (var (old, current) in Rewording.Between(before.Responsibilities, now.Responsibilities))
        {
            yield return Of(
                old is null ? ChangedThing.ResponsibilityAdded : current is null
                    ? ChangedThing.ResponsibilityRemoved : ChangedThing.ResponsibilityReworded,
                Words(old), Words(current));
        }
        if (before.Visibility != now.Visibility)
            yield return Of(ChangedThing.Visibility, ItemChanges.Word(before.Visibility), ItemChanges.Word(now.Visibility));

        ChangeValue? Above(RoleState state) => state.ReportsTo is { } name ? role(name, state.Path) : null;
    }

    private static bool IsOfResponsibilities(Change change) =>
        change.Thing is ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved or ChangedThing.ResponsibilityReworded;

    private static Change Of(ChangedThing what, ChangeValue? from, ChangeValue? to) => new(null, null, what, from, to);

    private static ChangeValue? Words(string? text) => text is null ? null : new(text);
}

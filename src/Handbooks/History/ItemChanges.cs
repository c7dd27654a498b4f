using Handbooks.Model;

namespace Handbooks.History;

/// <summary>What differs between two states of a roadmap item.</summary>
internal static class ItemChanges
{
    /// <param name="role">A name that an item gives, as this site may show it.</param>
    public static IEnumerable<Change> Between(ItemState before, ItemState now, Func<string, string, ChangeValue> role)
    {
        if (before.Title != now.Title)
            yield return Of(ChangedThing.Title, new(before.Title), new(now.Title));
        if (before.Status != now.Status)
            yield return Of(ChangedThing.Status, Word(before.Status), Word(now.Status));
        if (before.Horizon != now.Horizon && !(before.IsHorizonImplied && now.IsHorizonImplied && before.Status != now.Status))
            yield return Of(ChangedThing.Horizon, Word(before.Horizon), Word(now.Horizon));
        if (before.Target != now.Target)
            yield return Of(ChangedThing.Target, Word(before.Target), Word(now.Target));
        if ((before.Accountable, before.Path) != (now.Accountable, now.Path) && Named(before) != Named(now))
            yield return Of(ChangedThing.Accountable, Named(before), Named(now));
        if (before.Confidence != now.Confidence)
            yield return Of(ChangedThing.Confidence, Word(before.Confidence), Word(now.Confidence));
        if (before.Summary != now.Summary)
            yield return Of(ChangedThing.Summary, null, null);
        if (before.Details != now.Details)
            yield return Of(ChangedThing.Details, null, null);
        if (before.Visibility != now.Visibility)
            yield return Of(ChangedThing.Visibility, Word(before.Visibility), Word(now.Visibility));

        ChangeValue? Named(ItemState state) => state.Accountable is { } name ? role(name, state.Path) : null;
    }

    private static Change Of(ChangedThing what, ChangeValue? from, ChangeValue? to) => new(null, null, what, from, to);

    private static ChangeValue? Word(Period? period) => period is null ? null : new(period.Text);

    private static ChangeValue? Word(Confidence? confidence) => confidence is { } word ? Word((Enum)word) : null;

    internal static ChangeValue Word(Enum value) => new(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
}

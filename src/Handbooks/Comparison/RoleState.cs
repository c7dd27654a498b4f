using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>The fields of a role that are compared from version to version.</summary>
internal sealed record RoleState : IVersionedState
{
    /// <summary>The slug of its id, or of its title where it has none.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }
    public required string Path { get; init; }
    public required RoleStatus Status { get; init; }
    public string? Unit { get; init; }
    public string? ReportsTo { get; init; }
    public string? Purpose { get; init; }
    public required ImmutableArray<Duty> Responsibilities { get; init; }
    public required string Text { get; init; }
    public required Visibility Visibility { get; init; }
    public bool IsDoubtful { get; init; }

    public static RoleState Of(RoleDeclaration role) => new()
    {
        Key = Slug.Of(role.Id?.Value ?? role.Title.Value),
        Title = role.Title.Value,
        Path = role.Page.Path,
        Status = role.Status,
        Unit = role.Unit?.Value,
        ReportsTo = role.ReportsTo?.Value,
        Purpose = role.OwnPurpose,
        Responsibilities = [.. role.Parts.Responsibilities.Select(duty => new Duty(duty.ActivityId, Whitespace.Collapse(duty.Text)))],
        Text = TextOf(role),
        Visibility = role.Visibility,
    };

    public static RoleState Of(Published<RoleDeclaration> role) => Of(role.Value);

    private static string TextOf(RoleDeclaration role) =>
        Whitespace.Collapse(string.Join('\n', RoleEntries.Blocks(role).Select(block => role.Page.SpanOf(block).Text)));
}

/// <summary>What differs between two states of a role.</summary>
internal static class RoleChanges
{
    public static IEnumerable<Change> Between(RoleState before, RoleState now, Func<string, string, ChangeValue> role)
    {
        var parts = Parts(before, now, role).ToList();
        // The responsibilities are part of the text: their change is reported once.
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
        foreach (var (old, current) in Rewording.InPairs(Rewording.Between(before.Responsibilities, now.Responsibilities)))
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

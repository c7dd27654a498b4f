using System.Globalization;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>The fields of a roadmap item that are compared from version to version.</summary>
internal sealed record ItemState : IVersionedState
{
    /// <summary>The slug of its id, whatever file it is in.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }
    public required string Path { get; init; }
    public required ItemStatus Status { get; init; }
    public required Horizon Horizon { get; init; }
    public Period? Target { get; init; }
    public string? Accountable { get; init; }
    public Confidence? Confidence { get; init; }
    public string? Summary { get; init; }
    public required string Details { get; init; }
    public required Visibility Visibility { get; init; }

    /// <summary>A value could not be understood, so this state is unreliable.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The horizon follows from the status, so a change of it is not reported on its own.</summary>
    public bool IsHorizonImplied => Horizon == ItemReader.HorizonOf(Status);

    public static ItemState Of(ItemDeclaration item) => Of(item, isPublished: false);

    /// <summary>As partners may read it; an internal item cannot be passed.</summary>
    public static ItemState Of(Published<ItemDeclaration> item) => Of(item.Value, isPublished: true);

    private static ItemState Of(ItemDeclaration item, bool isPublished) => new()
    {
        Key = Slug.Of(item.Id.Value),
        Title = item.Title.Value,
        Path = item.Span.Path,
        Status = item.Status,
        Horizon = item.Horizon,
        Target = item.Target?.Value,
        Accountable = item.Accountable?.Value,
        Confidence = item.Confidence,
        Summary = item.Summary is { } summary ? Whitespace.Collapse(summary.Text) : null,
        Details = DetailsOf(item, isPublished),
        Visibility = item.Visibility,
    };

    /// <summary>The remaining fields as one text. For partners without names and paths, which may refer to internal things.</summary>
    private static string DetailsOf(ItemDeclaration item, bool isPublished)
    {
        var links = item.Links.Where(link => !isPublished || link.Url.Value.Contains("://", StringComparison.Ordinal))
            .SelectMany(link => (string[])[link.Title, link.Url.Value]);
        var milestones = item.Milestones.Select(milestone => milestone.Value)
            .SelectMany(milestone => (string[])[milestone.Title, milestone.Done ? "done" : "open"]);
        var roles = isPublished
            ? [] : item.Responsible.Append(null).Concat(item.Consulted).Append(null).Concat(item.Informed).Append(null).Concat(item.DependsOn)
            .Select(name => name?.Value ?? "");
        return string.Join('\0', (string[])[item.Theme ?? "", item.Progress?.ToString(CultureInfo.InvariantCulture) ?? "", .. links, "",
            .. milestones, "", .. roles]);
    }
}

/// <summary>What differs between two states of a roadmap item.</summary>
internal static class ItemChanges
{
    /// <param name="role">Gives a role's name, as an item has it, in the form that this site may show.</param>
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

    internal static ChangeValue Word(Enum value) => new(DataWords.Of(value));
}

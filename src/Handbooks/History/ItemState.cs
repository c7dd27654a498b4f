using System.Globalization;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.History;

/// <summary>What is followed of a roadmap item from one version to the next.</summary>
internal sealed record ItemState : IRemembered
{
    /// <summary>The slug of its id: one item, in whichever file it stands.</summary>
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

    /// <summary>A value of it could not be understood: it says nothing about the item.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The column follows from the status and is not news of its own.</summary>
    public bool IsHorizonImplied => Horizon == ItemReader.HorizonOf(Status);

    public static ItemState Of(ItemDeclaration item) => Of(item, isPublished: false);

    /// <summary>As partners may read it. There is no way to one from an internal item.</summary>
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
        Summary = item.Summary is { } summary ? LeastSpace.Of(summary.Text) : null,
        Details = DetailsOf(item, isPublished),
        Visibility = item.Visibility,
    };

    /// <summary>Whether the rest is the same. Names and paths may lead to what is internal: that they changed is no news for partners.</summary>
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

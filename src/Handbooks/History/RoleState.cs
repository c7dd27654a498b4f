using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.History;

/// <summary>What is followed of a role from one version to the next.</summary>
internal sealed record RoleState : IRemembered
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
        Responsibilities = [.. role.Parts.Responsibilities.Select(duty => new Duty(duty.ActivityId, LeastSpace.Of(duty.Text)))],
        Text = TextOf(role),
        Visibility = role.Visibility,
    };

    public static RoleState Of(Published<RoleDeclaration> role) => Of(role.Value);

    private static string TextOf(RoleDeclaration role)
    {
        var blocks = role.Section.AllBlocks.ToList();
        return LeastSpace.Of(string.Join('\n', blocks.Select(block => role.Page.SpanOf(block).Text)));
    }
}

/// <summary>A responsibility in its words, with the id of its activity where its author wrote one.</summary>
internal sealed record Duty(string? Id, string Text);

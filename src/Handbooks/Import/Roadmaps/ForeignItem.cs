using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>An item of another tool's roadmap, in our words.</summary>
internal sealed record ForeignItem(string Title)
{
    /// <summary>As the other tool knows it; null where it has none.</summary>
    public string? Id { get; init; }

    public ImmutableArray<string> DependsOn { get; init; } = [];
    public string? Summary { get; init; }
    public string? Theme { get; init; }
    public ItemStatus? Status { get; init; }
    public Period? Target { get; init; }
    public string? Accountable { get; init; }
    public ImmutableArray<string> Links { get; init; } = [];
}

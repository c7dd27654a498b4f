using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>A roadmap item as its file declares it.</summary>
public sealed record ItemDeclaration : IVisible
{
    /// <summary>The whole entry.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>As written, or made from the title.</summary>
    public required Located<string> Id { get; init; }

    public required bool HasExplicitId { get; init; }
    public required Located<string> Title { get; init; }
    public ProseFragment? Summary { get; init; }
    public string? Theme { get; init; }

    /// <summary>Where its theme is written; null where it has none.</summary>
    public SourceSpan? ThemeSpan { get; init; }

    public required ItemStatus Status { get; init; }
    public required Horizon Horizon { get; init; }
    public Located<Period>? Target { get; init; }
    public Located<string>? Accountable { get; init; }
    public ImmutableArray<Located<string>> Responsible { get; init; } = [];
    public ImmutableArray<Located<string>> Consulted { get; init; } = [];
    public ImmutableArray<Located<string>> Informed { get; init; } = [];
    public ImmutableArray<Located<string>> DependsOn { get; init; } = [];
    public ImmutableArray<ItemLink> Links { get; init; } = [];
    public ImmutableArray<Located<Milestone>> Milestones { get; init; } = [];

    /// <summary>From 0 to 1: as written, else the part of the milestones that is done; null where neither is there.</summary>
    public double? Progress { get; init; }

    public Confidence? Confidence { get; init; }
    public required Visibility Visibility { get; init; }

    /// <summary>Former ids or addresses: links to them lead here.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    /// <summary>Where its horizon is written; null where it follows from the status.</summary>
    public SourceSpan? HorizonSpan { get; init; }

    /// <summary>What it says of its readers was not understood, which is reported.</summary>
    public bool IsMisread { get; init; }

    /// <summary>It is marked internal, not only internal by default.</summary>
    public bool IsMarkedInternal { get; init; }

    public Located<string>? PublicTitle { get; init; }
    public ProseFragment? PublicSummary { get; init; }

    /// <summary>The item as partners may read it: its public wording, where it has one, in place of the team's.</summary>
    public ItemDeclaration AsPublished() => this with
    {
        Title = PublicTitle ?? Title,
        Summary = PublicSummary ?? Summary,
        PublicTitle = null,
        PublicSummary = null,
        // An id made from the internal title would reveal it.
        Id = HasExplicitId || PublicTitle is null ? Id : PublicTitle.With(Slug.Of(PublicTitle.Value)),
    };
}

/// <param name="TitleSpan">Of the address, where the link has no title of its own.</param>
public sealed record ItemLink(string Title, Located<string> Url, SourceSpan TitleSpan);

public sealed record Milestone(string Title, bool Done);

/// <summary>Placeholder texts in items: "TBD", "Lorem ipsum", "Description.".</summary>
internal static class ItemPlaceholders
{
    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "summary", "title", "text", "item", "feature", "name", "short description", "item title", "your text here",
    };

    public static IEnumerable<Diagnostic> Find(ItemDeclaration item)
    {
        var name = item.Title.Value.Length > 0 ? item.Title.Value : item.Id.Value;
        var found = new List<Diagnostic>();
        foreach (var (text, what) in (ReadOnlySpan<(Located<string>?, string)>)
        [
            (item.Title, "the title of this item"), (Text(item.Summary), $"the summary of \"{name}\""),
            (item.PublicTitle, $"the public title of \"{name}\""), (Text(item.PublicSummary), $"the public summary of \"{name}\""),
        ])
        {
            if (text is { Value.Length: > 0 } written && IsOne(written.Value))
                found.Add(ModelDiagnostics.NothingSaid(written.Span, what, written.Value));
        }
        return found;
    }

    private static Located<string>? Text(ProseFragment? prose) => prose is null ? null : new(prose.Text, prose.Span);

    private static bool IsOne(string text) =>
        Placeholders.IsOne(text) || OwnNames.Contains(text.Trim().TrimEnd('.', ':', '…'))
            || text.TrimStart().StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase);
}

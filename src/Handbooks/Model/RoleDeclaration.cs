using System.Collections.Immutable;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model;

/// <summary>A role as one page or section declares it.</summary>
public sealed record RoleDeclaration : IVisible
{
    public required PageDocument Page { get; init; }

    /// <summary>
    /// The section that is the role; where the role is the whole page, the page's outline; a row of a table is a section without
    /// a heading.
    /// </summary>
    public required Section Section { get; init; }

    /// <summary>The page is this role and nothing else: the role's address is the page's only one.</summary>
    public required bool IsWholePage { get; init; }

    public required Located<string> Title { get; init; }
    public Located<string>? Id { get; init; }
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];
    public Located<string>? Unit { get; init; }
    public Located<string>? ReportsTo { get; init; }

    /// <summary><see cref="ReportsTo"/> was written as such, not found in the text.</summary>
    public bool ReportsToExplicitly { get; init; }

    /// <summary>Former ids or addresses.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    /// <summary>The role whose responsibilities this one shares and extends.</summary>
    public Located<string>? Extends { get; init; }

    /// <summary><see cref="Extends"/> was written as such, not found in a sentence.</summary>
    public bool ExtendsExplicitly { get; init; }

    /// <summary>The purpose that the page states as such; null where it is only the first paragraph.</summary>
    public string? OwnPurpose { get; init; }

    public string? Purpose { get; init; }
    public Contact? Contact { get; init; }

    /// <summary>Roles and accounts that review changes to its page.</summary>
    public ImmutableArray<Located<string>> Owners { get; init; } = [];
    public RoleStatus Status { get; init; }
    public RoleKind Kind { get; init; }
    public required Visibility Visibility { get; init; }

    /// <summary>Its page, or what that says of its readers, was not understood, which is reported.</summary>
    public bool IsMisread { get; init; }
    public RoleParts Parts { get; init; } = RoleParts.None;

    /// <summary>The evidence for and against its being a role; none where its author declared it.</summary>
    public RoleEvidence Evidence { get; init; } = RoleEvidence.None;
}

/// <summary>What a role's headings and lists say, in the page's order.</summary>
public sealed record RoleParts(
    ImmutableArray<ResponsibilityDeclaration> Responsibilities,
    ImmutableArray<RequirementDeclaration> Requirements,
    ImmutableArray<PartEntry> Interactions,
    ImmutableArray<ProcessStep> Process,
    ImmutableArray<PartEntry> Areas,
    ImmutableArray<PartEntry> Metrics)
{
    public static RoleParts None { get; } = new([], [], [], [], [], []);
}

/// <summary>One thing that a role does or is accountable for.</summary>
/// <param name="Block">The list item, the paragraph, or the heading over the prose that is its detail.</param>
/// <param name="Group">The sub-heading above it.</param>
/// <param name="ActivityId">The id in its attributes; null where none is written.</param>
/// <param name="Declared">The letters in its attributes; None where none is written.</param>
public sealed record ResponsibilityDeclaration(
    Block Block,
    string Text,
    string? Group,
    string? ActivityId,
    Letters Declared,
    SourceSpan Span)
{
    /// <summary>Plain text of what explains it: the prose under a titled one, the list within an item; null where nothing does.</summary>
    public string? Detail { get; init; }

    /// <summary>The letter that the heading over it implies: accountable under "Accountable for".</summary>
    public Letters Implied { get; init; }

    /// <summary>It states that there is none: "no proactive responsibilities". It is kept, without a letter.</summary>
    public bool IsNone { get; init; }
}

public sealed record RequirementDeclaration(string Text, bool Essential, SourceSpan Span);

/// <summary>One list item of a part that is a plain list.</summary>
public sealed record PartEntry(Block Block, string Text, SourceSpan Span);

public sealed record ProcessStep(string Text, ImmutableArray<string> Steps);

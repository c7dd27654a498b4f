using System.Collections.Immutable;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>A role with everything that refers to it.</summary>
public sealed record Role
{
    public required RoleId Id
    {
        get;
        init
        {
            field = value;
            Address = SitePath.Role(value);
        }
    }

    public required RoleDeclaration Declaration { get; init; }
    public RoleId? ReportsTo { get; init; }

    /// <summary>The role that this one extends.</summary>
    public RoleId? Extends { get; init; }

    /// <summary>The roles that extend this one, in path order.</summary>
    public ImmutableArray<RoleId> ExtendedBy { get; init; } = [];

    /// <summary>The roles that report to this one, in path order.</summary>
    public ImmutableArray<RoleId> Reports { get; init; } = [];

    public ImmutableArray<Holding> Holders { get; init; } = [];
    public ImmutableArray<Responsibility> Responsibilities { get; init; } = [];
    public ImmutableArray<Interaction> Interactions { get; init; } = [];

    /// <summary>Items that this role is accountable for.</summary>
    public ImmutableArray<ItemId> Owns { get; init; } = [];

    /// <summary>Items for which this role has any other letter.</summary>
    public ImmutableArray<ItemId> TakesPartIn { get; init; } = [];

    public ImmutableArray<LinkSource> MentionedBy { get; init; } = [];

    public string Title => Declaration.Title.Value;
    public string? Unit => Declaration.Unit?.Value;
    public SitePath Address { get; private init; }
}

public sealed record Holding(string Person, HoldingDeclaration Declaration, Contact? Contact = null)
{
    /// <summary>The person's at the host of the repository. No site shows it.</summary>
    public string? Account { get; init; }
}

/// <param name="Anchor">On the role's page; for one defined elsewhere, the heading above it there.</param>
/// <param name="Activity">Its row in the matrix; null until the matrix is built, and if <see cref="IsNone"/>.</param>
/// <param name="Letters">As declared; otherwise inferred from the text.</param>
public sealed record Responsibility(ResponsibilityDeclaration Declaration, string? Anchor, ActivityId? Activity, Letters Letters)
{
    public bool IsDeclared => Declaration.Declared != Letters.None;

    /// <summary>It says that there are no duties: it has no letter and no row in the matrix.</summary>
    public bool IsNone => Declaration.IsNone;

    /// <summary>The page whose table lists it; null if it is in the role's own text.</summary>
    public string? ElsewherePath { get; init; }

    /// <summary>Where a reader of the site finds it; null before linking is complete.</summary>
    public LinkTarget? Source { get; init; }

    internal ActivityWording Wording { get; } = new(Declaration.Text);
}

public sealed record Interaction(string Text, ImmutableArray<RoleId> Roles, SourceSpan Span);

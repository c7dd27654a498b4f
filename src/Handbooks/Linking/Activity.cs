using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>A row of the matrix: a thing that roles do or answer for.</summary>
/// <param name="Group">The unit or theme that it belongs to; null where nothing says so.</param>
/// <param name="Item">The roadmap item that the row stands for; null for an activity.</param>
public sealed record Activity(ActivityId Id, string Title, string? Group, ItemId? Item, ImmutableArray<Assignment> Assignments)
{
    /// <summary>Somebody is named accountable who is not part of this site.</summary>
    public bool IsAccountableHidden { get; init; }

    /// <summary>What counts for one role: what is declared, else what is inferred.</summary>
    public Letters LettersOf(RoleId role)
    {
        Letters declared = Letters.None, inferred = Letters.None;
        foreach (var assignment in Assignments)
        {
            if (assignment.Role != role)
                continue;
            if (assignment.IsDeclared)
                declared |= assignment.Letters;
            else
                inferred |= assignment.Letters;
        }
        return declared != Letters.None ? declared : inferred;
    }

    /// <summary>The roles that have a letter here, in the order in which their letters were found.</summary>
    public IEnumerable<RoleId> Roles => Assignments.Select(assignment => assignment.Role).Distinct();

    public IEnumerable<RoleId> With(Letters letter) => Roles.Where(role => LettersOf(role).HasFlag(letter));
}

/// <summary>A role's letters for an activity, from one source that it quotes.</summary>
/// <param name="Source">Where a reader of the site finds the source.</param>
public sealed record Assignment(RoleId Role, Letters Letters, bool IsDeclared, string Quote, SourceSpan Span, LinkTarget Source);

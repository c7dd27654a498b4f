using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>A row of the matrix: a thing that roles do or answer for.</summary>
/// <param name="Group">The unit or theme that it belongs to; null where nothing says so.</param>
/// <param name="Item">The roadmap item that the row stands for; null for an activity.</param>
public sealed record Activity(ActivityId Id, string Title, string? Group, ItemId? Item, ImmutableArray<Assignment> Assignments)
{
    /// <summary>Other words in which its sources say the same thing, without the title's own; in the order in which they were found.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>An author wrote its id, in one place at least; otherwise the id is made of the words of the first.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Somebody is named accountable who is not part of this site.</summary>
    public bool IsAccountableHidden { get; init; }

    /// <summary>Somebody is named responsible whom no page defines, or who is not part of this site.</summary>
    public bool IsResponsibleHidden { get; init; }

    private readonly AssignmentsByRole _byRole = new();

    /// <summary>What counts for one role: what is declared, else what is inferred.</summary>
    public Letters LettersOf(RoleId role) => _byRole.Of(Assignments, role)?.Counting ?? Letters.None;

    /// <summary>A letter of the role is declared, so that its inferred ones do not count.</summary>
    public bool IsDeclaredFor(RoleId role) => _byRole.Of(Assignments, role) is { Declared: not Letters.None };

    /// <summary>The roles that have a letter here, in the order in which their letters were found.</summary>
    public IEnumerable<RoleId> Roles => _byRole.All(Assignments).Select(own => own.Role);

    /// <summary>One role's assignments, in the order in which they were found.</summary>
    public IReadOnlyList<Assignment> For(RoleId role) => _byRole.Of(Assignments, role)?.Assignments ?? [];

    /// <summary>The letters that count for one role, under the names of their scheme, each once.</summary>
    public IEnumerable<SchemeLetter> WrittenFor(RoleId role)
    {
        var anyDeclared = IsDeclaredFor(role);
        return For(role).Where(assignment => assignment.IsDeclared || !anyDeclared).SelectMany(assignment => assignment.Written).Distinct();
    }

    public IEnumerable<RoleId> With(Letters letter) => _byRole.All(Assignments).Where(own => own.Counting.HasFlag(letter)).Select(own => own.Role);
}

/// <summary>Where an assignment was found.</summary>
public enum AssignmentOrigin
{
    /// <summary>A responsibility of the role's own: an item, a heading, with or without letters in its attributes.</summary>
    Duty,

    /// <summary>A cell of a table, or a heading that says who answers for what stands under it.</summary>
    Table,

    /// <summary>A sentence in running text; it may stand in another role's text.</summary>
    Sentence,

    /// <summary>A key of a roadmap item.</summary>
    Item,
}

/// <summary>A role's letters for an activity, from one source that it quotes.</summary>
/// <param name="Quote">The source's words, markup taken off: they stand in the lines of the span.</param>
/// <param name="Source">Where a reader of the site finds the source.</param>
public sealed record Assignment(RoleId Role, Letters Letters, bool IsDeclared, string Quote, SourceSpan Span, LinkTarget Source)
{
    public required AssignmentOrigin Origin { get; init; }

    /// <summary>The letters under the names of the scheme in which they were written.</summary>
    public ImmutableArray<SchemeLetter> Written { get; init; } = [.. Letters.Each()];

    /// <summary>Where the letter itself stands, for what is wrong with it; the quote may begin on a line before.</summary>
    public SourceSpan LetterSpan { get; init; } = Span;

    /// <summary>What the author put in brackets beside the letter: "budget only". Null where nothing was.</summary>
    public string? Qualifier { get; init; }
}

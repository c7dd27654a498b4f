using System.Collections.Immutable;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>What an entry of the index is about.</summary>
public enum DecisionSubject
{
    /// <summary>Something that roles do or answer for.</summary>
    Activity,

    Item,

    /// <summary>What a role may decide.</summary>
    Right,

    /// <summary>A field that is a role's own.</summary>
    Domain,

    /// <summary>To whom a matter goes that nobody else could settle.</summary>
    Escalation,
}

/// <summary>One answer to "who decides X".</summary>
/// <param name="Id">Its permalink: unique in the index; that of an activity or item is its row's.</param>
/// <param name="Group">The unit or theme; null where nothing says so.</param>
public sealed record DecisionEntry(string Id, DecisionSubject Subject, string Title, string? Group)
{
    /// <summary>Other words in which its sources say the same thing.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>The roles that have a part in it, in the order in which their sources were found.</summary>
    public ImmutableArray<DecisionPart> Parts { get; init; } = [];

    /// <summary>"when we cannot reach consensus": when a right may be used; null where none is written.</summary>
    public string? Condition { get; init; }

    /// <summary>What the text of the activity says of deciding: rights with a condition, and to whom it goes further.</summary>
    public ImmutableArray<DecisionRight> Rules { get; init; } = [];

    /// <summary>Every source, including those that do not count.</summary>
    public ImmutableArray<Assignment> Sources { get; init; } = [];

    public ActivityId? Activity { get; init; }

    public ItemId? Item { get; init; }

    /// <summary>Somebody is named accountable who is not part of this handbook.</summary>
    public bool IsAccountableHidden { get; init; }

    /// <summary>Where it stands first; null where no text of its own says it.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>No role of this handbook is named to answer for it.</summary>
    public bool IsNobodyNamed => !With(Letters.Accountable).Any();

    /// <summary>Whoever has the letter; a role may have several.</summary>
    public IEnumerable<RoleId> With(Letters letter) => Parts.Where(part => part.Letters.HasFlag(letter)).Select(part => part.Role);
}

/// <summary>The letters that count for one role. A role is accountable for its rights and fields.</summary>
public sealed record DecisionPart(RoleId Role, Letters Letters);

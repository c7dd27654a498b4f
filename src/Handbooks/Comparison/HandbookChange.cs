using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>The parts of a handbook whose changes are listed together, in the order of a report.</summary>
public enum ChangedPart
{
    Roles,
    Roadmap,
    Pages,
    Settings,
    Files,
}

/// <summary>What happened between two states of a handbook.</summary>
public enum ChangeKind
{
    RoleAdded,
    RoleRemoved,
    RoleRenamed,

    /// <summary>Most of what a removed role did is now another's.</summary>
    RoleMerged,

    /// <summary>Most of what a new role does was another's.</summary>
    RoleSplitOff,
    RoleStatus,
    Unit,
    Purpose,
    ReportsTo,
    HolderGained,
    HolderLost,

    /// <summary>How many responsibilities there were and are.</summary>
    Count,
    Gained,
    Lost,
    Reworded,
    Split,
    Merged,

    /// <summary>The same sentence stands under another heading of the role.</summary>
    MovedWithin,

    /// <summary>Another role had it.</summary>
    TakenOver,

    /// <summary>What explains a responsibility.</summary>
    Explained,
    Essential,
    Letters,
    Accountable,
    RowAdded,
    RowRemoved,

    /// <summary>Paragraphs of the role's text that came, went or were reworded; without any, only their order or marks changed.</summary>
    OtherText,

    ItemAdded,
    ItemRemoved,
    ItemRenamed,
    Slipped,
    PulledForward,

    /// <summary>A target was set, removed, or made more or less exact.</summary>
    Target,
    Status,
    Horizon,
    Owner,
    Confidence,
    Summary,

    /// <summary>One of an item's other fields, by its key.</summary>
    Details,
    Published,
    Withdrawn,

    PageAdded,
    PageRemoved,
    PageMoved,
    PageRetitled,
    PageText,
    AddressBroken,

    SettingAdded,
    SettingRemoved,
    SettingChanged,

    /// <summary>Entries of a list in the settings; none where only their order changed.</summary>
    SettingEntries,

    FileAdded,
    FileRemoved,
    FileMoved,
    FileChanged,
}

/// <summary>The lists of a role.</summary>
public enum RolePart
{
    Responsibility,
    Requirement,
    Interaction,
    Area,
    Metric,
}

/// <summary>One change, in the authors' words; who prints it puts them into a sentence.</summary>
/// <param name="Key">Of the role, the item or the page that it belongs to: changes with the same key stand together.</param>
/// <param name="Subject">Its title.</param>
public sealed record HandbookChange(ChangedPart Part, ChangeKind Kind, string Key, string Subject, ChangePlace Place)
{
    /// <summary>What was: sentences, titles, or one value in the words of the data formats.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>The list that it is in.</summary>
    public RolePart? Of { get; init; }

    /// <summary>The list that it was in before.</summary>
    public RolePart? Before { get; init; }

    /// <summary>The title of another role or page, the row of the matrix, or the key of an item, that has a part in it.</summary>
    public string? Other { get; init; }

    /// <summary>All targets of an item, where there is a history.</summary>
    public Promises? Promises { get; init; }

    /// <summary>The file that a line is to be added to, and the line.</summary>
    public (string Path, string Line)? ToAdd { get; init; }
}

/// <summary>Where a change can be read.</summary>
/// <param name="IsGone">In the older state: the newer one does not have it.</param>
public readonly record struct ChangePlace(SourceSpan Span, bool IsGone)
{
    public static ChangePlace Now(SourceSpan span) => new(span, false);

    public static ChangePlace Before(SourceSpan span) => new(span, true);
}

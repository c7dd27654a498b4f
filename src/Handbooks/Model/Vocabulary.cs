using System.Text.Json;

namespace Handbooks.Model;

/// <summary>The values of enums as data files and JSON have them.</summary>
public static class DataWords
{
    /// <summary><c>in_progress</c> of <see cref="ItemStatus.InProgress"/>.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <summary>Who may see a thing. The zero value is Internal: nothing is published by omission.</summary>
public enum Visibility
{
    Internal = 0,
    Public = 1,
}

/// <summary>A thing that is public or internal.</summary>
public interface IVisible
{
    Visibility Visibility { get; }
}

public enum RoleStatus
{
    Active,
    Draft,
    Vacant,
    Retired,
}

public enum RoleKind
{
    Position,
    Added,
    Rotating,
    Committee,
}

public enum ItemStatus
{
    Idea,
    Planned,
    InProgress,
    Shipped,
    Paused,
    Dropped,
}

public enum Horizon
{
    Now,
    Next,
    Later,
}

public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>A role's stable name in addresses and data: <c>engineering-manager</c>.</summary>
public readonly record struct RoleId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A roadmap item's stable name in addresses and data, as its author wrote it.</summary>
public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A row of the responsibility matrix.</summary>
public readonly record struct ActivityId(string Value)
{
    public override string ToString() => Value;
}

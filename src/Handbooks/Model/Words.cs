namespace Handbooks.Model;

/// <summary>Who may see a thing. The zero value is Internal: nothing is published by omission.</summary>
public enum Visibility
{
    Internal = 0,
    Public = 1,
}

/// <summary>A thing that says whether it is public.</summary>
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

namespace Handbooks.Model;

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

namespace Handbooks.Syntax.Words;

/// <summary>The part of a role that a label names.</summary>
/// <param name="IsWhole">It has no other words; otherwise some are beside the part's ("Lamp Guard Responsibilities").</param>
/// <param name="Rest">Those other words, as written; they may be the role's name.</param>
public sealed record PartLabel(RolePart Part, bool IsWhole, string Rest)
{
    /// <summary>With other words the part's word may mean something else ("Customer experience"), unless they are a role's name.</summary>
    public bool IsWeak { get; init; }

    /// <summary>It matches a phrase with a gap: an exact match in another language takes precedence.</summary>
    internal bool HasGap { get; init; }
}

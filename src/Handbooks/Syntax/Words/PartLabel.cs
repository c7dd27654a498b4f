namespace Handbooks.Syntax.Words;

/// <summary>What a label says of what stands under it.</summary>
/// <param name="IsWhole">It says nothing else; else other words stand beside the part's ("Lamp Guard Responsibilities").</param>
/// <param name="Rest">Those other words, as they are written; they may be the role's name.</param>
public sealed record PartLabel(RolePart Part, bool IsWhole, string Rest)
{
    /// <summary>The part's word means other things beside other words ("Customer experience"): only a role's name makes it the role's.</summary>
    public bool IsWeak { get; init; }

    /// <summary>It fits a phrase with a gap: a label of another language that fits as it is goes before.</summary>
    internal bool HasGap { get; init; }
}

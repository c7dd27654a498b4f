using Handbooks.Syntax.Visibility;

namespace Handbooks.Model;

/// <summary>The newest day that is known to have come, without a clock: asked for, or that of the newest commit.</summary>
/// <param name="IsToday">It is the day of the build, not only one before it.</param>
public readonly record struct KnownDay(DateOnly Day, bool IsToday)
{
    /// <summary>Where nobody says what day it is, this release of the tool is the last thing that is known to have happened.</summary>
    public static KnownDay OfTool { get; } = new(new DateOnly(2026, 11, 1), false);

    /// <summary>Whether a claim keeps a page back: a day counts as come only if it is known to have, and as still ahead likewise.</summary>
    internal bool Counts(ClaimKind kind, DateOnly? day) => kind switch
    {
        ClaimKind.Readers => true,
        ClaimKind.NotBefore => day is not { } from || from > Day,
        ClaimKind.NotAfter => !IsToday || day is not { } until || until < Day,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

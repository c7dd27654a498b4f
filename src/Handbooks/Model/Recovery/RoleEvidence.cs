using System.Collections.Immutable;

namespace Handbooks.Model.Recovery;

/// <summary>One thing that speaks for a role, or against it.</summary>
/// <param name="Weight">Less than nothing where it speaks against.</param>
public sealed record RoleReason(string Text, int Weight);

/// <summary>All that speaks for and against a role in one place of a page.</summary>
public sealed record RoleEvidence(ImmutableArray<RoleReason> Reasons)
{
    /// <summary>From here on it is a role.</summary>
    public const int Enough = 5;

    public static RoleEvidence None { get; } = new([]);

    public int Sum => Reasons.Sum(reason => reason.Weight);

    /// <summary>A name alone is none: the page has to say something of it.</summary>
    public bool SaysSomething { get; init; }

    public bool IsEnough => SaysSomething && Sum >= Enough;

    public RoleEvidence With(string text, int weight, bool saysSomething = false) =>
        new(Reasons.Add(new(text, weight))) { SaysSomething = SaysSomething || saysSomething };

    /// <summary>What speaks for it, in words.</summary>
    public string Account => string.Join(", ", Reasons.Where(reason => reason.Weight > 0).Select(reason => reason.Text));
}

/// <summary>A label that was looked at, and what came of it.</summary>
/// <param name="Name">The role's, if it is one.</param>
public sealed record RoleCandidate(Text.Located<string> Label, string Name, RoleEvidence Evidence, bool IsRole);

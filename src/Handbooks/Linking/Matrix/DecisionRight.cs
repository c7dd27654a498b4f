using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

public enum DecisionKind
{
    /// <summary>What a role may decide: "authority to make best-effort choices when we cannot agree".</summary>
    Right,

    /// <summary>A domain that a role's page claims.</summary>
    Domain,

    /// <summary>Who settles a matter that cannot be settled where it arose.</summary>
    Escalation,
}

/// <summary>A statement about deciding that is not an activity.</summary>
/// <param name="Role">The role that has it; for an escalation, the role that receives it.</param>
/// <param name="Text">Its subject, without the introductory words.</param>
/// <param name="Source">Where a reader of the site finds it.</param>
public sealed record DecisionRight(
    DecisionKind Kind, RoleId Role, string Text, string Quote, SourceSpan Span, LinkTarget Source)
{
    /// <summary>"when we cannot reach consensus"; null if there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>The activity whose text contains it; null if none does.</summary>
    public ActivityId? Activity { get; init; }
}

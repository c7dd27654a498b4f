using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

public enum DecisionKind
{
    /// <summary>What a role may decide: "authority to make best-effort choices when we cannot agree".</summary>
    Right,

    /// <summary>A field that a role's page says is its own.</summary>
    Domain,

    /// <summary>To whom a matter goes that cannot be settled where it came up.</summary>
    Escalation,
}

/// <summary>Something about deciding that is no activity.</summary>
/// <param name="Role">Whose it is; of an escalation, to whom it goes.</param>
/// <param name="Text">What it is about, without the words that lead into it.</param>
/// <param name="Condition">"when we cannot reach consensus"; null where none is written.</param>
/// <param name="Activity">The activity whose text it stands in.</param>
/// <param name="Source">Where a reader of the site finds it.</param>
public sealed record DecisionRight(
    DecisionKind Kind, RoleId Role, string Text, string? Condition, ActivityId? Activity, string Quote, SourceSpan Span, LinkTarget Source);

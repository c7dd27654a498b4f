using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>A letter table with its roles found, for checks: what the matrix took from it is in the activities.</summary>
public sealed record LinkedTable(LetterScheme Scheme, ImmutableArray<TableRole> Roles, ImmutableArray<TableActivity> Activities);

/// <param name="Role">Null where nobody defines it, and where several do.</param>
/// <param name="IsDefined">Somebody bears the name.</param>
public sealed record TableRole(Located<string> Name, RoleId? Role, bool IsDefined, bool HasLetters);

/// <param name="Cells">One a role, in their order.</param>
public sealed record TableActivity(Located<string> Name, ActivityId Activity, ImmutableArray<LetterCell> Cells);

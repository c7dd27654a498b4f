using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class EmptyColumn
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from table in handbook.Tables
        from role in table.Roles
        where role is { Role: not null, HasLetters: false } && !table.Activities.IsEmpty
        select CheckDiagnostics.NoLetters(role.Name);
}

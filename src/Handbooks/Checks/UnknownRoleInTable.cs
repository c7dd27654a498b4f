using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class UnknownRoleInTable
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from name in handbook.Tables.SelectMany(table => table.Roles)
            .Where(role => !role.IsDefined && role.HasLetters)
            .Select(role => role.Name)
            .DistinctBy(name => (name.Span.Path, name.Value))
        select CheckDiagnostics.NobodyOfThatName(name, handbook.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value)
            .Prepend(role.Title)));
}

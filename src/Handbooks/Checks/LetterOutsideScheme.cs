using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model.LetterTables;

namespace Handbooks.Checks;

internal static class LetterOutsideScheme
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from table in handbook.Tables
        from row in table.Activities
        from cell in row.Cells.Where((cell, i) => i < table.Roles.Length && table.Roles[i].Role is not null)
        where cell.Letters is null && WrittenLetters.LooksLikeLetters(cell.Text.Value, table.Scheme)
        select CheckDiagnostics.NoLetterOf(cell.Text, table.Scheme);
}

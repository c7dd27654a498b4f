using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>What is wrong with a table of letters itself: its heads and its cells.</summary>
internal static class LetterTableChecks
{
    public static readonly Check UnknownRole = new("HB4010", Severity.Warning, "Unknown role in a table",
        handbook => FindUnknownRoles(handbook).Concat(FindLettersOfNoRole(handbook)));

    public static readonly Check UnknownLetter = new("HB4011", Severity.Warning, "Unknown letter in a table",
        FindUnknownLetters);

    public static readonly Check EmptyColumn = new("HB4016", Severity.Info, "Role without a letter in a table", FindEmptyColumns);

    private static IEnumerable<Diagnostic> FindUnknownRoles(Handbook handbook) =>
        from name in handbook.Tables.SelectMany(table => table.Roles)
            .Where(role => !role.IsDefined && role.HasLetters && role.Name.Value.Length > 0)
            .Select(role => role.Name)
            .DistinctBy(name => (name.Span.Path, name.Value))
        let known = handbook.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title))
        select UnknownRole.At(name.Span, $"no role is called \"{name.Value}\"; the table's letters for it are ignored",
            Nearest.To(name.Value, known) is { } nearest
                ? $"Did you mean \"{nearest}\"?" : "Define the role on a page of its own, or correct the name.") with
        {
            Missing = MissingThing.Called(name.Value),
        };

    /// <summary>The first letter of each column that no role stands above: its row has a cell too many.</summary>
    private static IEnumerable<Diagnostic> FindLettersOfNoRole(Handbook handbook) =>
        from table in handbook.Tables
        from column in Enumerable.Range(0, table.Roles.Length)
        where table.Roles[column] is { IsDefined: false, HasLetters: true, Name.Value.Length: 0 }
        let cell = table.Activities.Where(row => column < row.Cells.Length).Select(row => row.Cells[column])
            .First(cell => cell.Letters is { IsEmpty: false })
        select UnknownRole.At(cell.Text.Span, $"no role is named above \"{cell.Text.Value}\"; the letter is ignored",
            "Name the role in the first row of the table, or remove the cell.");

    private static IEnumerable<Diagnostic> FindUnknownLetters(Handbook handbook) =>
        from table in handbook.Tables
        from row in table.Activities
        from cell in row.Cells.Where((cell, i) => i < table.Roles.Length && table.Roles[i].Role is not null)
        where cell.Letters is null && WrittenLetters.LooksLikeLetters(cell.Text.Value, table.Scheme)
        let signs = string.Join(", ", table.Scheme.Letters.Select(letter => letter.Sign))
        let others = string.Join(", ", LetterScheme.All.Where(other => other != table.Scheme).Select(other => other.Name))
        select UnknownLetter.At(cell.Text.Span, $"\"{cell.Text.Value}\" is not a letter of {table.Scheme.Name} ({signs}); the cell counts as empty",
            $"Correct the letter. If the table uses another scheme ({others}), name it in the heading above it, "
                + "or as raci: {scheme: …} in handbook.yml.");

    private static IEnumerable<Diagnostic> FindEmptyColumns(Handbook handbook) =>
        from table in handbook.Tables
        from role in table.Roles
        where role is { Role: not null, HasLetters: false } && !table.Activities.IsEmpty
        select EmptyColumn.At(role.Name.Span, $"{role.Name.Value} has no letter in this table", "Give it a letter, or remove it from the table.");
}

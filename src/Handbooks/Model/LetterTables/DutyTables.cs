using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <summary>Tables with a role at the head of each column and its duties below: "PM expectations | EM expectations".</summary>
internal static class DutyTables
{
    private static readonly string[] Parts = [" expectations", " responsibilities", " duties", " tasks", " accountabilities", " does"];

    public static ImmutableArray<DutyTable> Find(PageDocument page, PartNames parts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var allowance = new DutyAllowance();
        return [.. page.Outline.Descendants.Prepend(page.Outline)
            .SelectMany(section => section.Blocks.OfType<Table>().Select(table => Read(page, section, table, parts, allowance, diagnostics)))
            .OfType<DutyTable>()];
    }

    private static DutyTable? Read(PageDocument page, Section section, Table table, PartNames parts, DutyAllowance allowance,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head || table.Count < 2
            || !table.Skip(1).Cast<TableRow>().Any(row => row.OfType<TableCell>().Any(HoldsList)))
            return null;
        var heads = head.OfType<TableCell>().Select(cell => new Located<string>(TextOf(cell), page.SpanOf(cell).Trimmed())).ToList();
        // Without such a word in the head, any table with lists would match.
        if (!heads.TrueForAll(cell => RoleOf(cell.Value) is not null))
            return null;
        var group = section.Heading is null ? null : section.Title;
        return new DutyTable(section.Heading, [.. heads.Select((cell, i) => Column(cell.With(RoleOf(cell.Value)!), i))]);

        DutyColumn Column(Located<string> role, int index)
        {
            var reader = new DutyReader(page, role.Value, parts, allowance, diagnostics);
            foreach (var row in table.Skip(1).Cast<TableRow>().Where(row => index < row.Count))
                reader.Add((TableCell)row[index], group, titled: false);
            return new DutyColumn(role, [.. reader.Found]);
        }
    }

    private static string? RoleOf(string head) =>
        Array.Find(Parts, part => head.EndsWith(part, StringComparison.OrdinalIgnoreCase)) is { } part
            ? English.Singular(head[..^part.Length].Trim()) : null;

    private static bool HoldsList(TableCell cell) => cell.Any(block => block is ListBlock);

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

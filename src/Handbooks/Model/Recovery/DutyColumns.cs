using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Footnotes;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Which column of a table of responsibilities holds the duties.</summary>
/// <param name="Duty">-1 if no column head says: use the second filled cell, or the only one.</param>
/// <param name="Letter">The column whose cells are letters written as words, "Consulted"; -1 if there is none.</param>
internal sealed record DutyColumns(int Duty, int Letter = -1)
{
    public static DutyColumns Of(Table table, PartNames names)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head)
            return new(-1);
        var heads = head.OfType<TableCell>().Select(TextOf).ToList();
        var duty = heads.FindIndex(text => names.Read(text) is { Part: RolePart.Responsibilities });
        if (duty < 0 && heads.Count > 1 && heads.Skip(1).All(text => HeadWords.AreMeta(text) || HeadWords.ArePeople(text)))
            duty = 0;
        return new(duty, LettersOf(table, heads.Count));
    }

    /// <summary>"Role in it", over "Accountable" and "Consulted": every cell in the column gives the role's letter for its row.</summary>
    private static int LettersOf(Table table, int columns)
    {
        var rows = table.OfType<TableRow>().Where(row => !row.IsHeader).Select(row => row.OfType<TableCell>().ToList()).ToList();
        for (var column = 1; column < columns && rows.Count > 0; column++)
        {
            if (rows.TrueForAll(row => column < row.Count && FromCell(row[column]) != Letters.None))
                return column;
        }
        return -1;
    }

    /// <summary>"Informed, responsible"; None if the cell says anything else.</summary>
    private static Letters FromCell(TableCell cell)
    {
        var words = TextOf(cell).Split([' ', ',', '/', '&', '+'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "and").ToList();
        var all = words.ConvertAll(LettersText.FromWord);
        return all.Contains(Letters.None) ? Letters.None : all.Aggregate(Letters.None, (sum, letter) => sum | letter);
    }

    /// <summary>The role's letter for the row; None if the row gives none.</summary>
    public Letters LetterIn(List<TableCell> cells) => Letter < 0 || Letter >= cells.Count ? Letters.None : FromCell(cells[Letter]);

    public (string Area, TableCell? Cell) In(List<TableCell> cells)
    {
        if (Letter >= 0)
            return In([.. cells.Where((_, i) => i != Letter)], Duty > Letter ? Duty - 1 : Duty);
        return In(cells, Duty);
    }

    private static (string Area, TableCell? Cell) In(List<TableCell> cells, int duty)
    {
        if (duty >= 0)
        {
            var area = duty > 0 ? TextOf(cells[0]) : "";
            return duty < cells.Count && cells[duty].Count > 0 ? (area, cells[duty]) : (area, null);
        }
        var full = cells.Where(cell => cell.Count > 0).ToList();
        return full.Count == 0 ? ("", null) : full.Count == 1 ? ("", full[0]) : (TextOf(full[0]), full[1]);
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

/// <summary>Column heads that name people, or add information about a row.</summary>
internal static class HeadWords
{
    public static bool ArePeople(string head) => IsIn(head, "people heads");

    /// <summary>"Keeper", "Phone", "Since": the rows of the table are people, and say nothing else.</summary>
    public static bool ArePeople(Table table) =>
        table.FirstOrDefault() is TableRow { IsHeader: true, Count: > 1 } head
        && head.OfType<TableCell>().Select(cell => string.Join(' ', cell.Select(InlineText.Of)).Trim()).ToList() is var heads
        && heads.Count(ArePeople) is > 0 and var people && people + heads.Count(AreMeta) >= heads.Count - 1;

    public static bool AreMeta(string head) => IsIn(head, "meta heads");

    public static bool AreRole(string head)
    {
        var text = LabelText.Of(head).Joined;
        return Languages.Have(head, "role", text) || Languages.Have(head, "roles", text);
    }

    private static bool IsIn(string head, string section)
    {
        var plain = head.Trim().TrimEnd(':', '：', '?').ToLowerInvariant();
        return plain.Length == 0 || Languages.Have(plain, section, plain) || Languages.English[section].Contains(plain);
    }
}

/// <summary>"Ownership areas (as of today): [Web](web.md), [Cloud](cloud.md)": a sentence that lists what a role owns, also in a note.</summary>
internal static class LabelledAreas
{
    public static IEnumerable<PartEntry> Find(PageDocument page, RoleSection role, PartNames names) =>
        role.AllBlocks.Concat(FootnoteReferences.From(role.AllBlocks).SelectMany(note => note)).OfType<ParagraphBlock>()
            .Where(paragraph => IsLabelled(InlineText.Of(paragraph), names)).SelectMany(paragraph => Read(page, paragraph));

    private static bool IsLabelled(string text, PartNames names)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon + 1 >= text.Length)
            return false;
        var label = text[..colon];
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        return names.Find((bracket > 0 ? label[..bracket] : label).Trim(' ', '*', '†')) is RolePart.Areas;
    }

    /// <summary>One area per link; without links, one per comma-separated part.</summary>
    private static IEnumerable<PartEntry> Read(PageDocument page, ParagraphBlock paragraph)
    {
        var links = paragraph.Inline?.OfType<LinkInline>().Where(link => !link.IsImage).ToList() ?? [];
        if (links.Count > 0)
            return links.Select(link => new PartEntry(paragraph, InlineText.Of(link), page.SpanOf(link)));
        var text = InlineText.Of(paragraph);
        return text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.')
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(area => new PartEntry(paragraph, area, page.SpanOf(paragraph)));
    }
}

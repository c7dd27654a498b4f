using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;
using Markdig.Extensions.Tables;

namespace Handbooks.Model.Recovery;

/// <summary>Which column of a table of responsibilities says what there is to do.</summary>
/// <param name="Duty">-1 where no head tells: the second cell that is filled, or the only one.</param>
internal sealed record DutyColumns(int Duty)
{
    public static DutyColumns Of(Table table, PartNames names)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head)
            return new(-1);
        var heads = head.OfType<TableCell>().Select(TextOf).ToList();
        var duty = heads.FindIndex(text => names.Read(text) is { Part: RolePart.Responsibilities });
        if (duty < 0 && heads.Count > 1 && heads.Skip(1).All(text => HeadWords.AreMeta(text) || HeadWords.ArePeople(text)))
            duty = 0;
        return new(duty);
    }

    public (string Area, TableCell? Cell) In(List<TableCell> cells)
    {
        if (Duty >= 0)
        {
            var area = Duty > 0 ? TextOf(cells[0]) : "";
            return Duty < cells.Count && cells[Duty].Count > 0 ? (area, cells[Duty]) : (area, null);
        }
        var full = cells.Where(cell => cell.Count > 0).ToList();
        return full.Count == 0 ? ("", null) : full.Count == 1 ? ("", full[0]) : (TextOf(full[0]), full[1]);
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

/// <summary>Heads of columns that name people, or say something about a row beside what it is.</summary>
internal static class HeadWords
{
    public static bool ArePeople(string head) => IsIn(head, "people heads");

    public static bool AreMeta(string head) => IsIn(head, "meta heads");

    public static bool AreRole(string head)
    {
        var text = LabelText.Of(head);
        return Languages.For(head).Any(set => set["role"].Contains(text.Joined) || set["roles"].Contains(text.Joined));
    }

    private static bool IsIn(string head, string section)
    {
        var plain = head.Trim().TrimEnd(':', '：', '?').ToLowerInvariant();
        return plain.Length == 0 || Languages.For(plain).Append(Languages.English).Any(set => set[section].Contains(plain));
    }
}

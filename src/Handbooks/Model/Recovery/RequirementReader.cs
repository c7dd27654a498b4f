using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Essential and desirable requirements: by the heading, unless an introduction to the list or the item itself differs.</summary>
internal static class RequirementReader
{
    /// <summary>In a sentence that asks for something before its colon.</summary>
    private const int FewestSpaces = 6;

    /// <param name="isEssential">The level that the heading gives.</param>
    /// <param name="isAll">Nothing else is under the heading: without a list, its paragraphs are the requirements.</param>
    public static List<RequirementDeclaration> Read(PageDocument page, IEnumerable<Block> blocks, PartNames names, bool isEssential, bool isAll,
        string label = "")
    {
        var found = new List<RequirementDeclaration>();
        var current = isEssential;
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph)
                current = LevelOf(InlineText.Of(paragraph), names) ?? isEssential;
            if (block is Table table)
                found.AddRange(Rows(page, table, names, isEssential));
            var items = Asked([block]).ToList();
            // "[Courage](skills.md#courage)" in a list of such: each is defined elsewhere, and is asked for here.
            var areDefined = items.Count > 1 && items.Count(LinkShare.IsDefinedElsewhere) * 2 > items.Count;
            found.AddRange(items.Where(item => (areDefined ? LinkShare.IsDefinedElsewhere(item) || !LinkShare.IsNothingButLink(item)
                : !LinkShare.IsNothingButLink(item)) && !IsNone(InlineText.Of(item))).Select(item => Of(page, item, current)));
        }
        if (found.Count == 0 && isAll)
            found.AddRange(Paragraphs(page, blocks, isEssential, label));
        return found;
    }

    /// <summary>
    /// Each item, unless it only introduces those within it ("You have:"). "Spends a season at sea, by doing all of:" asks for something
    /// itself: its inner items say how.
    /// </summary>
    private static IEnumerable<ListItemBlock> Asked(IEnumerable<Block> blocks) =>
        Lists.ItemsOf(blocks).SelectMany(item => Lists.LabelOf(item) is not null || Introduces(item) ? Asked(item) : [item])
            .Where(item => InlineText.Of(item).Length > 0);

    private static bool Introduces(ListItemBlock item) =>
        InlineText.Of(item) is [.., ':' or '：'] text && Lists.Nested(item).Any()
        && (text.Count(c => c == ' ') < FewestSpaces || LeadText.EndsWithVerb(text));

    /// <param name="isEssential">Unless the item itself says so or otherwise.</param>
    public static RequirementDeclaration Of(PageDocument page, ListItemBlock item, bool isEssential = true)
    {
        var text = InlineText.Of(item);
        return new(text, Said(text) ?? isEssential, Lists.OwnSpan(page, item));
    }

    /// <summary>"Essential" beside "Desirable" at the head of a table: what its rows ask for, in the order of the page.</summary>
    /// <returns>Empty for any other table.</returns>
    public static IEnumerable<RequirementDeclaration> Columns(PageDocument page, Table table, PartNames names)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head)
            return [];
        var parts = head.OfType<TableCell>()
            .Select(cell => names.Read(TextOf(cell)) is { IsWhole: true, Part: var part } ? part : (RolePart?)null).ToList();
        // "Criteria" over the first column names its rows.
        if (parts.LastIndexOf(RolePart.Essential) > 0)
            parts[0] = parts[0] is RolePart.Essential ? null : parts[0];
        return parts.Contains(RolePart.Essential) && parts.Contains(RolePart.Desirable)
            ? table.OfType<TableRow>().Where(row => !row.IsHeader).SelectMany(row => row.OfType<TableCell>().Zip(parts))
                .Where(cell => cell.Second is RolePart.Essential or RolePart.Desirable)
                .SelectMany(cell => Cell(page, cell.First, cell.Second is RolePart.Essential)) : [];
    }

    private static IEnumerable<RequirementDeclaration> Cell(PageDocument page, TableCell cell, bool isEssential)
    {
        var items = Lists.EntriesOf(cell).Select(item => new RequirementDeclaration(InlineText.Of(item), isEssential, Lists.OwnSpan(page, item)));
        return items.Concat(cell.OfType<ParagraphBlock>().Select(paragraph =>
            new RequirementDeclaration(InlineText.Of(paragraph), isEssential, page.SpanOf(paragraph))))
            .Where(requirement => requirement.Text.Length > 0 && !IsNone(requirement.Text));
    }

    private static IEnumerable<RequirementDeclaration> Rows(PageDocument page, Table table, PartNames names, bool isEssential)
    {
        if (Columns(page, table, names).ToList() is { Count: > 0 } columns)
        {
            foreach (var requirement in columns)
                yield return requirement;
            yield break;
        }
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader))
        {
            var full = row.OfType<TableCell>().Where(cell => cell.Count > 0).ToList();
            if (full.Count == 0)
                continue;
            var label = TextOf(full[0]);
            var level = full.Count > 1 && names.Find(label) is { } part ? part != RolePart.Desirable : (bool?)null;
            var cell = full.Count > 1 ? full[1] : full[0];
            var text = full.Count > 1 && level is null ? $"{label}: {TextOf(cell)}" : TextOf(cell);
            yield return new(text, level ?? Said(text) ?? isEssential, page.SpanOf(cell).Trimmed());
        }
    }

    private static IEnumerable<RequirementDeclaration> Paragraphs(PageDocument page, IEnumerable<Block> blocks, bool isEssential, string label) =>
        blocks.OfType<ParagraphBlock>().Select(paragraph => (Block: paragraph, Text: DutyItems.WithoutLabel(InlineText.Of(paragraph), label)))
            .Where(paragraph => paragraph.Text.Length > 0 && !paragraph.Text.EndsWith(':') && !IsNone(paragraph.Text)
                && BoldLine.TextOf(paragraph.Block) is null)
            .Select(paragraph => new RequirementDeclaration(paragraph.Text, Said(paragraph.Text) ?? isEssential, page.SpanOf(paragraph.Block)));

    /// <summary>"None", "to be written".</summary>
    private static bool IsNone(string text) => Placeholders.IsOne(text) || Placeholders.SaysNone(text);

    /// <summary>"Nice to have:" over a list applies to all of it.</summary>
    private static bool? LevelOf(string paragraph, PartNames names)
    {
        if (!paragraph.EndsWith(':') && !paragraph.EndsWith('：'))
            return null;
        return names.Read(paragraph)?.Part switch
        {
            RolePart.Essential => true,
            RolePart.Desirable => false,
            _ => Said(paragraph),
        };
    }

    /// <summary>The level given by the first such phrase in a sentence: desirable (false), essential (true), or null.</summary>
    private static bool? Said(string text)
    {
        var (desirable, essential) = (int.MaxValue, int.MaxValue);
        if (!Languages.MayHold(text, "desirable phrases|essential phrases"))
            return null;
        var (mayBeDesirable, mayBeEssential) = (Languages.MayHold(text, "desirable phrases"), Languages.MayHold(text, "essential phrases"));
        foreach (var set in Languages.For(text))
        {
            desirable = mayBeDesirable ? Math.Min(desirable, First(text, set, "desirable phrases")) : desirable;
            essential = mayBeEssential ? Math.Min(essential, First(text, set, "essential phrases")) : essential;
        }
        return desirable == essential ? null : desirable > essential;
    }

    private static int First(string text, WordSet set, string section)
    {
        var first = int.MaxValue;
        foreach (var phrase in set[section])
        {
            if (Phrases.IndexOf(text, phrase) is >= 0 and var at && at < first)
                first = at;
        }
        return first;
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

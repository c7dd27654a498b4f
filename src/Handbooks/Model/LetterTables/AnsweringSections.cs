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

/// <summary>Finds headings and lines such as "Product managers (PMs) are accountable for:" and the areas listed under them.</summary>
internal static class AnsweringSections
{
    private static readonly (string Words, Letters Letters)[] Endings =
    [
        (" are accountable for", Letters.Accountable), (" is accountable for", Letters.Accountable),
        (" are ultimately responsible for", Letters.Accountable), (" is ultimately responsible for", Letters.Accountable),
        (" answer for", Letters.Accountable), (" answers for", Letters.Accountable), (" decide on", Letters.Accountable),
        (" decides on", Letters.Accountable),
        (" are responsible for", Letters.Responsible), (" is responsible for", Letters.Responsible),
        (" are consulted on", Letters.Consulted), (" is consulted on", Letters.Consulted),
        (" are informed of", Letters.Informed), (" is informed of", Letters.Informed), (" are informed about", Letters.Informed),
        (" is informed about", Letters.Informed),
    ];

    private static readonly HashSet<string> NoRole = new(StringComparer.OrdinalIgnoreCase)
    {
        "you", "they", "we", "i", "it", "who", "this role", "he", "she", "everyone", "nobody",
    };

    public static ImmutableArray<AnsweringSection> Find(PageDocument page)
    {
        var found = ImmutableArray.CreateBuilder<AnsweringSection>();
        foreach (var section in page.Outline.Descendants.Prepend(page.Outline))
        {
            if (section.Heading is { } heading && Read(section.Title) is { } title)
                Add(section, heading, title, section.Children.IsEmpty ? Items(page, section.Blocks) : Headings(page, section));
            for (var i = 0; i + 1 < section.Blocks.Length; i++)
            {
                if (section.Blocks[i] is ParagraphBlock line && section.Blocks[i + 1] is ListBlock list && InlineText.Of(line) is var text
                    && text.EndsWith(':') && Read(text) is { } said)
                    Add(section, line, said, Items(page, [list]));
            }
        }
        return found.ToImmutable();

        void Add(Section section, LeafBlock sentence, (string Role, string? Abbreviation, Letters Letters) said, IEnumerable<AnsweredArea> areas)
        {
            var span = page.SpanOf(sentence);
            found.Add(new AnsweringSection(new(said.Role, span), said.Abbreviation, said.Letters, new(InlineText.Of(sentence), span), section,
                [.. areas]));
        }
    }

    private static IEnumerable<AnsweredArea> Headings(PageDocument page, Section section) =>
        section.Children.Where(child => child.Heading is not null && child.Title.Length > 0)
            .Select(child => new AnsweredArea(child.Heading!, new(child.Title.TrimEnd(':', '.', ' '), page.SpanOf(child.Heading!))));

    private static IEnumerable<AnsweredArea> Items(PageDocument page, IEnumerable<Block> blocks) =>
        Lists.EntriesOf(blocks).Select(item => new AnsweredArea(item, new(InlineText.Of(item), Lists.OwnSpan(page, item))));

    private static (string Role, string? Abbreviation, Letters Letters)? Read(string title)
    {
        var text = title.TrimEnd(':', ' ', '…', '.');
        foreach (var (words, letters) in Endings)
        {
            if (!text.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                continue;
            var role = text[..^words.Length].Trim();
            string? abbreviation = null;
            if (role.EndsWith(')') && role.LastIndexOf('(') is var open and > 0)
                (role, abbreviation) = (role[..open].Trim(), English.Singular(role[(open + 1)..^1].Trim()));
            role = role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
            return role.Length is 0 or > 60 || NoRole.Contains(role) || role.Contains(',', StringComparison.Ordinal)
                ? null : (English.Singular(role), abbreviation, letters);
        }
        return null;
    }
}

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

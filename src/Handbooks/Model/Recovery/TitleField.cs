using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A role's name in a field of a form: "| Role title | Shop volunteer |", "**Position:** Cook".</summary>
internal static class TitleField
{
    private const int MostBlocks = 4;

    /// <summary>The name and where it stands; null where the first blocks have no such field.</summary>
    public static (string Name, Block Place)? Find(RoleSection page, RoleNames names)
    {
        var opening = page.Blocks.Concat(page.Children.Where(child => child.Heading is not HeadingBlock).SelectMany(child => child.Blocks))
            .Take(MostBlocks)
            .Concat(page.Children.Where(child => child.Heading is HeadingBlock).Take(1).SelectMany(child => child.Blocks.Take(1)));
        foreach (var block in opening)
        {
            foreach (var (label, value, place) in Fields(block))
            {
                if (IsLabel(label) && names.IsJob(value) && value.Length < 80)
                    return (names.Cleaned(value), place);
            }
        }
        return null;
    }

    private static IEnumerable<(string Label, string Value, Block Place)> Fields(Block block)
    {
        if (block is Table table)
        {
            foreach (var row in table.OfType<TableRow>().Where(row => row.Count >= 2))
                yield return (TextOf((TableCell)row[0]), TextOf((TableCell)row[1]), row[1]);
        }
        var lines = block switch
        {
            ParagraphBlock paragraph => Lines.Of(paragraph).Select(line => (line, (Block)paragraph)),
            ListBlock list => list.OfType<ListItemBlock>().Select(item => (InlineText.Of(item), (Block)item)),
            _ => [],
        };
        foreach (var (line, place) in lines)
        {
            var colon = line.AsSpan().IndexOfAny(':', '：');
            if (colon is > 0 and < 40)
                yield return (line[..colon], line[(colon + 1)..].Trim(), place);
        }
    }

    private static bool IsLabel(string label)
    {
        var text = LabelText.Of(label).Joined;
        return Languages.For(label).Append(Languages.English).Any(set => set["role"].Contains(text) || set["title fields"].Contains(text));
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

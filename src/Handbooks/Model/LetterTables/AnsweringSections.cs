using System.Collections.Immutable;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
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

using System.Text;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>The items of a section's lists.</summary>
internal static class Lists
{
    private const int LongestGroup = 64;
    private const int FewestInGroup = 3;
    private const int MostWordsOfLabel = 4;
    private const int FewestTold = 5;

    public static IEnumerable<ListItemBlock> ItemsOf(IEnumerable<Block> blocks) => blocks.OfType<ListBlock>().SelectMany(list =>
        list).OfType<ListItemBlock>();

    public static IEnumerable<ListItemBlock> Nested(ListItemBlock item) => ItemsOf(item);

    /// <summary>The items with content; an item that only labels a nested list is replaced by that list's items.</summary>
    public static IEnumerable<ListItemBlock> EntriesOf(IEnumerable<Block> blocks) =>
        ItemsOf(blocks).SelectMany(item => LabelOf(item) is null && !(InlineText.Of(item) is [.., ':' or '：'] && Nested(item).Any())
            ? [item] : EntriesOf(item)).Where(item => InlineText.Of(item).Length > 0);

    /// <summary>"**Hiring**" or "Hiring:" over a nested list is a group, not a duty; null for an item with content of its own.</summary>
    public static string? LabelOf(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock own || !item.Any(block => block is ListBlock))
            return null;
        var text = InlineText.Of(item);
        var isWord = (text.EndsWith(':') && text.Count(c => c == ' ') < 2) || IsShort(text);
        var isBold = own.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: null or LiteralInline { NextSibling: null } } bold
            && InlineText.Of(bold).TrimEnd(':', ' ').Length == text.TrimEnd(':', ' ').Length;
        // "Get ready for the tide," continues in its sub-items.
        var goesOn = text.EndsWith(',') && own.Inline?.LastChild is LiteralInline;
        return text.Length > 0 && (isWord || isBold || goesOn) ? text.TrimEnd(':', ',', ' ') : null;
    }

    /// <summary>
    /// "Moorings", "Crew", "Harbour office", most of them over several duties: short items that only name a field. Among duties of
    /// which one or two have details it is the details that are inner items.
    /// </summary>
    public static bool AreGroups(List<ListItemBlock> items)
    {
        var groups = items.FindAll(IsGroup);
        return groups.Count > 1 && groups.Count * 3 >= items.Count * 2
            && (groups.TrueForAll(item => InlineText.Of(item).EndsWith(':'))
                || (groups.Count(item => InlineText.Of(item).Count(c => c == ' ') < MostWordsOfLabel) * 2 >= groups.Count
                    && groups.Sum(item => Nested(item).Count()) >= groups.Count * FewestInGroup));
    }

    /// <summary>"Mends the nets", "Boats: paints them": nearly all items say what somebody does, and none what somebody is or has.</summary>
    public static bool SayWhatIsDone(RoleSection section)
    {
        var items = EntriesOf(section.Blocks).ToList();
        return items.Count > 1 && items.Count(item => LeadingVerbs.IsThird(FirstWord(item))) * 4 >= items.Count * 3;
    }

    /// <summary>"Mend the nets", "Paint the boats": most items under the section's headings begin with what to do.</summary>
    public static bool SayWhatToDo(RoleSection section)
    {
        var lists = section.Descendants.Where(below => below.Source is not null).SelectMany(below => below.Blocks.OfType<ListBlock>()).ToList();
        return lists.Sum(list => list.Count) >= FewestTold && lists.TrueForAll(list => !list.IsOrdered) && BeginWithWhatToDo(lists, 3);
    }

    /// <summary>All but one in <paramref name="of"/> of the items, or more.</summary>
    public static bool BeginWithWhatToDo(IEnumerable<Block> blocks, int of)
    {
        var items = ItemsOf(blocks).ToList();
        return items.Count(BeginsWithWhatToDo) * of >= items.Count * (of - 1);
    }

    /// <summary>"Weekly rhythm" over "Sweep the quay": the title says when, and most items begin with what to do.</summary>
    public static bool SayWhatToDoThen(RoleSection section)
    {
        var english = Languages.English;
        var words = LabelText.Of(section.Title).Words;
        if (!words.Any(word => english["times"].Contains(word.Text)) || !words.All(word => english["times"].Contains(word.Text)
            || english.Ignored.Contains(word.Text) || english.Of.Contains(word.Text) || english.And.Contains(word.Text)))
            return false;
        var items = section.Descendants.Prepend(section).SelectMany(below => ItemsOf(below.Blocks)).ToList();
        return items.Count > 1 && items.Count(BeginsWithWhatToDo) * 3 >= items.Count * 2;
    }

    /// <summary>"You mend the nets", "They paint the boats": somebody is the subject of most items.</summary>
    public static bool SayWhatOneDoes(List<ListItemBlock> items) =>
        items.Count(item => FirstWord(item) is { Length: > 0 } word
            && Languages.For(InlineText.Of(item)).Any(set => set["pronouns"].Contains(word))) * 3 >= items.Count * 2;

    private static bool BeginsWithWhatToDo(ListItemBlock item) =>
        FirstWord(item) is { Length: > 0 } word && LeadingVerbs.Of(word) is not null;

    /// <summary>The first word after a label, in lower case and American spelling; "" if there is none.</summary>
    private static string FirstWord(ListItemBlock item)
    {
        var text = InlineText.Of(item);
        var label = text.IndexOf(": ", StringComparison.Ordinal);
        return LabelText.Of(label is > 0 and < LongestGroup ? text[(label + 2)..] : text).Words is [var first, ..] ? Spelling.Of(first.Text) : "";
    }

    /// <summary>A few words over several items.</summary>
    public static bool IsGroup(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock && InlineText.Of(item) is { Length: > 0 and < LongestGroup } text && !text.EndsWith('.')
        && Nested(item).Count() > 1;

    /// <summary>In a script without spaces, a short text is a label even without a colon.</summary>
    private static bool IsShort(string text) => text.Length is > 0 and <= 8 && text.All(c => c >= '\u3000' || c is '/' or '・') && !text.EndsWith('。');

    /// <summary>The span of the item's own text: nested lists would make it many lines long.</summary>
    public static SourceSpan OwnSpan(PageDocument page, ListItemBlock item) =>
        item.FirstOrDefault() is LeafBlock own ? page.SpanOf(own) : page.SpanOf(item);
}

/// <summary>How much of a text consists of links.</summary>
internal static class LinkShare
{
    /// <summary>An item that is mostly a link.</summary>
    public static bool IsLink(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph && IsLink(paragraph);

    /// <summary>A list of the page's own headings.</summary>
    public static bool IsContents(Block block) =>
        block is ListBlock list && Lists.ItemsOf([list]).All(item => IsLink(item)
            && item.Descendants<LinkInline>().FirstOrDefault() is { Url: ['#', ..] });

    public static bool IsLink(ParagraphBlock paragraph) => PercentLinked(paragraph) >= 60;

    /// <summary>"[Our culture](…)" only refers elsewhere; "Shares [our culture](…)" says something.</summary>
    public static bool IsNothingButLink(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph && PercentLinked(paragraph) >= 90;

    /// <summary>A name that leads to its own heading, as of a skill.</summary>
    public static bool IsDefinedElsewhere(ListItemBlock item) =>
        IsNothingButLink(item) && item.Descendants<LinkInline>().All(link => link.Url?.Contains('#', StringComparison.Ordinal) == true);

    private static int PercentLinked(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines)
            return 0;
        var text = InlineText.Of(paragraph);
        var links = inlines.Descendants<LinkInline>().Where(link => !link.IsImage).Sum(link => InlineText.Of(link).Length)
            + inlines.Descendants<AutolinkInline>().Sum(link => link.Url.Length);
        return links == 0 ? 0 : links * 100 / Math.Max(1, text.Length);
    }
}

/// <summary>The lines of a paragraph with explicit line breaks.</summary>
internal static class Lines
{
    public static List<string> Of(ParagraphBlock paragraph)
    {
        var lines = new List<string>();
        var line = new ContainerText();
        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LineBreakInline { IsHard: true } || (inline is HtmlInline { Tag: var tag }
                && tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)))
                line.MoveTo(lines);
            else
                line.Add(inline);
        }
        line.MoveTo(lines);
        return lines;
    }

    private sealed class ContainerText
    {
        private readonly StringBuilder _text = new();

        public void Add(Inline inline)
        {
            _ = inline switch
            {
                LiteralInline literal => _text.Append(literal.Content.AsSpan()),
                CodeInline code => _text.Append(code.Content),
                LineBreakInline => _text.Append(' '),
                HtmlEntityInline entity => _text.Append(entity.Transcoded.AsSpan()),
                ContainerInline container => _text.Append(InlineText.Of(container)),
                _ => _text,
            };
        }

        public void MoveTo(List<string> lines)
        {
            if (_text.ToString().Trim() is { Length: > 0 } text)
                lines.Add(text);
            _text.Clear();
        }
    }
}

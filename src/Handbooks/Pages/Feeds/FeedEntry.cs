using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>A roadmap item as all feeds tell it.</summary>
/// <param name="Text">Plain: what it is, where it stands, when it is due, who answers.</param>
/// <param name="Updated">When what this site shows of it last changed; null where nobody knows.</param>
/// <param name="Revision">How often it changed since it was first there.</param>
internal sealed record FeedEntry(
    Guid Id, string Title, string Text, ImmutableArray<string> Tags, RoadmapItem Item, DateTimeOffset? Updated, int Revision)
{
    public static FeedEntry Of(Edition edition, RoadmapItem item)
    {
        var declaration = item.Declaration;
        var card = ItemCards.Of(edition, item, SitePath.Roadmap);
        var facts = new List<string> { Capital(card.Status) };
        if (card.Target is not null)
            facts.Add(card.FirstTarget is null ? $"due {card.Target}" : $"due {card.Target}, first promised for {card.FirstTarget}");
        if (declaration.Progress is { } progress)
            facts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{progress * 100:0} % done"));
        facts.Add(card.Accountable is { } role ? $"{role.Text} answers for it" : card.IsAccountableHidden ? "who answers for it is not public" : "nobody is named to answer for it");
        var text = $"{string.Join("; ", facts)}.";
        if (declaration.Summary?.FirstParagraph is { Length: > 0 } summary)
            text = $"{summary}\n\n{text}";
        return new FeedEntry(
            FeedIds.Of(edition.SiteName, "item", edition.FirstSlugOf(item)), item.Title, text,
            declaration.Theme is { } theme ? [theme, card.Column.ToString()] : [card.Column.ToString()],
            item, edition.ChangedAt(item), edition.RevisionOf(item));
    }

    public static ItemStatus StatusOf(FeedEntry entry) => entry.Item.Declaration.Status;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

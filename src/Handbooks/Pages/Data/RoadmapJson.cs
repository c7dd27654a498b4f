using System.Globalization;
using System.Text.Json;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;

namespace Handbooks.Pages.Data;

/// <summary><c>/data/roadmap.json</c>: one entry per item, in path order.</summary>
internal static class RoadmapJson
{
    public static SitePath Address => FixedAddresses.RoadmapData;

    public static ReadOnlyMemory<byte> Write(SitePlan plan) =>
        JsonData.Write(plan, json => json.WriteList("items", plan.Handbook.Items, item => Write(json, plan, item)));

    private static void Write(Utf8JsonWriter json, SitePlan plan, RoadmapItem item)
    {
        var declaration = item.Declaration;
        json.WriteStartObject();
        json.WriteString("id", item.Id.Value);
        json.WriteString("title", item.Title);
        json.WriteString("summary_html", plan.Prose(declaration.Summary, item.Address).Value);
        json.WriteString("theme", declaration.Theme);
        json.WriteString("status", JsonData.Word(declaration.Status));
        json.WriteString("horizon", JsonData.Word(declaration.Horizon));
        json.WriteString("target", declaration.Target?.Value.Text);
        json.WriteString("confidence", declaration.Confidence is { } confidence ? JsonData.Word(confidence) : null);
        json.WriteString("accountable", item.Accountable?.Value);
        json.WriteStrings("responsible", item.Responsible.Select(role => role.Value));
        json.WriteStrings("consulted", item.Consulted.Select(role => role.Value));
        json.WriteStrings("informed", item.Informed.Select(role => role.Value));
        json.WriteStrings("depends_on", item.DependsOn.Select(on => on.Value));
        json.WriteNumber("hidden_dependencies", plan.HiddenDependencies(item));
        json.WriteList("links", item.Links, link =>
        {
            json.WriteStartObject();
            json.WriteString("title", link.Title);
            json.WriteString("url", plan.Address(link.Target));
            json.WriteEndObject();
        });
        json.WriteOptional("progress", declaration.Progress);
        json.WriteString("visibility", JsonData.Word(declaration.Visibility));
        json.WriteString("url", item.Address.Value);
        if (plan.History?.Item(item.Slug) is { } past)
            Write(json, past);
        json.WriteSource(plan, declaration.Span);
        json.WriteEndObject();
    }

    /// <summary>Oldest first. Without a history both keys are omitted: an empty list would mean that nothing ever changed.</summary>
    private static void Write(Utf8JsonWriter json, ItemHistory past)
    {
        json.WriteList("history", past.Changes, change =>
        {
            json.WriteStartObject();
            json.WriteString("date", change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("field", JsonData.Word(change.Thing));
            json.WriteString("from", change.From?.Text);
            json.WriteString("to", change.To?.Text);
            json.WriteEndObject();
        });
        json.WriteNumber("slips", past.Promises.Slips);
        json.WriteString("first_target", past.Promises.First?.Target.Text);
    }
}

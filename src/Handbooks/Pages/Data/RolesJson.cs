using System.Globalization;
using System.Text.Json;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Model;

namespace Handbooks.Pages.Data;

/// <summary><c>/data/roles.json</c>: one entry per role, in path order.</summary>
internal static class RolesJson
{
    public static SitePath Address => FixedAddresses.RolesData;

    public static ReadOnlyMemory<byte> Write(SitePlan plan) =>
        JsonData.Write(plan, json => json.WriteList("roles", plan.Handbook.Roles, role => Write(json, plan, role)));

    private static void Write(Utf8JsonWriter json, SitePlan plan, Role role)
    {
        var declaration = role.Declaration;
        var parts = declaration.Parts;
        json.WriteStartObject();
        json.WriteString("id", role.Id.Value);
        json.WriteString("title", role.Title);
        json.WriteStrings("aliases", declaration.Aliases.Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase));
        json.WriteString("unit", role.Unit);
        json.WriteString("reports_to", role.ReportsTo?.Value
            ?? (role.Declaration is { ReportsToExplicitly: false, ReportsTo: { } above } ? above.Value : null));
        json.WriteString("extends", role.Extends?.Value ?? (role.Declaration is { ExtendsExplicitly: false, Extends: { } wider }
            ? wider.Value : null));
        json.WriteString("kind", JsonData.Word(declaration.Kind));
        json.WriteString("status", JsonData.Word(declaration.Status));
        json.WriteString("visibility", JsonData.Word(declaration.Visibility));
        json.WriteString("purpose", declaration.Purpose);
        json.WriteString("url", role.Address.Value);
        json.WriteSource(plan, declaration.Title.Span);
        json.WriteList("holders", role.Holders, holder => Write(json, holder));
        json.WriteList("responsibilities", role.Responsibilities, duty => Write(json, plan, duty));
        json.WriteList("requirements", parts.Requirements, requirement =>
        {
            json.WriteStartObject();
            json.WriteString("text", requirement.Text);
            json.WriteString("level", requirement.Essential ? "essential" : "desirable");
            json.WriteSource(plan, requirement.Span);
            json.WriteEndObject();
        });
        json.WriteList("interactions", role.Interactions, interaction =>
        {
            json.WriteStartObject();
            json.WriteString("text", interaction.Text);
            json.WriteStrings("roles", interaction.Roles.Select(id => id.Value));
            json.WriteSource(plan, interaction.Span);
            json.WriteEndObject();
        });
        json.WriteList("process", parts.Process, step =>
        {
            json.WriteStartObject();
            json.WriteString("text", step.Text);
            json.WriteStrings("steps", step.Steps);
            json.WriteEndObject();
        });
        json.WriteStrings("areas", parts.Areas.Select(area => area.Text));
        json.WriteStrings("metrics", parts.Metrics.Select(metric => metric.Text));
        json.WriteStrings("owns", role.Owns.Select(item => item.Value));
        json.WriteStrings("mentioned_by", plan.Addresses(role.MentionedBy));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Holding holder)
    {
        json.WriteStartObject();
        json.WriteString("name", holder.Person);
        json.WriteString("from", holder.Declaration.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", holder.Declaration.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteOptional("share", holder.Declaration.Share);
        json.WriteBoolean("interim", holder.Declaration.Interim);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SitePlan plan, Responsibility duty)
    {
        json.WriteStartObject();
        json.WriteString("id", duty.ElsewherePath is null ? duty.Anchor : duty.Activity?.Value);
        json.WriteString("text", duty.Declaration.Text);
        json.WriteString("group", duty.Declaration.Group);
        json.WriteString("letters", duty.Letters.Signs());
        json.WriteBoolean("declared", duty.IsDeclared);
        json.WriteString("activity", duty.Activity?.Value);
        json.WriteString("url", plan.Address(duty.Source!));
        json.WriteSource(plan, duty.Declaration.Span);
        json.WriteEndObject();
    }
}

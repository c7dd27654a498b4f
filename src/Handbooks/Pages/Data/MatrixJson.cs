using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Model;

namespace Handbooks.Pages.Data;

/// <summary><c>/data/matrix.json</c>: one entry per activity, one assignment per source.</summary>
internal static class MatrixJson
{
    public static SitePath Address => FixedAddresses.MatrixData;

    public static ReadOnlyMemory<byte> Write(SitePlan plan) => JsonData.Write(plan, json =>
    {
        json.WriteStrings("roles", plan.Handbook.Roles.Select(role => role.Id.Value));
        json.WriteList("activities", plan.Handbook.Activities, activity =>
        {
            json.WriteStartObject();
            json.WriteString("id", activity.Id.Value);
            json.WriteString("title", activity.Title);
            json.WriteStrings("other_wordings", activity.OtherWordings);
            json.WriteString("group", activity.Group);
            json.WriteString("kind", activity.Item is null ? "activity" : "item");
            json.WriteString("url", activity.Item is { } item ? plan.Handbook.Item(item).Address.Value
                : $"{plan.Matrix.PageOf(activity.Id.Value)}#{activity.Id}");
            json.WriteList("assignments", activity.Assignments, assignment =>
            {
                json.WriteStartObject();
                json.WriteString("role", assignment.Role.Value);
                json.WriteString("letters", assignment.Letters.Signs());
                json.WriteBoolean("declared", assignment.IsDeclared);
                json.WriteString("scheme", LettersInUse.SchemeOf(assignment.Written)?.Name);
                json.WriteStrings("written", assignment.Written.Select(letter => letter.Sign));
                json.WriteString("qualifier", assignment.Qualifier);
                json.WriteString("origin", JsonData.Word(assignment.Origin));
                json.WriteString("quote", assignment.Quote);
                json.WriteSource(plan, assignment.Span);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteList("rights", plan.Handbook.Rights, right =>
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonData.Word(right.Kind));
            json.WriteString("role", right.Role.Value);
            json.WriteString("text", right.Text);
            json.WriteString("condition", right.Condition);
            json.WriteString("activity", right.Activity?.Value);
            json.WriteString("quote", right.Quote);
            json.WriteSource(plan, right.Span);
            json.WriteEndObject();
        });
    });
}

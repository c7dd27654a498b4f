using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>"Who decides X": every activity, roadmap item, decision right, field and escalation of a handbook, with who answers for it.</summary>
/// <param name="Entries">Activities, then rights, fields and escalations, then items; each in the handbook's order.</param>
public sealed record DecisionIndex(Handbook Handbook, ImmutableArray<DecisionEntry> Entries)
{
    public static DecisionIndex Of(Handbook handbook)
    {
        var ids = new SlugRegister();
        foreach (var activity in handbook.Activities)
            ids.Take(activity.Id.Value);
        var rules = handbook.Rights.Where(right => right.Activity is not null).ToLookup(right => right.Activity!.Value);
        var rows = handbook.Tables.SelectMany(table => table.Activities).ToLookup(row => row.Activity, row => row.Name.Span);
        var entries = handbook.Activities.Select(activity => Entry(handbook, activity, rules[activity.Id], rows[activity.Id])).ToList();
        return new(handbook,
        [
            .. entries.Where(entry => entry.Item is null),
            .. handbook.Rights.GroupBy(right => (right.Kind, right.Role, Text: right.Text.ToLowerInvariant(), right.Condition))
            .Select(same => Entry(handbook, [.. same], ids)),
            .. entries.Where(entry => entry.Item is not null),
        ]);
    }

    private static DecisionEntry Entry(Handbook handbook, Activity activity, IEnumerable<DecisionRight> rules, IEnumerable<SourceSpan> rows)
    {
        return new DecisionEntry(activity.Id.Value, activity.Item is null ? DecisionSubject.Activity : DecisionSubject.Item, activity.Title,
            activity.Group)
        {
            OtherWordings = activity.OtherWordings,
            Parts = [.. activity.Roles.Select(role => new DecisionPart(role, activity.LettersOf(role)))],
            // A right without a condition says no more than the letters do.
            Rules = [.. rules.Where(rule => rule.Kind == DecisionKind.Escalation || rule.Condition is not null)],
            Sources = activity.Assignments,
            Activity = activity.Id,
            Item = activity.Item,
            IsAccountableHidden = activity.IsAccountableHidden,
            Place = activity.Item is { } item ? handbook.Item(item).Declaration.Title.Span
                : activity.Assignments.Select(source => source.Span).Concat(rows).Cast<SourceSpan?>().FirstOrDefault(),
        };
    }

    /// <summary>One entry for what one role's texts say in the same words.</summary>
    private static DecisionEntry Entry(Handbook handbook, ImmutableArray<DecisionRight> same, SlugRegister ids)
    {
        var (right, role) = (same[0], handbook.Role(same[0].Role));
        return new DecisionEntry(ids.Take(Slug.Of($"{role.Id} {right.Kind} {right.Text}")), Subject(right.Kind),
            English.Capitalize(right.Text), role.Unit)
        {
            Parts = [new DecisionPart(right.Role, Letters.Accountable)],
            Condition = right.Condition,
            Sources = [.. same.Select(one => new Assignment(one.Role, Letters.None, IsDeclared: false, one.Quote, one.Span, one.Source)
            {
                Origin = AssignmentOrigin.Right,
            })],
            Activity = right.Activity,
            Place = right.Span,
        };
    }

    private static DecisionSubject Subject(DecisionKind kind) => kind switch
    {
        DecisionKind.Right => DecisionSubject.Right,
        DecisionKind.Domain => DecisionSubject.Domain,
        DecisionKind.Escalation => DecisionSubject.Escalation,
    };
}

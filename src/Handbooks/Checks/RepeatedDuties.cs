using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>What a role lists twice in one section, two of its responsibilities with one id, and rows that a table has twice.</summary>
internal static class RepeatedDuties
{
    public static readonly Check Check = new("HB4025", Severity.Warning, "Responsibility listed twice", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        [.. handbook.Roles.SelectMany(OfRole), .. handbook.Tables.SelectMany(OfTable)];

    private static IEnumerable<Diagnostic> OfRole(Role role)
    {
        var duties = role.Responsibilities.Where(duty => duty is { IsNone: false, ElsewherePath: null }).Select(duty => duty.Declaration).ToList();
        foreach (var same in duties.GroupBy(duty => (duty.Span.Path, duty.Group, Whitespace.Collapse(duty.Text).ToLowerInvariant())))
        {
            foreach (var again in same.Skip(1))
                yield return Check.At(again.Span, $"{role.Title} lists this responsibility twice", "Remove one of them.",
                    new RelatedPlace(same.First().Span, "first one"));
        }
        foreach (var same in duties.Where(duty => duty.ActivityId is not null).GroupBy(duty => duty.ActivityId, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in same.Skip(1).Where(other => other.Text != same.First().Text))
                yield return Check.At(other.Span, $"{role.Title} has the id \"{same.Key}\" on two responsibilities; the matrix shows one row",
                    "Give each an id of its own, or make one responsibility of them.", new RelatedPlace(same.First().Span, "first one"));
        }
    }

    private static IEnumerable<Diagnostic> OfTable(LinkedTable table) =>
        from same in table.Activities.GroupBy(row => (row.Activity, row.Name.Value))
        from again in same.Skip(1)
        where again.Name.Span != same.First().Name.Span
        select Check.At(again.Name.Span, $"this table has two rows \"{again.Name.Value}\"", "Remove one of them.",
            new RelatedPlace(same.First().Name.Span, "first one"));
}

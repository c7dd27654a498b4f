using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Of what a single role lists for itself, nobody expects an answer: it is told where several take part, or somebody gave letters.</summary>
internal static class NobodyAccountable
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var places = new ActivityPlaces(handbook);
        foreach (var activity in handbook.Activities.Where(activity => !activity.With(Letters.Accountable).Any() && !activity.IsAccountableHidden))
        {
            if (activity.Item is { } id)
            {
                if (handbook.Item(id).Declaration is
                    {
                        Accountable: null,
                        Status: not (ItemStatus.Shipped or ItemStatus.Dropped or ItemStatus.Idea)
                    } item)
                    yield return CheckDiagnostics.ItemOfNobody(item.Title.Span, activity.Title);
            }
            else if (places.IsInTable(activity) || activity.Roles.Skip(1).Any())
                yield return CheckDiagnostics.NobodyAnswers(places.Of(activity), activity.Title, places.IsInTable(activity));
        }
    }
}

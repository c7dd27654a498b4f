using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Somebody answers, is asked or is told, and no role does it. Rows without any letter are told as such.</summary>
internal static class NobodyResponsible
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var places = new ActivityPlaces(handbook);
        return
            from activity in handbook.Activities
            where activity.Item is null && activity.Roles.Any() && !activity.With(Letters.Responsible).Any() && (places.IsInTable(activity) || activity.Roles.Skip(1).Any())
            select CheckDiagnostics.NobodyDoes(places.Of(activity), activity.Title);
    }
}

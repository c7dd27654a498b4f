using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Where an activity is written: its row in a table, else where a role first says it.</summary>
internal sealed class ActivityPlaces(Handbook handbook)
{
    private readonly Dictionary<ActivityId, SourceSpan> _inTables = handbook.Tables
        .SelectMany(table => table.Activities).DistinctBy(row => row.Activity).ToDictionary(row => row.Activity, row => row.Name.Span);

    public bool IsInTable(Activity activity) => _inTables.ContainsKey(activity.Id);

    public SourceSpan Of(Activity activity) => _inTables.TryGetValue(activity.Id, out var span) ? span : activity.Assignments[0].Span;
}

using Handbooks.Text;

namespace Handbooks.Diagnostics;

/// <summary>Of fixes to one file that cannot all be made, those that can.</summary>
public static class FixOverlap
{
    /// <summary>The first by place wins; a fix of several edits is made as a whole or not at all. Diagnostics without a fix stay.</summary>
    public static List<Diagnostic> FirstOfEach(List<Diagnostic> diagnostics)
    {
        var edits = diagnostics
            .SelectMany((diagnostic, order) => (diagnostic.Fix?.Edits ?? []).Select(edit => (Edit: edit, Order: order)))
            .OrderBy(entry => entry.Edit.Start).ThenBy(entry => entry.Edit.End).ThenBy(entry => entry.Order);
        var refused = new HashSet<int>();
        (TextEdit Edit, int Order)? taken = null;
        foreach (var entry in edits)
        {
            if (refused.Contains(entry.Order))
                continue;
            if (taken is { } last && last.Edit.Overlaps(entry.Edit))
                refused.Add(entry.Order);
            else
                taken = entry;
        }
        return refused.Count == 0 ? diagnostics : [.. diagnostics.Where((_, order) => !refused.Contains(order))];
    }
}

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>Which closing tag belongs to which opening one, among siblings.</summary>
internal static class TagPairs
{
    /// <summary>
    /// For each place the place of the other half, or -1. A closing tag takes the nearest open one of its name; what is open
    /// within that stays without.
    /// </summary>
    public static int[] Of(IReadOnlyList<Tag?> tags)
    {
        var partners = new int[tags.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] is not { Form: not TagForm.Expression, IsWhole: false } tag)
                continue;
            if (!tag.IsClose)
            {
                open.Push(i);
                count[tag.Name] = count.GetValueOrDefault(tag.Name) + 1;
                continue;
            }
            if (count.GetValueOrDefault(tag.Name) == 0)
                continue;
            int opening;
            do
            {
                opening = open.Pop();
                count[tags[opening]!.Name]--;
            }
            while (tags[opening]!.Name != tag.Name);
            (partners[opening], partners[i]) = (i, opening);
        }
        return partners;
    }
}

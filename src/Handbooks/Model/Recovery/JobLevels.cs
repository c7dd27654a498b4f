using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>One job in levels: a role with the sections "Intermediate", "Senior", "Manager", each adding to the one before.</summary>
internal static class JobLevels
{
    /// <param name="job">What the section that holds them is called.</param>
    /// <returns>Null where there are no two levels, and not one that bears the job's name.</returns>
    public static List<(RoleSection Section, string Name)>? Under(RoleSection section, string job, RoleNames names, PartNames parts)
    {
        var words = Words(job);
        var levels = section.Children.Where(child => child.Heading is not null && child.Said is null && IsLevel(child.Title, words, names)
            && HoldsText(child)).ToList();
        var isSure = levels.Count == 1 && words.Count > 0 && words.IsSubsetOf(Words(levels[0].Title)) && Words(levels[0].Title).Count > words.Count;
        if (levels.Count >= 2 || isSure)
            return levels.ConvertAll(level => (level, NameOf(level.Title, job, words, names)));
        return section.Children.Where(child => parts.Find(child.Title) is null or RolePart.Levels).Select(child => Under(child, job, names, parts))
            .FirstOrDefault(below => below is not null);
    }

    /// <summary>Half of the shorter list stands in the other one, too: the higher level is described as a whole, and adds to nothing.</summary>
    public static bool Repeats(RoleSection? lower, RoleSection higher)
    {
        if (lower is null)
            return false;
        var (before, after) = (Items(lower), Items(higher));
        var fewer = Math.Min(before.Count, after.Count);
        before.IntersectWith(after);
        return fewer > 0 && before.Count * 2 >= fewer;
    }

    private static HashSet<string> Items(RoleSection section) =>
        Lists.ItemsOf(section.AllBlocks).Select(item => LabelText.Of(InlineText.Of(item)).Joined).Where(text => text.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    private static bool HoldsText(RoleSection section) => section.Blocks.Length > 0 || section.Children.Length > 0;

    private static bool IsLevel(string title, HashSet<string> job, RoleNames names)
    {
        var name = RoleTitle.WithoutSigns(title);
        name = RoleTitle.BehindCode(name) ?? name;
        // "Keeper I (grade 3a)".
        name = name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket] : name;
        var rest = LabelText.Of(name).Words.Where(word => !job.Contains(word.Text)).Select(word => word.Text).ToList();
        var joined = string.Join(' ', rest);
        return (title.Length < 60 && rest.TrueForAll(names.IsLevelWord) && (rest.Count > 0 || Words(title).SetEquals(job)))
            || Languages.English["level nouns"].Contains(joined) || joined is "gerente" or "マネージャー";
    }

    private static HashSet<string> Words(string name) => LabelText.Of(name).Words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    private static string NameOf(string title, string job, HashSet<string> words, RoleNames names)
    {
        var name = title.Trim().TrimEnd(':', '：', ' ');
        if (words.IsSubsetOf(Words(name)))
            return name;
        var level = LabelText.Of(name).Words;
        return level.All(word => names.IsLevelWord(word.Text)) && !char.IsAsciiDigit(level[^1].Text[0])
            && level[^1].Text is not ("i" or "ii" or "iii" or "iv" or "v") && level[0].Text != "level"
            ? $"{name} {job}" : $"{job}, {name}";
    }
}

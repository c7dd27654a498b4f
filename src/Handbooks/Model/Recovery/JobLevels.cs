using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>
/// One job in levels: a role with the sections "Intermediate", "Senior", "Manager". Each extends what all of them share or, if the page says
/// that levels add up, the one before.
/// </summary>
internal static class JobLevels
{
    /// <param name="job">The title of the section that holds the levels.</param>
    /// <returns>Null without two levels, or a single level with the job's name.</returns>
    private static List<(RoleSection Section, string Name)>? Under(RoleSection section, string job, RoleNames names, PartNames parts)
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

    /// <summary>"Keeper" over "Senior"; "Keeper levels" over "Level 1: Keeper", but not over "Level 1"; null for any other page.</summary>
    public static (string Job, List<(RoleSection Section, string Name)> Levels)? OfPage(RecoveryPage page, RoleLabel? title)
    {
        var ofTitle = title?.Name ?? page.Shape.Title.Value;
        if ((page.Names.JobOfLevels(ofTitle) ?? title?.Name) is not { } job || Under(page.Root, job, page.Names, page.Parts) is not { } levels)
            return null;
        var namesJob = job != ofTitle && levels.Exists(level => level.Section.Title.Contains(job, StringComparison.OrdinalIgnoreCase));
        return namesJob || page.IsInFolder || title?.Kind is NameKind.Job or NameKind.Likely ? (job, levels) : null;
    }

    /// <summary>The levels on a page; first the part that all share, if the page has one.</summary>
    public static IEnumerable<RoleSite> Sites(RecoveryPage page, string job, List<(RoleSection Section, string Name)> levels)
    {
        var shape = page.Shape;
        var evidence = RoleEvidence.None.With($"the sections of \"{shape.Title.Value}\" are levels of one job", RoleEvidence.Enough, true);
        // The text above the levels describes the job that all of them share.
        var sections = levels.Select(level => level.Section).ToHashSet<RoleSection>(ReferenceEqualityComparer.Instance);
        var hasBase = page.Root.Children.Any(child => page.Parts.Read(child.Title)?.Part is RolePart.Responsibilities
            && (child.HoldsList || child.Children.Length > 0) && !child.Descendants.Any(sections.Contains))
            || Lists.ItemsOf(page.Root.Blocks).Any();
        var shared = hasBase ? shape.Title.With(job) : null;
        if (shared is not null)
            yield return new RoleSite(shared, null) { Evidence = evidence };
        foreach (var level in InOrder(page, levels, shared, evidence))
            yield return level;
    }

    /// <summary>The levels within the section of a role.</summary>
    public static IEnumerable<RoleSite> Below(RecoveryPage page, RoleSection job, string name) =>
        Under(job, name, page.Names, page.Parts) is not { } levels ? []
        : InOrder(page, levels, new(name, page.Span(job)), RoleEvidence.None.With("it is a level of a job", RoleEvidence.Enough, true));

    private static IEnumerable<RoleSite> InOrder(
        RecoveryPage page, List<(RoleSection Section, string Name)> levels, Located<string>? before, RoleEvidence evidence)
    {
        RoleSection? lower = null;
        foreach (var (section, name) in levels)
        {
            var title = new Located<string>(name, page.Span(section));
            yield return new RoleSite(title, section.AsSection(), Extends: Repeats(lower, section) ? null : before) { Evidence = evidence };
            (before, lower) = (page.LevelsAddUp ? title : before, section);
        }
    }

    /// <summary>For adjacent steps of a career, the step before, which this one extends; null for anything else.</summary>
    public static Located<string>? Before(RecoveryPage page, List<WeighedSection> siblings, int at)
    {
        if (siblings[at].Label is not { Kind: NameKind.Level, Part: null } || !page.LevelsAddUp)
            return null;
        for (var i = at - 1; i >= 0; i--)
        {
            if (siblings[i] is { Label: { Part: null } before, Evidence.IsEnough: true })
                return before.Kind == NameKind.Level || (before.Kind == NameKind.Job && page.Names.IsLevelWord(before.Name))
                    ? new(before.Name, page.Span(siblings[i].Section)) : null;
        }
        return null;
    }

    /// <summary>Half of the shorter list is also in the other: the higher level is described in full and extends nothing.</summary>
    private static bool Repeats(RoleSection? lower, RoleSection higher)
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

using System.Collections.Immutable;
using Handbooks.Syntax;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Which sections of a page are roles, at whatever level they stand.</summary>
internal static class SectionRoles
{
    /// <summary>On a page whose title speaks of roles: those with a part or with a role's name; where there is none, those that hold a list.</summary>
    public static ImmutableArray<Section> UnderPluralTitle(IEnumerable<Section> sections, PartNames parts)
    {
        var found = Candidates(sections, parts).ToList();
        var anySure = found.Exists(candidate => candidate.IsSure);
        return [.. found.Where(candidate => candidate.IsSure || !anySure).Select(candidate => candidate.Section)];
    }

    /// <summary>On any page: those with a role's name and a heading for responsibilities right under it, or under a heading that speaks of roles.</summary>
    public static ImmutableArray<Section> Named(IEnumerable<Section> sections, PartNames parts, bool amongRoles = false) =>
        [.. sections.SelectMany(section => (ImmutableArray<Section>)(
            RoleNames.ArePlural(section.Title) ? Named(section.Children, parts, amongRoles: true)
            : parts.Find(section.Title) is not null ? []
            : RoleNames.IsOne(section.Title) && (amongRoles ? HoldsDuties(section, parts) : HasResponsibilities(section, parts)) ? [section]
            : Named(section.Children, parts)))];

    public static bool HasResponsibilities(Section section, PartNames parts) =>
        section.Children.Any(child => parts.Find(child.Title) is RolePart.Responsibilities && HasContent(child)) || HasResponsibilitiesLine(section.Blocks, parts);

    /// <summary>A line of its own that names responsibilities, over a list: bold, or with a colon at its end.</summary>
    public static bool HasResponsibilitiesLine(ImmutableArray<Block> blocks, PartNames parts)
    {
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (blocks[i + 1] is ListBlock && (BoldLine.TextOf(blocks[i]) ?? RoleSection.PlainHeadOf(blocks[i], parts)) is { } line && parts.Find(line) is RolePart.Responsibilities)
                return true;
        }
        return false;
    }

    public static bool HoldsDuties(Section section, PartNames parts) =>
        section.Blocks.Any(IsList)
        || section.Descendants.Any(below => parts.Find(below.Title) is RolePart.Responsibilities || below.Blocks.Any(IsList));

    public static bool HasContent(Section section) => !section.Children.IsEmpty || section.Blocks.Any(block => block is ListBlock or Table);

    private static IEnumerable<(Section Section, bool IsSure)> Candidates(IEnumerable<Section> sections, PartNames parts)
    {
        foreach (var section in sections.Where(section => parts.Find(section.Title) is null))
        {
            var hasPart = section.Children.Any(child => parts.Find(child.Title) is RolePart.Responsibilities) || HasResponsibilitiesLine(section.Blocks, parts);
            if (hasPart || (RoleNames.IsOne(section.Title) && HoldsDuties(section, parts)))
            {
                yield return (section, true);
                continue;
            }
            var below = Candidates(section.Children, parts).Where(candidate => candidate.IsSure).ToList();
            foreach (var candidate in below)
                yield return candidate;
            if (below.Count == 0 && HoldsDuties(section, parts) && CouldBeName(section.Title))
                yield return (section, false);
        }
    }

    /// <summary>A few words in the singular: "Career ladders" and "How we meet" are about something else.</summary>
    private static bool CouldBeName(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isPlural = title.EndsWith('s') && !title.EndsWith("ss", StringComparison.Ordinal);
        return words.Length is > 0 and <= 4 && !isPlural && char.IsLetter(title[0]) && !title.Contains('?', StringComparison.Ordinal)
            && !(words.Length > 1 && words[0].EndsWith("ing", StringComparison.Ordinal));
    }

    private static bool IsList(Block block) => block is ListBlock;
}

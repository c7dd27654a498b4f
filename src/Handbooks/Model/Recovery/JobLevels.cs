using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>One job in levels: a page of a role with the sections "Intermediate", "Senior", "Manager", each adding to the one before.</summary>
internal static class JobLevels
{
    private static readonly HashSet<string> Adjectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "junior", "intermediate", "mid", "mid-level", "mid level", "senior", "staff", "senior staff", "principal", "senior principal", "distinguished", "associate", "entry-level", "entry level", "trainee", "lead", "graduate",
        "débutant", "confirmé", "sénior", "júnior", "pleno", "sênior", "ジュニア", "シニア",
    };

    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "manager", "senior manager", "director", "senior director", "head", "vp", "fellow", "expert", "team lead", "gerente", "マネージャー",
    };

    /// <param name="job">The page's title.</param>
    /// <returns>Null where the page has no two levels.</returns>
    public static ImmutableArray<RoleSite>? Find(PageDocument page, Located<string> job, Section? title, IEnumerable<Section> sections, PartNames parts)
    {
        if (!RoleNames.IsOne(job.Value) || Levels([.. sections], job.Value, parts) is not { } levels)
            return null;
        var sites = ImmutableArray.CreateBuilder<RoleSite>();
        // What stands above the levels is the job that all of them share.
        var known = levels.ToHashSet<Section>(ReferenceEqualityComparer.Instance);
        var hasBase = sections.Any(section => parts.Find(section.Title) is RolePart.Responsibilities && SectionRoles.HasContent(section) && !section.Descendants.Any(known.Contains));
        var before = hasBase ? job : null;
        if (hasBase)
            sites.Add(new RoleSite(job, null));
        foreach (var level in levels)
        {
            var name = new Located<string>(NameOf(level.Title, job.Value), page.SpanOf(level.Heading!));
            sites.Add(new RoleSite(name, level, Extends: before));
            before = name;
        }
        return title is null && hasBase ? null : sites.ToImmutable();
    }

    private static List<Section>? Levels(ImmutableArray<Section> sections, string job, PartNames parts)
    {
        var levels = sections.Where(section => section.Heading is not null && IsLevel(section.Title, job) && SectionRoles.HoldsDuties(section, parts)).ToList();
        return levels.Count >= 2 ? levels : sections.Select(section => Levels(section.Children, job, parts)).FirstOrDefault(below => below is not null);
    }

    private static bool IsLevel(string title, string job)
    {
        var name = title.Trim().TrimEnd(':');
        if (name.EndsWith(job, StringComparison.OrdinalIgnoreCase))
            name = name[..^job.Length].Trim();
        return Adjectives.Contains(name) || Nouns.Contains(name) || IsNumbered(name) || (name.Length == 0 && title.Length > 0);
    }

    private static bool IsNumbered(string name)
    {
        var words = name.Split(' ');
        return words is [var word, var number] && word.Equals("level", StringComparison.OrdinalIgnoreCase) && number.All(char.IsAsciiDigit)
            || name is "I" or "II" or "III" or "IV" or "V";
    }

    private static string NameOf(string title, string job)
    {
        var name = title.Trim().TrimEnd(':');
        return name.EndsWith(job, StringComparison.OrdinalIgnoreCase) ? name
            : Adjectives.Contains(name) ? $"{name} {job}"
            : $"{job}, {name}";
    }
}

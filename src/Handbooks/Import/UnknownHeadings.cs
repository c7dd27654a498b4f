using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.Recovery;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Syntax;

namespace Handbooks.Import;

/// <summary>A heading over a list in role pages that names no known part.</summary>
/// <param name="Roles">How many roles have it.</param>
/// <param name="Guess">The part that its words suggest; null where they suggest none.</param>
internal sealed record UnknownHeading(string Text, int Roles, RolePart? Guess);

internal static class UnknownHeadings
{
    /// <summary>Words in a heading that suggest a part, in order of precedence.</summary>
    private static readonly (string Word, RolePart Part)[] Clues =
    [
        ("nice", RolePart.Desirable), ("bonus", RolePart.Desirable), ("prefer", RolePart.Desirable), ("desir", RolePart.Desirable),
        ("wünsch", RolePart.Desirable), ("souhait", RolePart.Desirable),
        ("interview", RolePart.Process), ("hiring", RolePart.Process), ("recruit", RolePart.Process), ("bewerb", RolePart.Process),
        ("requir", RolePart.Essential), ("qualif", RolePart.Essential), ("skill", RolePart.Essential), ("experience", RolePart.Essential),
        ("competenc", RolePart.Essential), ("compétence", RolePart.Essential), ("anforder", RolePart.Essential),
        ("metric", RolePart.Metrics), ("success", RolePart.Metrics), ("kpi", RolePart.Metrics), ("outcome", RolePart.Metrics),
        ("kennzahl", RolePart.Metrics),
        ("interact", RolePart.Interactions), ("work with", RolePart.Interactions), ("collaborat", RolePart.Interactions),
        ("relationship", RolePart.Interactions), ("zusammenarbeit", RolePart.Interactions),
        ("respons", RolePart.Responsibilities), ("accountab", RolePart.Responsibilities), ("duties", RolePart.Responsibilities),
        ("tasks", RolePart.Responsibilities), ("expect", RolePart.Responsibilities), ("aufgab", RolePart.Responsibilities),
        ("tâche", RolePart.Responsibilities),
    ];

    public static ImmutableArray<UnknownHeading> Find(Declarations declarations) =>
        [.. Sections(declarations)
            .SelectMany(section => Below(section, declarations.Settings.Parts).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase)
            .Select(heading => new UnknownHeading(heading.First(), heading.Count(), Guess(heading.Key)))
            // One role's own heading may be anything, unless its words give it away.
            .Where(heading => heading.Roles > 1 || heading.Guess is not null)
            .OrderByDescending(heading => heading.Roles).ThenBy(heading => heading.Text, StringComparer.Ordinal)];

    /// <summary>The headings that name a part without any setting, with the number of roles that have each, most frequent first.</summary>
    public static ILookup<RolePart, (string Text, int Roles)> Known(Declarations declarations)
    {
        var parts = declarations.Settings.Parts;
        return Sections(declarations)
            .SelectMany(section => Named(section, parts).DistinctBy(heading => heading, StringComparer.OrdinalIgnoreCase))
            .GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase)
            .Select(heading => (Part: parts.Find(heading.Key)!.Value, Text: heading.First(), Roles: heading.Count()))
            .OrderByDescending(heading => heading.Roles).ThenBy(heading => heading.Text, StringComparer.Ordinal)
            .ToLookup(heading => heading.Part, heading => (heading.Text, heading.Roles));
    }

    /// <summary>As role pages are read: bold lines are headings, and what follows an empty heading is part of it.</summary>
    private static IEnumerable<RoleSection> Sections(Declarations declarations)
    {
        var own = declarations.Roles.Select(role => role.Section).ToHashSet(ReferenceEqualityComparer.Instance);
        var splitter = new LabelSplitter(declarations.Settings.Parts);
        return declarations.Roles.Select(role => RoleSection.Of(role.Section, splitter, own.Contains));
    }

    /// <summary>Headings over a list outside the known parts; a heading within a part is a group of it.</summary>
    private static IEnumerable<string> Below(RoleSection section, PartNames parts) =>
        section.Children.Where(child => parts.Find(child.Title) is null).SelectMany(child =>
            (child.Title.Length > 0 && child.Blocks.Any(block => block is ListBlock) ? (string[])[child.Title] : []).Concat(Below(child, parts)));

    private static IEnumerable<string> Named(RoleSection section, PartNames parts) =>
        section.Children.SelectMany(child => (parts.Find(child.Title) is null ? [] : (string[])[child.Title]).Concat(Named(child, parts)));

    private static RolePart? Guess(string heading)
    {
        // A sentence is about something; a few words name a part.
        if (heading.Count(c => c == ' ') > 3)
            return null;
        foreach (var (word, part) in Clues)
        {
            if (heading.Contains(word, StringComparison.OrdinalIgnoreCase))
                return part;
        }
        return null;
    }
}

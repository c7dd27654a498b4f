using System.Text;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>Drafts the page of a new role, where and as the handbook's other roles are written.</summary>
internal static class RoleDrafts
{
    /// <param name="unit">Null where none is named.</param>
    /// <param name="folder">In the input folder; null for the one where the other roles are.</param>
    public static DraftResult Create(AuthoringDesk desk, string title, string? unit, string? folder)
    {
        if (NewTitle.FaultOfName(title) is { } fault)
            return DraftResult.Refused(fault);
        if (unit is not null && NewTitle.Fault(unit) is not null)
            return DraftResult.Refused("the unit is empty or more than a line.");
        (title, unit, folder) = (title.Trim(), unit?.Trim(), folder is null ? null : SourcePath.Folder(folder));
        if (folder is not null && desk.FaultOf(folder) is { } wrong)
            return DraftResult.Refused(wrong);
        if (Existing(desk.Handbook, title) is { } role)
            return DraftResult.Refused($"there is a role \"{role.Title}\" already.", role.Declaration.Title.Span);
        var habits = RoleHabits.Learn(desk, folder);
        var path = habits.Naming.PathOf(habits.Folder, title, "role");
        if (desk.Taken(path) is { } taken)
            return DraftResult.Refused($"there is a file {path} already.", taken);
        var text = Candidates(habits, title, unit).FirstOrDefault(text => IsRead(desk, path, text, title, unit));
        return text is null
            ? DraftResult.Refused("a role of this title cannot be written so that it reads back the same; choose simpler characters.")
            : desk.Checked(new(path, text, $"write what it does under {habits.Responsibilities} in"));
    }

    /// <summary>The role of this name, whatever its case, or the one whose address it would get.</summary>
    private static Role? Existing(Handbook handbook, string title) =>
        handbook.Roles.FirstOrDefault(role => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title)
            .Any(name => string.Equals(name, title, StringComparison.OrdinalIgnoreCase)))
        ?? handbook.Roles.FirstOrDefault(role => role.Id.Value == Slug.Of(title));

    /// <summary>From the shortest, as its neighbours are written, to the one that leaves nothing to guess.</summary>
    private static IEnumerable<string> Candidates(RoleHabits habits, string title, string? unit)
    {
        var declared = habits.Keys.Any(key => key.Key == "role")
            ? habits.Keys
            : habits.Keys.Add(("role", habits.Keys.Any(key => key.Key == "title")));
        foreach (var keys in new[] { habits.Keys, declared, [("role", false)] })
        {
            foreach (var heading in NewTitle.InMarkdown(title))
                yield return Text(habits, keys, title, heading, unit);
        }
    }

    private static string Text(RoleHabits habits, IReadOnlyCollection<(string Key, bool IsTrue)> keys, string title, string heading, string? unit)
    {
        var text = new StringBuilder();
        if (keys.Count > 0 || unit is not null)
        {
            text.Append("---\n");
            foreach (var (key, isTrue) in keys)
                text.Append(key).Append(": ").Append(isTrue ? "true" : NewTitle.InYaml(title)).Append('\n');
            if (unit is not null)
                text.Append("unit: ").Append(NewTitle.InYaml(unit)).Append('\n');
            text.Append("---\n\n");
        }
        text.Append("# ").Append(heading).Append('\n');
        foreach (var (level, below) in habits.Headings)
            text.Append('\n').Append('#', Math.Max(2, level)).Append(' ').Append(below).Append('\n');
        return text.ToString();
    }

    private static bool IsRead(AuthoringDesk desk, string path, string text, string title, string? unit) =>
        desk.Read(path, text) is { Roles: [var role], Page: { IsWhole: true, IsTemplate: false } } read
        && read.Title == title && role.Title.Value == title && role.Unit?.Value == unit
        // The heading without its signs is taken for another name of it: "x" for "../x".
        && role.Aliases.All(alias => Slug.Of(alias.Value) == Slug.Of(title));
}

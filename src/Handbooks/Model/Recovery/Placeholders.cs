
namespace Handbooks.Model.Recovery;

/// <summary>What people write where they have nothing to say yet.</summary>
internal static class Placeholders
{
    private static readonly HashSet<string> Words = new[]
    {
        "todo", "to do", "tbd", "tba", "tbc", "fixme", "xxx", "to be defined", "to be determined", "to be decided", "to be announced",
        "to be written", "to be completed", "to be added", "to be done",
        "coming soon", "work in progress", "wip", "placeholder", "lorem ipsum", "role name", "role title", "name of the role", "job title",
        "insert here", "n/a", "…", "...", "?", "-",
        "à définir", "à compléter", "zu definieren", "noch offen", "folgt", "por definir", "pendiente", "a definir", "em breve", "未定", "準備中",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsOne(string text) =>
        Words.Contains(text.Trim().Trim('*', '_', '[', ']', '(', ')', '<', '>', '{', '}', ':', '!').Trim().TrimEnd('.') is { Length: > 0 } bare
            ? bare : text.Trim());

    /// <summary>"No proactive responsibilities": something is said, and it is that there is nothing.</summary>
    public static bool SaysNone(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[' ', '.', '!', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["none" or "nothing"] || (words is ["no" or "none", .., var last] && words.Length <= 5
            && last is "responsibilities" or "responsibility" or "duties" or "tasks" or "expectations");
    }
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Linking.Names;

/// <summary>Two roles with nearly the same title, which are often one role written twice.</summary>
internal static class NearDuplicateTitles
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["sr"] = "senior",
        ["jr"] = "junior",
        ["mgr"] = "manager",
        ["eng"] = "engineer",
        ["dev"] = "developer",
        ["vp"] = "vice president",
        ["tech"] = "technical",
    };

    public static void Report(ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byWords = new Dictionary<string, RoleDeclaration>(StringComparer.Ordinal);
        var byTitle = new Dictionary<string, RoleDeclaration>(StringComparer.Ordinal);
        var titles = new KnownTitles();
        foreach (var (_, role) in roles)
        {
            var title = role.Title.Value;
            // Identical titles are another diagnostic.
            if (!byTitle.TryAdd(RoleIndex.Normal(title), role))
                continue;
            var words = KnownTitles.Words(title);
            var key = Key(words);
            if (!byWords.TryGetValue(key, out var first) && titles.Nearest(words, isWordKnown: true) is { } near)
                first = byTitle[RoleIndex.Normal(near)];
            byWords.TryAdd(key, role);
            titles.Add(title);
            if (first is not null)
                diagnostics.Add(NameDiagnostics.NearlySame(role.Title, first.Title));
        }
    }

    /// <summary>The words in sorted order, with abbreviations expanded and without plurals and small words.</summary>
    private static string Key(string[] words) =>
        string.Join(' ', words.Where(word => word != "the")
            .Select(word => Short.GetValueOrDefault(word, word.Length > 3 ? word.TrimEnd('s') : word))
            .SelectMany(word => word.Split(' ')).Order(StringComparer.Ordinal));
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

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

/// <summary>Aliases that an author gave to one role, but that are another role's title: readers take the name for the other role.</summary>
internal static class AliasesOfOthers
{
    public static void Report(ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byTitle = roles.ToLookup(role => RoleIndex.Normal(role.Declaration.Title.Value), StringComparer.Ordinal);
        foreach (var (id, role) in roles)
        {
            foreach (var alias in role.Aliases.Where(alias => IsDeclared(role, alias.Span)))
            {
                if (byTitle[RoleIndex.Normal(alias.Value)].FirstOrDefault(other => other.Id != id) is { Declaration: { } other })
                    diagnostics.Add(LinkDiagnostics.AliasIsTitle(alias, other.Title));
            }
        }
    }

    /// <summary>In front matter; an alias inferred from the text is only a guess.</summary>
    private static bool IsDeclared(RoleDeclaration role, SourceSpan alias) =>
        role.Page.FrontMatter is { } frontMatter && alias.Source == frontMatter.Span.Source && alias.Start >= frontMatter.Span.Start
            && alias.Start < frontMatter.Span.End;
}

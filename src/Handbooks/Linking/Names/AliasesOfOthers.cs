using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Names;

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

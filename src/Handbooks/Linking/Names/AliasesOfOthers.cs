using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Names;

/// <summary>Aliases that their author gave to one role, and that are the title of another: whoever writes the name means that one.</summary>
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

    /// <summary>In front matter; what a text was found to call a role is a guess of the reader's.</summary>
    private static bool IsDeclared(RoleDeclaration role, SourceSpan alias) =>
        role.Page.FrontMatter is { } frontMatter && alias.Source == frontMatter.Span.Source && alias.Start >= frontMatter.Span.Start
            && alias.Start < frontMatter.Span.End;
}

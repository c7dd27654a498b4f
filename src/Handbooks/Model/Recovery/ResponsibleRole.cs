using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>"Responsible role" over "**Harbour master**", beside "Responsibilities", in a section about the work: a role and what it does.</summary>
internal static class ResponsibleRole
{
    /// <summary>It names the role, in a line: with a list or headings under it, "Responsable" may be a role itself.</summary>
    public static bool IsField(RoleSection section) =>
        section is { Said: null, HoldsList: false, Children.IsEmpty: true }
        && LabelText.Of(section.Title).Joined is { Length: > 0 } words && Languages.MayHold(section.Title, "responsible role")
        && Languages.Have(section.Title, "responsible role", words);

    /// <returns>Empty if the section has no such field, or no duties beside it.</returns>
    public static IEnumerable<RoleSite> In(RecoveryPage page, RoleSection section)
    {
        var field = section.Children.FirstOrDefault(IsField);
        if (field?.Blocks.OfType<ParagraphBlock>().FirstOrDefault() is not { } line
            || section.Children.FirstOrDefault(child => page.Parts.Find(child.Title) is RolePart.Responsibilities) is not { HasBody: true } duties
            || page.Groups.OthersIn(duties, "") > 1)
            return [];
        var evidence = RoleEvidence.None.With("a field beside the responsibilities names it", RoleEvidence.Enough, saysSomething: true);
        return NamesIn(page, line).Select(name => new RoleSite(new Located<string>(name, page.Page.SpanOf(line)), duties.AsSection())
        {
            Part = RolePart.Responsibilities,
            Evidence = evidence,
        });
    }

    /// <summary>"**Editor**", "**Editor** and **Publisher**", but of "**Editor**, supervised by the **Publisher**" the editor alone.</summary>
    private static IEnumerable<string> NamesIn(RecoveryPage page, ParagraphBlock line)
    {
        var and = page.Names.Language.And;
        var bold = line.Inline?.OfType<EmphasisInline>().Where(emphasis => emphasis.DelimiterCount == 2).ToList() ?? [];
        if (bold.Count == 0)
            return InlineText.Of(line).Split(',', '(') is [var first, ..] && page.Names.IsJob(first) ? [page.Names.Cleaned(first)] : [];
        return bold.TakeWhile((emphasis, i) => i == 0 || (emphasis.PreviousSibling is LiteralInline { Content: var between }
                && between.ToString().Trim().ToLowerInvariant() is var word && (word is "," or "&" or "/" || and.Contains(word))))
            .Select(emphasis => page.Names.Cleaned(InlineText.Of(emphasis))).Where(page.Names.IsJob);
    }
}

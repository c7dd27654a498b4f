using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>"Responsible role" over "**Harbour master**", beside "Responsibilities", in a section about the work: a role and what it does.</summary>
internal static class ResponsibleRole
{
    /// <summary>Of a name that says by itself nothing of a role.</summary>
    private const int MostWords = 3;

    /// <summary>It names the role, in a line: with a list or headings under it, "Responsable" may be a role itself.</summary>
    public static bool IsField(RoleSection section) =>
        section is { Said: null, HoldsList: false, Children.IsEmpty: true }
        && LabelText.Of(section.Title).Joined is { Length: > 0 } words && Languages.MayHold(section.Title, "responsible role")
        && Languages.Have(section.Title, "responsible role", words);

    /// <summary>The headings under the duties that say which of several named roles does what.</summary>
    public static IEnumerable<RoleSection> HeadingsIn(RecoveryPage page, RoleSection section) =>
        FieldIn(page, section) is var (field, line, duties)
            ? NamesIn(page, field, line).Select(name => OwnHeading(page, duties, name)).OfType<RoleSection>() : [];

    /// <returns>Empty if the section has no such field, or no duties beside it. Of several roles, those that have no heading of their own.</returns>
    public static IEnumerable<RoleSite> In(RecoveryPage page, RoleSection section)
    {
        if (FieldIn(page, section) is not var (field, line, duties) || page.Groups.OthersIn(duties, "") > 1)
            return [];
        return NamesIn(page, field, line).Where(name => OwnHeading(page, duties, name) is null)
            .Select(name => new RoleSite(new Located<string>(name, page.Page.SpanOf(line)), duties.AsSection())
            {
                Part = RolePart.Responsibilities,
                Evidence = Named(RoleEvidence.None),
            });
    }

    /// <summary>With what the field says of it.</summary>
    public static RoleEvidence Named(RoleEvidence evidence) =>
        evidence.With("a field beside the responsibilities names it", RoleEvidence.Enough, saysSomething: true);

    private static (RoleSection Field, ParagraphBlock Line, RoleSection Duties)? FieldIn(RecoveryPage page, RoleSection section) =>
        section.Children.FirstOrDefault(IsField) is { } field && field.Blocks.OfType<ParagraphBlock>().FirstOrDefault() is { } line
            && section.Children.FirstOrDefault(child => page.Parts.Find(child.Title) is RolePart.Responsibilities) is { HasBody: true } duties
            ? (field, line, duties) : null;

    private static RoleSection? OwnHeading(RecoveryPage page, RoleSection duties, string name) =>
        duties.Children.FirstOrDefault(child => page.Names.Cleaned(child.Title).TrimEnd(':', ' ').Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>"**Editor**", "**Editor** and **Publisher**", but of "**Editor**, supervised by the **Publisher**" the editor alone.</summary>
    private static IEnumerable<string> NamesIn(RecoveryPage page, RoleSection field, ParagraphBlock line)
    {
        // Under "Responsible" there may be a person, and under "Responsible role" any word names a role.
        var isRole = LabelText.Of(field.Title).Words.Any(word => Languages.For(field.Title).Any(set => set["role"].Contains(word.Text)));
        var and = page.Names.Language.And;
        var bold = line.Inline?.OfType<EmphasisInline>().Where(emphasis => emphasis.DelimiterCount == 2).ToList() ?? [];
        if (bold.Count == 0)
            return InlineText.Of(line).Split(',', '(') is [var first, ..] && page.Names.IsJob(first) ? [page.Names.Cleaned(first)] : [];
        return bold.TakeWhile((emphasis, i) => i == 0 || (emphasis.PreviousSibling is LiteralInline { Content: var between }
                && between.ToString().Trim().ToLowerInvariant() is var word && (word is "," or "&" or "/" || and.Contains(word))))
            .Select(emphasis => page.Names.Cleaned(InlineText.Of(emphasis)))
            .Where(name => page.Names.IsJob(name) || (isRole && name.Count(c => c == ' ') < MostWords && page.Names.KindOf(name) is NameKind.Unknown
                or NameKind.Likely or NameKind.Group));
    }
}

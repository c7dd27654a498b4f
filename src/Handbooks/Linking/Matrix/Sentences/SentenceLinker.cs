using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Letters and rights from sentences in a role's own text, in another's, and on ordinary pages.</summary>
internal sealed class SentenceLinker(
    ActivityRows rows, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityRow> rowOf, Identities identities, LinkPlaces places,
        MentionFinder mentions)
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(ClaimPhrases.Signs, StringComparison.OrdinalIgnoreCase);

    private readonly ILookup<string, (RoleId Id, RoleDeclaration Declaration)> _rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
    private readonly List<(DecisionRight Right, ActivityRow? Row)> _rights = [];

    /// <summary>In path order; available once the rows have ids.</summary>
    public IEnumerable<DecisionRight> Rights => _rights.Select(found => found.Right with { Activity = found.Row?.Id });

    /// <summary>Reads pages in parallel, since sentences are independent, and adds the results in page order.</summary>
    public void Add(ImmutableArray<PageDeclaration> pages)
    {
        var said = new List<SaidSentence>[pages.Length];
        Parallel.For(0, pages.Length, i => said[i] = Read(pages[i]));
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var sentence in said[i])
                Add(sentence, pages[i]);
        }
    }

    private List<SaidSentence> Read(PageDeclaration page)
    {
        var said = new List<SaidSentence>();
        if (!page.Document.Source.Text.AsSpan().ContainsAny(Signs))
            return said;
        var roles = _rolesByPage[page.Path].ToList();
        var owners = new BlockOwners(page, roles);
        new Walk(mentions, page, owners, new DutyBlocks(page.Document, roles.Select(role => role.Declaration)), said)
            .Blocks(page.Document.Markdown, owners.Page, null);
        return said;
    }

    /// <summary>A sentence that says something about a role.</summary>
    private sealed record SaidSentence(Sentence Sentence, ImmutableArray<Claim> Claims, SaidRight? Right, BlockOwner Owner,
        ResponsibilityDeclaration? Duty);

    private sealed class Walk(MentionFinder mentions, PageDeclaration page, BlockOwners owners, DutyBlocks duties, List<SaidSentence> said)
    {
        public void Blocks(ContainerBlock container, BlockOwner owner, ResponsibilityDeclaration? duty)
        {
            foreach (var block in container)
            {
                // Quotations say nothing about this handbook's roles.
                if (block.GetType() == typeof(QuoteBlock))
                    continue;
                var here = owners.Of(block) ?? owner;
                var within = duties.Of(block) ?? duty;
                if (block is ContainerBlock below)
                    Blocks(below, here, within);
                else if (block is ParagraphBlock { Inline: not null } paragraph)
                    Sentences(paragraph, here, within);
            }
        }

        private void Sentences(ParagraphBlock paragraph, BlockOwner owner, ResponsibilityDeclaration? duty)
        {
            if (!InlineText.Of(paragraph).AsSpan().ContainsAny(Signs))
                return;
            foreach (var sentence in Sentence.In(paragraph, page.Document.SpanOf))
            {
                if (!sentence.Text.AsSpan().ContainsAny(Signs))
                    continue;
                var roles = mentions.In(sentence.Text, page.Path, owner.Unit);
                ImmutableArray<Claim> claims = [.. ClaimReader.Read(sentence.Text, roles)];
                var right = RightReader.Read(sentence.Text, roles, owner.Role is not null);
                if (claims.Length > 0 || right is not null)
                    said.Add(new(sentence, claims, right, owner, duty));
            }
        }
    }

    private void Add(SaidSentence said, PageDeclaration page)
    {
        var anchor = said.Duty?.Block is HeadingBlock heading && page.Document.Anchors.TryGetValue(heading, out var known) ? known : null;
        var source = said.Owner.Role is { } role ? new RoleTarget(role, anchor) : places.ToPage(page.Path, null);
        foreach (var claim in said.Claims)
            Add(said.Sentence, claim, said.Owner, said.Duty, source);
        AddRight(said, source);
    }

    private void Add(Sentence sentence, Claim claim, BlockOwner owner, ResponsibilityDeclaration? duty, LinkTarget source)
    {
        // What a role's own list says about the role is already a letter.
        if ((claim.Role ?? owner.Role) is not { } role || (claim.Role is null && duty is { Block: not HeadingBlock })
            || Row(claim, duty) is not var (row, wording))
            return;
        row.Add(wording, new Assignment(role, claim.Letters, false, sentence.Text, sentence.Span, source) { Origin = AssignmentOrigin.Sentence });
    }

    /// <summary>
    /// The row with the same words; otherwise the responsibility that contains the sentence, if it is about that; otherwise a
    /// new row.
    /// </summary>
    private (ActivityRow Row, string Wording)? Row(Claim claim, ResponsibilityDeclaration? duty)
    {
        var around = duty is not null && rowOf.TryGetValue(duty, out var found) ? found : null;
        if (claim.Object.Length == 0)
            return around is null ? null : (around, duty!.Text);
        if (rows.Of(claim.Object) is { } same)
            return (same, same.Title);
        if (around is not null && ActivityWords.IsAbout(claim.Object, duty!.Text))
            return (around, duty.Text);
        var title = char.ToUpperInvariant(claim.Object[0]) + claim.Object[1..];
        return (rows.Find(null, title), title);
    }

    private void AddRight(SaidSentence said, LinkTarget source)
    {
        if (said.Right is not { } right || (right.Role ?? said.Owner.Role) is not { } role)
            return;
        var row = said.Duty is { } duty ? rowOf.GetValueOrDefault(duty) : null;
        _rights.Add((new DecisionRight(right.Kind, role, right.Text, said.Sentence.Text, said.Sentence.Span, source) { Condition = right.Condition }, row));
    }

    /// <summary>The domains that roles' pages claim.</summary>
    public static IEnumerable<DecisionRight> Domains(ImmutableArray<Role> roles) =>
        roles.SelectMany(role => role.Declaration.Parts.Areas.Select(area =>
            new DecisionRight(DecisionKind.Domain, role.Id, area.Text, area.Text, area.Span, new RoleTarget(role.Id))));
}

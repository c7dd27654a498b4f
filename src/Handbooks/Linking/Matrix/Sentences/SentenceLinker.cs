using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Letters and rights that sentences give, in a role's own text, in another's and on ordinary pages.</summary>
internal sealed class SentenceLinker(
    ActivityRows rows, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityRow> rowOf, Identities identities, LinkPlaces places, MentionFinder mentions)
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(ClaimPhrases.Signs, StringComparison.OrdinalIgnoreCase);

    private readonly ILookup<string, (RoleId Id, RoleDeclaration Declaration)> _rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
    private readonly List<(DecisionRight Right, ActivityRow? Row)> _rights = [];

    /// <summary>In path order, once the rows have their ids.</summary>
    public IEnumerable<DecisionRight> Rights => _rights.Select(found => found.Right with { Activity = found.Row?.Id });

    public void Add(PageDeclaration page)
    {
        if (!page.Document.Source.Text.AsSpan().ContainsAny(Signs))
            return;
        var roles = _rolesByPage[page.Path].ToList();
        var owners = new BlockOwners(page, roles);
        new Walk(this, page, owners, new DutyBlocks(page.Document, roles.Select(role => role.Declaration))).Blocks(page.Document.Markdown, owners.Page, null);
    }

    private sealed class Walk(SentenceLinker linker, PageDeclaration page, BlockOwners owners, DutyBlocks duties)
    {
        public void Blocks(ContainerBlock container, BlockOwner owner, ResponsibilityDeclaration? duty)
        {
            foreach (var block in container)
            {
                // Somebody else's words say nothing of this handbook's roles.
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
                var roles = linker.Mentions(sentence.Text, page.Path, owner.Unit);
                foreach (var claim in ClaimReader.Read(sentence.Text, roles))
                    linker.Add(sentence, claim, owner, duty, PlaceOf(owner, duty));
                linker.AddRights(sentence, roles, owner, duty, PlaceOf(owner, duty));
            }
        }

        private LinkTarget PlaceOf(BlockOwner owner, ResponsibilityDeclaration? duty)
        {
            var anchor = duty?.Block is HeadingBlock heading && page.Document.Anchors.TryGetValue(heading, out var known) ? known : null;
            return owner.Role is { } role ? new RoleTarget(role, anchor) : linker.Page(page.Path);
        }
    }

    private LinkTarget Page(string path) => places.ToPage(path, null);

    private List<TextMention> Mentions(string text, string path, string? unit) => mentions.In(text, path, unit);

    private void Add(Sentence sentence, Claim claim, BlockOwner owner, ResponsibilityDeclaration? duty, LinkTarget source)
    {
        // What a role's own list says of the role itself is a letter already.
        if ((claim.Role ?? owner.Role) is not { } role || (claim.Role is null && duty is { Block: not HeadingBlock }) || Row(claim, duty) is not var (row, wording))
            return;
        row.Add(wording, new Assignment(role, claim.Letters, false, sentence.Text, sentence.Span, source) { Origin = AssignmentOrigin.Sentence });
    }

    /// <summary>The row of the same words; else the responsibility that the sentence stands in, where it is about that; else one of its own.</summary>
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

    private void AddRights(Sentence sentence, List<TextMention> roles, BlockOwner owner, ResponsibilityDeclaration? duty, LinkTarget source)
    {
        if (RightReader.Read(sentence.Text, roles, owner.Role is not null) is not { } said || (said.Role ?? owner.Role) is not { } role)
            return;
        var row = duty is not null ? rowOf.GetValueOrDefault(duty) : null;
        _rights.Add((new DecisionRight(said.Kind, role, said.Text, said.Condition, null, sentence.Text, sentence.Span, source), row));
    }

    /// <summary>The fields that roles' pages say are theirs.</summary>
    public static IEnumerable<DecisionRight> Domains(ImmutableArray<Role> roles) =>
        roles.SelectMany(role => role.Declaration.Parts.Areas.Select(area =>
            new DecisionRight(DecisionKind.Domain, role.Id, area.Text, null, null, area.Text, area.Span, new RoleTarget(role.Id))));
}

using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>A sentence that says something about a role.</summary>
/// <param name="Owner">The role or page whose text it is in.</param>
/// <param name="Duty">The responsibility that contains it.</param>
internal sealed record SaidSentence(
    Sentence Sentence, ImmutableArray<Claim> Claims, SaidRight? Right, BlockOwner Owner, ResponsibilityDeclaration? Duty);

/// <summary>Reads what the sentences of one page say about roles. Each is understood by itself.</summary>
internal sealed class SentenceReader
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(ClaimPhrases.Signs, StringComparison.OrdinalIgnoreCase);

    private readonly PageDeclaration _page;
    private readonly BlockOwners _owners;
    private readonly DutyBlocks _duties;
    private readonly MentionFinder _mentions;
    private readonly List<SaidSentence> _said = [];

    private SentenceReader(PageDeclaration page, BlockOwners owners, MentionFinder mentions) =>
        (_page, _owners, _duties, _mentions) = (page, owners, new DutyBlocks(page.Document, owners.Roles), mentions);

    public static IReadOnlyList<SaidSentence> Read(PageDeclaration page, BlockOwners owners, MentionFinder mentions)
    {
        if (!page.Document.Source.Text.AsSpan().ContainsAny(Signs))
            return [];
        var reader = new SentenceReader(page, owners, mentions);
        reader.Blocks(page.Document.Markdown, owners.Page, null);
        return reader._said;
    }

    private void Blocks(ContainerBlock container, BlockOwner owner, ResponsibilityDeclaration? duty)
    {
        foreach (var block in container)
        {
            // Quotations say nothing about this handbook's roles.
            if (block.GetType() == typeof(QuoteBlock))
                continue;
            var here = _owners.Of(block) ?? owner;
            var within = _duties.Of(block) ?? duty;
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
        foreach (var sentence in Sentence.In(paragraph, _page.Document.SpanOf))
        {
            if (!sentence.Text.AsSpan().ContainsAny(Signs))
                continue;
            var roles = _mentions.In(sentence.Text, _page.Path, owner.Unit);
            ImmutableArray<Claim> claims = [.. ClaimReader.Read(sentence.Text, roles)];
            var right = RightReader.Read(sentence.Text, roles, owner.Role is not null);
            if (claims.Length > 0 || right is not null)
                _said.Add(new(sentence, claims, right, owner, duty));
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Links;
using Handbooks.Linking.Names;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>Every resolved reference of every text.</summary>
internal sealed record CollectedReferences(
    ImmutableArray<Reference> References,
    FrozenDictionary<Inline, LinkTarget> Links,
    FrozenDictionary<LiteralInline, ImmutableArray<TextMention>> Mentions,
    FrozenDictionary<(string Path, string Url), LinkTarget> HtmlLinks,
    IReadOnlyDictionary<Block, List<RoleId>> Roles,
    ILookup<ItemId, ResolvedLink> ItemLinks)
{
    /// <summary>The roles that a block names, in order, without the role whose page it is on.</summary>
    public ImmutableArray<RoleId> RolesIn(Block block, RoleId self) =>
        Roles.TryGetValue(block, out var roles) ? [.. roles.Where(role => role != self).Distinct()] : [];
}

/// <summary>Walks pages and summaries once and resolves their references.</summary>
internal sealed class ReferenceCollector
{
    private readonly LinkResolver _links;
    private readonly MentionFinder _mentions;
    private readonly List<Reference> _references = [];
    private readonly Dictionary<Inline, LinkTarget> _targets = [];
    private readonly Dictionary<LiteralInline, ImmutableArray<TextMention>> _found = [];
    private readonly Dictionary<(string, string), LinkTarget> _htmlLinks = [];
    private readonly Dictionary<Block, List<RoleId>> _rolesByBlock = [];
    private readonly List<(ItemId Item, ResolvedLink Link)> _itemLinks = [];

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    /// <summary>Null if no one reads the reports.</summary>
    private readonly ProseNames? _names;

    private ReferenceCollector(LinkResolver links, MentionFinder mentions, ProseNames? names, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_links, _mentions, _names, _diagnostics) = (links, mentions, names, diagnostics);

    public static CollectedReferences Collect(Declarations declarations, Identities identities, LinkTools tools)
    {
        var (index, names, places, mentions, diagnostics) = tools;
        var collector = new ReferenceCollector(new LinkResolver(declarations.Settings, places, names, index, diagnostics), mentions,
            index.MakesSuggestions ? new ProseNames(index) : null, diagnostics);
        var rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        foreach (var page in declarations.Pages)
        {
            var owners = new BlockOwners(page, rolesByPage[page.Path]);
            var walk = new Walk(collector, page.Path, page.Visibility, page.Document.SpanOf, owners.Page, owners.Of);
            walk.Blocks(page.Document.Markdown);
        }
        foreach (var (id, _, item) in identities.Items)
        {
            collector.Links(id, item);
            foreach (var prose in (ReadOnlySpan<ProseFragment?>)[item.Summary, item.PublicSummary])
            {
                if (prose is not null)
                    new Walk(collector, item.Span.Path, item.Visibility, prose.SpanOf, new BlockOwner(new ItemSource(id), null, item.Theme),
                        _ => null).Blocks(prose.Markdown);
            }
        }
        collector._names?.Report(diagnostics);
        return new(
            [.. collector._references], collector._targets.ToFrozenDictionary(),
            collector._found.ToFrozenDictionary(), collector._htmlLinks.ToFrozenDictionary(), collector._rolesByBlock,
            collector._itemLinks.ToLookup(entry => entry.Item, entry => entry.Link));
    }

    private void Links(ItemId id, ItemDeclaration item)
    {
        foreach (var link in item.Links)
        {
            if (_links.Link(link.Url.Value, false, item.Span.Path, link.Url.Span) is not { } target)
                continue;
            _itemLinks.Add((id, new ResolvedLink(link.Title, target)));
            _references.Add(new Reference(new ItemSource(id), item.Visibility, target, link.Url.Span, IsMention: false));
        }
    }

    /// <summary>The state of walking one text.</summary>
    private sealed class Walk(
        ReferenceCollector collector, string path, Visibility visibility,
        Func<MarkdownObject, SourceSpan> spanOf, BlockOwner otherwise, Func<Block, BlockOwner?> ownerOf)
    {
        private readonly HashSet<(LinkSource, RoleId)> _linked = [];
        private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);
        private readonly TextFaults? _faults = collector._names is null
            ? null : new TextFaults(collector._diagnostics, name => collector._links.IsName(name, path));
        private readonly List<Block> _open = [];
        private BlockOwner _owner = otherwise;

        public void Blocks(ContainerBlock container)
        {
            foreach (var block in container)
            {
                var around = _owner;
                _owner = ownerOf(block) ?? around;
                _open.Add(block);
                if (block is ContainerBlock below)
                    Blocks(below);
                else if (block is HtmlBlock html)
                    Html(html);
                else if (block is LeafBlock { Inline: not null } leaf)
                    Inlines(leaf.Inline, canMention: leaf is not HeadingBlock);
                _open.RemoveAt(_open.Count - 1);
                _owner = around;
            }
        }

        private void Inlines(ContainerInline container, bool canMention)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LinkInline link:
                        Take(inline, collector._links.Link(link.Url ?? "", link.IsImage, path, spanOf(link)));
                        Inlines(link, canMention: false);
                        break;
                    case AutolinkInline { IsEmail: false } link:
                        Take(inline, collector._links.Link(link.Url, false, path, spanOf(link)));
                        break;
                    case MystRole role:
                        Take(inline, collector._links.Myst(role, path, _owner.Unit, spanOf(role)));
                        break;
                    case WikiReference reference:
                        Take(inline, collector._links.Named(new(reference.Target, spanOf(reference)), path, _owner.Unit));
                        break;
                    case HtmlInline html:
                        Html(html);
                        break;
                    case LiteralInline literal:
                        _faults?.Find(literal, spanOf);
                        if (canMention)
                            Mention(literal);
                        break;
                    case ContainerInline below:
                        Inlines(below, canMention);
                        break;
                }
            }
        }

        private void Take(Inline inline, LinkTarget? target)
        {
            if (target is null)
                return;
            collector._targets[inline] = target;
            Keep(target, spanOf(inline), isImage: inline is LinkInline { IsImage: true });
        }

        /// <summary>Links written as HTML, by page and address, since they have no node of their own.</summary>
        private void Html(MarkdownObject node)
        {
            foreach (var (attribute, isImage) in (ReadOnlySpan<(string, bool)>)[("href", false), ("src", true)])
            {
                foreach (var url in HtmlAttributes.Values(HtmlAttributes.HtmlOf(node), attribute))
                {
                    // An image that links to itself has one address twice.
                    if (collector._htmlLinks.TryGetValue((path, url), out var known))
                    {
                        if (isImage)
                            Keep(known, Place(node, url), isImage);
                        continue;
                    }
                    if (collector._links.Link(url, isImage, path, spanOf(node)) is not { } target)
                        continue;
                    collector._htmlLinks[(path, url)] = target;
                    Keep(target, isImage ? Place(node, url) : spanOf(node), isImage);
                }
            }
        }

        /// <summary>The span of an address within HTML; the whole node if the address contains entities.</summary>
        private SourceSpan Place(MarkdownObject node, string url)
        {
            var span = spanOf(node);
            var at = span.Text.IndexOf(url, StringComparison.Ordinal);
            return at < 0 ? span : span with { Start = span.Start + at, End = span.Start + at + url.Length };
        }

        private void Keep(LinkTarget target, SourceSpan span, bool isImage)
        {
            collector._references.Add(new Reference(_owner.Source, visibility, target, span, IsMention: false) { IsImage = isImage });
            if (target is RoleTarget role)
            {
                Record(role.Id);
                // The author's own link makes another one unnecessary.
                _linked.Add((_owner.Source, role.Id));
            }
        }

        /// <summary>A name in running text: the first on a page becomes a link, a role's own name never does.</summary>
        private void Mention(LiteralInline literal)
        {
            var links = ImmutableArray.CreateBuilder<TextMention>();
            foreach (var mention in collector._mentions.Find(literal, path, _owner.Unit, spanOf, _reported))
            {
                if (mention.Role == _owner.Role)
                    continue;
                Record(mention.Role);
                collector._references.Add(new Reference(_owner.Source, visibility, new RoleTarget(mention.Role),
                    MentionFinder.SpanOf(literal, mention.Start, mention.Start + mention.Length, spanOf), IsMention: true));
                if (_linked.Add((_owner.Source, mention.Role)))
                    links.Add(mention);
            }
            if (links.Count > 0)
                collector._found[literal] = links.ToImmutable();
            collector._names?.Look(literal, spanOf);
        }

        private void Record(RoleId role)
        {
            foreach (var block in _open)
            {
                if (!collector._rolesByBlock.TryGetValue(block, out var roles))
                    collector._rolesByBlock[block] = roles = [];
                roles.Add(role);
            }
        }
    }
}

using System.Collections.Immutable;
using Handbooks.Linking.Links;
using Handbooks.Linking.Names;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>Reads the references of one page or item.</summary>
internal sealed class ReferenceReader
{
    private readonly LinkTools _tools;
    private readonly ProseNames? _names;
    private readonly string _path;
    private readonly Dictionary<string, LinkTarget> _htmlLinks;
    private readonly TextReferences _found = new();

    private ReferenceReader(LinkTools tools, ProseNames? names, string path, Dictionary<string, LinkTarget> htmlLinks) =>
        (_tools, _names, _path, _htmlLinks) = (tools, names, path, htmlLinks);

    /// <param name="names">Null if no one reads the reports.</param>
    /// <param name="htmlLinks">Of all texts of the file.</param>
    public static TextReferences Read(
        LinkTools tools, ProseNames? names, Dictionary<string, LinkTarget> htmlLinks, PageDeclaration page, BlockOwners owners)
    {
        var reader = new ReferenceReader(tools, names, page.Path, htmlLinks);
        foreach (var entry in owners.Roles.SelectMany(role => role.Parts.Interactions))
            reader._found.Roles[entry.Block] = [];
        new Walk(reader, reader.Links(), page.Visibility, page.Document.SpanOf, owners.Page, owners.Of).Blocks(page.Document.Markdown);
        return reader._found;
    }

    /// <inheritdoc cref="Read(LinkTools, ProseNames?, Dictionary{string, LinkTarget}, PageDeclaration, BlockOwners)"/>
    public static TextReferences Read(
        LinkTools tools, ProseNames? names, Dictionary<string, LinkTarget> htmlLinks, ItemId id, ItemDeclaration item)
    {
        var reader = new ReferenceReader(tools, names, item.Span.Path, htmlLinks);
        reader.Read(id, item, reader.Links());
        return reader._found;
    }

    private LinkResolver Links() => new(_tools, _found.Reports, _found.Content);

    private void Read(ItemId id, ItemDeclaration item, LinkResolver links)
    {
        foreach (var link in item.Links)
        {
            if (links.Link(link.Url.Value, false, _path, link.Url.Span) is not { } target)
                continue;
            _found.ItemLinks.Add(new ResolvedLink(link.Title, target));
            _found.References.Add(new Reference(new ItemSource(id), item.Visibility, target, link.Url.Span, IsMention: false));
        }
        foreach (var prose in (ReadOnlySpan<ProseFragment?>)[item.Summary, item.PublicSummary])
        {
            if (prose is not null)
                new Walk(this, links, item.Visibility, prose.SpanOf, new BlockOwner(new ItemSource(id), null, item.Theme), _ => null)
                    .Blocks(prose.Markdown);
        }
    }

    /// <summary>The state of walking one text.</summary>
    private sealed class Walk(
        ReferenceReader text, LinkResolver links, Visibility visibility,
        Func<MarkdownObject, SourceSpan> spanOf, BlockOwner otherwise, Func<Block, BlockOwner?> ownerOf)
    {
        private readonly HashSet<(LinkSource, RoleId)> _linked = [];
        private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);
        private readonly TextFaults? _faults =
            text._names is null ? null : new TextFaults(text._found.Reports, name => links.IsName(name, text._path));
        private readonly List<List<RoleId>> _interactions = [];
        private readonly List<TextWord> _words = [];
        private BlockOwner _owner = otherwise;

        public void Blocks(ContainerBlock container)
        {
            foreach (var block in container)
            {
                var around = _owner;
                _owner = ownerOf(block) ?? around;
                var isInteraction = text._found.Roles.TryGetValue(block, out var roles);
                if (isInteraction)
                    _interactions.Add(roles!);
                if (block is ContainerBlock below)
                    Blocks(below);
                else if (block is HtmlBlock html)
                    Html(html);
                else if (block is LeafBlock { Inline: not null } leaf)
                    Inlines(leaf.Inline, canMention: leaf is not HeadingBlock);
                if (isInteraction)
                    _interactions.RemoveAt(_interactions.Count - 1);
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
                        Take(inline, links.Link(link.Url ?? "", link.IsImage, text._path, spanOf(link)));
                        Inlines(link, canMention: false);
                        break;
                    case AutolinkInline { IsEmail: false } link:
                        Take(inline, links.Link(link.Url, false, text._path, spanOf(link)));
                        break;
                    case MystRole role:
                        Take(inline, links.Myst(role, text._path, _owner.Unit, spanOf(role)));
                        break;
                    case WikiReference reference:
                        Take(inline, links.Named(new(reference.Target, spanOf(reference)), text._path, _owner.Unit));
                        break;
                    case HtmlInline html:
                        Html(html);
                        break;
                    case LiteralInline literal:
                        _faults?.Find(literal, spanOf);
                        if (canMention && !literal.Content.IsEmpty)
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
            text._found.Targets.Add(new(inline, target));
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
                    if (text._htmlLinks.TryGetValue(url, out var known))
                    {
                        if (isImage)
                            Keep(known, Place(node, url), isImage);
                        continue;
                    }
                    if (links.Link(url, isImage, text._path, spanOf(node)) is not { } target)
                        continue;
                    text._htmlLinks[url] = target;
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
            text._found.References.Add(new Reference(_owner.Source, visibility, target, span, IsMention: false) { IsImage = isImage });
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
            _words.Clear();
            TextWord.Add(literal.Content.Text, literal.Content.Start, literal.Content.End + 1, _words);
            var found = ImmutableArray<TextMention>.Empty;
            for (var at = 0; text._tools.Mentions.Next(_words, ref at) is { } name; at += name.Words.Length)
            {
                var start = _words[at].Start - literal.Content.Start;
                var end = _words[at + name.Words.Length - 1].End - literal.Content.Start;
                var (named, candidates) = name.Find(text._path, _owner.Unit);
                if (named is { } role)
                {
                    if (role != _owner.Role && Mention(role, MentionFinder.SpanOf(literal, start, end, spanOf)))
                        found = found.Add(new TextMention(start, end - start, role));
                }
                else if (_reported.Add(name.Text) && !text._tools.Index.IsOneRole(candidates))
                    text._found.Reports.Add(LinkDiagnostics.Ambiguous(new(name.Text, MentionFinder.SpanOf(literal, start, end, spanOf)),
                        candidates.Select(id => id.Value)));
            }
            if (!found.IsEmpty)
                text._found.Mentions.Add(new(literal, found));
            text._names?.Look(_words, literal, spanOf, text._found.Names);
        }

        /// <summary>True for a name that becomes a link.</summary>
        private bool Mention(RoleId role, SourceSpan span)
        {
            Record(role);
            text._found.References.Add(new Reference(_owner.Source, visibility, new RoleTarget(role), span, IsMention: true));
            return _linked.Add((_owner.Source, role));
        }

        private void Record(RoleId role)
        {
            foreach (var roles in _interactions)
                roles.Add(role);
        }
    }
}

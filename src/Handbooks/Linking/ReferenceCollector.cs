using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Matrix.Sentences;
using Handbooks.Linking.Names;
using Handbooks.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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
    /// <summary>By page, in path order: what its sentences say about roles.</summary>
    public required ImmutableArray<IReadOnlyList<SaidSentence>> Said { get; init; }

    /// <summary>The roles that a list of interactions names, in order, without the role whose page it is on.</summary>
    public ImmutableArray<RoleId> RolesIn(Block block, RoleId self) =>
        Roles.TryGetValue(block, out var roles) ? [.. roles.Where(role => role != self).Distinct()] : [];
}

/// <summary>What the text of one page refers to, and what its sentences say about roles.</summary>
/// <param name="HtmlLinks">A link written as HTML is one for all texts of a file.</param>
internal sealed record PageReferences(TextReferences Text, Dictionary<string, LinkTarget> HtmlLinks, IReadOnlyList<SaidSentence> Said);

/// <summary>Reads all pages and summaries, several at a time, and puts what they say in path order.</summary>
internal sealed class ReferenceCollector
{
    private readonly LinkTools _tools;
    private readonly ILookup<string, (RoleId Id, RoleDeclaration Declaration)> _rolesByPage;

    /// <summary>Null if no one reads the reports.</summary>
    private readonly ProseNames? _names;

    private readonly bool _readsReferences;
    private readonly KeptReferences? _kept;

    private ReferenceCollector(Identities identities, LinkTools tools, bool readsReferences, KeptReferences? kept)
    {
        (_tools, _readsReferences, _kept) = (tools, readsReferences, kept);
        _rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _names = readsReferences && tools.Index.MakesSuggestions ? new ProseNames(tools.Index) : null;
    }

    /// <param name="readsReferences">False if only sentences about roles are needed.</param>
    /// <param name="kept">What pages said in earlier runs of a session.</param>
    public static CollectedReferences Collect(Declarations declarations, Identities identities, LinkTools tools,
        ImmutableArray<Diagnostic>.Builder diagnostics, bool readsReferences, KeptReferences? kept = null)
    {
        var collector = new ReferenceCollector(identities, tools, readsReferences, kept);
        var (files, pages) = (ItemFiles(identities), new PageReferences[declarations.Pages.Length]);
        Parallel.For(0, pages.Length + files.Length, i =>
        {
            if (i < pages.Length)
                pages[i] = collector.Read(declarations.Pages[i]);
            else if (readsReferences)
                collector.Read(files[i - pages.Length]);
        });
        TextReferences[] texts = [.. pages.Select(page => page.Text), .. files.SelectMany(file => file.Texts)];
        foreach (var text in texts)
            text.Reports.MoveTo(diagnostics);
        ProseNames.Report(texts.SelectMany(text => text.Names), diagnostics);
        return new CollectedReferences(
            [.. texts.SelectMany(text => text.References)],
            texts.SelectMany(text => text.Targets).ToFrozenDictionary(),
            texts.SelectMany(text => text.Mentions).ToFrozenDictionary(),
            declarations.Pages.Zip(pages, (page, read) => (page.Path, read.HtmlLinks)).Concat(files.Select(file => (file.Path, file.HtmlLinks)))
                .SelectMany(file => file.HtmlLinks.Select(link => KeyValuePair.Create((file.Path, link.Key), link.Value))).ToFrozenDictionary(),
            texts.SelectMany(text => text.Roles).ToDictionary(),
            files.SelectMany(file => file.Items.Zip(file.Texts)).SelectMany(item => item.Second.ItemLinks.Select(link => (item.First.Id, Link: link)))
                .ToLookup(item => item.Id, item => item.Link))
        {
            Said = [.. pages.Select(page => page.Said)],
        };
    }

    private PageReferences Read(PageDeclaration page)
    {
        ImmutableArray<(RoleId, RoleDeclaration)> roles = [.. _rolesByPage[page.Path]];
        return _kept is null ? Read(page, roles) : _kept.Of(page, roles, () => Read(page, roles));
    }

    private PageReferences Read(PageDeclaration page, ImmutableArray<(RoleId, RoleDeclaration)> roles)
    {
        var owners = new BlockOwners(page, roles);
        var htmlLinks = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        var text = _readsReferences ? ReferenceReader.Read(_tools, _names, htmlLinks, page, owners) : new TextReferences();
        return new PageReferences(text, htmlLinks, SentenceReader.Read(page, owners, _tools.Mentions));
    }

    private void Read(ItemFile file)
    {
        foreach (var (id, _, item) in file.Items)
            file.Texts.Add(ReferenceReader.Read(_tools, _names, file.HtmlLinks, id, item));
    }

    /// <summary>In path order, which is that of items.</summary>
    private static ItemFile[] ItemFiles(Identities identities) =>
        [.. identities.Items.GroupBy(item => item.Declaration.Span.Path, StringComparer.Ordinal).Select(file => new ItemFile(file.Key, [.. file]))];

    /// <summary>The items of one file, and what their texts refer to.</summary>
    private sealed record ItemFile(string Path, ImmutableArray<(ItemId Id, string Slug, ItemDeclaration Declaration)> Items)
    {
        public List<TextReferences> Texts { get; } = [];

        public Dictionary<string, LinkTarget> HtmlLinks { get; } = new(StringComparer.Ordinal);
    }
}

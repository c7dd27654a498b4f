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

/// <summary>Reads all pages and summaries, several at a time, and puts what they say in path order.</summary>
internal sealed class ReferenceCollector
{
    private readonly LinkTools _tools;
    private readonly Declarations _declarations;
    private readonly Identities _identities;
    private readonly ILookup<string, (RoleId Id, RoleDeclaration Declaration)> _rolesByPage;

    /// <summary>Null if no one reads the reports.</summary>
    private readonly ProseNames? _names;

    private readonly TextReferences[] _texts;
    private readonly IReadOnlyList<SaidSentence>[] _said;

    private readonly bool _readsReferences;

    private ReferenceCollector(Declarations declarations, Identities identities, LinkTools tools, bool readsReferences)
    {
        (_declarations, _identities, _tools, _readsReferences) = (declarations, identities, tools, readsReferences);
        _rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _names = readsReferences && tools.Index.MakesSuggestions ? new ProseNames(tools.Index) : null;
        _texts = new TextReferences[declarations.Pages.Length + identities.Items.Length];
        _said = new IReadOnlyList<SaidSentence>[declarations.Pages.Length];
    }

    /// <param name="readsReferences">False if only sentences about roles are needed.</param>
    public static CollectedReferences Collect(Declarations declarations, Identities identities, LinkTools tools,
        ImmutableArray<Diagnostic>.Builder diagnostics, bool readsReferences)
    {
        var collector = new ReferenceCollector(declarations, identities, tools, readsReferences);
        // A link written as HTML is one for all texts of a file.
        var files = Enumerable.Range(0, collector._texts.Length).GroupBy(collector.PathOf, StringComparer.Ordinal).ToArray();
        var htmlLinks = new Dictionary<string, LinkTarget>[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            htmlLinks[i] = new(StringComparer.Ordinal);
            foreach (var text in files[i])
                collector.Read(text, files[i].Key, htmlLinks[i]);
        });
        foreach (var text in collector._texts)
            text.Reports.MoveTo(diagnostics);
        ProseNames.Report(collector._texts.SelectMany(text => text.Names), diagnostics);
        return collector.All(files.Select(file => file.Key).Zip(htmlLinks));
    }

    private CollectedReferences All(IEnumerable<(string Path, Dictionary<string, LinkTarget> Links)> htmlLinks) => new(
        [.. _texts.SelectMany(text => text.References)],
        _texts.SelectMany(text => text.Targets).ToFrozenDictionary(),
        _texts.SelectMany(text => text.Mentions).ToFrozenDictionary(),
        htmlLinks.SelectMany(file => file.Links.Select(link => KeyValuePair.Create((file.Path, link.Key), link.Value))).ToFrozenDictionary(),
        _texts.SelectMany(text => text.Roles).ToDictionary(),
        _identities.Items.Zip(_texts.Skip(_said.Length)).SelectMany(item => item.Second.ItemLinks.Select(link => (item.First.Id, Link: link)))
            .ToLookup(item => item.Id, item => item.Link))
    {
        Said = [.. _said],
    };

    private string PathOf(int text) =>
        text < _said.Length ? _declarations.Pages[text].Path : _identities.Items[text - _said.Length].Declaration.Span.Path;

    private void Read(int text, string path, Dictionary<string, LinkTarget> htmlLinks)
    {
        var found = _texts[text] = new TextReferences(_tools, _names, path, htmlLinks);
        if (text >= _said.Length)
        {
            if (_readsReferences)
                found.Read(_identities.Items[text - _said.Length].Id, _identities.Items[text - _said.Length].Declaration);
            return;
        }
        var page = _declarations.Pages[text];
        var owners = new BlockOwners(page, [.. _rolesByPage[path]]);
        if (_readsReferences)
            found.Read(page, owners);
        _said[text] = SentenceReader.Read(page, owners, _tools.Mentions);
    }
}

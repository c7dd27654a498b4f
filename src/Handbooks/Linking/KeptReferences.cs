using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks.Linking;

/// <summary>
/// What pages said in earlier runs of a session. It is taken again while the page, its roles, all names, and the pages and files
/// that its links lead into are the same.
/// </summary>
internal sealed class KeptReferences
{
    private readonly ReadingCache _cache;
    private readonly LinkableNames _names;
    private readonly Dictionary<string, PageDocument> _pages;
    private readonly Dictionary<string, SourceAsset> _files;

    /// <param name="pages">Of all pages of <paramref name="declarations"/>, in their order.</param>
    public KeptReferences(ReadingCache cache, Declarations declarations, Identities identities, PageNodes[] pages)
    {
        _cache = cache;
        _names = cache.Known(LinkableNames.Of(declarations, identities, pages));
        _pages = declarations.Pages.ToDictionary(page => page.Path, page => page.Document, StringComparer.Ordinal);
        _files = declarations.Assets.ToDictionary(asset => asset.File.Path, asset => asset.File, StringComparer.Ordinal);
    }

    /// <summary>As read before, or read now.</summary>
    public PageReferences Of(PageDeclaration page, ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles, Func<PageReferences> read) =>
        _cache.Of(page, kept => Holds(kept, roles), _ => Kept(read(), roles)).References;

    private Page Kept(PageReferences read, ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles) => new(
        read, _names, roles,
        [.. read.Text.Content.Pages.Select(path => (path, _pages[path]))],
        [.. read.Text.Content.Files.Select(path => (path, _files[path]))]);

    private bool Holds(Page kept, ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles) =>
        kept.Names == _names
        // What is undecided would ask the places of an earlier run.
        && !kept.References.Text.Reports.HasUndecided
        && kept.Roles.Length == roles.Length
        && kept.Roles.Zip(roles).All(pair => pair.First.Id == pair.Second.Id && ReferenceEquals(pair.First.Declaration, pair.Second.Declaration))
        && kept.Pages.All(page => ReferenceEquals(_pages[page.Path], page.Document))
        && kept.Files.All(file => ReferenceEquals(_files[file.Path], file.File));

    private sealed record Page(
        PageReferences References,
        LinkableNames Names,
        ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> Roles,
        ImmutableArray<(string Path, PageDocument Document)> Pages,
        ImmutableArray<(string Path, SourceAsset File)> Files);
}

/// <summary>Every name and path that a reference may be written with, and all that says which of several is meant.</summary>
internal sealed class LinkableNames : IEquatable<LinkableNames>
{
    private readonly List<string?> _facts = [];

    private LinkableNames()
    {
    }

    public static LinkableNames Of(Declarations declarations, Identities identities, PageNodes[] pages)
    {
        var names = new LinkableNames();
        foreach (var (id, role) in identities.Roles)
        {
            names.Add(id.Value, role.Title.Value, role.Unit?.Value, role.Page.Path, role.IsWholePage ? "whole" : "section");
            names.AddAll(role.Aliases.Select(alias => alias.Value));
        }
        names.EndOfKind();
        foreach (var (id, slug, item) in identities.Items)
            names.Add(id.Value, slug, item.Title.Value, item.Span.Path);
        names.EndOfKind();
        foreach (var page in pages)
        {
            names.Add(page.Page.Path, page.Page.Title.Value);
            names.AddAll(page.Page.OtherAddresses);
            names.AddAll(page.Targets.SelectMany(target => (string[])[target.Name, target.Anchor]));
        }
        names.EndOfKind();
        names.AddAll(declarations.Assets.Select(asset => asset.File.Path));
        names.AddAll(declarations.DataFiles);
        return names;
    }

    public bool Equals(LinkableNames? other) => other is not null && _facts.SequenceEqual(other._facts, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as LinkableNames);

    public override int GetHashCode() => _facts.Count;

    private void Add(params ReadOnlySpan<string?> facts) => _facts.AddRange(facts);

    /// <summary>A list, of which the end counts, too.</summary>
    private void AddAll(IEnumerable<string> facts)
    {
        _facts.AddRange(facts);
        EndOfKind();
    }

    /// <summary>No name is empty.</summary>
    private void EndOfKind() => _facts.Add("");
}

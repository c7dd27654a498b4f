using System.Collections.Immutable;
using Handbooks.Linking.Names;
using Handbooks.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Linking;

/// <summary>The references of one page or item, resolved.</summary>
internal sealed class TextReferences
{
    public List<Reference> References { get; } = [];

    public List<KeyValuePair<Inline, LinkTarget>> Targets { get; } = [];

    public List<KeyValuePair<LiteralInline, ImmutableArray<TextMention>>> Mentions { get; } = [];

    /// <summary>The roles that blocks with interactions name, in order.</summary>
    public Dictionary<Block, List<RoleId>> Roles { get; } = [];

    public List<SeenName> Names { get; } = [];

    /// <summary>An item's own links.</summary>
    public List<ResolvedLink> ItemLinks { get; } = [];

    public Reports Reports { get; } = new();

    /// <summary>What of other files they depend on.</summary>
    public LinkedContent Content { get; } = new();
}

/// <summary>
/// Paths of the pages whose anchors, and of the files whose content, the references of a text depend on.
/// </summary>
internal sealed class LinkedContent
{
    public HashSet<string> Pages { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);
}

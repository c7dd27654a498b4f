using Handbooks.Linking.Links;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Resolves a written reference to its target; null, with a diagnostic, if there is none.</summary>
internal sealed class LinkResolver
{
    private static readonly HashSet<string> SafeSchemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    /// <summary>In UTF-16 code units.</summary>
    private const int LongestPath = 2_000;

    private readonly LinkPlaces _places;
    private readonly NameResolver _names;
    private readonly RoleIndex _index;
    private readonly ItemIndex _items;
    private readonly Reports _reports;
    private readonly OwnAddresses _own;
    private readonly LinkedContent _content;
    private readonly LinkFaults _faults;
    private readonly LocalLinks _local;
    private readonly Dictionary<string, ExternalTarget> _external = new(ReferenceEqualityComparer.Instance);

    /// <param name="reports">Those of the text whose references are resolved.</param>
    /// <param name="content">Told of what they depend on.</param>
    public LinkResolver(LinkTools tools, Reports reports, LinkedContent content)
    {
        (_index, _items, _places, _own, _reports, _content) = (tools.Index, tools.Items, tools.Places, tools.Own, reports, content);
        _names = new NameResolver(_index, reports.Add);
        _faults = new LinkFaults(_places, reports);
        _local = new LocalLinks(_places, _faults, content);
    }

    /// <summary>A Markdown link or image, as written in the file at <paramref name="path"/>.</summary>
    public LinkTarget? Link(string url, bool isImage, string path, SourceSpan span)
    {
        url = url.Trim();
        if (url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("\\\\", StringComparison.Ordinal))
            return new ExternalTarget(Encoded("https://" + url.TrimStart('/', '\\')));
        if (url.StartsWith("#role:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("role:", StringComparison.OrdinalIgnoreCase))
            return _names.Role(new(url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..], span)) is { } role ? new RoleTarget(role) : null;
        return Scheme(url) is { } scheme ? WithScheme(url, scheme, isImage, path, span) : Local(url, isImage, path, span);
    }

    public LinkTarget? Myst(MystRole role, string path, string? unit, SourceSpan span)
    {
        switch (role.Name)
        {
            case "role":
                return _names.Role(new(role.Target, span), unit) is { } id ? new RoleTarget(id) : null;
            case "doc" or "ref" or "numref" or "any" or "download":
                if (_places.Target(role.Target) is { } target)
                    return ToTarget(target);
                return Scheme(role.Target) is not { } project || _places.HasTargetsOf(project)
                    ? Local(role.Target, isImage: false, path, span) : OtherProject(role.Target, span);
            case "button" when role.Target != role.Label:
                return Link(role.Target, isImage: false, path, span);
            case "term":
                if (_places.Target(GlossaryTerm.TargetName(role.Target)) is { } term)
                    return ToTarget(term);
                _reports.Add(DialectDiagnostics.NoSuchTerm(span, role.Target, _places.Terms));
                return null;
            default:
                return null;
        }
    }

    /// <summary><c>[[Name]]</c>: a role, an item or a page, in this order.</summary>
    public LinkTarget? Named(Located<string> name, string path, string? unit)
    {
        var (found, candidates) = _index.Find(name.Value, path, unit);
        if (found is { } role)
            return new RoleTarget(role);
        if (_items.Called(name.Value) is { } item)
            return new ItemTarget(item);
        if (_places.PageCalled(name.Value) is { } page)
            return _places.ToPage(page, null);
        // Obsidian writes only as much of a path as identifies the page.
        var link = WrittenLink.Of(name.Value);
        if (candidates.IsEmpty && _places.Pages.ByEnd(link.File, isFolder: false) is { } named)
            return _local.Within(named, link.Anchor, name.Span);
        if (candidates.IsEmpty)
            _reports.AddLater(() => LinkDiagnostics.NoSuchName(name.Span, name.Value, _places.MaySuggestNames()
                ? _index.Names.Concat(_items.Ids).Concat(_items.Titles).Concat(_places.PageTitles) : []));
        else if (!_index.IsOneRole(candidates))
            _reports.Add(LinkDiagnostics.Ambiguous(name, candidates.Select(id => id.Value)));
        return null;
    }

    /// <summary>Whether <see cref="Named"/> would find something.</summary>
    public bool IsName(string name, string path) =>
        _index.Find(name, path, null) is var (found, candidates)
            && (found is not null || !candidates.IsEmpty || _items.Called(name) is not null || _places.PageCalled(name) is not null);

    private LinkTarget? WithScheme(string url, string scheme, bool isImage, string path, SourceSpan span)
    {
        if (SafeSchemes.Contains(scheme))
            return Own(url, isImage, path, span) ?? External(url);
        // MyST writes a target's name in place of an address.
        if (_places.Target(url) is { } named)
            return ToTarget(named);
        if (scheme.Equals("xref", StringComparison.OrdinalIgnoreCase))
            return OtherProject(url, span);
        if (_local.Exactly(WrittenLink.Of(url), isImage, path, span) is { } file)
            return file;
        _reports.Add(LinkDiagnostics.Unsafe(span, scheme));
        return null;
    }

    /// <summary>Shares the address, which may be long, between links of one definition.</summary>
    private ExternalTarget External(string url)
    {
        if (!_external.TryGetValue(url, out var target))
            _external[url] = target = new ExternalTarget(Encoded(url));
        return target;
    }

    /// <summary>An address in this handbook's own site or repository, if its target exists here.</summary>
    private LinkTarget? Own(string url, bool isImage, string path, SourceSpan span) =>
        (_own.OnSite(url) ?? _own.InRepository(url)) is { } local ? _local.Find(WrittenLink.Of(local), isImage, path, span) : null;

    private LinkTarget? Local(string url, bool isImage, string path, SourceSpan span)
    {
        // No file has a path this long.
        var link = WrittenLink.Of(url.Length > LongestPath ? url[..LongestPath] : url);
        if (link.File.Length == 0 && !link.IsEmpty && !isImage)
            return _local.Within(path, link.Anchor, span);
        if (!link.IsEmpty && _local.Find(link, isImage, path, span) is { } found)
            return found;
        if (link.Anchor is null && _places.Target(link.File) is { } target)
            return ToTarget(target);
        _faults.Missing(link, isImage, path, span);
        return null;
    }

    private LinkTarget ToTarget((string Path, string Anchor) target)
    {
        _content.Pages.Add(target.Path);
        return _places.ToPage(target.Path, target.Anchor);
    }

    private LinkTarget? OtherProject(string written, SourceSpan span)
    {
        _reports.Add(LinkDiagnostics.InOtherProject(span, written));
        return null;
    }

    /// <summary>Escapes spaces, quotes and angle brackets in an address.</summary>
    private static string Encoded(string url) =>
        url.AsSpan().IndexOfAny(NotInAddresses) < 0 ? url
        : string.Concat(url.Select(c => c is ' ' or '"' or '<' or '>' or '`' || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString()));

    /// <summary>The scheme before a colon, ignoring control characters and spaces as browsers do.</summary>
    private static string? Scheme(string url)
    {
        if (!url.Contains(':', StringComparison.Ordinal))
            return null;
        var scheme = new System.Text.StringBuilder();
        foreach (var c in url)
        {
            if (c == ':')
                return scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) ? scheme.ToString() : null;
            if (char.IsControl(c) || char.IsWhiteSpace(c))
                continue;
            if (!SchemeLetters.Contains(c))
                return null;
            scheme.Append(c);
        }
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create(" \"<>`\t\r\n");

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}

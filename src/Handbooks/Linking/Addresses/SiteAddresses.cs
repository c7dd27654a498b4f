using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>
/// Assigns every address of one site: to generated files first, then to roles and items, images and attachments, pages in
/// path order, and last to redirects. It is independent of any other site.
/// </summary>
public sealed class SiteAddresses
{
    private readonly AddressRegister _register = new();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, int> _numbers = new(FileNameComparer.Instance);
    private readonly Dictionary<string, WantedAddress> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePath> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePath> _themes = new(FileNameComparer.Instance);

    private SiteAddresses(ImmutableArray<Diagnostic>.Builder diagnostics) => _diagnostics = diagnostics;

    /// <summary>In path order; a page that only defines one role has the role's address and is not included.</summary>
    public ImmutableArray<ContentPage> Pages { get; private set; }

    /// <param name="themeFiles">Style sheets and the like.</param>
    internal static SiteAddresses Assign(
        Declarations declarations, Identities identities, ImmutableArray<SitePath> themeFiles, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var addresses = new SiteAddresses(diagnostics);
        foreach (var own in (IEnumerable<SitePath>)[.. FixedAddresses.Pages, .. FixedAddresses.Files, .. FixedAddresses.Folders, .. themeFiles])
            addresses._register.TryTake(own, default);
        addresses.AddRoles(identities.Roles);
        addresses.AddItems(identities.Items);
        foreach (var asset in declarations.Assets)
            addresses.AddFile(asset.File.Path, declarations.Settings.Branding.StaticPath(asset.File.Path));
        addresses.Pages = addresses.Placed(declarations.Pages, identities);
        return addresses;
    }

    /// <summary>The address of an image or attachment.</summary>
    public SitePath File(string path) => _placed[path];

    /// <summary>The feed of a theme, in any spelling: numbered addresses would change when another theme is removed.</summary>
    public SitePath Theme(string theme) => _themes[Slug.Of(theme)];

    /// <summary>Whether anything is at the address that a page of that path would have: a page, a feed, a frame.</summary>
    /// <param name="path">Without an extension: <c>embed/now</c>, <c>plans/index</c>.</param>
    internal bool HasPage(string path) => _register.HasFile(path) || _register.HasFile($"{path}.html") || _register.HasFile($"{path}/index.html");

    /// <summary>The current target at an address; null for generated files and free addresses.</summary>
    internal LinkTarget? ThingAt(SitePath address) => _register.HolderOf(address)?.Thing;

    /// <summary>A free address in a folder of the tool's own, after everything else has its address.</summary>
    /// <param name="taken">Those that were given out before; the new one is added.</param>
    internal SitePath FreeIn(SitePath folder, string slug, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var address = new SitePath($"{folder}{(number == 1 ? PortableName.Of(slug) : Numbered(slug, number, isFile: false))}/");
            if (_register.Obstacle(address) is null && taken.Add(address.Value))
                return address;
        }
    }

    /// <summary>Takes a former address if it is free.</summary>
    /// <param name="also">Another address it needs: a frame, a feed.</param>
    internal bool TryRedirect(SitePath from, SitePath? also, AddressHolder holder)
    {
        if (_register.Obstacle(from) is not null || (also is { } other && _register.Obstacle(other) is not null))
            return false;
        _register.Take(from, holder);
        if (also is { } beside)
            _register.Take(beside, holder);
        return true;
    }

    /// <summary>Reports published files that had to be renamed.</summary>
    internal void ReportFiles(IEnumerable<string> linked)
    {
        foreach (var path in linked)
        {
            if (_files[path] is { OddName: not null } or { IsShortened: true })
                Report(_files[path], _placed[path], new SourceText(path, "").Start, "the copy of this file");
        }
    }

    private void AddRoles(ImmutableArray<(RoleId Id, RoleDeclaration Declaration)> roles)
    {
        foreach (var (id, declaration) in roles)
        {
            var holder = new AddressHolder(declaration.Title.Span, new RoleTarget(id));
            _register.TryTake(SitePath.Role(id), holder);
            _register.TryTake(FeedAddresses.Role(id.Value), holder);
            ReportName(id.Value, SitePath.Role(id), (declaration.Id ?? declaration.Title).Span, "this role");
        }
    }

    private void AddItems(ImmutableArray<(ItemId Id, string Slug, ItemDeclaration Declaration)> items)
    {
        foreach (var (id, slug, declaration) in items)
        {
            var holder = new AddressHolder(declaration.Id.Span, new ItemTarget(id));
            _register.TryTake(SitePath.Item(slug), holder);
            _register.TryTake(FixedAddresses.ItemFrame(slug), holder);
            ReportName(slug, SitePath.Item(slug), declaration.Id.Span, "this item");
            if (declaration.Theme is not { } theme || !_themes.TryAdd(Slug.Of(theme), FeedAddresses.Theme(Slug.Of(theme))))
                continue;
            _register.TryTake(Theme(theme), holder with { Thing = null });
            ReportName($"{Slug.Of(theme)}.xml", Theme(theme), declaration.Id.Span, "the feed of this item's theme");
        }
    }

    /// <param name="fromRoot">The file's place on the site if it is copied as it is; null for any other file.</param>
    private void AddFile(string path, string? fromRoot)
    {
        _files[path] = fromRoot is null ? WantedAddress.OfFile(path) : new(new("/" + fromRoot), null, false);
        _placed[path] = Free(_files[path].Address).Address;
        _register.Take(_placed[path], default);
    }

    private ImmutableArray<ContentPage> Placed(ImmutableArray<PageDeclaration> pages, Identities identities)
    {
        var rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        var paths = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var introduced = new HashSet<SitePath>();
        var placed = ImmutableArray.CreateBuilder<ContentPage>(pages.Length);
        foreach (var page in pages)
        {
            var roles = rolesByPage[page.Path].ToList();
            if (roles is [{ Declaration.IsWholePage: true }])
                continue;
            var wanted = WantedAddress.OfPage(page.Path, paths);
            var start = page.Document.Source.Start;
            var isIntroduction = (FixedAddresses.Pages.Contains(wanted.Address) || wanted.Address == SitePath.NotFound)
                && introduced.Add(wanted.Address);
            var (address, inTheWay) = isIntroduction ? (wanted.Address, null) : Free(wanted.Address);
            _register.Take(address, new AddressHolder(start, new PageTarget(page.Path, null)));
            if (inTheWay is { } holder)
                _diagnostics.Add(holder.Span.Source is null
                    ? LinkDiagnostics.Reserved(start, wanted.Address.Value, address.Value) : LinkDiagnostics.OneAddress(start, wanted.Address.Value,
                        holder.Span, address.Value));
            else
                Report(wanted, address, start, "this page");
            placed.Add(new ContentPage(page, address, [.. roles.Select(role => role.Id)], []));
        }
        return placed.ToImmutable();
    }

    /// <summary>The address, or the first free one with a number; the number goes after the name that is taken.</summary>
    private (SitePath Address, AddressHolder? InTheWay) Free(SitePath wanted)
    {
        AddressHolder? first = null;
        var address = wanted;
        var folderNumber = 1;
        while (_register.Obstacle(address) is { } obstacle)
        {
            first ??= obstacle.Holder;
            var (names, at) = (wanted == SitePath.Home ? ["", "index", ""] : address.Value.Split('/'), obstacle.Segment + 1);
            var original = wanted == SitePath.Home ? "index" : wanted.Value.Split('/')[at];
            var isFile = !wanted.Value.EndsWith('/');
            var isLast = at == names.Length - (isFile ? 1 : 2);
            // Pages in a folder that had to be renamed stay together.
            names[at] = Numbered(original, isLast ? Next($"{string.Join('/', names[..at])}/{original}") : ++folderNumber, isFile && isLast);
            address = new SitePath(string.Join('/', names));
        }
        return (address, first);
    }

    /// <summary>Remembers the last number: ten thousand pages with one wanted address stay linear.</summary>
    private int Next(string place) => _numbers[place] = _numbers.GetValueOrDefault(place, 1) + 1;

    /// <summary>A file keeps its extension, which gives its type.</summary>
    private static string Numbered(string name, int number, bool isFile)
    {
        var dot = isFile ? name.LastIndexOf('.') : -1;
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return PortableName.Of(dot > 0 ? $"{name[..dot]}-{text}{name[dot..]}" : $"{name}-{text}");
    }

    private void ReportName(string name, SitePath address, SourceSpan span, string what)
    {
        var storable = PortableName.Storable(name);
        if (storable != name || PortableName.Short(name) != name)
            Report(new WantedAddress(address, storable == name ? null : name, true), address, span, what);
    }

    private void Report(WantedAddress wanted, SitePath address, SourceSpan span, string what)
    {
        if (wanted.OddName is { } odd)
            _diagnostics.Add(LinkDiagnostics.NotStorable(span, odd, what, address.Value));
        else if (wanted.IsShortened)
            _diagnostics.Add(LinkDiagnostics.Shortened(span, what, address.Value));
    }
}

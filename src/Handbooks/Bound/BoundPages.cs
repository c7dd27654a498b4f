using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Text;

namespace Handbooks.Bound;

/// <param name="Anchor">Of its chapter; those of what is in it begin with that and a hyphen.</param>
/// <param name="Title">As HTML.</param>
/// <param name="Html">What of it goes on paper, with the page's own anchors and links.</param>
/// <param name="Ids">Of all that is in that.</param>
internal sealed record BoundPage(SitePath Address, string Anchor, string Title, string Html, FrozenSet<string> Ids)
{
    /// <summary>What an anchor of the page is called in the bound handbook; the chapter itself where there is no such anchor.</summary>
    public string AnchorOf(string id) => Ids.Contains(id) ? $"{Anchor}-{id}" : Anchor;
}

/// <summary>The pages of a site that are bound, in order, and what their links lead to.</summary>
internal sealed partial class BoundPages
{
    /// <summary>What leads about in a site, asks for something, or is there for the script.</summary>
    private const string OnlyOnScreen = "nav, form, button, script, .permalink, .edit, .outline, .to-top, .mentioned-by, .downloads";

    // No address of the site's own can be of that host.
    private static readonly Uri Root = new("https://bound.invalid/");
    private readonly FrozenDictionary<string, BoundPage> _pages;
    private readonly FrozenDictionary<string, OutputFile> _files;
    private readonly Uri? _published;

    public BoundPages(Site site, ImmutableArray<OutputFile> files)
    {
        var folder = SiteRenderer.FolderOf(site) + "/";
        _files = files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToFrozenDictionary(file => file.Path[folder.Length..], StringComparer.Ordinal);
        var addresses = site.Order().Where(address => _files.ContainsKey(address.FilePath)).ToArray();
        var pages = new BoundPage[addresses.Length];
        Parallel.For(0, pages.Length, i =>
            pages[i] = Bind(addresses[i], TextOf(addresses[i]), string.Create(CultureInfo.InvariantCulture, $"c{i + 1}")));
        InOrder = [.. pages];
        _pages = InOrder.ToFrozenDictionary(page => page.Address.FilePath, StringComparer.Ordinal);
        _published = site.Frame.Url is { } url ? new Uri(url.TrimEnd('/') + "/") : null;
        var home = addresses is [var first, ..] ? TextOf(first) : "";
        Opening = OpeningTag().Match(home).Value;
        Styles = [.. StyleSheet().Matches(home).Select(link => _files.GetValueOrDefault(link.Groups[1].Value)).OfType<OutputFile>().Select(Style)];
    }

    public ImmutableArray<BoundPage> InOrder { get; }

    /// <summary>The opening tag of the document, with the site's language and direction.</summary>
    public string Opening { get; }

    /// <summary>With their pictures within them.</summary>
    public ImmutableArray<string> Styles { get; }

    /// <summary>Where a link of a page leads in the bound handbook, or outside of it; null where nothing can be reached from paper.</summary>
    public string? Target(BoundPage from, string href)
    {
        if (Resolve(from.Address, href) is not { } target)
            return href;
        if (_pages.TryGetValue(FilePath(target), out var page))
            return "#" + page.AnchorOf(Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
        return _published is null ? null : new Uri(_published, target.PathAndQuery.TrimStart('/') + target.Fragment).AbsoluteUri;
    }

    /// <summary>A file of the site within an address; null if it is none.</summary>
    /// <exception cref="IOException">It cannot be read, or has changed.</exception>
    public string? Picture(SitePath from, string href) =>
        Resolve(from, href) is { } target && _files.GetValueOrDefault(FilePath(target)) is { } file
            ? $"data:{ContentTypes.Of(file.Path)};base64,{Convert.ToBase64String(file.Content.Span)}" : null;

    /// <summary>Null for an address outside of the site.</summary>
    private static Uri? Resolve(SitePath from, string href) =>
        Uri.TryCreate(new Uri(Root, from.HrefFrom(SitePath.Home)), href, out var target) && target.Host == Root.Host ? target : null;

    private string Style(OutputFile file)
    {
        var at = new SitePath(file.Path[file.Path.IndexOf('/', StringComparison.Ordinal)..]);
        return StyleAddress().Replace(Encoding.UTF8.GetString(file.Content.Span),
            address => Picture(at, address.Groups[2].Value) is { } picture ? $"url(\"{picture}\")" : address.Value);
    }

    private static string FilePath(Uri target) => new SitePath(Uri.UnescapeDataString(target.AbsolutePath)).FilePath;

    private string TextOf(SitePath address) => Encoding.UTF8.GetString(_files[address.FilePath].Content.Span);

    private static BoundPage Bind(SitePath address, string html, string anchor)
    {
        using var document = new HtmlParser().ParseDocument(html);
        if (document.QuerySelector("main") is not { } main)
            return new(address, anchor, anchor, "", []);
        foreach (var unused in main.QuerySelectorAll(OnlyOnScreen).ToList())
            unused.Remove();
        var heading = main.QuerySelector("h1")?.InnerHtml ?? document.Title ?? "";
        return new(address, anchor, TitleTags().Replace(heading, ""), main.InnerHtml,
            main.QuerySelectorAll("[id]").Select(element => element.Id!).ToFrozenSet(StringComparer.Ordinal));
    }

    // The theme's own writing: one form of tag, values in double quotes.
    [GeneratedRegex("<html[^>]*>")]
    private static partial Regex OpeningTag();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?:\\./)?([^\"]*)\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("url\\(\\s*([\"']?)([^\"'()\\s]+)\\1\\s*\\)")]
    private static partial Regex StyleAddress();

    // In a link there can be no other link, and an anchor is there already.
    [GeneratedRegex("</?a[^>]*>| id=\"[^\"]*\"")]
    private static partial Regex TitleTags();
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>What handbook.yml puts on every page of a site, with its targets found.</summary>
public sealed record LinkedBranding
{
    public AssetTarget? Logo { get; init; }
    public AssetTarget? Icon { get; init; }
    public AssetTarget? Image { get; init; }
    public AssetTarget? Style { get; init; }

    /// <summary>Those whose target is on this site.</summary>
    public ImmutableArray<LinkedSiteLink> Header { get; init; } = [];

    /// <inheritdoc cref="Header"/>
    public ImmutableArray<LinkedSiteLink> Footer { get; init; } = [];

    /// <summary>Files of the folder that is copied to the root of the site, by path.</summary>
    public ImmutableArray<string> Static { get; init; } = [];

    public IEnumerable<AssetTarget> Files => ((AssetTarget?[])[Logo, Icon, Image, Style]).OfType<AssetTarget>();

    public IEnumerable<LinkedSiteLink> Links => Header.Concat(Footer);

    internal static LinkedBranding Link(Declarations declarations, LinkTools tools, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var brand = declarations.Settings.Branding;
        var reports = new Reports();
        var resolver = new LinkResolver(tools, reports, new LinkedContent());
        var linked = new LinkedBranding
        {
            Logo = File(brand.Logo),
            Icon = File(brand.Icon),
            Image = File(brand.Image),
            Style = File(brand.Style),
            Header = Links(brand.Header),
            Footer = Links(brand.Footer),
            Static = Copied(declarations, reports),
        };
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        reports.MoveTo(found);
        diagnostics.AddRange(found.Select(LinkDiagnostics.OfEveryPage));
        return linked;

        AssetTarget? File(Located<string>? written) =>
            written is null ? null : resolver.Link("/" + written.Value, isImage: true, HandbookSettings.Path, written.Span) as AssetTarget;

        ImmutableArray<LinkedSiteLink> Links(ImmutableArray<SiteLink> links) =>
            [.. links.Select(link => (link, Target: resolver.Link(link.To.Value, isImage: false, HandbookSettings.Path, link.To.Span)))
                .Where(link => link.Target is not null).Select(link => new LinkedSiteLink(link.link.Text, link.Target!, link.link.To.Span))];
    }

    private static ImmutableArray<string> Copied(Declarations declarations, Reports reports)
    {
        var brand = declarations.Settings.Branding;
        if (brand.Static is not { } folder)
            return [];
        var files = declarations.Assets.Where(asset => brand.StaticPath(asset.File.Path) is not null).ToList();
        if (files.Count == 0 && declarations.Uncopied.IsEmpty)
            reports.Add(LinkDiagnostics.NoSuchFile(folder.Span, folder.Value, folder.Value, null));
        foreach (var path in declarations.Uncopied)
        {
            reports.Add(SourceTree.KindOf(path) is null
                ? LinkDiagnostics.StaticHidden(folder.Span, path) : LinkDiagnostics.StaticText(folder.Span, path));
        }
        var copied = ImmutableArray.CreateBuilder<string>();
        var names = new HashSet<string>(FileNameComparer.Instance);
        foreach (var (path, attachment) in files.Select(file => (file.File.Path, file.Attachment)))
        {
            if (attachment.IsRefused)
                reports.Add(attachment.Fault ?? LinkDiagnostics.RunsCode(folder.Span, path));
            else if (FixedAddresses.IsTaken("/" + brand.StaticPath(path)))
                reports.Add(LinkDiagnostics.StaticTaken(folder.Span, path));
            else if (!IsStorable(brand.StaticPath(path)!))
                reports.Add(LinkDiagnostics.StaticNotStorable(folder.Span, path));
            else if (!names.Add(brand.StaticPath(path)!))
                reports.Add(LinkDiagnostics.StaticTwice(folder.Span, path));
            else
            {
                copied.Add(path);
                if (attachment.Note is { } note)
                    reports.Add(note);
            }
        }
        return copied.ToImmutable();
    }

    /// <summary>Hidden names are those that the reader lets through.</summary>
    private static bool IsStorable(string path) =>
        path.Split('/').Select(name => name.StartsWith('.') ? name[1..] : name).All(name => name == PortableName.Of(name));
}

/// <summary>A link on every page.</summary>
/// <param name="Span">Where handbook.yml names the target.</param>
public sealed record LinkedSiteLink(string Text, LinkTarget Target, SourceSpan Span);

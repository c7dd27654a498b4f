using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>Renders a planned site into finished files, and checks them.</summary>
public static class SiteRenderer
{
    /// <param name="rendered">Called with the numbers of pages done and of all pages, from several threads.</param>
    public static Result<ImmutableArray<OutputFile>> Render(Site site, ITheme theme, Action<int, int>? rendered = null)
    {
        var folder = site.Audience == Audience.Team ? "team" : "public";
        var all = new (Page Page, string? Html, HtmlScan Scan)[site.Pages.Length];
        var done = 0;
        Parallel.For(0, all.Length, i =>
        {
            var written = theme.Render(site.Pages[i], site.Limits.OfPage(site.Pages[i].Address));
            var html = written is null ? null : UnprintableCharacters.Replaced(written);
            all[i] = (site.Pages[i], html, HtmlScan.Of(html ?? ""));
            rendered?.Invoke(Interlocked.Increment(ref done), all.Length);
        });

        var themeAssets = theme.AssetsOf(site.Frame);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(site.Faults);
        diagnostics.AddRange(all.Where(page => page.Html is null && !site.CutPages.Contains(page.Page.Address))
            .Select(page => TooLarge(site, page.Page.Address)));
        var pages = all.Where(page => page.Html is not null).Select(page => (page.Page, Html: page.Html!, page.Scan)).ToArray();
        HashSet<SitePath> cut = [.. site.CutPages, .. all.Where(page => page.Html is null).Select(page => page.Page.Address)];
        var files = new List<OutputFile>(pages.Length + 16);
        files.AddRange(pages.Select(page => new OutputFile($"{folder}/{page.Page.Address.FilePath}", Encoding.UTF8.GetBytes(page.Html))));
        files.AddRange(site.Data.Select(data => new OutputFile($"{folder}/{data.Address.FilePath}", Printable(data.Content))));
        files.AddRange(themeAssets.Select(asset => new OutputFile($"{folder}/{asset.Address.FilePath}", asset.Content)));
        files.AddRange(site.Assets.SelectMany(asset => Attached($"{folder}/{asset.Address.FilePath}", asset.Declaration, diagnostics)));
        diagnostics.AddRange(OutputPaths.Check(files.Select(file => file.Path)));
        diagnostics.AddRange(OutputCheck.Check(folder, site.Frame, pages,
            [.. site.Data.Select(data => data.Address), .. themeAssets.Select(asset => asset.Address),
                .. site.Assets.Select(asset => asset.Address)], cut));
        return new([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    private static Diagnostic TooLarge(Site site, SitePath address) =>
        site.Limits.SourceOf(address) is { } source ? OutputDiagnostics.Page(source) : OutputDiagnostics.Whole(site.Limits.Largest, address);

    /// <summary>Replaces characters that cannot be shown, as code and paths may contain any.</summary>
    private static ReadOnlyMemory<byte> Printable(ReadOnlyMemory<byte> content)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        return UnprintableCharacters.Replaced(text) is var printable && ReferenceEquals(printable, text)
            ? content : Encoding.UTF8.GetBytes(printable);
    }

    /// <summary>Empty if the file can no longer be read.</summary>
    private static IEnumerable<OutputFile> Attached(string path, AssetDeclaration asset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return [OutputFile.Of(path, asset.Attachment)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SourceDiagnostics.Unreadable(asset.File.Path, e.Message));
            return [];
        }
    }
}

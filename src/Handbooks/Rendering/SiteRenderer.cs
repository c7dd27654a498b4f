using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Sources;

namespace Handbooks.Rendering;

/// <summary>A planned site to finished files, checked.</summary>
public static partial class SiteRenderer
{
    /// <param name="rendered">Called with the number of pages done so far, from several threads.</param>
    public static Result<ImmutableArray<OutputFile>> Render(Site site, ITheme theme, Action<int, int>? rendered = null)
    {
        var folder = site.Audience == Audience.Team ? "team" : "public";
        var all = new (Page Page, string? Html, HtmlScan Scan)[site.Pages.Length];
        var done = 0;
        Parallel.For(0, all.Length, i =>
        {
            var html = theme.Render(site.Pages[i], site.Limits.OfPage(site.Pages[i].Address));
            all[i] = (site.Pages[i], html, HtmlScan.Of(html ?? ""));
            rendered?.Invoke(Interlocked.Increment(ref done), all.Length);
        });

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(site.Faults);
        diagnostics.AddRange(all.Where(page => page.Html is null && !site.CutPages.Contains(page.Page.Address)).Select(page => TooLarge(site, page.Page.Address)));
        var pages = all.Where(page => page.Html is not null).Select(page => (page.Page, Html: page.Html!, page.Scan)).ToArray();
        HashSet<SitePath> cut = [.. site.CutPages, .. all.Where(page => page.Html is null).Select(page => page.Page.Address)];
        var files = new List<OutputFile>(pages.Length + 16);
        files.AddRange(pages.Select(page => new OutputFile($"{folder}/{page.Page.Address.FilePath}", Encoding.UTF8.GetBytes(page.Html))));
        files.AddRange(site.Data.Select(data => new OutputFile($"{folder}/{data.Address.FilePath}", data.Content)));
        files.AddRange(theme.Assets.Select(asset => new OutputFile($"{folder}/{asset.Address.FilePath}", asset.Content)));
        foreach (var asset in site.Assets)
        {
            try
            {
                var content = asset.Declaration.File.Read();
                if (IsDrawingWithScript(asset.Declaration.File.Path, content))
                    diagnostics.Add(RenderingDiagnostics.ScriptInPicture(asset.Declaration.File.Path));
                else
                    files.Add(new OutputFile($"{folder}/{asset.Address.FilePath}", content));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(SourceDiagnostics.Unreadable(asset.Declaration.File.Path, e.Message));
            }
        }
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        diagnostics.AddRange(files.Where(file => !taken.Add(file.Path)).Select(file => RenderingDiagnostics.PathTwice(file.Path)));
        diagnostics.AddRange(OutputCheck.Check(folder, pages,
            [.. site.Data.Select(data => data.Address), .. theme.Assets.Select(asset => asset.Address), .. site.Assets.Select(asset => asset.Address)], cut));
        return new([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    private static Diagnostic TooLarge(Site site, SitePath address) =>
        site.Limits.SourceOf(address) is { } source ? OutputDiagnostics.Page(source) : OutputDiagnostics.Whole(site.Limits.Largest, address);

    private static bool IsDrawingWithScript(string path, byte[] content)
    {
        if (!path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = Encoding.UTF8.GetString(content);
        return text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<foreignObject", StringComparison.OrdinalIgnoreCase) || Handler().IsMatch(text);
    }

    [GeneratedRegex(@"\son[a-z]+\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}

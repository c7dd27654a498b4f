using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering.Languages;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>Renders a planned site into finished files, and checks them.</summary>
public static class SiteRenderer
{
    /// <param name="rendered">Called with the numbers of pages done and of all pages, from several threads.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Result<ImmutableArray<OutputFile>> Render(
        Site site, ITheme theme, Action<int, int>? rendered = null, CancellationToken end = default)
    {
        var folder = FolderOf(site);
        var pages = new FinishedPage?[site.Pages.Length];
        var data = new OutputFile?[site.Data.Length];
        var together = new ImmutableArray<OutputFile>[site.Folders.Length];
        var themeAssets = theme.AssetsOf(site.Frame);
        var check = new OutputCheck(site.Frame, site.Pages.Select(page => page.Address), [.. site.Data.Select(data => data.Address),
            .. themeAssets.Select(asset => asset.Address), .. site.Pictures.Select(picture => picture.Address),
            .. site.Assets.Select(asset => asset.Address)]);
        var done = 0;
        var largestFirst = Partitioner.Create(LargestFirst(site), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(largestFirst, new ParallelOptions { CancellationToken = end }, at =>
        {
            if (at >= pages.Length + data.Length)
            {
                together[at - pages.Length - data.Length] = Made(folder, site.Folders[at - pages.Length - data.Length]);
                return;
            }
            if (at >= pages.Length)
            {
                var file = site.Data[at - pages.Length];
                data[at - pages.Length] = file.Make() is { } content ? new OutputFile($"{folder}/{file.Address.FilePath}", Printable(content)) : null;
                return;
            }
            pages[at] = Finished(site, site.Pages[at], theme, check);
            rendered?.Invoke(Interlocked.Increment(ref done), pages.Length);
        });

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(site.Output.Faults.OrderBy(fault => fault.Key.Value, StringComparer.Ordinal).Select(fault => fault.Value));
        var finished = pages.OfType<FinishedPage>().ToList();
        var files = new List<OutputFile>(finished.Count + data.Length + 16);
        files.AddRange(finished.Select(page => new OutputFile($"{folder}/{page.Address.FilePath}", page.Html)));
        files.AddRange(data.OfType<OutputFile>());
        files.AddRange(together.SelectMany(made => made));
        files.AddRange(themeAssets.Select(asset => new OutputFile($"{folder}/{asset.Address.FilePath}", asset.Content)));
        files.AddRange(site.Pictures.Select(picture => OutputFile.Of($"{folder}/{picture.Address.FilePath}", picture)));
        files.AddRange(site.Assets.SelectMany(asset => Attached($"{folder}/{asset.Address.FilePath}", asset.Declaration, diagnostics)));
        diagnostics.AddRange(OutputPaths.Check(files.Select(file => file.Path)));
        diagnostics.AddRange(OutputCheck.Faults(folder, finished, site.Output.Faults.Keys.ToHashSet()));
        return new([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    /// <summary>All files of a site by their paths, each with a function that makes it; null from one that cannot be made.</summary>
    public static IEnumerable<(string Path, Func<ReadOnlyMemory<byte>?> Make)> Parts(Site site, ITheme theme)
    {
        var folder = FolderOf(site);
        foreach (var page in site.Pages)
            yield return ($"{folder}/{page.Address.FilePath}",
                () => HtmlOf(site, page, theme) is { } html ? Encoding.UTF8.GetBytes(html) : default(ReadOnlyMemory<byte>?));
        foreach (var data in site.Data)
            yield return ($"{folder}/{data.Address.FilePath}",
                () => data.Make() is { } content ? Printable(content) : default(ReadOnlyMemory<byte>?));
        foreach (var (address, content) in theme.AssetsOf(site.Frame))
            yield return ($"{folder}/{address.FilePath}", () => content);
        foreach (var picture in site.Pictures)
            yield return ($"{folder}/{picture.Address.FilePath}", () => picture.Draw());
        foreach (var asset in site.Assets)
        {
            var path = $"{folder}/{asset.Address.FilePath}";
            yield return (path, () => Attached(path, asset.Declaration, ImmutableArray.CreateBuilder<Diagnostic>()).FirstOrDefault()?.Content);
        }
    }

    /// <summary>The site's folders whose files are made together: the path that they all begin with, and a function that makes them.</summary>
    public static IEnumerable<(string Path, Func<ImmutableArray<OutputFile>> Make)> Folders(Site site) =>
        site.Folders.Select<DataFolder, (string, Func<ImmutableArray<OutputFile>>)>(folder =>
            (FolderOf(site) + folder.Address.Value, () => Made(FolderOf(site), folder)));

    private static ImmutableArray<OutputFile> Made(string site, DataFolder folder) =>
        [.. folder.Make().Select(file => new OutputFile($"{site}/{file.Address.FilePath}", Printable(file.Content)))];

    /// <summary>The folder of a site in the output.</summary>
    internal static string FolderOf(Site site) => site.Audience == Audience.Team ? "team" : "public";

    /// <summary>
    /// Indices of the pages, and after those of the data files and of the folders. What is made from the whole handbook begins first: otherwise,
    /// one core would be busy with the matrix long after the others are done.
    /// </summary>
    private static IEnumerable<int> LargestFirst(Site site) =>
        Enumerable.Range(0, site.Pages.Length + site.Data.Length + site.Folders.Length)
            .OrderBy(at => at < site.Pages.Length && site.Output.Limits.SourceOf(site.Pages[at].Address) is not null);

    /// <summary>From a plan to bytes in one step: only one page a core exists as a value and as text. Null if it is too large.</summary>
    private static FinishedPage? Finished(Site site, PlannedPage planned, ITheme theme, OutputCheck check) =>
        HtmlOf(site, planned, theme) is { } html
            ? new FinishedPage(planned.Address, Encoding.UTF8.GetBytes(html), check.Check(planned.Address, html)) : null;

    private static string? HtmlOf(Site site, PlannedPage planned, ITheme theme)
    {
        if (theme.Render(planned.Make(), site.Output.Limits.OfPage(planned.Address)) is { } written)
            return UnprintableCharacters.Replaced(TextDirections.InPage(
                MarkedWords.InPage(written, site.Frame.Language), TextDirection.IsFromRight(site.Frame.Language)));
        site.Output.Report(planned.Address);
        return null;
    }

    /// <summary>Replaces characters that cannot be shown, as code and paths may contain any.</summary>
    private static ReadOnlyMemory<byte> Printable(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.ContainsAny(MayBeUnprintable) && content.Span.IndexOf("uEFF"u8) < 0)
            return content;
        var text = Encoding.UTF8.GetString(content.Span);
        if (MarkedWords.InData(text) is var said && !ReferenceEquals(said, text))
            return Encoding.UTF8.GetBytes(UnprintableCharacters.Replaced(said));
        return UnprintableCharacters.Replaced(text) is var printable && ReferenceEquals(printable, text)
            ? content : Encoding.UTF8.GetBytes(printable);
    }

    /// <summary>Controls, and the first bytes in UTF-8 of those characters that may be unprintable: most files have none.</summary>
    private static readonly SearchValues<byte> MayBeUnprintable =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Where(b => b is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or 0x7F or 0xC2 or >= 0xED)
            .Select(b => (byte)b)]);

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

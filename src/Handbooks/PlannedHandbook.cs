using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Cards;
using Handbooks.Comparison;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Rendering.Gate;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks;

/// <summary>
/// A handbook that is read, linked and checked, and whose two sites are planned. Any file of them can be made by itself, or all of
/// them at once by <see cref="Finish"/>.
/// </summary>
public sealed class PlannedHandbook
{
    private readonly Result<SourceTree> _sources;
    private readonly ITheme _theme;
    private readonly CompilerOptions _options;
    private readonly DiagnosticLog _log;
    private readonly LinkedSites _linked;
    private readonly Lazy<FrozenDictionary<string, Func<ReadOnlyMemory<byte>?>>> _files;
    private readonly ImmutableArray<(string Folder, Lazy<FrozenDictionary<string, ReadOnlyMemory<byte>>> Files)> _folders;

    internal PlannedHandbook(Result<SourceTree> sources, ITheme theme, CompilerOptions options, DiagnosticLog log, LinkedSites linked)
    {
        (_sources, _theme, _options, _log, _linked) = (sources, theme, options, log, linked);
        _files = new(() => SiteRenderer.Parts(linked.TeamSite, theme).Concat(SiteRenderer.Parts(linked.PublicSite, theme))
            .DistinctBy(part => part.Path, StringComparer.Ordinal)
            .ToFrozenDictionary(part => part.Path, part => part.Make, StringComparer.Ordinal));
        _folders = [.. SiteRenderer.Folders(linked.TeamSite).Concat(SiteRenderer.Folders(linked.PublicSite))
            .Select(folder => (folder.Path, new Lazy<FrozenDictionary<string, ReadOnlyMemory<byte>>>(() =>
                folder.Make().ToFrozenDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal))))];
    }

    /// <summary>What is known before any page is rendered, as in <see cref="Compilation.Diagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => FindingsOf(SearchedStages.Sources).Shown;

    private Findings FindingsOf(SearchedStages searched) => _log.InOrder(_linked.Declarations.Settings, _options.Strict, searched);

    /// <param name="path">As of an <see cref="OutputFile"/>.</param>
    public bool Has(string path) => _files.Value.ContainsKey(path) || In(path)?.ContainsKey(path) == true;

    /// <summary>One file, made now; null if there is none of that path, or it would be too large. Safe on any thread.</summary>
    /// <param name="path">As of an <see cref="OutputFile"/>.</param>
    public ReadOnlyMemory<byte>? Make(string path) =>
        _files.Value.TryGetValue(path, out var make) ? make()
        : In(path) is { } files && files.TryGetValue(path, out var content) ? content : default(ReadOnlyMemory<byte>?);

    /// <summary>The files of the folder that a path is in, if they are made together.</summary>
    private FrozenDictionary<string, ReadOnlyMemory<byte>>? In(string path) =>
        _folders.FirstOrDefault(folder => path.StartsWith(folder.Folder, StringComparison.Ordinal)).Files?.Value;

    /// <summary>Renders and checks both sites. May be called once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Compilation Finish(CancellationToken end = default)
    {
        _options.StageBegins?.Invoke("rendering");
        var teamFiles = _options.PublicOnly
            ? [] : _log.Take(SiteRenderer.Render(_linked.TeamSite, _theme, HandbookCompiler.Report("team site", _options), end));
        var publicFiles = _log.Take(
            SiteRenderer.Render(_linked.PublicSite, _theme, HandbookCompiler.Report("public site", _options), end));
        if (_log.FaultsOf(_linked.PublicDeclarations) is { IsEmpty: false } late)
            return HandbookCompiler.Plan(_sources, _theme, _options, [.. _linked.Oversized, .. late]).Finish(end);

        _options.StageBegins?.Invoke("leak gate");
        end.ThrowIfCancellationRequested();
        _log.Add(Leaks(publicFiles));
        _log.Add(VanishedAddresses.Check(publicFiles, _options.Baseline, _linked.PublicSite.Frame.Url, _linked.Past is not null));

        _options.StageBegins?.Invoke("lists");
        var inventory = PublicInventory();
        _log.Add(ReviewedList.Check(inventory, _options.PublicList));

        var findings = FindingsOf(_options.PublicOnly ? SearchedStages.Sources : SearchedStages.Pages);
        return new Compilation(
            findings.Shown,
            [.. publicFiles, .. teamFiles],
            new CompilationCounts(_linked.TeamSite.Pages.Length, _linked.Handbook.Roles.Length, _linked.Handbook.Items.Length),
            inventory)
        {
            Ignored = findings.Ignored,
            Sites = _options.PublicOnly ? [_linked.PublicSite] : [_linked.TeamSite, _linked.PublicSite],
            PublicTexts = _options.PublicOnly ? PublicTexts(inventory) : [],
        };
    }

    /// <summary>What is known of this state without rendering it, to be compared with another.</summary>
    internal ComparedState Compared => new(_sources.Value, _linked.Declarations, _linked.Handbook, Diagnostics,
        (_linked.Past?.Team.Items ?? []).Where(item => item.IsThere)
            .ToFrozenDictionary(item => item.Key, item => item.Promises, StringComparer.Ordinal));

    /// <summary>What the public site shows, as far as it is known before it is rendered.</summary>
    internal PublicContents PublicContents()
    {
        var inventory = PublicInventory();
        return new(inventory, PublicTexts(inventory));
    }

    private Inventory PublicInventory() => Inventory.Of(_linked.PublicHandbook, _linked.PublicDeclarations, _linked.PublicSite,
        InventoryTotals.Of(_linked.Handbook, _linked.Declarations));

    private ImmutableArray<Located<string>> PublicTexts(Inventory inventory) =>
        [.. PublicText.Titles(inventory), .. PublicText.Prose(_linked.PublicDeclarations.ToDeclarations())
            .Select(own => new Located<string>(own.Text, own.Span))];

    private ImmutableArray<Diagnostic> Leaks(ImmutableArray<OutputFile> publicFiles)
    {
        var blank = new Lazy<ImmutableArray<OutputFile>>(RenderBlank);
        var subject = new GateSubject(_linked.Declarations, _linked.Handbook, _linked.PublicDeclarations, _linked.PublicHandbook, () => blank.Value,
            [.. _theme.AssetsOf(_linked.PublicSite.Frame).Select(asset => asset.Content)]);
        var leaks = LeakGate.Check(publicFiles, subject);
        // The same place would be found twice.
        if (_linked.Today is not { } today || leaks.Any(leak => leak.Descriptor == RenderingDiagnostics.LeakFound))
            return leaks;
        // What an older state does not know to be internal, today's does; and what it said in public may not be public any more.
        var published = PublicDeclarations.From(today.Declarations);
        return [.. leaks, .. LeakGate.Check(publicFiles, subject with
        {
            All = today.Declarations,
            Handbook = today.Handbook,
            Declarations = published,
            Published = Linker.Link(published, _linked.ThemeFiles),
        })];
    }

    /// <summary>What the tool says by itself in a public site with these settings; also of what is missing, where something is.</summary>
    private ImmutableArray<OutputFile> RenderBlank()
    {
        var published = _linked.PublicHandbook.Linked;
        return [.. Of(BlankHandbook.Tree), .. published.Roles.IsEmpty || published.Items.IsEmpty ? Of(BlankHandbook.EmptyTree) : []];

        ImmutableArray<OutputFile> Of(SourceTree tree)
        {
            var log = new DiagnosticLog();
            var history = new CompilerOptions { History = new(BlankHandbook.Log, []) };
            var (declarations, handbook) = HandbookCompiler.Link(tree, history, log,
                settings: own => BlankHandbook.As(_linked.Declarations.Settings, own));
            var blank = Linker.Link(PublicDeclarations.From(declarations));
            var past = _options.History is null ? null : HandbookCompiler.Remember(tree, declarations, handbook, blank, history, log);
            // A long matrix has an index, which says more than a short one.
            var mostRows = published.Activities.Length + published.Rights.Length > LongPages.MostRows ? 0 : LongPages.MostRows;
            var time = new SiteTime(past?.Public, _options.AsOf, _linked.Today is not null);
            return SiteRenderer.Render(SitePlanner.Public(blank, time, mostRows: mostRows, painter: _linked.Painter), _theme).Value;
        }
    }
}

/// <summary>The whole handbook and the public one, linked, and a site planned from each.</summary>
internal sealed record LinkedSites
{
    /// <summary>Pages that became too large when they were rendered before.</summary>
    public required ImmutableArray<Diagnostic> Oversized { get; init; }

    public required ImmutableArray<SitePath> ThemeFiles { get; init; }

    /// <summary>The input folder as it is, if an older state is compiled.</summary>
    public required (Declarations Declarations, Handbook Handbook)? Today { get; init; }

    public required Declarations Declarations { get; init; }

    public required Handbook Handbook { get; init; }

    public required PublicDeclarations PublicDeclarations { get; init; }

    public required PublicHandbook PublicHandbook { get; init; }

    /// <summary>Null where there is no history to be had.</summary>
    public required Histories? Past { get; init; }

    /// <summary>Null where no pictures are drawn.</summary>
    public required CardPainter? Painter { get; init; }

    public required Site TeamSite { get; init; }

    public required Site PublicSite { get; init; }
}

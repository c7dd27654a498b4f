using System.Collections.Immutable;
using Handbooks.Authoring;
using Handbooks.Checks;
using Handbooks.Decisions;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.History.Git;
using Handbooks.Import;
using Handbooks.Import.Roadmaps;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks;

/// <summary>The whole pipeline: sources in, two finished sites and every diagnostic out. Build, check and preview are this.</summary>
public static class HandbookCompiler
{
    /// <summary>For it a theme has every file that it may have for some site: an accent colour brings one of its own.</summary>
    private static readonly SiteFrame AnySite = new(Audience.Public, "", null, "en", null, null) { Accent = "#000000" };

    /// <summary>Never throws for what an author wrote: every fault is a diagnostic of the result, which has files also where it has errors.</summary>
    /// <param name="sources">From <see cref="SourceReader"/>, or from texts in memory.</param>
    public static Compilation Compile(Result<SourceTree> sources, ITheme theme, CompilerOptions options) => Plan(sources, theme, options).Finish();

    /// <summary>Everything up to the first page: what <see cref="Compile"/> does before it renders.</summary>
    /// <inheritdoc cref="Compile"/>
    public static PlannedHandbook Plan(Result<SourceTree> sources, ITheme theme, CompilerOptions options) => Plan(sources, theme, options, []);

    /// <param name="oversized">Pages that became too large when they were rendered: once more without them on the public site.</param>
    internal static PlannedHandbook Plan(Result<SourceTree> sources, ITheme theme, CompilerOptions options, ImmutableArray<Diagnostic> oversized)
    {
        var log = new DiagnosticLog();
        var tree = log.Take(sources);
        tree = options.Cache?.Begin(tree) ?? tree;
        log.Add(oversized);
        var faulty = oversized.Select(fault => fault.Span.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SitePath> themeFiles = [.. theme.AssetsOf(AnySite).Select(asset => asset.Address)];
        var today = options.Today is { } now
            ? Link(now, options with { Cache = null }, new DiagnosticLog(), themeFiles, faulty: faulty)
            : default((Declarations Declarations, Handbook Handbook)?);
        var (declarations, handbook) = Link(tree, options, log, themeFiles, today?.Declarations, faulty: faulty);
        options.StageBegins?.Invoke("linking of the public site");
        var publicDeclarations = PublicDeclarations.From(declarations);
        var publicHandbook = Linker.Link(publicDeclarations, themeFiles);
        options.StageBegins?.Invoke("history");
        var past = Remember(tree, declarations, handbook, publicHandbook, options, log);
        log.Former = past?.Former;
        options.StageBegins?.Invoke("checks");
        log.Add(CheckList.Run(handbook, options.AsOf ?? past?.Team.Newest, options.Cache));

        options.StageBegins?.Invoke("planning");
        // The page of findings tells what the handbook itself is like: --strict is how somebody chose to run the tool, and a
        // clone without a history where.
        var findings = log.InOrder(declarations.Settings, strict: false, SearchedStages.Sources).Shown
            .RemoveAll(diagnostic => diagnostic.Descriptor == HistoryDiagnostics.NoHistory);
        var painter = log.Take(CardPlan.PainterOf(handbook));
        var teamSite = SitePlanner.Team(handbook, findings, new SiteTime(past?.Team, options.AsOf, today is not null), painter: painter);
        var publicSite = SitePlanner.Public(publicHandbook, new SiteTime(past?.Public, options.AsOf, today is not null), painter: painter);
        // Whatever the public site cannot show, the team's cannot, if it has pictures.
        log.Add(teamSite.PictureNotes is { IsEmpty: false } notes ? notes : publicSite.PictureNotes);
        return new PlannedHandbook(sources, theme, options, log, new LinkedSites
        {
            Oversized = oversized,
            ThemeFiles = themeFiles,
            Today = today,
            Declarations = declarations,
            Handbook = handbook,
            PublicDeclarations = publicDeclarations,
            PublicHandbook = publicHandbook,
            Past = past,
            TeamSite = teamSite,
            PublicSite = publicSite,
            Painter = painter,
        });
    }

    /// <summary>What another tool's handbook means to us: the same reading, with a starter for its settings instead of a site.</summary>
    /// <param name="folder">The name of the input folder, for a handbook that does not say what it is called.</param>
    public static ImportReport Import(Result<SourceTree> sources, string folder)
    {
        var log = new DiagnosticLog();
        var tree = log.Take(sources);
        var (declarations, handbook) = Link(tree, new CompilerOptions(), log);
        log.Add(CheckList.Run(handbook, asOf: null));
        return Importer.Report(folder, tree, declarations, handbook, log.InOrder(declarations.Settings, strict: false, SearchedStages.Some).Shown);
    }

    /// <summary>What the compiler makes of a folder before any page is planned, for tests that look at the model.</summary>
    internal static (Declarations Declarations, Handbook Handbook) Understand(SourceTree tree) =>
        Link(tree, new CompilerOptions(), new DiagnosticLog());

    /// <summary>
    /// Who decides what, for a question: the same reading, which ends where everything is linked. What has errors is left out,
    /// and they are told.
    /// </summary>
    public static Result<DecisionIndex> Ask(Result<SourceTree> sources, CompilerOptions options)
    {
        var log = new DiagnosticLog();
        var (declarations, handbook) = Link(log.Take(sources), options with { OnlyDecisions = true }, log);
        return new(DecisionIndex.Of(handbook), log.InOrder(declarations.Settings, options.Strict, SearchedStages.Some).Shown);
    }

    /// <summary>What one page was read as, and why; null where no page of that path is read.</summary>
    /// <param name="path">In the input folder, with forward slashes.</param>
    public static PageAccount? Why(Result<SourceTree> sources, string path)
    {
        var tree = sources.Value;
        var settings = DeclarationReader.ReadSettings(ParseSettings(tree).Value).Value;
        return tree.Files.FirstOrDefault(file => file.Path == path && file.Kind == SourceKind.Markdown) is { } file
            ? PageAccountReader.Read(PageParser.Parse(file, settings.Parts, settings.Title).Value, settings)
            : null;
    }

    /// <summary>Who reviews which files, as a block of a CODEOWNERS file, and everything that is wrong with the owners.</summary>
    public static Result<string> Owners(Result<SourceTree> sources)
    {
        var log = new DiagnosticLog();
        var (declarations, handbook) = Link(log.Take(sources), new CompilerOptions(), log);
        log.Add(CheckList.Run(handbook, asOf: null));
        return new(CodeOwners.BlockOf(FileOwners.Of(handbook), handbook.Settings),
            [.. OneMistake.Split(log.InOrder(declarations.Settings, strict: false, SearchedStages.Some).Shown)
                .Where(diagnostic => FileOwnerChecks.IsOne(diagnostic.Descriptor))]);
    }

    /// <summary>What the handbook's sites say by themselves: the texts of its language, with its own words.</summary>
    public static Strings StringsOf(Result<SourceTree> sources)
    {
        var settings = DeclarationReader.ReadSettings(ParseSettings(sources.Value).Value).Value;
        return settings.Words?.Strings ?? Strings.For(settings.Language);
    }

    /// <summary>Another tool's roadmap as one of ours.</summary>
    public static ImportedRoadmap ImportRoadmap(SourceFile file)
    {
        var parsed = PageParser.ParseData(file);
        return RoadmapImporter.Import(parsed.Value, parsed.Diagnostics);
    }

    /// <summary>The page of a new role, as the handbook's others are written.</summary>
    /// <param name="unit">Null where none is named.</param>
    /// <param name="folder">In the input folder; null for the one where the other roles are.</param>
    public static DraftResult NewRole(Result<SourceTree> sources, string title, string? unit, string? folder = null) =>
        RoleDrafts.Create(DeskOf(sources), title, unit, folder);

    /// <summary>The lines of a new roadmap item.</summary>
    public static DraftResult NewItem(Result<SourceTree> sources, string title, ItemWish wish) => ItemDrafts.Create(DeskOf(sources), title, wish);

    /// <summary>A new page.</summary>
    /// <param name="folder">In the input folder; empty for the input folder itself.</param>
    public static DraftResult NewPage(Result<SourceTree> sources, string title, string folder) =>
        PageDrafts.Create(DeskOf(sources), title, folder);

    private static AuthoringDesk DeskOf(Result<SourceTree> sources)
    {
        var (declarations, handbook) = Understand(sources.Value);
        return new(sources.Value, declarations, handbook, ErrorsAndWarnings);
    }

    private static ImmutableArray<Diagnostic> ErrorsAndWarnings(SourceTree tree)
    {
        var log = new DiagnosticLog();
        var (declarations, handbook) = Link(tree, new CompilerOptions(), log);
        log.Add(CheckList.Run(handbook, asOf: null));
        return log.InOrder(declarations.Settings, strict: false, SearchedStages.Some).Shown.RemoveAll(found => found.Severity < Severity.Warning);
    }

    /// <summary>What git tells of these files, for each site; null where there is no history to be had.</summary>
    internal static Histories? Remember(
        SourceTree tree, Declarations declarations, Handbook handbook, PublicHandbook publicHandbook, CompilerOptions options, DiagnosticLog log) =>
        options.History is { } read && log.Take(read) is { } git
            ? log.Take(HistoryReader.Read(git, tree, declarations, handbook, publicHandbook)) : null;

    /// <summary>From files to a linked handbook.</summary>
    /// <param name="today">Where an older state is read: what may be published at all.</param>
    /// <param name="settings">Other settings than the tree's, made of those.</param>
    /// <param name="faulty">Paths of pages that are the team's alone, whatever they say.</param>
    internal static (Declarations Declarations, Handbook Handbook) Link(
        SourceTree tree, CompilerOptions options, DiagnosticLog log, ImmutableArray<SitePath> themeFiles = default, Declarations? today = null,
        Func<HandbookSettings, HandbookSettings>? settings = null, IReadOnlySet<string>? faulty = null)
    {
        var document = log.Take(ParseSettings(tree));
        log.Add(document?.Ignores ?? []);
        var read = log.Take(DeclarationReader.ReadSettings(document)) with { Day = DayOf(options) };
        options.Cache?.Under((tree.Files.FirstOrDefault(file => DataFiles.IsSettings(file.Path)), read.Day));
        return Link(tree, settings?.Invoke(read) ?? read, options, log, themeFiles, today, faulty);
    }

    private static (Declarations Declarations, Handbook Handbook) Link(
        SourceTree tree, HandbookSettings settings, CompilerOptions options, DiagnosticLog log, ImmutableArray<SitePath> themeFiles,
        Declarations? today,
        IReadOnlySet<string>? faulty)
    {
        options.StageBegins?.Invoke("parsing");
        var included = tree with { Files = [.. tree.Files.Where(file => !settings.IsExcluded(file.Path))] };
        var pages = log.Take(ParseAll(included, SourceKind.Markdown, file => PageParser.Parse(file, settings.Parts, settings.Title), options));
        var data = log.Take(ParseAll(included, SourceKind.Yaml, PageParser.ParseData, options));

        options.StageBegins?.Invoke("reading of roles and items");
        var read = DeclarationReader.Read(settings, pages, data, tree, options.Cache);
        log.Add(pages.SelectMany(page => page.Ignores).Concat(data.SelectMany(document => document.Ignores)));
        log.Forget(path => settings.IsExcluded(path) || read.Value.Unread.Contains(path));
        var declarations = log.Take(read).KeepingInternal(faulty ?? new HashSet<string>());
        if (today is not null)
            declarations = PublicToday.Only(declarations, today);
        options.StageBegins?.Invoke("linking");
        return (declarations, log.Take(options.OnlyDecisions
            ? Linker.LinkDecisions(declarations) : Linker.Link(declarations, themeFiles, options.Cache)));
    }

    /// <summary>What day it is at least: that which was asked for, else that of the newest commit.</summary>
    private static KnownDay DayOf(CompilerOptions options) =>
        options.AsOf is { } day ? new(day, IsToday: true)
        : options.History?.Value is { Commits: [.., var newest] } && newest.Date > KnownDay.OfTool.Day ? new(newest.Date, IsToday: false)
        : KnownDay.OfTool;

    private static Result<DataDocument?> ParseSettings(SourceTree tree)
    {
        var parsed = tree.Files.FirstOrDefault(file => DataFiles.IsSettings(file.Path)) is { } file ? PageParser.ParseData(file) : null;
        return new(parsed?.Value, parsed?.Diagnostics ?? []);
    }

    /// <summary>One file at a time, on all cores: a parsed document depends on nothing but its file.</summary>
    private static Result<ImmutableArray<T>> ParseAll<T>(SourceTree tree, SourceKind kind, Func<SourceFile, Result<T>> parse, CompilerOptions options)
    {
        var files = tree.Files.Where(file => file.Kind == kind && (kind == SourceKind.Markdown || DataFiles.IsData(file.Path))).ToArray();
        var parsed = new Result<T>[files.Length];
        var report = Report("reading", options);
        var done = 0;
        Parallel.For(0, files.Length, i =>
        {
            parsed[i] = options.Cache is { } cache ? cache.Of(files[i], parse) : parse(files[i]);
            report?.Invoke(Interlocked.Increment(ref done), files.Length);
        });
        return new([.. parsed.Select(result => result.Value)], [.. parsed.SelectMany(result => result.Diagnostics)]);
    }

    internal static Action<int, int>? Report(string stage, CompilerOptions options) =>
        options.Progress is { } progress ? (done, total) => progress(new CompilerProgress(stage, done, total)) : null;
}

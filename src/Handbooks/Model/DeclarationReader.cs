using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.LetterTables;
using Handbooks.Model.Navigation;
using Handbooks.Model.Recovery;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks.Model;

/// <summary>Turns documents into declarations: typed values with their places.</summary>
public static class DeclarationReader
{
    /// <summary>Settings come first: they say how pages are read.</summary>
    public static Result<HandbookSettings> ReadSettings(DataDocument? document)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = document is null ? new HandbookSettings() : SettingsReader.Read(document, diagnostics);
        return new(settings, diagnostics.ToImmutable());
    }

    /// <param name="cache">What was read of these documents in earlier runs, if there were any.</param>
    public static Result<Declarations> Read(
        HandbookSettings settings, ImmutableArray<PageDocument> pages, ImmutableArray<DataDocument> data, SourceTree tree, ReadingCache? cache = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(PatternFindings.OfExclusions(settings, tree));
        var excluded = tree.Files.Select(file => file.Path).Where(settings.IsExcluded).ToHashSet(StringComparer.Ordinal);
        var uncopied = settings.Branding.Uncopied(tree).ToImmutableArray();
        tree = new([.. tree.Files.Where(file => !excluded.Contains(file.Path))], [.. tree.Assets.Where(asset => !settings.IsExcluded(asset.Path))]);
        var pageDeclarations = ImmutableArray.CreateBuilder<PageDeclaration>(pages.Length);
        var roles = ImmutableArray.CreateBuilder<RoleDeclaration>();
        var navigation = NavigationReader.Read(tree, pages, settings);
        var orders = navigation.Files.Select(file => file.Source.Path).ToHashSet(StringComparer.Ordinal);
        var parts = NonPageFiles.Among(pages, settings, ToolExclusions.Read(tree));
        diagnostics.AddRange(parts.Findings());
        diagnostics.AddRange(UnreadMarkup.Find(tree));
        // A list of the pages is no page itself.
        ImmutableArray<PageDocument> read = [.. pages.Where(page => !orders.Contains(page.Path) && !parts.Has(page.Path))];
        foreach (var declared in InParallel(read, page => cache is null ? Read(page, settings) : cache.Of(page, own => Read(own, settings))))
        {
            diagnostics.AddRange(declared.Diagnostics);
            pageDeclarations.Add(declared.Value.Page);
            roles.AddRange(declared.Value.Roles);
        }
        var items = ImmutableArray.CreateBuilder<ItemDeclaration>();
        var people = ImmutableArray.CreateBuilder<PersonDeclaration>();
        foreach (var declared in InParallel(data, document => cache is null ? Read(document, settings)
            : cache.Of(document, own => Read(own, settings))))
        {
            diagnostics.AddRange(declared.Diagnostics);
            items.AddRange(declared.Value.Items);
            people.AddRange(declared.Value.People);
        }
        diagnostics.AddRange(tree.Files
            .Where(file => file.Kind == SourceKind.Yaml && !DataFiles.IsData(file.Path) && !DataFiles.IsSettings(file.Path)
                && !NavigationFiles.IsKnown(file.Path))
            .Select(file => ModelDiagnostics.Unread(file.Text)));
        diagnostics.AddRange(PatternFindings.Of(settings, tree));
        diagnostics.AddRange(PatternFindings.OfRoles(settings, tree));
        return new(
            new Declarations(settings, pageDeclarations.ToImmutable(), roles.ToImmutable(), items.ToImmutable(), people.ToImmutable(),
                [.. tree.Assets.Select(asset => cache is null ? Declared(asset) : cache.Of(asset, Declared))])
            {
                Navigation = navigation,
                Uncopied = uncopied,
                DataFiles = [.. tree.Files.Select(file => file.Path).Where(path => orders.Contains(path) || parts.Has(path) || !IsPage(path)),
                    .. excluded],
                Unread = pages.Select(page => page.Path).Where(parts.Has).ToFrozenSet(StringComparer.Ordinal),
            },
            diagnostics.ToImmutable());

        AssetDeclaration Declared(SourceAsset asset) => new(asset, settings.VisibilityOfFile(asset.Path));
    }

    /// <summary>One document at a time, on all cores: what it declares depends on nothing but itself and the settings.</summary>
    private static Result<TRead>[] InParallel<T, TRead>(ImmutableArray<T> documents, Func<T, Result<TRead>> readOne)
    {
        if (documents.Length == 1)
            return [readOne(documents[0])];
        var read = new Result<TRead>[documents.Length];
        Parallel.For(0, documents.Length, i => read[i] = readOne(documents[i]));
        return read;
    }

    private static Result<(ImmutableArray<ItemDeclaration> Items, ImmutableArray<PersonDeclaration> People)> Read(DataDocument document,
        HandbookSettings settings)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new LongNames(diagnostics);
        return DataFiles.IsRoadmap(document.Path)
            ? new(([.. ItemReader.Read(document, settings.DefaultVisibility(document.Path), settings.Day, diagnostics).Select(names.Of)], []),
                diagnostics.ToImmutable())
            : new(([], [.. PeopleReader.Read(document, diagnostics).Select(names.Of)]), diagnostics.ToImmutable());
    }

    private static Result<(PageDeclaration Page, ImmutableArray<RoleDeclaration> Roles)> Read(PageDocument page, HandbookSettings settings)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new LongNames(diagnostics);
        var frontMatter = FrontMatter.Read(page, settings.DefaultVisibility(page.Path), settings, diagnostics);
        var shape = names.Of(ShapeOf(page, frontMatter));
        var letters = LetterTableReader.Read(page, settings.Scheme, settings.Parts, diagnostics);
        var (visibility, roles) = ReadRoles(page, shape, frontMatter, settings, diagnostics, before: 0);
        var isFaulty = IsFaulty(page, diagnostics, from: 0);
        var declaration = new PageDeclaration(page, shape.Title, frontMatter.Description, visibility, letters)
        {
            IsMarkedInternal = frontMatter.Visibility == Visibility.Internal,
            IsMarkedPublic = frontMatter.Visibility == Visibility.Public,
            IsFaulty = isFaulty,
            IsMisread = isFaulty || diagnostics.Any(PublishingDiagnostics.IsOfVisibility),
            IsInternalByFaultAlone = isFaulty && page.IsLegible && frontMatter.AsksToBePublished,
            OtherAddresses = frontMatter.OtherAddresses,
            MovedFrom = frontMatter.MovedFrom,
            Owners = frontMatter.Owners,
            Navigation = frontMatter.Navigation,
            Toctree = ToctreeReader.Read(page),
        };
        ImmutableArray<RoleDeclaration> named = [.. roles.Select(names.Of).Select(role => role with { IsMisread = declaration.IsMisread })];
        return new((declaration, named), diagnostics.ToImmutable());
    }

    /// <summary>
    /// The roles of one page, as
    /// <see cref="Read(HandbookSettings, ImmutableArray{PageDocument}, ImmutableArray{DataDocument}, SourceTree, ReadingCache)"/> finds them.
    /// </summary>
    /// <param name="byDefault">What the settings say of the page; its own word goes before.</param>
    internal static ImmutableArray<RoleDeclaration> ReadRoles(
        PageDocument page, HandbookSettings settings, Visibility byDefault, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var before = diagnostics.Count;
        var frontMatter = FrontMatter.Read(page, byDefault, settings, diagnostics);
        return ReadRoles(page, ShapeOf(page, frontMatter), frontMatter, settings, diagnostics, before).Roles;
    }

    /// <summary>A fault that only reading the roles shows keeps all of the page internal, too.</summary>
    /// <param name="before">How many diagnostics there were before any of the page.</param>
    private static (Visibility Visibility, ImmutableArray<RoleDeclaration> Roles) ReadRoles(
        PageDocument page, PageShape shape, FrontMatter frontMatter, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics,
            int before)
    {
        var visibility = frontMatter.DecideVisibility(diagnostics);
        ImmutableArray<RoleDeclaration> roles = [.. RoleReader.Read(page, shape, frontMatter, visibility, settings, diagnostics)];
        return IsFaulty(page, diagnostics, before)
            ? (Visibility.Internal, [.. roles.Select(role => role with { Visibility = Visibility.Internal })])
            : (visibility, roles);
    }

    private static bool IsFaulty(PageDocument page, ImmutableArray<Diagnostic>.Builder diagnostics, int from)
    {
        if (!page.IsWhole)
            return true;
        for (var i = from; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].KeepsPageInternal)
                return true;
        }
        return false;
    }

    internal static PageShape ShapeOf(PageDocument page, FrontMatter frontMatter) =>
        PageShape.Of(page, frontMatter.Title ?? (frontMatter.Role is { Value.Length: > 0 } role ? role : null));

    private static bool IsPage(string path) => SourceTree.KindOf(path) == SourceKind.Markdown;
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model;

/// <summary>Documents to declarations: what each file says, typed, with its place.</summary>
public static class DeclarationReader
{
    /// <summary>Settings come first: they say how pages are read.</summary>
    public static Result<HandbookSettings> ReadSettings(DataDocument? document)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = document is null ? new HandbookSettings() : SettingsReader.Read(document, diagnostics);
        return new(settings, diagnostics.ToImmutable());
    }

    public static Result<Declarations> Read(
        HandbookSettings settings, ImmutableArray<PageDocument> pages, ImmutableArray<DataDocument> data, SourceTree tree)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pageDeclarations = ImmutableArray.CreateBuilder<PageDeclaration>(pages.Length);
        var roles = ImmutableArray.CreateBuilder<RoleDeclaration>();
        foreach (var page in pages)
        {
            var frontMatter = FrontMatter.Read(page, diagnostics);
            var shape = PageShape.Of(page, frontMatter.Title ?? (frontMatter.Role is { Value.Length: > 0 } role ? role : null));
            var visibility = frontMatter.Visibility ?? settings.DefaultVisibility(page.Path);
            pageDeclarations.Add(new PageDeclaration(page, shape.Title, frontMatter.Description, visibility, LetterTableReader.Read(page)));
            var sites = RoleRecogniser.Find(page, shape, frontMatter, settings, diagnostics);
            roles.AddRange(sites.Select(site => Role(page, shape, frontMatter, site, sites, visibility, settings, diagnostics)));
        }
        var items = ImmutableArray.CreateBuilder<ItemDeclaration>();
        var people = ImmutableArray.CreateBuilder<PersonDeclaration>();
        foreach (var document in data)
        {
            if (DataFiles.IsRoadmap(document.Path))
                items.AddRange(ItemReader.Read(document, settings.DefaultVisibility(document.Path), diagnostics));
            else
                people.AddRange(PeopleReader.Read(document, diagnostics));
        }
        diagnostics.AddRange(tree.Files
            .Where(file => file.Kind == SourceKind.Yaml && !DataFiles.IsData(file.Path) && !DataFiles.IsSettings(file.Path))
            .Select(file => ModelDiagnostics.Unread(file.Text)));
        diagnostics.AddRange(settings.Public
            .Where(glob => glob.Value.Pattern is not ("true" or "false") && !tree.Files.Any(file => glob.Value.Matches(file.Path)) && !tree.Assets.Any(asset => glob.Value.Matches(asset.Path)))
            .Select(ModelDiagnostics.NoFile));
        return new(
            new Declarations(settings, pageDeclarations.ToImmutable(), roles.ToImmutable(), items.ToImmutable(), people.ToImmutable(),
                [.. tree.Assets.Select(asset => new AssetDeclaration(asset, settings.DefaultVisibility(asset.Path)))]),
            diagnostics.ToImmutable());
    }

    private static RoleDeclaration Role(
        PageDocument page, PageShape shape, FrontMatter frontMatter, RoleSite site, ImmutableArray<RoleSite> sites,
        Visibility visibility, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var section = site.Section ?? shape.TitleSection ?? page.Outline;
        var others = sites.Select(other => other.Section).OfType<Section>().Where(other => other != section).ToHashSet<Section>(ReferenceEqualityComparer.Instance);
        // Two definitions before one heading are two roles of one text; its front matter speaks for the page, not for one of them.
        var alone = sites.Length == 1;
        return new RoleDeclaration
        {
            Page = page,
            Section = section,
            IsWholePage = site.Section is null && alone,
            Title = site.Title,
            Id = site.Id ?? (alone ? frontMatter.Id : null),
            Aliases = [.. site.Alias is null ? [] : (Located<string>[])[site.Alias], .. alone ? frontMatter.Aliases : []],
            Unit = frontMatter.Unit,
            ReportsTo = frontMatter.ReportsTo,
            OwnPurpose = alone ? frontMatter.Purpose : null,
            Purpose = (alone ? frontMatter.Purpose : null) ?? FirstParagraph(section) ?? (section == shape.TitleSection ? FirstParagraph(page.Outline) : null),
            Status = frontMatter.Status ?? RoleStatus.Active,
            Kind = frontMatter.Kind ?? RoleKind.Position,
            Visibility = visibility,
            Parts = RolePartsReader.Read(page, site.Section is null ? Whole(page, shape) : section, settings.Parts, others, diagnostics),
        };
    }

    /// <summary>All of the page's sections, also those that stand beside the title.</summary>
    private static Section Whole(PageDocument page, PageShape shape) =>
        shape.TitleSection is { } title && page.Outline.Children.Length > 1
            ? page.Outline with { Blocks = title.Blocks, Children = shape.Sections }
            : shape.TitleSection ?? page.Outline;

    private static string? FirstParagraph(Section section) =>
        section.Blocks.TakeWhile(block => block is not ListBlock).OfType<ParagraphBlock>().Select(InlineText.Of)
            // What ends in a colon leads to a list and says nothing by itself.
            .FirstOrDefault(text => text.Length > 0 && !text.EndsWith(':'));
}

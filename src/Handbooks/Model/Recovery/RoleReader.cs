using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>The roles of one page: where they stand, and what their text says of them.</summary>
internal static class RoleReader
{
    private const int MostOnOnePage = 200;

    public static IEnumerable<RoleDeclaration> Read(
        PageDocument page, PageShape shape, FrontMatter frontMatter, Visibility visibility, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var sites = RoleRecogniser.Find(page, shape, frontMatter, settings, diagnostics);
        // Each role has a page of its own, with the text around it: thousands of one file would be gigabytes.
        if (sites.Length > MostOnOnePage)
        {
            diagnostics.Add(ModelDiagnostics.OneRoleTooMany(sites[MostOnOnePage].Title.Span, MostOnOnePage));
            sites = sites[..MostOnOnePage];
        }
        // Two definitions before one heading are two roles of one text; its front matter speaks for the page, not for one of them.
        var own = sites.Length == 1 ? frontMatter : frontMatter.OfThePage();
        var all = new AllSites(sites.Length, sites.Select(site => site.Section).OfType<Section>().ToHashSet<Section>(ReferenceEqualityComparer.Instance));
        return [.. sites.Select(site => Read(page, shape, own, site, all, visibility, settings, diagnostics))];
    }

    /// <summary>The roles of one page, worked out once for all of them.</summary>
    private sealed record AllSites(int Count, HashSet<Section> Sections)
    {
        public DutyAllowance Duties { get; } = new();
    }

    private static RoleDeclaration Read(
        PageDocument page, PageShape shape, FrontMatter frontMatter, RoleSite site, AllSites sites,
        Visibility visibility, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var section = site.Section ?? shape.TitleSection ?? page.Outline;
        var (title, bracketed) = FoundAliases.Bracketed(site.Title.Value);
        var whole = site.Section is null ? Whole(page, shape) : section;
        var text = RoleSection.Of(whole, settings.Parts, other => !ReferenceEquals(other, section) && sites.Sections.Contains(other)) with { Title = site.Section is { Heading: null } ? title : "" };
        var opening = Opening(whole, section == shape.TitleSection ? page.Outline : null);
        var parts = RolePartsReader.Read(page, title, text, settings.Parts, sites.Duties, diagnostics);
        var role = new RoleDeclaration
        {
            Page = page,
            Section = section,
            IsWholePage = site.Section is null && sites.Count == 1,
            Title = site.Title.With(title),
            Id = site.Id ?? frontMatter.Id,
            Aliases = [.. Given(site, bracketed), .. frontMatter.Aliases ?? []],
            Unit = frontMatter.Unit,
            ReportsTo = frontMatter.ReportsTo,
            Extends = frontMatter.Extends ?? BuildsOn.Find(page, opening) ?? site.Extends,
            ExtendsExplicitly = frontMatter.Extends is not null,
            MovedFrom = frontMatter.MovedFrom,
            OwnPurpose = frontMatter.Purpose,
            Purpose = frontMatter.Purpose ?? PurposeText.Find(text, section == shape.TitleSection ? page.Outline.Blocks : [], settings.Parts),
            Status = frontMatter.Status ?? RoleStatus.Active,
            Kind = frontMatter.Kind ?? RoleKind.Position,
            Visibility = visibility,
            Parts = parts,
        };
        return WithWhatTheTextSays(role, page, text, opening, frontMatter, diagnostics);
    }

    /// <summary>What nobody declared and the text says all the same; each is told, with the line that would say it.</summary>
    private static RoleDeclaration WithWhatTheTextSays(
        RoleDeclaration role, PageDocument page, RoleSection text, IReadOnlyCollection<Block> opening, FrontMatter frontMatter, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Placeholders.IsOne(role.Title.Value))
        {
            diagnostics.Add(ModelDiagnostics.NothingSaid(role.Title.Span, "the name of this role", role.Title.Value));
            return role with { Status = frontMatter.Status ?? RoleStatus.Draft };
        }
        if (frontMatter.Status is null && SaidStatus(role, page, opening) is var (status, place))
        {
            diagnostics.Add(ModelDiagnostics.StatusSaid(place, role.Title.Value, status));
            role = role with { Status = status };
        }
        if (frontMatter.Aliases is not null)
            return role;
        var found = FoundAliases.Find(page, role.Title.Value, text.AllBlocks)
            .Where(alias => !role.Aliases.Any(known => string.Equals(known.Value, alias.Value, StringComparison.OrdinalIgnoreCase))).ToList();
        diagnostics.AddRange(found.Select(alias => ModelDiagnostics.AlsoCalled(alias, role.Title.Value)));
        return role with { Aliases = [.. role.Aliases, .. found] };
    }

    private static (RoleStatus Status, SourceSpan Place)? SaidStatus(RoleDeclaration role, PageDocument page, IEnumerable<Block> opening) =>
        StatusNote.IsPast(role.Title.Value) ? (RoleStatus.Retired, role.Title.Span)
        : StatusNote.Find(opening) is var (note, status) ? (status, page.SpanOf(note))
        : null;

    private static IEnumerable<Located<string>> Given(RoleSite site, string? bracketed)
    {
        if (site.Alias is not null)
            yield return site.Alias;
        if (bracketed is not null)
            yield return site.Title.With(bracketed);
    }

    /// <summary>What stands before the first list and the first heading; above the title, too, where the role is the page.</summary>
    private static List<Block> Opening(Section section, Section? page) =>
        [.. section.Blocks.TakeWhile(block => block is not ListBlock).Concat(page?.Blocks ?? [])];

    /// <summary>All of the page's sections, also those that stand beside the title.</summary>
    private static Section Whole(PageDocument page, PageShape shape) =>
        shape.TitleSection is { } title && page.Outline.Children.Length > 1
            ? page.Outline with { Blocks = title.Blocks, Children = shape.Sections }
            : shape.TitleSection ?? page.Outline;
}

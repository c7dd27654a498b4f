using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>The roles of one page: their places, and what the text says about them.</summary>
internal static class RoleReader
{
    private const int MostOnOnePage = 200;

    public static IEnumerable<RoleDeclaration> Read(
        PageDocument page, PageShape shape, FrontMatter frontMatter, Visibility visibility, HandbookSettings settings,
            ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var splitter = new LabelSplitter(settings.Parts);
        var sites = RoleRecogniser.Find(page, shape, frontMatter, settings, splitter, diagnostics);
        // Each role gets its own page with the surrounding text: thousands from one file would take gigabytes.
        if (sites.Length > MostOnOnePage)
        {
            diagnostics.Add(RoleDiagnostics.OneRoleTooMany(sites[MostOnOnePage].Title.Span, MostOnOnePage));
            sites = sites[..MostOnOnePage];
        }
        // Two definitions before one heading are two roles of one text; the front matter belongs to the page, not to either.
        var own = sites.Length == 1 ? frontMatter : frontMatter.OfThePage();
        var sections = sites.SelectMany(site => site.Also.Select(also => also.Section).Append(site.Section)).OfType<Section>();
        var all = new AllSites(sites.Length, splitter, sections.ToHashSet<Section>(ReferenceEqualityComparer.Instance),
            sites.Length == 0 ? null! : RoleNames.For(page, settings.Parts));
        var around = new Surroundings(page, shape, own, visibility, settings, diagnostics);
        return [.. sites.Select(site => Read(site, all, around))];
    }

    /// <summary>The roles of one page, computed once for all of them.</summary>
    private sealed record AllSites(int Count, LabelSplitter Splitter, HashSet<Section> Sections, RoleNames Names)
    {
        public DutyAllowance Duties { get; } = new();
    }

    /// <summary>What all roles of one page share.</summary>
    private sealed record Surroundings(
        PageDocument Page, PageShape Shape, FrontMatter FrontMatter, Visibility Visibility, HandbookSettings Settings,
        ImmutableArray<Diagnostic>.Builder Diagnostics);

    private static RoleDeclaration Read(RoleSite site, AllSites sites, Surroundings around)
    {
        var (page, shape, frontMatter, visibility, settings, diagnostics) = around;
        var section = site.Section ?? shape.TitleSection ?? page.Outline;
        var (title, bracketed) = FoundAliases.Bracketed(site.Title.Value);
        var whole = site.Section is null ? shape.Whole(page) : section;
        var text = Text(site, whole, title, section, sites);
        var opening = Opening(whole, section == shape.TitleSection ? page.Outline : null);
        var isFound = !site.Evidence.Reasons.IsEmpty;
        var duties = new DutyReader(page, title, settings.Parts, sites.Duties, diagnostics);
        duties.Add(site.Clauses);
        var parts = RolePartsReader.Read(new RoleText(page, title, text, isFound), settings.Parts, sites.Names, duties);
        var reportsTo = frontMatter.ReportsTo ?? ReportingLine.Find(page, text, title, new RoleLabels(settings.Parts, sites.Names), settings.Parts);
        var role = new RoleDeclaration
        {
            Page = page,
            Section = section,
            IsWholePage = site.Section is null && sites.Count == 1,
            Title = site.Title.With(title),
            // An id that another tool gave the document is not the id of an undeclared role.
            Id = site.Id ?? (isFound && frontMatter.Id is { } id && id.Value != Slug.Of(id.Value) ? null : frontMatter.Id),
            Aliases = [.. Given(site, bracketed), .. frontMatter.Aliases ?? []],
            Unit = frontMatter.Unit,
            ReportsTo = reportsTo,
            ReportsToExplicitly = frontMatter.ReportsTo is not null,
            Extends = frontMatter.Extends ?? BuildsOn.Find(page, [.. opening, .. OuterItems(text, settings.Parts), .. Introductions(text)],
                sites.Names) ?? site.Extends,
            ExtendsExplicitly = frontMatter.Extends is not null,
            MovedFrom = frontMatter.MovedFrom,
            OwnPurpose = frontMatter.Purpose,
            Purpose = frontMatter.Purpose ?? PurposeText.Find(text, section == shape.TitleSection ? page.Outline.Blocks : [], settings.Parts),
            Contact = frontMatter.Contact,
            Owners = frontMatter.Owners,
            Status = frontMatter.Status ?? RoleStatus.Active,
            Kind = frontMatter.Kind ?? RoleKind.Position,
            Visibility = visibility,
            Parts = parts,
            Evidence = site.Evidence,
        };
        return WithWhatTheTextSays(role, page, text, opening, frontMatter, diagnostics);
    }

    /// <summary>Adds what the text says without declaring it; each becomes a note with the line that would declare it.</summary>
    private static RoleDeclaration WithWhatTheTextSays(
        RoleDeclaration role, PageDocument page, RoleSection text,
            IReadOnlyCollection<Block> opening, FrontMatter frontMatter, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Placeholders.IsOne(role.Title.Value))
        {
            diagnostics.Add(ModelDiagnostics.NothingSaid(role.Title.Span, "the name of this role", role.Title.Value));
            return role with { Status = frontMatter.Status ?? RoleStatus.Draft };
        }
        if (frontMatter.Status is null && SaidStatus(role, page, opening) is var (status, place))
        {
            diagnostics.Add(RoleDiagnostics.StatusSaid(place, role.Title.Value, status));
            role = role with { Status = status };
        }
        if (frontMatter.Aliases is not null)
            return role;
        var found = FoundAliases.Find(page, role.Title.Value, text.AllBlocks)
            .Where(alias => !role.Aliases.Any(known => string.Equals(known.Value, alias.Value, StringComparison.OrdinalIgnoreCase))).ToList();
        diagnostics.AddRange(found.Select(alias => RoleDiagnostics.AlsoCalled(alias, role.Title.Value)));
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

    /// <summary>The blocks before the first list and heading; above the title, too, if the role is the page.</summary>
    private static List<Block> Opening(Section section, Section? page) =>
        [.. section.Blocks.TakeWhile(block => block is not ListBlock).Concat(page?.Blocks ?? [])];

    /// <summary>The role's section, merged with other sections of the page about it.</summary>
    private static RoleSection Text(RoleSite site, Section whole, string title, Section section, AllSites sites)
    {
        var own = Outline(whole, site.Part, section);
        var text = own with
        {
            Title = site.Section is { Heading: null } ? title : "",
            Children = [.. own.Children, .. site.Also.Select(also => Outline(also.Section, also.Part, also.Section))
                .SelectMany(also => also.Said is null && also.Heading is null ? also.Children : [also])],
        };
        return text;

        RoleSection Outline(Section from, RolePart? part, Section keep)
        {
            var outline = RoleSection.Of(from, sites.Splitter, other => !ReferenceEquals(other, keep) && sites.Sections.Contains(other));
            return part is null ? outline : new RoleSection(null, "", [], [outline with { Said = part, Title = "" }]);
        }
    }

    /// <summary>A role's list may begin or end with the role it extends.</summary>
    private static IEnumerable<Block> OuterItems(RoleSection role, PartNames names) =>
        role.Children.Where(child => (child.Said ?? names.Find(child.Title)) is not (RolePart.Essential or RolePart.Desirable))
            .Select(child => child.Blocks).Prepend(role.Blocks).SelectMany(blocks => blocks.OfType<ListBlock>().Take(1))
            .SelectMany(list => new[] { list.FirstOrDefault(), list.LastOrDefault() }).OfType<Block>().Distinct();

    /// <summary>The introduction to the list and the purpose may name it, too.</summary>
    private static IEnumerable<Block> Introductions(RoleSection role) =>
        role.Children.SelectMany(child => child.Said is not null && child.Heading is { } lead
            ? [lead] : child.Blocks.OfType<ParagraphBlock>().Take(1).Cast<Block>());
}

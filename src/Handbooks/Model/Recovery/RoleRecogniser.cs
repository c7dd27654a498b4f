using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.References;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>Says which roles a page defines; the first rule that matches is the one that counts.</summary>
internal sealed class RoleRecogniser
{
    private readonly PageDocument _page;
    private readonly HandbookSettings _settings;
    private readonly PageShape _shape;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private RoleRecogniser(PageDocument page, PageShape shape, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_page, _shape, _settings, _diagnostics) = (page, shape, settings, diagnostics);

    public static ImmutableArray<RoleSite> Find(PageDocument page, PageShape shape, FrontMatter frontMatter, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (frontMatter.RoleDenied)
            return [];
        var recogniser = new RoleRecogniser(page, shape, settings, diagnostics);
        return recogniser.ByFrontMatter(frontMatter)
            ?? recogniser.ByDefinition()
            ?? recogniser.ByFolder()
            ?? recogniser.ByPluralTitle()
            ?? recogniser.ByTable()
            ?? recogniser.ByHeading()
            ?? recogniser.None();
    }

    private ImmutableArray<RoleSite>? ByFrontMatter(FrontMatter frontMatter)
    {
        if (frontMatter.RoleSections is { } said)
        {
            var sections = _shape.Sections.Where(section => _settings.Parts.Find(section.Title) is null).ToList();
            if (sections.Count == 0)
                _diagnostics.Add(ModelDiagnostics.NoSections(said));
            return [.. sections.Select(section => new RoleSite(TitleOf(section), section))];
        }
        if (frontMatter.Role is not { } role)
            return null;
        var title = role.Value.Length == 0 ? _shape.Title : role;
        return [new RoleSite(title, null, Alias: AliasFor(title.Value, _shape.TitleSection))];
    }

    /// <summary>MyST fences and targets name the page when they open it, else the section whose heading follows, else the one they stand in.</summary>
    private ImmutableArray<RoleSite>? ByDefinition()
    {
        var sites = ImmutableArray.CreateBuilder<RoleSite>();
        var blocks = _page.Markdown;
        for (var i = 0; i < blocks.Count; i++)
        {
            var fence = blocks[i] is Directive { Name: "role", Argument.Length: > 0 } directive ? directive : null;
            var target = blocks[i] is TargetBlock named && named.Name.StartsWith("role:", StringComparison.OrdinalIgnoreCase) ? named : null;
            if (fence is null && target is null)
                continue;
            var section = SectionNamedBy(i);
            if (fence is not null)
            {
                var title = new Located<string>(fence.Argument, FirstLine(fence));
                sites.Add(new RoleSite(title, section, Alias: AliasFor(fence.Argument, section ?? _shape.TitleSection)));
            }
            else
            {
                var id = new Located<string>(Slug.Of(target!.Name[5..]), _page.SpanOf(target));
                sites.Add(new RoleSite(section is null ? CleanTitle : TitleOf(section), section, id));
            }
        }
        return sites.Count == 0 ? null : sites.ToImmutable();
    }

    private Section? SectionNamedBy(int index)
    {
        var blocks = _page.Markdown;
        var next = index + 1;
        while (next < blocks.Count && blocks[next] is Directive { Name: "role" } or TargetBlock)
            next++;
        var heading = next < blocks.Count && blocks[next] is HeadingBlock following && _settings.Parts.Find(InlineText.Of(following)) is null ? following : null;
        if (heading is null)
        {
            for (var before = index - 1; before >= 0 && heading is null; before--)
                heading = blocks[before] as HeadingBlock;
        }
        if (heading is null || heading == _shape.TitleSection?.Heading)
            return null;
        return _page.Outline.Descendants.First(candidate => candidate.Heading == heading);
    }

    private ImmutableArray<RoleSite>? ByFolder()
    {
        if (!IsAmongRoles)
            return null;
        return ByLevels() ?? (_shape.NamesResponsibilities(_settings.Parts) ? WholePage("it lies in a folder of roles and has a heading for responsibilities") : null);
    }

    private ImmutableArray<RoleSite>? ByPluralTitle()
    {
        if (!RoleNames.ArePlural(_shape.Title.Value))
            return null;
        var sections = SectionRoles.UnderPluralTitle(_shape.Sections, _settings.Parts);
        if (!sections.IsEmpty)
            return Told([.. sections.Select(section => new RoleSite(TitleOf(section), section))], $"the title \"{_shape.Title.Value}\" speaks of roles, and each of these sections holds a list", "roles: sections");
        return Told(RoleTables.Find(_page, _settings.Parts, isExpected: true), $"the title \"{_shape.Title.Value}\" speaks of roles, and each of these is a row of a table", null);
    }

    private ImmutableArray<RoleSite>? ByTable() =>
        Told(RoleTables.Find(_page, _settings.Parts, isExpected: false), "each of these is a row of a table of roles", null);

    private ImmutableArray<RoleSite>? ByLevels() =>
        JobLevels.Find(_page, CleanTitle, _shape.TitleSection, _shape.Sections, _settings.Parts) is { } levels
            ? Told(levels, $"the sections of \"{_shape.Title.Value}\" are levels of one job", "roles: sections")
            : null;

    /// <summary>A heading for responsibilities under a title that names a role, or beside another part that only roles have.</summary>
    private ImmutableArray<RoleSite>? ByHeading()
    {
        if (ByLevels() is { } levels)
            return levels;
        var isNamed = RoleNames.IsOne(_shape.Title.Value);
        if (!isNamed && BySections() is { } sections)
            return sections;
        if (_shape.HasResponsibilities(_settings.Parts))
        {
            if (isNamed || _shape.HasSeveralParts(_settings.Parts) || _shape.IsNamedInSettings(_settings.Parts))
                return WholePage("it has a heading for responsibilities under its title");
            if (_settings.Parts.Find(_shape.Title.Value) is null)
                _diagnostics.Add(ModelDiagnostics.PerhapsARole(_shape.Title));
        }
        return isNamed ? BySections() : null;
    }

    private ImmutableArray<RoleSite>? BySections()
    {
        // Portraits of customers have jobs, and those are not ours.
        if (_shape.Title.Value.Contains("persona", StringComparison.OrdinalIgnoreCase))
            return null;
        return Told([.. SectionRoles.Named(_shape.Sections, _settings.Parts).Select(section => new RoleSite(TitleOf(section), section))],
            "each of these sections bears a role's name and says what it does", "roles: sections");
    }

    /// <summary>A page that lies among the roles and is none may be meant as one: the author is told.</summary>
    private ImmutableArray<RoleSite> None()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(_page.Path);
        if (IsAmongRoles && !name.Equals("index", StringComparison.OrdinalIgnoreCase) && !name.Equals("README", StringComparison.OrdinalIgnoreCase))
            _diagnostics.Add(ModelDiagnostics.NotARole(_shape.Title.Span));
        return [];
    }

    private ImmutableArray<RoleSite>? WholePage(string reason)
    {
        // A page with several titles, each with duties under it, is a page of several roles.
        var titles = _page.Outline.Children.Where(section => section.Level == 1 && _settings.Parts.Find(section.Title) is null
            && section.Children.Any(below => _settings.Parts.Find(below.Title) is RolePart.Responsibilities)).ToList();
        if (titles.Count > 1)
            return Told([.. titles.Select(section => new RoleSite(TitleOf(section), section))], "each of these titles has a heading for responsibilities under it", "roles: sections");
        if (_settings.Parts.Find(_shape.Title.Value) is not null)
            return null;
        return Told([new RoleSite(CleanTitle, null)], reason, "role: true");
    }

    /// <summary>What was taken for roles without being called so is told once a page.</summary>
    /// <param name="frontMatter">The line that would say it; null where none can.</param>
    private ImmutableArray<RoleSite>? Told(ImmutableArray<RoleSite> sites, string reason, string? frontMatter)
    {
        if (sites.IsEmpty)
            return null;
        _diagnostics.Add(ModelDiagnostics.ByConvention(_shape.Title.Span, string.Join(", ", sites.Select(site => site.Title.Value)), reason, frontMatter));
        return sites;
    }

    private bool IsAmongRoles => _settings.IsAmongRoles(_page.Path);

    private Located<string> CleanTitle => _shape.Title.With(RoleNames.Cleaned(_shape.Title.Value));

    private Located<string> TitleOf(Section section) => new(RoleNames.Cleaned(section.Title), _page.SpanOf(section.Heading!));

    /// <summary>A heading of other words than the role's name is another name of it.</summary>
    private Located<string>? AliasFor(string title, Section? section) =>
        section is null || string.Equals(RoleNames.Cleaned(section.Title), title, StringComparison.OrdinalIgnoreCase) || _settings.Parts.Find(section.Title) is not null
            || section.Title.Length == 0
            ? null
            : TitleOf(section);

    private SourceSpan FirstLine(Directive fence)
    {
        var span = _page.SpanOf(fence);
        var length = span.Text.AsSpan().IndexOfAny('\r', '\n');
        return length < 0 ? span : span with { End = span.Start + length };
    }
}

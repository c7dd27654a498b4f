using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>Determines which roles a page defines: those its author declares; if none, those inferred from its text.</summary>
internal sealed class RoleRecogniser
{
    private readonly PageDocument _page;
    private readonly HandbookSettings _settings;
    private readonly PageShape _shape;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly RoleNames _names;

    private readonly LabelSplitter _splitter;

    private RoleRecogniser(PageDocument page, PageShape shape, HandbookSettings settings, LabelSplitter splitter,
        ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_page, _shape, _settings, _splitter, _diagnostics, _names) =
            (page, shape, settings, splitter, diagnostics, RoleNames.For(page, settings.Parts));

    public static ImmutableArray<RoleSite> Find(PageDocument page, PageShape shape, FrontMatter frontMatter, HandbookSettings settings,
        LabelSplitter splitter, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (frontMatter.RoleDenied)
            return [];
        var recogniser = new RoleRecogniser(page, shape, settings, splitter, diagnostics);
        return recogniser.ByFrontMatter(frontMatter)
            ?? recogniser.ByDefinition()
            ?? recogniser.ByText()
            ?? recogniser.None();
    }

    private ImmutableArray<RoleSite>? ByFrontMatter(FrontMatter frontMatter)
    {
        if (frontMatter.RoleSections is { } said)
        {
            var sections = _shape.Sections.Where(section => _settings.Parts.Find(section.Title) is null).ToList();
            if (sections.Count == 0)
                _diagnostics.Add(RoleDiagnostics.NoSections(said));
            return [.. sections.Select(section => new RoleSite(TitleOf(section), section))];
        }
        if (frontMatter.Role is not { } role)
            return null;
        var title = role.Value.Length == 0 ? _shape.Title : role;
        return [new RoleSite(title, null, Alias: AliasFor(title.Value, _shape.TitleSection))];
    }

    /// <summary>
    /// MyST fences and targets name the page if they open it, else the section of the next heading, else their own section.
    /// </summary>
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
        var heading = next < blocks.Count && blocks[next] is HeadingBlock following && _settings.Parts.Find(InlineText.Of(following)) is null
            ? following : null;
        if (heading is null)
        {
            for (var before = index - 1; before >= 0 && heading is null; before--)
                heading = blocks[before] as HeadingBlock;
        }
        if (heading is null || heading == _shape.TitleSection?.Heading)
            return null;
        return _page.Outline.Descendants.First(candidate => candidate.Heading == heading);
    }

    private ImmutableArray<RoleSite>? ByText()
    {
        var finder = new RoleFinder(_page, _shape, _settings, _splitter);
        var sites = finder.Find();
        if (sites.IsEmpty)
        {
            var isPerhapsOne = !IsAmongRoles && _shape.HasResponsibilities(_settings.Parts) && _settings.Parts.Find(_shape.Title.Value) is null;
            if (isPerhapsOne)
                _diagnostics.Add(RoleDiagnostics.PerhapsARole(_shape.Title));
            return null;
        }
        var isPage = sites is [{ Section: null }];
        var areSections = sites.All(site => site.Section?.Heading is not null);
        return Told(sites, sites[0].Evidence.Account, isPage ? "role: true" : areSections ? "roles: sections" : null);
    }

    /// <summary>A page in a folder of roles that defines none may be meant as one: reports it.</summary>
    private ImmutableArray<RoleSite> None()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(_page.Path);
        // What could not be read of the page may have said so.
        if (_page.IsWhole && IsAmongRoles && !name.Equals("index", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("README", StringComparison.OrdinalIgnoreCase))
            _diagnostics.Add(RoleDiagnostics.NotARole(_shape.Title.Span));
        return [];
    }

    /// <summary>Reports inferred roles once per page.</summary>
    /// <param name="frontMatter">The line that would declare them; null if none can.</param>
    private ImmutableArray<RoleSite>? Told(ImmutableArray<RoleSite> sites, string reason, string? frontMatter)
    {
        if (sites.IsEmpty)
            return null;
        if (_page.IsWhole)
            _diagnostics.Add(RoleDiagnostics.ByConvention(_shape.Title.Span, [.. sites.Select(site => site.Title.Value)], reason, frontMatter));
        return sites;
    }

    private bool IsAmongRoles => _settings.IsAmongRoles(_page.Path);

    private Located<string> CleanTitle => _shape.Title.With(_names.Cleaned(_shape.Title.Value));

    private Located<string> TitleOf(Section section) => new(_names.Cleaned(section.Title), _page.SpanOf(section.Heading!));

    /// <summary>A heading that differs from the role's name is an alias.</summary>
    private Located<string>? AliasFor(string title, Section? section) =>
        section is null || string.Equals(_names.Cleaned(section.Title), title, StringComparison.OrdinalIgnoreCase)
            || _settings.Parts.Find(section.Title) is not null
            || _names.Cleaned(section.Title).Length == 0
            ? null
            : TitleOf(section);

    private SourceSpan FirstLine(Directive fence)
    {
        var span = _page.SpanOf(fence);
        var length = span.Text.AsSpan().IndexOfAny('\r', '\n');
        return length < 0 ? span : span with { End = span.Start + length };
    }
}

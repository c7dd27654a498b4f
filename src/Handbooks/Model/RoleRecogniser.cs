using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.References;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model;

/// <summary>A role found on a page, before its parts are read.</summary>
/// <param name="Section">Null where the role is the whole page.</param>
internal sealed record RoleSite(Located<string> Title, Section? Section, Located<string>? Id = null, Located<string>? Alias = null);

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
                sites.Add(new RoleSite(section is null ? _shape.Title : TitleOf(section), section, id));
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
        if (!_settings.Roles.Any(glob => glob.Matches(_page.Path)) || !_shape.NamesResponsibilities(_settings.Parts))
            return null;
        return WholePage("it lies in a folder of roles and has a heading for responsibilities");
    }

    private ImmutableArray<RoleSite>? ByPluralTitle()
    {
        if (!IsPlural(_shape.Title.Value))
            return null;
        var sections = _shape.Sections.Where(section => _settings.Parts.Find(section.Title) is null && HoldsDuties(section)).ToList();
        if (sections.Count == 0)
            return null;
        _diagnostics.Add(ModelDiagnostics.ByConvention(_shape.Title.Span, string.Join(", ", sections.Select(section => section.Title)),
            $"the title \"{_shape.Title.Value}\" speaks of roles, and each of these sections holds a list", "roles: sections"));
        return [.. sections.Select(section => new RoleSite(TitleOf(section), section))];
    }

    private ImmutableArray<RoleSite>? ByHeading() =>
        _shape.HasResponsibilities(_settings.Parts) ? WholePage("it has a heading for responsibilities under its title") : null;

    /// <summary>A page that lies among the roles and is none may be meant as one: the author is told.</summary>
    private ImmutableArray<RoleSite> None()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(_page.Path);
        if (_settings.Roles.Any(glob => glob.Matches(_page.Path)) && !name.Equals("index", StringComparison.OrdinalIgnoreCase) && !name.Equals("README", StringComparison.OrdinalIgnoreCase))
            _diagnostics.Add(ModelDiagnostics.NotARole(_shape.Title.Span));
        return [];
    }

    private ImmutableArray<RoleSite>? WholePage(string reason)
    {
        // A page with several titles, each with duties under it, is a page of several roles.
        var titles = _page.Outline.Children.Where(section => section.Level == 1 && _settings.Parts.Find(section.Title) is null
            && section.Children.Any(below => _settings.Parts.Find(below.Title) is RolePart.Responsibilities)).ToList();
        if (titles.Count > 1)
        {
            _diagnostics.Add(ModelDiagnostics.ByConvention(_shape.Title.Span, string.Join(", ", titles.Select(section => section.Title)),
                "each of these titles has a heading for responsibilities under it", "roles: sections"));
            return [.. titles.Select(section => new RoleSite(TitleOf(section), section))];
        }
        if (_settings.Parts.Find(_shape.Title.Value) is not null)
            return null;
        _diagnostics.Add(ModelDiagnostics.ByConvention(_shape.Title.Span, _shape.Title.Value, reason, "role: true"));
        return [new RoleSite(_shape.Title, null)];
    }

    private bool HoldsDuties(Section section) =>
        section.Blocks.Any(block => block is ListBlock)
        || section.Descendants.Any(below => _settings.Parts.Find(below.Title) is RolePart.Responsibilities || below.Blocks.Any(block => block is ListBlock));

    private Located<string> TitleOf(Section section) => new(section.Title, _page.SpanOf(section.Heading!));

    /// <summary>A heading of other words than the role's name is another name of it.</summary>
    private Located<string>? AliasFor(string title, Section? section) =>
        section is null || string.Equals(section.Title, title, StringComparison.OrdinalIgnoreCase) || _settings.Parts.Find(section.Title) is not null
            || section.Title.Length == 0
            ? null
            : TitleOf(section);

    private SourceSpan FirstLine(Directive fence)
    {
        var span = _page.SpanOf(fence);
        var length = span.Text.AsSpan().IndexOfAny('\r', '\n');
        return length < 0 ? span : span with { End = span.Start + length };
    }

    private static bool IsPlural(string title)
    {
        var words = title.Split((char[])[' ', '&', ',', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word.Equals("roles", StringComparison.OrdinalIgnoreCase));
    }
}

using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages.Findings;

/// <summary>Where the site shows what stands at a place of the sources.</summary>
internal sealed class SourcePlaces
{
    private readonly Edition _edition;
    private readonly SitePath _at;
    private readonly Dictionary<string, LinkTarget> _pages;
    private readonly Dictionary<SourceSpan, LinkTarget> _exact;
    private readonly Dictionary<string, ImmutableArray<RoadmapItem>> _items;

    public SourcePlaces(Edition edition, SitePath at)
    {
        (_edition, _at) = (edition, at);
        var handbook = edition.Handbook;
        _pages = handbook.Pages.ToDictionary(page => page.Path, LinkTarget (page) => new PageTarget(page.Path, null), StringComparer.Ordinal);
        foreach (var role in handbook.Roles)
            _pages.TryAdd(role.Declaration.Page.Path, new RoleTarget(role.Id));
        _exact = handbook.Roles
            .SelectMany(role => role.Responsibilities
                .Select(duty => (duty.Declaration.Span, Target: duty.Source ?? new RoleTarget(role.Id)))
                .Append((role.Declaration.Title.Span, Target: new RoleTarget(role.Id))))
            .DistinctBy(place => place.Span).ToDictionary(place => place.Span, place => place.Target);
        _items = handbook.Items.GroupBy(item => item.Declaration.Span.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.OrderBy(item => item.Declaration.Span.Start).ToImmutableArray(), StringComparer.Ordinal);
    }

    public FindingPlace Of(SourceSpan span) =>
        new(span.ToString(), TargetOf(span) is { } target ? _edition.Link(target, _at) : null,
            _edition.SourceUrl(span.Path, span.StartPosition.Line));

    private LinkTarget? TargetOf(SourceSpan span)
    {
        if (_exact.TryGetValue(span, out var exact))
            return exact;
        if (_pages.TryGetValue(span.Path, out var page))
            return page;
        return _items.TryGetValue(span.Path, out var items)
            ? items.LastOrDefault(item => item.Declaration.Span.Start <= span.Start) is { } item && span.Start <= item.Declaration.Span.End
                ? new ItemTarget(item.Id)
                : new GeneratedTarget(SitePath.Roadmap)
            : null;
    }
}

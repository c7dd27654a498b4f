using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Pages that came, went, moved or got other words; what a role says already is not repeated.</summary>
internal sealed class PageComparison(Handbook before, Handbook now, PagePairs pairs, ImmutableArray<HandbookChange> ofRoles)
{
    private readonly HashSet<string> _rolesBefore = RolePages(before);
    private readonly HashSet<string> _rolesNow = RolePages(now);

    private readonly HashSet<string> _told = [.. ofRoles.Where(change => change.Place is { IsGone: false, Span.Source: not null })
        .Select(change => change.Place.Span.Path)];

    public IEnumerable<HandbookChange> Changes()
    {
        foreach (var (old, current) in pairs.All)
        {
            if (old is null)
            {
                if (!_rolesNow.Contains(current!.Path))
                    yield return Of(ChangeKind.PageAdded, current, false);
            }
            else if (current is null)
            {
                if (!_rolesBefore.Contains(old.Path))
                    yield return Of(ChangeKind.PageRemoved, old, true);
            }
            else
            {
                foreach (var change in Between(old, current))
                    yield return change;
            }
        }
    }

    /// <summary>Pages that are one role and nothing else.</summary>
    private static HashSet<string> RolePages(Handbook handbook) =>
        [.. handbook.Roles.Where(role => role.Declaration.IsWholePage).Select(role => role.Declaration.Page.Path)];

    private IEnumerable<HandbookChange> Between(PageDeclaration old, PageDeclaration current)
    {
        if (old.Path != current.Path)
            yield return Of(ChangeKind.PageMoved, current, false) with { From = [old.Path], To = [current.Path] };
        var isRole = _rolesBefore.Contains(old.Path) && _rolesNow.Contains(current.Path);
        if (old.Title.Value != current.Title.Value && !isRole)
            yield return Of(ChangeKind.PageRetitled, current, false) with { From = [old.Title.Value], To = [current.Title.Value] };
        if (!_told.Contains(current.Path) && !IsSameText(old.Document.Source.Text, current.Document.Source.Text, isRole))
            yield return Of(ChangeKind.PageText, current, false);
    }

    /// <param name="inAnyOrder">Of a role's lists, the order says nothing.</param>
    private static bool IsSameText(string a, string b, bool inAnyOrder) =>
        a == b || Whitespace.Collapse(a) == Whitespace.Collapse(b) || (inAnyOrder && Lines(a).SequenceEqual(Lines(b), StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\r', '\n').Select(Whitespace.Collapse).Where(line => line.Length > 0).Order(StringComparer.Ordinal);

    private static HandbookChange Of(ChangeKind kind, PageDeclaration page, bool isGone) =>
        new(ChangedPart.Pages, kind, page.Path, page.Title.Value, new ChangePlace(page.Document.Source.Start, isGone));
}

using System.Collections.Immutable;
using Handbooks.Pages;

namespace Handbooks.Theme.Map;

/// <summary>What the arcs of one role say, in words.</summary>
public sealed record TieLine(MapRole Role, ImmutableArray<Named> Works, ImmutableArray<Named> Names, ImmutableArray<Named> NamedBy)
{
    public bool IsEmpty => Works.IsEmpty && Names.IsEmpty && NamedBy.IsEmpty;

    /// <summary>One for each role, in the page's order.</summary>
    public static ImmutableArray<TieLine> Of(MapPage page)
    {
        var (from, to) = (page.Ties.ToLookup(tie => tie.From), page.Ties.ToLookup(tie => tie.To));
        return [.. page.Roles.Select((role, place) => new TieLine(
            role,
            Counted(from[place], tie => tie.To, tie => tie.Interactions),
            Counted(from[place], tie => tie.To, tie => tie.Mentions),
            Counted(to[place], tie => tie.From, tie => tie.Interactions + tie.Mentions)))];

        ImmutableArray<Named> Counted(IEnumerable<MapTie> ties, Func<MapTie, int> other, Func<MapTie, int> count) =>
            [.. ties.Where(tie => count(tie) > 0).OrderBy(other).Select(tie => new Named(page.Roles[other(tie)], count(tie)))];
    }
}

/// <param name="Count">How often it is named, or names.</param>
public sealed record Named(MapRole Role, int Count);

using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.History;

/// <summary>The history of the pages of a site, and when the text of each reached the main line.</summary>
internal sealed record PagePasts(FrozenDictionary<string, DateOnly> Dates, ImmutableArray<PageHistory> Histories);

/// <summary>When the text of each page reached the main line; on the public site, when it became public, if that was later.</summary>
internal sealed class PageDates
{
    private readonly Dictionary<string, State> _pages = new(StringComparer.Ordinal);
    private HandbookSettings _then = new();

    private sealed record State(string? Blob, DateOnly Date, bool IsPublic, ImmutableArray<Change> Changes);

    public static PagePasts Of(GitLog log, Handbook handbook)
    {
        var pages = new PageDates().Read(log, handbook, isPublic: false);
        return new(Dates(pages), [.. InOrder(handbook, pages).Select(page => Of(page, pages[page.Path].Changes))]);
    }

    /// <remarks>
    /// A page that is marked public has been so since its current text. A page that a pattern publishes is public since the pattern matches
    /// its path: an older date would reveal an internal edit. Of both, only the newest change is told: earlier texts are not read, and
    /// may have been marked internal.
    /// </remarks>
    public static PagePasts OfPublic(GitLog log, Handbook handbook)
    {
        var (ofText, byPattern) = (new PageDates().Read(log, handbook, isPublic: false), new PageDates().Read(log, handbook, isPublic: true));
        var pages = InOrder(handbook, ofText).ToDictionary(
            page => page.Path, page => page.Declaration.IsMarkedPublic ? OfText(ofText[page.Path]) : byPattern[page.Path], StringComparer.Ordinal);
        return new(Dates(pages), [.. InOrder(handbook, pages).Select(page => Of(page, [.. pages[page.Path].Changes.TakeLast(1)]))]);

        // Where its file lay before it was public says nothing to the public.
        static State OfText(State page) => page with { Changes = page.Changes.RemoveAll(change => change.Thing == ChangedThing.Moved) };
    }

    private static FrozenDictionary<string, DateOnly> Dates(Dictionary<string, State> pages) =>
        pages.ToFrozenDictionary(page => page.Key, page => page.Value.Date, StringComparer.Ordinal);

    private static IEnumerable<ContentPage> InOrder(Handbook handbook, Dictionary<string, State> pages) =>
        handbook.Pages.Where(page => pages.ContainsKey(page.Path)).OrderBy(page => page.Path, StringComparer.Ordinal);

    private static PageHistory Of(ContentPage page, ImmutableArray<Change> changes) => new(page.Path, page.Title, true, changes);

    private Dictionary<string, State> Read(GitLog log, Handbook handbook, bool isPublic)
    {
        foreach (var commit in log.Commits)
        {
            foreach (var change in commit.Changes.Where(change => DataFiles.IsSettings(change.Path)))
                _then = change.Blob is { } blob && log.Settings.TryGetValue(blob, out var settings) ? settings : new HandbookSettings();
            foreach (var change in commit.Changes.Where(change => change.Blob is not null))
                Put(change, commit, isPublic);
            if (isPublic && commit.Changes.Any(change => DataFiles.IsSettings(change.Path)))
                Publish(commit);
        }
        return handbook.Pages.Where(page => _pages.ContainsKey(page.Path)).ToDictionary(
            page => page.Path, page => _pages[page.Path], StringComparer.Ordinal);
    }

    /// <summary>A file that only moved keeps its date, unless it moved to where it is public.</summary>
    private void Put(GitChange change, GitCommit commit, bool isPublic)
    {
        var isShown = IsShown(change.Path);
        var before = _pages.GetValueOrDefault(change.MovedFrom ?? change.Path);
        var isMove = change.MovedFrom is not null && before?.Blob == change.Blob;
        var isNew = before is null || (isPublic && isShown && !before.IsPublic);
        var thing = isNew ? ChangedThing.Added : change.MovedFrom is not null ? ChangedThing.Moved : ChangedThing.Text;
        var changes = isNew ? ImmutableArray<Change>.Empty : before!.Changes;
        _pages[change.Path] = new(change.Blob, isMove && !isNew ? before!.Date : commit.Date, isShown,
            isNew || change.MovedFrom is not null || before!.Blob != change.Blob
                ? changes.Add(new Change(commit.At, commit.Id, thing)) : changes);
    }

    private void Publish(GitCommit commit)
    {
        foreach (var (path, page) in _pages.ToList())
        {
            var isShown = IsShown(path);
            var isNew = isShown && !page.IsPublic;
            _pages[path] = page with
            {
                Date = isNew ? commit.Date : page.Date,
                IsPublic = isShown,
                Changes = isNew ? [new Change(commit.At, commit.Id, ChangedThing.Added)] : page.Changes,
            };
        }
    }

    private bool IsShown(string path) => _then.DefaultVisibility(path) == Visibility.Public;
}

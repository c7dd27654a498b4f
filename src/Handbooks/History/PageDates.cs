using System.Collections.Frozen;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.History;

/// <summary>When the text of each page reached the main line; on the public site, when it became public, if that was later.</summary>
internal sealed class PageDates
{
    private readonly Dictionary<string, (string? Blob, DateOnly Date, bool IsPublic)> _pages = new(StringComparer.Ordinal);
    private HandbookSettings _then = new();

    public static FrozenDictionary<string, DateOnly> Of(GitLog log, Handbook handbook) => new PageDates().Read(log, handbook, isPublic: false);

    /// <remarks>
    /// A page that is marked public has been so since its current text. A page that a pattern publishes is public since the pattern matches
    /// its path: an older date would reveal an internal edit.
    /// </remarks>
    public static FrozenDictionary<string, DateOnly> OfPublic(GitLog log, Handbook handbook)
    {
        var (ofText, byPattern) = (Of(log, handbook), new PageDates().Read(log, handbook, isPublic: true));
        var saying = handbook.Pages.Where(page => page.Declaration.IsMarkedPublic).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        return ofText.Keys.ToFrozenDictionary(path => path, path => saying.Contains(path) ? ofText[path] : byPattern[path], StringComparer.Ordinal);
    }

    private FrozenDictionary<string, DateOnly> Read(GitLog log, Handbook handbook, bool isPublic)
    {
        foreach (var commit in log.Commits)
        {
            foreach (var change in commit.Changes.Where(change => DataFiles.IsSettings(change.Path)))
                _then = change.Blob is { } blob && log.Settings.TryGetValue(blob, out var settings) ? settings : new HandbookSettings();
            foreach (var change in commit.Changes.Where(change => change.Blob is not null))
                Put(change, commit.Date, isPublic);
            if (isPublic && commit.Changes.Any(change => DataFiles.IsSettings(change.Path)))
                Publish(commit.Date);
        }
        return handbook.Pages.Where(page => _pages.ContainsKey(page.Path)).ToFrozenDictionary(
            page => page.Path, page => _pages[page.Path].Date, StringComparer.Ordinal);
    }

    /// <summary>A file that only moved keeps its date, unless it moved to where it is public.</summary>
    private void Put(GitChange change, DateOnly date, bool isPublic)
    {
        var isMove = change.MovedFrom is { } from && _pages.TryGetValue(from, out var earlier) && earlier.Blob == change.Blob;
        var before = isMove ? _pages[change.MovedFrom!] : default;
        var isShown = IsShown(change.Path);
        _pages[change.Path] = (change.Blob, isMove && !(isPublic && isShown && !before.IsPublic) ? before.Date : date, isShown);
    }

    private void Publish(DateOnly date)
    {
        foreach (var (path, page) in _pages.ToList())
        {
            var isShown = IsShown(path);
            _pages[path] = (page.Blob, isShown && !page.IsPublic ? date : page.Date, isShown);
        }
    }

    private bool IsShown(string path) => _then.DefaultVisibility(path) == Visibility.Public;
}

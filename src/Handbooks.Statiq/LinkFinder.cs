using Handbooks.Sources;

namespace Handbooks.Statiq;

/// <summary>Tells which documents stand behind a symbolic link: Statiq follows links, and a handbook never reads what is behind one.</summary>
internal sealed class LinkFinder
{
    private readonly Dictionary<string, bool> _isLink = new(StringComparer.Ordinal);

    public HostFile ToHostFile(IDocument document)
    {
        var path = document.Source.GetRelativeInputPath().FullPath;
        return new HostFile(path, document.ContentProvider.GetStream) { Link = LinkOn(path, document.Source.FullPath) };
    }

    /// <summary>The first part of the path that is a link, with what stands before it; null where none is.</summary>
    private string? LinkOn(string path, string place)
    {
        var folder = place[..^path.Length];
        for (var end = path.IndexOf('/', StringComparison.Ordinal); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (IsLink(folder + part))
                return part;
            if (end < 0)
                return null;
        }
    }

    private bool IsLink(string place) =>
        _isLink.TryGetValue(place, out var known) ? known : _isLink[place] = new FileInfo(place).LinkTarget is not null;
}

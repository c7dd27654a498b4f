using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Addresses in the source repository. The public site has none.</summary>
internal sealed class SourceLinks(HandbookSettings settings, Audience audience)
{
    private readonly SourceHost? _host = audience == Audience.Team ? settings.SourceHost : null;

    /// <summary>Where a page can be edited; null where nobody said where the files are kept.</summary>
    public string? EditUrl(string path) => Filled(_host?.Edit, path);

    /// <param name="line">1-based.</param>
    public string? SourceUrl(string path, int line) => Filled(_host?.Line, path, line);

    public string? CommitUrl(string? commit) =>
        commit is null ? null : Filled(_host?.Commit, "")?.Replace("{commit}", commit, StringComparison.Ordinal);

    private string? Filled(string? template, string path, int line = 1) =>
        template is null || (settings.Repository is null && template.Contains("{repository}", StringComparison.Ordinal)) ? null
            : SourceHost.Fill(template, settings.Repository, settings.Branch, $"{settings.Folder}/{path}", line);
}

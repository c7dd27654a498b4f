using System.Globalization;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Addresses in the source repository, as in GitHub, GitLab, Gitea and similar. The public site has none.</summary>
internal sealed class SourceLinks(HandbookSettings settings, Audience audience)
{
    private readonly string? _repository = audience == Audience.Team ? settings.Repository : null;

    /// <summary>Where a page can be edited; null without a repository.</summary>
    public string? EditUrl(string path) => File("edit", path);

    /// <param name="line">1-based.</param>
    public string? SourceUrl(string path, int line) =>
        File("blob", path) is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file}#L{line}") : null;

    public string? CommitUrl(string? commit) => commit is null || _repository is null ? null : $"{_repository}/commit/{commit}";

    private string? File(string view, string path) => _repository is null
        ? null : $"{_repository}/{view}/{settings.Branch}/"
            + string.Join('/', $"{settings.Folder}/{path}".Trim('/').Split('/').Select(Uri.EscapeDataString));
}

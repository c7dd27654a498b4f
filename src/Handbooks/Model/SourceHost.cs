using System.Collections.Immutable;
using System.Globalization;

namespace Handbooks.Model;

/// <summary>
/// How a host of repositories writes the addresses of files and commits: templates with {repository}, {branch}, {path}, {line} and
/// {commit}.
/// </summary>
/// <param name="Edit">Where a file can be edited.</param>
/// <param name="Line">A line of a file.</param>
public sealed record SourceHost(string Edit, string Line, string Commit)
{
    /// <summary>Also of those that nobody knows: GitHub Enterprise and many others write addresses like GitHub.</summary>
    private static readonly SourceHost GitHub = new(
        "{repository}/edit/{branch}/{path}", "{repository}/blob/{branch}/{path}#L{line}",
        "{repository}/commit/{commit}");

    private static readonly SourceHost GitLab = new(
        "{repository}/-/edit/{branch}/{path}", "{repository}/-/blob/{branch}/{path}#L{line}",
        "{repository}/-/commit/{commit}");

    private static readonly SourceHost Bitbucket = new(
        "{repository}/src/{branch}/{path}?mode=edit", "{repository}/src/{branch}/{path}#lines-{line}",
        "{repository}/commits/{commit}");

    private static readonly SourceHost AzureDevOps = new(
        "{repository}?path=/{path}&version=GB{branch}&_a=contents",
        "{repository}?path=/{path}&version=GB{branch}&line={line}&lineEnd={line}&lineStartColumn=1&lineEndColumn=1",
        "{repository}/commit/{commit}");

    private static readonly SourceHost Gitea = new(
        "{repository}/_edit/{branch}/{path}", "{repository}/src/branch/{branch}/{path}#L{line}",
        "{repository}/commit/{commit}");

    /// <summary>By the names that handbook.yml has for them.</summary>
    internal static ImmutableArray<(string Name, SourceHost Host)> Names { get; } =
    [
        ("github", GitHub), ("gitlab", GitLab), ("bitbucket", Bitbucket), ("azure-devops", AzureDevOps), ("gitea", Gitea), ("forgejo", Gitea),
    ];

    /// <summary>Words in the names of hosts.</summary>
    private static readonly ImmutableArray<(string Word, SourceHost Host)> Signs =
    [
        ("gitlab", GitLab), ("bitbucket", Bitbucket), ("dev.azure.com", AzureDevOps), ("visualstudio.com", AzureDevOps),
        ("codeberg", Gitea), ("gitea", Gitea), ("forgejo", Gitea),
    ];

    /// <summary>The host that an address names, where its name is telling.</summary>
    public static SourceHost Of(string? repository)
    {
        var name = Uri.TryCreate(repository, UriKind.Absolute, out var address) ? address.Host : "";
        return Signs.FirstOrDefault(sign => name.Contains(sign.Word, StringComparison.OrdinalIgnoreCase)).Host ?? GitHub;
    }

    /// <param name="repository">Without a slash at its end.</param>
    /// <param name="path">From the repository's root, with forward slashes.</param>
    /// <param name="line">1-based.</param>
    internal static string Fill(string template, string? repository, string branch, string path, int line = 1) => template
        .Replace("{branch}", Escaped(branch), StringComparison.Ordinal)
        .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        // The parts above cannot hold a placeholder: their braces are escaped.
        .Replace("{path}", Escaped(path), StringComparison.Ordinal)
        .Replace("{repository}", repository, StringComparison.Ordinal);

    private static string Escaped(string path) => string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString));
}

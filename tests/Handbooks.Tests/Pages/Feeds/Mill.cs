using System.Text;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages.Feeds;

/// <summary>A mill whose roadmap grows over four commits: what the tests of its feeds read.</summary>
internal static class Mill
{
    public const string Settings = "title: The mill\nurl: https://mill.example.org/book\n";

    public const string Miller = "---\nrole: Miller\nvisibility: public\n---\n\n# Miller\n\n## Responsibilities\n\n- Grind the grain\n";

    public const string Clerk = "---\nrole: Night Clerk\nvisibility: internal\n---\n\n# Night Clerk\n\n## Responsibilities\n\n- Count the sacks\n";

    public static readonly (string Day, (string Path, string? Text)[] Files)[] Versions =
    [
        ("2026-01-10", [("handbook.yml", Settings), ("roles/miller.md", Miller), ("roles/night-clerk.md", Clerk),
            ("roadmap/mill.yml", Items("2027-Q1", "A new water wheel", "planned"))]),
        ("2026-02-11", [("roadmap/mill.yml", Items("2027-Q2", "A new water wheel", "planned"))]),
        ("2026-03-12", [("roadmap/mill.yml", Items("2027-Q3", "A wheel of oak", "in_progress"))]),
    ];

    public static string Items(string target, string title, string status, string more = "", string internalNote = "Nobody may know.") =>
        $"""
        - id: wheel
          title: {title}
          summary: It turns the stones; twice as fast, they say.
          theme: Works
          status: {status}
          target: {target}
          accountable: miller
          visibility: public
        - id: bread
          title: Bread on Sundays
          theme: Visitors
          status: planned
          target: 2027-05-02
          accountable: night-clerk
          visibility: public
        - id: hoard
          title: The quiet hoard of grain
          summary: {internalNote}
          theme: Cellar
          target: 2027
          accountable: night-clerk
          visibility: internal
        {more}
        """;

    public static Compilation Now(params (string Day, (string Path, string? Text)[] Files)[] more) => WithHistory.Of([.. Versions, .. more]);

    /// <summary>Without any commit.</summary>
    public static Compilation Undated(params (string Path, string Text)[] more)
    {
        var files = Versions.SelectMany(version => version.Files).Concat(more.Select(file => (file.Path, (string?)file.Text)))
            .GroupBy(file => file.Path).Select(file => (file.Key, file.Last().Item2!));
        return Compile.Files([.. files]);
    }

    /// <summary>Path and text of every feed of a site.</summary>
    public static Dictionary<string, string> Feeds(this Compilation compilation, string site = "public") =>
        compilation.Files.Where(file => file.Path.StartsWith($"{site}/feeds/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path[site.Length..], file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
}

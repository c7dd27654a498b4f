using System.Net;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>
/// What the tool itself writes gives away nothing, whatever internal pages are called: each phrase of a small public site, in text, tag,
/// key and feed, that has none of its authors' words is taken for the title of an internal page in turn.
/// </summary>
public sealed partial class ToolsOwnWordsTests
{
    /// <summary>What begins with these letters is the authors'.</summary>
    private const string OfAuthors = "zq";

    private static readonly (string Path, string Text)[] Handbook =
    [
        ("handbook.yml", "title: Zqbook\nurl: https://example.org\ndisclaimer: Zqmay.\n"),
        ("index.md", "---\nvisibility: public\n---\n# Zqhome\n\nZqwords.\n\n## Zqfirst\n\nZqmore.\n\n## Zqsecond\n\nZqmore.\n"),
        ("zqkeeper.md", "---\nrole: Zqkeeper\nvisibility: public\nunit: Zqunit\nreports_to: zqchief\nstatus: vacant\n---\n\nZqpurpose.\n\n"
            + "## Responsibilities\n\n- Zqcare {.accountable}\n- Zqserve\n\n## Domains\n\n- Zqdomain\n"),
        ("zqchief.md", "---\nrole: Zqchief\nvisibility: public\nunit: Zqunit\naliases: [Zqhead]\nmoved_from: [zqformer]\n---\n\n"
            + "Zqmet the Zqkeeper.\n\n## Responsibilities\n\n- Zqrule\n"),
        ("roadmap/zq.yml", "- {id: zqone, title: Zqone, visibility: public, status: in_progress, horizon: now, target: 2027-Q2, theme: Zqtheme, "
            + "accountable: zqkeeper, confidence: low, milestones: [{title: Zqstone, done: true}, Zqpost], links: [{title: Zqlink, url: "
            + "'https://example.org/zq'}], depends_on: [zqhid], summary: Zqsaid.}\n"
            + "- {id: zqtwo, title: Zqtwo, visibility: public, status: planned, depends_on: [zqone], accountable: zqhidden}\n"
                + "- {id: zqthree, title: Zqthree, visibility: public, status: paused, target: 2027-03}\n"
            + "- {id: zqfour, title: Zqfour, visibility: public, status: shipped, target: 2027-01}\n"
                + "- {id: zqfive, title: Zqfive, visibility: public, status: dropped}\n"
                + "- {id: zqsix, title: Zqsix, visibility: public, status: idea, horizon: later}\n- {id: zqhid, title: Zqhid}\n"),
    ];

    [Fact]
    public void None_of_its_words_is_taken_for_something_internal()
    {
        var phrases = Phrases(Build([])).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("In progress", phrases);
        Assert.Contains("utf-8", phrases);
        Assert.True(phrases.Count > 300, $"only {phrases.Count}");
        var pages = phrases.Select((phrase, i) => (Path: $"p{i}.md",
            Text: $"---\ntitle: '{phrase.Replace("'", "''", StringComparison.Ordinal)}'\n---\n\nzqpage\n")).ToArray();
        var found = Build(pages).Of("HB5101").Select(leak => (leak.Related[0].Span.Path, leak.Span)).ToList();
        Assert.True(found.Count == 0, string.Join("\n",
            found.Select(leak => $"{phrases[int.Parse(leak.Path[1..^3], System.Globalization.CultureInfo.InvariantCulture)]}   {leak.Span}")));
    }

    private static Compilation Build((string Path, string Text)[] withPages)
    {
        var files = Handbook.Concat(withPages).ToArray();
        return WithHistory.Of(
            new HandbookTheme(),
            ("2026-01-05", [.. files.Select(file => (file.Path,
                (string?)file.Text.Replace("2027-Q2", "2027-Q1", StringComparison.Ordinal)
                .Replace("status: planned", "status: idea", StringComparison.Ordinal).Replace("- Zqserve\n", "", StringComparison.Ordinal)))]),
            ("2026-02-05", [.. files.Select(file => (file.Path, (string?)file.Text))]));
    }

    private static HashSet<string> Phrases(Compilation compilation)
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, text) in compilation.PublicFiles().Where(file => !file.Key.StartsWith("public/assets/", StringComparison.Ordinal)))
        {
            var parts = path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)
                ? Tag().Split(text).Concat(Tag().Matches(text).SelectMany(tag => Attribute().Matches(tag.Value))
                    .SelectMany(match => (string[])[match.Groups[1].Value, match.Groups[2].Value]))
                : text.Split(['"', '\n', '\r', ',']);
            phrases.UnionWith(parts.Concat(parts.SelectMany(part => part.Split([';', '.', '/', '#', ':', '(', ')'])))
                .Select(part => WebUtility.HtmlDecode(part).Trim(' ', '\n', '\\', ';', ':', ',', '.')));
        }
        phrases.RemoveWhere(phrase => phrase.Contains(OfAuthors, StringComparison.OrdinalIgnoreCase) || phrase.Count(char.IsLetter) < 3
            || phrase.Contains('\n', StringComparison.Ordinal) || phrase.Length > 80 || NoTitle().IsMatch(phrase));
        return phrases;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>Names, and values but those that are names of classes, ids, addresses and shapes.</summary>
    [GeneratedRegex("(?<= )([a-z:-]+)=\"(?:(?<!(?:class|id|by|for|href|src|viewBox|points|[ /]d|headers|transform|data-[a-z]+)=\")([^\"]*))?")]
    private static partial Regex Attribute();

    /// <summary>
    /// Identifiers made of hashes, dates, numbers of things, addresses on the site, what is put together of several phrases:
    /// nobody's title.
    /// </summary>
    [GeneratedRegex(@"[0-9a-f]{8}|[0-9]{4}-|%[0-9A-F]{2}|[0-9] | [0-9]|example\.org|\bhb-|[|\\]|; |:[A-Z]|SEQUENCE:")]
    private static partial Regex NoTitle();
}

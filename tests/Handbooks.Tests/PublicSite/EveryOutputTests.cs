using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Rendering.Gate;
using Handbooks.Rendering.Gate.Readings;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>
/// Had the tool itself a fault, so that something internal came onto the public site, the gate would stop it in every kind of file:
/// the site is made while everything is public, and searched as if it were not.
/// </summary>
public sealed partial class EveryOutputTests
{
    private static readonly (string Path, string Text)[] Sources =
    [
        ("handbook.yml", "title: The book\nurl: https://example.org\n"),
        ("index.md", "---\nvisibility: public\n---\n# Home\n"),
        ("mate.md", "---\nrole: Mate\nvisibility: public\nreports_to: va-keeper-1\n---\n\n## Responsibilities\n\n- Row\n"),
        ("roadmap/open.yml", "- {id: open, title: Open, visibility: public, target: 2027-Q2}\n"),
        ("plan.md", "---\ntitle: Copper Lantern Plan\nmoved_from: [/brass-harbour-notes/]\nvisibility: SEEN\n---\n\n"
            + "The quiet fleet leaves our harbour well before dawn.\n\n| What | Velvet Anchor Keeper | Mate |\n|---|---|---|\n"
            + "| Count every harbour seal by lamplight | A | R |\n"),
        ("keeper.md", "---\nrole: Velvet Anchor Keeper\nid: va-keeper-1\naliases: [Brass Whistle Holder]\nunit: Night Watch Unit\n"
            + "moved_from: [tin-drum-holder]\nvisibility: SEEN\n---\n\n## Responsibilities\n\n"
            + "- Polish every silver compass before the auction {#compass-polish-99 .accountable}\n\n"
            + "The Velvet Anchor Keeper has authority to close the east gate at midnight.\n\n## Domains\n\n- Amber lighthouse lamps\n"),
        ("roadmap/hidden.yml", "- id: QX-77\n  title: Midnight Ferry Launch\n  theme: Smugglers Cove\n  status: in_progress\n  target: 2027-Q1\n"
            + "  accountable: va-keeper-1\n  moved_from: [zz-old-55]\n  visibility: SEEN\n"
            + "  links: [{title: Sealed Tender Folder, url: 'https://example.org/x'}]\n  milestones: [Hull Paint Dry]\n"
            + "  summary: The night ferry opens with twelve amber cabins.\n"),
        ("people.yml", "- {name: Ada Copperfield, roles: [va-keeper-1], visibility: SEEN}\n"),
    ];

    private static readonly string[] Canaries =
    [
        "Copper Lantern Plan", "brass-harbour-notes", "The quiet fleet leaves our harbour well before dawn", "Count every harbour seal by lamplight",
        "Velvet Anchor Keeper", "va-keeper-1", "Brass Whistle Holder",
        "Night Watch Unit", "tin-drum-holder", "Polish every silver compass before the auction", "compass-polish-99", "has authority to close",
        "Midnight Ferry Launch", "QX-77", "Smugglers Cove", "zz-old-55",
        "Sealed Tender Folder", "Hull Paint Dry", "The night ferry opens with twelve amber cabins", "Ada Copperfield",
    ];

    private static readonly Lazy<(Compilation Site, GateSubject Subject)> Made = new(Make);

    /// <summary>A kind of file that is no longer made, or holds none of it any more, would be tested by nothing.</summary>
    public static TheoryData<string, string[]> Kinds => new()
    {
        { "roadmap/index.html", ["Midnight Ferry Launch", "Smugglers Cove", "QX-77"] },
        { "roadmap/qx-77/index.html", ["Hull Paint Dry", "Sealed Tender Folder", "Ada Copperfield"] }, { "roadmap/zz-old-55/index.html", ["QX-77"] },
        { "embed/items/qx-77/index.html", ["Midnight Ferry Launch"] }, { "embed/now/index.html", ["Midnight Ferry Launch"] },
        { "feeds/roadmap.xml", ["Midnight Ferry Launch", "twelve amber cabins"] }, { "feeds/roadmap.json", ["QX-77"] },
        { "feeds/roadmap.ics", ["Midnight Ferry Launch"] },
        { "feeds/roles/va-keeper-1.xml", ["Velvet Anchor Keeper"] }, { "feeds/themes/smugglers-cove.xml", ["Smugglers Cove"] },
        { "data/roadmap.json", ["Midnight Ferry Launch", "Smugglers Cove"] }, { "data/roles.json", ["Velvet Anchor Keeper", "Ada Copperfield"] },
        { "data/matrix.json", ["compass-polish-99"] },
        { "matrix/index.html", ["Polish every silver compass", "Count every harbour seal"] }, { "matrix/matrix.csv", ["Velvet Anchor Keeper"] },
        { "decisions/index.html", ["close the east gate at midnight"] }, { "changes/index.html", ["Midnight Ferry Launch"] },
        { "map/index.html", ["Velvet Anchor Keeper"] },
        { "roles/index.html", ["Velvet Anchor Keeper"] }, { "roles/va-keeper-1/index.html", ["Brass Whistle Holder", "Night Watch Unit"] },
        { "roles/tin-drum-holder/index.html", ["va-keeper-1"] }, { "roles/mate/index.html", ["Velvet Anchor Keeper"] },
        { "plan/index.html", ["The quiet fleet leaves"] }, { "brass-harbour-notes/index.html", [] }, { "index.html", ["Copper Lantern Plan"] },
        { "sitemap.xml", ["QX-77"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_file_is_searched(string path, string[] words)
    {
        var file = Made.Value.Site.Files.Single(file => file.Path == "public/" + path);
        Assert.All(words, word => Assert.Contains(word, Readable(file), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(LeakGate.Check([file], Made.Value.Subject).Where(diagnostic => diagnostic.Id == "HB5101"));
    }

    [Fact]
    public void No_file_that_holds_something_internal_passes()
    {
        var (site, subject) = Made.Value;
        var holding = site.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal))
            .Where(file => Array.Exists(Canaries, words => Readable(file).Contains(words, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(holding.Count > 25, $"only {holding.Count} files");
        Assert.All(holding, file => Assert.True(LeakGate.Check([file], subject).Any(diagnostic => diagnostic.Id == "HB5101"), file.Path));
    }

    [Fact]
    public void Each_word_is_found_somewhere()
    {
        var (site, subject) = Made.Value;
        var terms = new InternalTerms(subject);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in site.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal)))
        {
            new FileReadings(Find, new Base64Runs()).Read(file.Path, file.Content, isGenerated: true);
            Find(new Reading(file.Path, at => at));
        }
        Assert.All(Canaries, words => Assert.True(found.Any(hit => Same(hit, words)), words));

        void Find(Reading reading)
        {
            var hits = new List<Hit>();
            terms.Find(reading, new SearchBuffers(), hits);
            found.UnionWith(hits.Select(hit => reading.Text[hit.Start..hit.End].ToLowerInvariant()));
        }
    }

    private static bool Same(string hit, string words)
    {
        var (a, b) = (NotWord().Replace(hit, " ").Trim(), NotWord().Replace(words, " ").Trim().ToLowerInvariant());
        return a.Contains(b, StringComparison.Ordinal) || (a.Split(' ').Length > 4 && b.Contains(a, StringComparison.Ordinal));
    }

    private static (Compilation, GateSubject) Make()
    {
        var site = WithHistory.Of(new HandbookTheme(), ("2026-01-05",
            Seen("public").Take(3).Select(file => (file.Path, (string?)file.Text)).ToArray()),
            ("2026-02-05", [.. Seen("public").Select(file => (file.Path, (string?)file.Text))]));
        var (all, linked) = HandbookCompiler.Understand(SourceTree.Of(Seen("internal")));
        var published = PublicDeclarations.From(all);
        var theme = new HandbookTheme();
        return (site, new GateSubject(all, linked, published, Linker.Link(published), () => [],
            [.. theme.AssetsOf(new SiteFrame(Audience.Public, "", null, "en", null, null)).Select(asset => asset.Content)]));
    }

    private static (string Path, string Text)[] Seen(string by) =>
        [.. Sources.Select(file => (file.Path, file.Text.Replace("SEEN", by, StringComparison.Ordinal)))];

    /// <summary>Read without the gate's own reader.</summary>
    private static string Readable(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span).Replace("\r\n ", "", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)) + Tags().Replace(WebUtility.HtmlDecode(text), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NotWord();
}

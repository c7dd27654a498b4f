using System.Globalization;
using System.Text;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Rendering.Gate;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>The gate reads the index of the search: words that stand there one by one are judged by the texts that they come from.</summary>
public sealed class SearchGateTests
{
    private static readonly (string Path, string Text)[] Internal =
    [
        ("hidden/keeper.md", "---\nrole: Data Keeper\n---\n\n## Responsibilities\n\n- Zqkeep\n"),
        ("hidden/thing.md", "---\nrole: Velquist\n---\n\n## Responsibilities\n\n- Zqdo\n"),
        ("hidden/oncall.md", "---\ntitle: Velmail\n---\n\nzqtext\n"),
    ];

    [Theory]
    [InlineData("We hold data.\n\nA keeper looks after the garden.")]
    [InlineData("# Data\n\n## Keeper\n\nText.")]
    [InlineData("- data\n- keeper")]
    [InlineData("| Data | Keeper |\n|---|---|\n| data | keeper |")]
    [InlineData("Written as vel-mail.")]
    public void Words_that_only_stand_beside_one_another_in_the_index_are_no_alarm(string text) =>
        Assert.Empty(Gate.Page(text, Internal).Of("HB5101"));

    [Theory]
    [InlineData("Ask the Data Keeper.")]
    [InlineData("Ask Velquist.")]
    [InlineData("## Velquist\n\nText.")]
    public void A_leak_on_a_page_is_found_and_named_there(string text)
    {
        var leak = Gate.Page(text, Internal).The("HB5101");
        Assert.StartsWith("public/open/index.html", leak.Place(), StringComparison.Ordinal);
    }

    /// <summary>Where one text ends and another begins is no place within a name, whatever stands there.</summary>
    [Theory]
    [InlineData("Benefits: Pension plan", "Benefits:\n\n- Pension plan")]
    [InlineData("Step 1. Prepare", "**Step 1.**\n\nPrepare the room.")]
    [InlineData("Q1. Budget", "- Done in Q1.\n- Budget is set.")]
    [InlineData("Team; Tools", "Team\n\nTools")]
    [InlineData("Team · Tools", "Team\n\nTools")]
    [InlineData("Sunset Kraken", "<details><summary>Sunset</summary>Kraken</details>")]
    [InlineData("Sunset Kraken", "| Sunset | Kraken |\n|---|---|\n| a | b |")]
    [InlineData("Sunset. Kraken", "---\n\nKraken", "Sunset.")]
    public void A_name_does_not_go_on_from_one_text_to_the_next(string title, string text, string? description = null)
    {
        var described = description is null ? "" : $"description: {description}\n";
        var files = Gate.Build(("open.md", $"---\ntitle: Open\nvisibility: public\n{described}---\n\n{text}\n"),
            ("hidden/thing.md", $"---\ntitle: '{title}'\n---\n\nzqtext\n"));
        Assert.Empty(files.Of("HB5101"));
    }

    [Theory]
    [InlineData("Benefits: Pension plan", "Read Benefits: Pension plan today.")]
    [InlineData("Step 1. Prepare", "- See Step 1. Prepare")]
    [InlineData("Sunset Kraken", "<details><summary>Sunset Kraken</summary>Text</details>")]
    [InlineData("Sunset Kraken", "<div>Sunset <b>Kraken</b></div>")]
    public void A_name_within_one_text_is_found(string title, string text) => Assert.NotEmpty(Gate.Title(title, text).Of("HB5101"));

    [Theory]
    [InlineData("Accountable: Lead")]
    [InlineData("Responsible: Lead")]
    [InlineData("Lead, Chief")]
    [InlineData("Lead and Chief")]
    public void Our_own_words_beside_a_name_are_no_other_name(string title)
    {
        var files = Gate.Build(
            ("lead.md", "---\nrole: Lead\nvisibility: public\n---\n\n## Responsibilities\n\n- Choose the paint\n- Buy a boat {.accountable}\n"),
            ("chief.md", "---\nrole: Chief\nvisibility: public\n---\n\n## Responsibilities\n\n- Choose the paint\n"),
            ("hidden/thing.md", $"---\ntitle: '{title}'\n---\n\nzqtext\n"));
        Assert.DoesNotContain(files.Of("HB5101"), leak => leak.Place().Contains("data/search", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("| We sell the | blue house | in May |\n|---|---|---|\n| a | b | c |")]
    [InlineData("- We sell\n- the blue house\n- in May")]
    public void A_sentence_does_not_go_on_from_one_text_to_the_next(string text) =>
        Assert.Empty(Gate.Page(text, ("hidden/plan.md", "---\ntitle: Zqplan\n---\n\nWe sell the blue house in May.\n")).Of("HB5101"));

    /// <summary>As if a text in the index had been made from more than the page.</summary>
    [Theory]
    [InlineData("\"Ask the Data Keeper.\"")]
    [InlineData("\"One.\",\n\"Ask Velquist.\"")]
    public void A_leak_in_a_text_that_only_the_index_has_is_found(string pieces)
    {
        var (files, subject) = Made("Nothing of the kind.");
        Assert.Empty(Leaks(files, subject));
        Assert.NotEmpty(Leaks(With(files, "d0.js", $"[2,\"Open\",\n\"open/\",\n\"\",\n[{pieces}],0,0],"), subject));
    }

    /// <summary>As if the index had been made from more than the public site.</summary>
    [Theory]
    [InlineData("""["velquist",1,-5,0],""")]
    [InlineData("""["velquists",1,-5,0],""")]
    [InlineData("""["data keeper",-1,0],""")]
    [InlineData("""["data-keeper",-1,0],""")]
    public void A_leak_that_only_the_index_has_is_found(string entry)
    {
        // Both words are on the page, apart.
        var (files, subject) = Made("We hold data.\n\nA keeper looks after the garden.");
        Assert.Empty(Leaks(files, subject));
        Assert.NotEmpty(Leaks(With(files, "w0.js", entry), subject));
    }

    /// <summary>Words of the theme's scripts and of the index's own head are nobody's text.</summary>
    [Theory]
    [InlineData("recruiter")]
    [InlineData("addEventListener")]
    public void A_word_that_only_the_tool_s_scripts_have_is_no_excuse(string word)
    {
        var (files, subject) = Made("Nothing of the kind.", ("hidden/word.md", $"---\nrole: {word}\n---\n\n## Responsibilities\n\n- Zqwork\n"));
        Assert.NotEmpty(Leaks(With(files, "w0.js", $"[\"{word.ToLowerInvariant()}\",1,-5,0],"), subject));
    }

    /// <summary>The head of the index names the first word of each file of words.</summary>
    [Fact]
    public void A_word_of_a_longer_public_name_is_no_alarm_in_any_file()
    {
        var roles = Enumerable.Range(0, 120).Select(i =>
            ($"open/r{i}.md", $"---\nrole: {Word(i)} Velquist\nvisibility: public\n---\n\n## Responsibilities\n\n"
            + $"- {string.Join(' ', Enumerable.Range(0, 30).Select(n => Word((i * 31) + n)))}\n"));
        var files = Gate.Build([.. Internal, .. roles]);
        Assert.Empty(files.Of("HB5101"));

        static string Word(int i) => "Ve" + string.Concat(i.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('b' + digit - '0'))) + "a";
    }

    private static (OutputFile[] Files, GateSubject Subject) Made(string text, params (string, string)[] more)
    {
        var tree = SourceTree.Of([("open.md", $"---\ntitle: Open\nvisibility: public\n---\n\n{text}\n"), .. Internal, .. more]);
        var files = HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions { PublicOnly = true }).Files
            .Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal)).ToArray();
        var (all, linked) = HandbookCompiler.Understand(tree);
        var published = PublicDeclarations.From(all);
        return (files, new GateSubject(all, linked, published, Linker.Link(published), () => [],
            [.. new HandbookTheme().AssetsOf(new SiteFrame(Audience.Public, "", null, "en", null, null)).Select(asset => asset.Content)]));
    }

    private static OutputFile[] With(OutputFile[] files, string name, string entry) => [.. files.Select(file =>
        file.Path == "public/data/search/" + name ? new OutputFile(file.Path, Encoding.UTF8.GetBytes(Inserted(file, entry))) : file)];

    private static string Inserted(OutputFile file, string entry) =>
        Encoding.UTF8.GetString(file.Content.Span) is var text && text.IndexOf('\n', StringComparison.Ordinal) is var end
            ? text.Insert(end + 1, entry + "\n") : "";

    private static Handbooks.Diagnostics.Diagnostic[] Leaks(OutputFile[] files, GateSubject subject) =>
        [.. LeakGate.Check([.. files], subject).Where(diagnostic => diagnostic.Id == "HB5101")];
}

using System.Globalization;
using System.Text;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
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
        var roles = Enumerable.Range(0, 120).Select(i => ($"open/r{i}.md", $"---\nrole: {Word(i)} Velquist\nvisibility: public\n---\n\n## Responsibilities\n\n"
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

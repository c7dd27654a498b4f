using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Rendering.Gate;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Text;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>Where nothing internal is told, the gate is silent; where public text names an internal thing, it does so in plain words.</summary>
public sealed partial class FalseAlarmTests
{
    [Fact]
    public void The_sample_handbook_gives_no_alarm() => AssertQuiet(SourceReader.Read(Tool.Sample).Value);

    public static TheoryData<string> Corpora =>
        [.. Repository.Corpora is { } folder
            ? Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray() : ["none"]];

    [CorporaTheory]
    [MemberData(nameof(Corpora))]
    public void A_real_handbook_gives_no_alarm_as_it_is(string name) => AssertQuiet(Read(name));

    /// <summary>By hand nobody could tell for thousands: an alarm is true if a public source says the internal words itself.</summary>
    [CorporaTheory]
    [MemberData(nameof(Corpora))]
    public void With_half_of_its_files_public_each_alarm_is_true(string name) => AssertTrue(Read(name), (_, i) => i % 2 == 0);

    [CorporaTheory]
    [MemberData(nameof(Corpora))]
    public void With_all_but_a_few_files_public_each_alarm_is_true(string name) => AssertTrue(Read(name), (_, i) => i % 25 != 7);

    private static SourceTree Read(string name) => SourceReader.Read(Path.Combine(Repository.Corpora!, name)).Value;

    private static void AssertQuiet(SourceTree tree) =>
        Assert.Empty(HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions { PublicOnly = true })
            .Diagnostics.Where(diagnostic => diagnostic.Id is "HB5101" or "HB5110" or "HB5111"));

    private static void AssertTrue(SourceTree tree, Func<string, int, bool> isPublic)
    {
        var open = tree.Files.Select(file => file.Path).Concat(tree.Assets.Select(asset => asset.Path)).Where(path => path is not "handbook.yml")
            .Where(isPublic).ToList();
        var settings = "public:\n" + string.Concat(open.Select(path => $"  - '{path.Replace("'", "''", StringComparison.Ordinal)}'\n"));
        tree = tree with
        {
            Files = [new SourceFile(SourceKind.Yaml, new SourceText("handbook.yml", settings)),
                .. tree.Files.Where(file => file.Path != "handbook.yml")],
        };
        var compilation = HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions { PublicOnly = true });
        var said = " " + string.Join(" ", tree.Files.Where(file => open.Contains(file.Path))
            .Select(file => Words(WebUtility.HtmlDecode(file.Text.Text))).Concat(open.Select(Words))) + " ";
        // Names are found in their parts, too: "WhiteHat" as "White Hat".
        var joined = said.Replace(" ", "", StringComparison.Ordinal);
        var (all, linked) = HandbookCompiler.Understand(tree);
        var terms = InternalNames.Of(all, linked)
            .Concat<InternalTerm>(new InternalProse(all, linked, new NameIndex([])).Sentences.Select(read => read.Sentence))
            .ToLookup(term => (term.Kind, term.Span));
        foreach (var leak in compilation.Of("HB5101"))
        {
            var source = leak.Related[0].Span;
            var found = terms.Where(group => group.Key.Span == source).SelectMany(group => group).Select(TextOf).ToList();
            Assert.True(found.Exists(text => Parts(text).Any(words => said.Contains($" {words}", StringComparison.Ordinal)
                || said.Contains($" {PluralFirst(words)}", StringComparison.Ordinal)
                || joined.Contains(words.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal))),
                $"{leak.Line()} from {source}: \"{string.Join("\" or \"", found)}\"");
        }
    }

    private static string TextOf(InternalTerm term) => term switch
    {
        InternalName { IsPath: true } path => path.Text.Split('/')[^1],
        InternalName name => name.Text,
        _ => ((InternalSentence)term).Text,
    };

    /// <summary>The words of a name; of a sentence each eight in a row, where it has more.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var words = Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : Enumerable.Range(0, Math.Max(1, words.Length - 7)).Select(at => string.Join(' ', words.Skip(at).Take(8)));
    }

    private static string PluralFirst(string words) =>
        words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? words.Insert(end, "s") : words;

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var word in TextWord.In(Markup().Replace(text, "").ToLowerInvariant()))
            words.Append(words.Length > 0 ? " " : "").Append(word.Text);
        return words.ToString();
    }

    [GeneratedRegex(@"</?(b|i|em|strong|span|a|code)\b[^>]*>|[*`\u200B\u00AD]")]
    private static partial Regex Markup();
}

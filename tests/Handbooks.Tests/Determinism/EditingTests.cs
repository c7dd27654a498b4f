using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Determinism;

/// <summary>A session of edits ends in exactly what a fresh build of the same files gives.</summary>
public sealed class EditingTests
{
    [Fact]
    public void After_any_edit_a_session_gives_the_bytes_of_a_fresh_build()
    {
        for (var seed = 0; seed < TestSize.Of(4, 200); seed++)
        {
            var (dice, files) = (new Dice(seed), new RandomHandbook(seed).Files.ToDictionary(file => file.Path, file => file.Text));
            var others = new RandomHandbook(seed + 1000).Files;
            var cache = new ReadingCache();
            for (var edit = 0; edit < 8; edit++)
            {
                var kept = Plan(files, cache);
                var made = kept.Diagnostics.Length;
                var fresh = HandbookCompiler.Compile(Sources(files), new HandbookTheme(), new CompilerOptions());
                Assert.All(fresh.Files, file =>
                    Assert.True(kept.Make(file.Path) is { } bytes && bytes.Span.SequenceEqual(file.Content.Span), file.Path));
                var finished = kept.Finish();
                Assert.Equal(Shown(fresh), Shown(finished));
                Assert.True(made <= finished.Diagnostics.Length);
                Edit(files, others, dice);
            }
        }
    }

    [Fact]
    public void Duties_that_are_nearly_the_same_are_found_where_they_are_now_and_as_they_are_worded_now()
    {
        const string Grind = "Grind the coffee beans for the bar every morning";
        static string Role(string title, string duty) => $"---\nrole: {title}\n---\n\n## Responsibilities\n\n- {duty}\n- Sing\n";
        var files = new Dictionary<string, string>
        {
            ["a.md"] = Role("Barista", Grind),
            ["b.md"] = Role("Cook", "Grind the coffee beans for the bar each morning"),
        };
        var cache = new ReadingCache();
        Assert.Equal("b.md:7:3", Found());
        files["b.md"] = files["b.md"].Replace("## Resp", "A line.\n\n## Resp", StringComparison.Ordinal);
        Assert.Equal("b.md:9:3", Found());
        files["b.md"] = files["b.md"].Replace("Grind the", "Never grind the", StringComparison.Ordinal);
        Assert.Equal("", Found());
        files["b.md"] = Role("Bar Cook", Grind[..^8] + "day");
        Assert.Equal("b.md:7:3", Found());
        files.Remove("a.md");
        Assert.Equal("", Found());

        string Found()
        {
            var kept = Pairs(Plan(files, cache).Finish());
            Assert.Equal(Pairs(HandbookCompiler.Compile(Sources(files), new HandbookTheme(), new CompilerOptions())), kept);
            return string.Join(' ', kept.Select(line => line.Split(' ')[0].TrimEnd(':')));
        }

        static string[] Pairs(Compilation compilation) =>
            [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Id == "HB4012").Select(diagnostic => diagnostic.Line() + diagnostic.Help)];
    }

    [Fact]
    public void A_file_that_did_not_change_is_not_read_again()
    {
        var cache = new ReadingCache();
        (string, string)[] files = [("a.md", "# A\n"), ("b.md", "# B\n"), ("handbook.yml", "title: One\n")];
        var first = cache.Begin(SourceTree.Of(files));
        var second = cache.Begin(SourceTree.Of([("a.md", "# A\n"), ("b.md", "# Other\n"), ("handbook.yml", "title: One\n")]));
        Assert.Same(first.Files[0], second.Files[0]);
        Assert.NotSame(first.Files[1], second.Files[1]);
    }

    [Fact]
    public void A_file_that_a_site_does_not_have_cannot_be_made()
    {
        var planned = Plan(new() { ["index.md"] = "# Hello\n" }, new ReadingCache());
        Assert.True(planned.Has("team/index.html"));
        Assert.False(planned.Has("team/nowhere/index.html"));
        Assert.Null(planned.Make("team/nowhere/index.html"));
    }

    [Fact]
    public void Finishing_can_be_cancelled()
    {
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.Throws<OperationCanceledException>(() => Plan(new() { ["index.md"] = "# Hello\n" }, new ReadingCache()).Finish(end.Token));
    }

    /// <summary>As people do: words added, a file renamed, removed or taken from elsewhere, and now and then the settings.</summary>
    private static void Edit(Dictionary<string, string> files, (string Path, string Text)[] others, Dice dice)
    {
        var path = dice.One([.. files.Keys.Order(StringComparer.Ordinal)]);
        switch (dice.Below(5))
        {
            case 0:
                files[path] += path.EndsWith(".md", StringComparison.Ordinal) ? "\n## Added\n\n- One more line for [[Amber Lantern]]\n" : "\n";
                break;
            case 1 when path.EndsWith(".md", StringComparison.Ordinal):
                files.Remove(path, out var text);
                files["moved/" + Path.GetFileName(path)] = text!;
                break;
            case 2 when files.Count > 1:
                files.Remove(path);
                break;
            case 3:
                files["handbook.yml"] = $"title: Edition {dice.Below(3)}\npublic: [\"open0/**\"]\n";
                break;
            default:
                var other = dice.One(others);
                files[other.Path] = other.Text;
                break;
        }
    }

    private static Result<SourceTree> Sources(Dictionary<string, string> files) =>
        new(SourceTree.Of(files.Select(file => (file.Key, file.Value))), []);

    private static PlannedHandbook Plan(Dictionary<string, string> files, ReadingCache cache) =>
        HandbookCompiler.Plan(Sources(files), new HandbookTheme(), new CompilerOptions { Cache = cache });

    private static string[] Shown(Compilation compilation) =>
        [.. compilation.Files.Select(file => $"{file.Path} {Encoding.Latin1.GetString(file.Content.Span)}"),
            .. compilation.Diagnostics.Select(diagnostic => diagnostic.Line() + diagnostic.Help)];
}

using System.Globalization;
using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Determinism;

/// <summary>The same input gives the same bytes, and the same diagnostics in the same order.</summary>
public sealed class SameBytesTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        .. new RandomHandbook(17).Files.Where(file => file.Path is not ("people.yml" or "handbook.yml")),
        ("handbook.yml", "title: The handbook\nurl: https://example.org\n"),
        ("Ünïcode/İstanbul.md", "# İSTANBUL ıi\n\n[[ISTANBUL]] titel\n"), ("b.md", "# b\n"), ("B/x.md", "# B\n"), ("é.md", "# é\n"),
        ("Z.md", "# Z\n"),
        ("many.md", string.Concat(Enumerable.Range(0, 40).Select(i => $"# Part {i}\n\nSee [x](none{i}.md) and Amber Lantern.\n\n"))),
        ("ids.md", "---\nrole: IT Lead\nunit: INDIA\n---\n\n## RESPONSIBILITIES\n\n- DECIDES IT ALL\n"),
        ("people.yml", "- {name: Ada Example, roles: [{role: IT Lead, from: 2026-03-01, share: 12.5%}], visibility: public}\n"),
        ("roadmap/more.yml", "- {title: One, target: 2027-W03, progress: 0.125}\n"
            + "- {title: one, target: q1 2027, milestones: [a, {title: b, done: true}, c]}\n"),
    ];

    [Fact]
    public void Twice_in_a_row() => Assert.Equal(InMemory(Files), InMemory(Files));

    [Fact]
    public void From_another_folder_and_in_whatever_order_the_files_came_there()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        foreach (var (path, text) in Files)
            one.Write(path, text);
        foreach (var (path, text) in new Dice(3).Shuffled(Files))
            other.Write("deep/er/" + path, text);
        Assert.Equal(Bytes(SourceReader.Read(one.Path)), Bytes(SourceReader.Read(other["deep/er"])));
    }

    [Fact]
    public void In_whatever_order_the_files_are_given()
    {
        var expected = InMemory(Files);
        for (var seed = 0; seed < 5; seed++)
            Assert.Equal(expected, InMemory(new Dice(seed).Shuffled(Files)));
    }

    [Fact]
    public void Under_another_culture() => Assert.Equal(InMemory(Files), OddCulture.Under(() => InMemory(Files)));

    [Fact]
    public void The_other_culture_is_one_that_shows()
    {
        static string Shown() =>
            new DateTime(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc).ToString("d", CultureInfo.CurrentCulture)
            + (-1.5).ToString(CultureInfo.CurrentCulture);
        Assert.NotEqual(Shown(), OddCulture.Under(Shown));
        // It also reaches the threads that the compiler starts.
        Assert.All(OddCulture.Under(() => ParallelEnumerable.Range(0, 50).Select(_ => CultureInfo.CurrentCulture.NumberFormat.NegativeSign).ToList()),
            sign => Assert.Equal("\u2212", sign));
    }

    [Fact]
    public void With_another_zone_and_year_nothing_that_is_written_tells_the_day() =>
        Assert.DoesNotContain(InMemory(Files), line => line.Contains(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            StringComparison.Ordinal));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void With_any_line_ends(string lineEnd)
    {
        static IEnumerable<string> Shown(IEnumerable<string> lines) => lines.Where(line =>
            line.Contains(".html ", StringComparison.Ordinal) || line.Contains("data/", StringComparison.Ordinal));
        var files = Files.Select(file => (file.Path, file.Text.Replace("\n", lineEnd, StringComparison.Ordinal)));
        Assert.Equal(Shown(InMemory(Files)), Shown(InMemory(files)));
    }

    /// <summary>
    /// The command itself: in each language and zone, with few and many threads, from another path, with files of another order
    /// and age.
    /// </summary>
    [Fact]
    public void Whatever_the_machine_is_like()
    {
        string[] languages = ["C", "tr_TR.UTF-8", "th_TH.UTF-8", "sv_SE.UTF-8"];
        string[] zones = ["UTC", "Asia/Tokyo", "America/St_Johns"];
        string[] threads = ["1", "2", "16"];
        using var folder = new TemporaryFolder();
        var machines = languages.SelectMany(language => zones.Select(zone => (Language: language, Zone: zone))).ToArray();
        var hashes = new string[machines.Length];
        Parallel.For(0, machines.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var place = folder[string.Concat(Enumerable.Repeat("deep/", i)) + $"checkout {i}"];
            WriteShuffled(place, i);
            (string, string)[] environment =
            [
                ("LANG", machines[i].Language), ("LC_ALL", machines[i].Language), ("TZ", machines[i].Zone),
                ("DOTNET_PROCESSOR_COUNT", threads[i % threads.Length]), ("HOME", place),
            ];
            var run = Tool.RunIn(place, environment, "build");
            Assert.True(run.ExitCode == 0, run.Error + run.Output);
            hashes[i] = Tool.Hash(Path.Combine(place, "output"));
        });
        Assert.Single(hashes.Distinct());
    }

    private static void WriteShuffled(string place, int seed)
    {
        var dice = new Dice(seed);
        // Some of the items name roles that nobody defines, and would stop the build.
        foreach (var (path, text) in dice.Shuffled(Files.Where(file => !file.Path.StartsWith("roadmap/closed0/", StringComparison.Ordinal))))
        {
            var file = Path.Combine(place, "input", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(dice.Below(200_000)));
        }
    }

    private static string[] InMemory(IEnumerable<(string, string)> files) => Bytes(new(SourceTree.Of(files), []));

    /// <summary>One line a file, one a diagnostic.</summary>
    private static string[] Bytes(Handbooks.Diagnostics.Result<SourceTree> sources)
    {
        var compilation = HandbookCompiler.Compile(sources, new HandbookTheme(), new CompilerOptions());
        return [.. compilation.Files.Select(file => $"{file.Path} {Encoding.Latin1.GetString(file.Content.Span)}"),
            .. compilation.Diagnostics.Select(diagnostic => diagnostic.Line() + diagnostic.Help)];
    }
}

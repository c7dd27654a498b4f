using BenchmarkDotNet.Attributes;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Benchmarks;

/// <summary>
/// The pipeline cut off at three depths, in one process: the difference between two of them is what lies between. For the stages
/// of one build, run it with <c>--timings</c>.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StageBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-stages-").FullName;
    private Diagnostics.Result<SourceTree> _sources = null!;

    [Params(100, 1000)]
    public int Roles { get; set; }

    [GlobalSetup]
    public void Write()
    {
        GeneratedHandbook.Write(Roles, _folder);
        _sources = SourceReader.Read(_folder);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "read the files")]
    public object Read() => SourceReader.Read(_folder);

    [Benchmark(Description = "parse, read and link")]
    public object Link() => HandbookCompiler.Ask(_sources, new CompilerOptions());

    [Benchmark(Description = "and the public site")]
    public object PublicSite() => HandbookCompiler.Compile(_sources, new HandbookTheme(), new CompilerOptions { PublicOnly = true });

    [Benchmark(Description = "and the team's site")]
    public object BothSites() => HandbookCompiler.Compile(_sources, new HandbookTheme(), new CompilerOptions());
}

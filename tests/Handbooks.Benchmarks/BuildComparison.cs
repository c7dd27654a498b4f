using System.Globalization;
using System.Runtime.InteropServices;

namespace Handbooks.Benchmarks;

/// <summary>
/// Whole builds, each a process of its own into an empty folder, in turn with Hugo and with the floor, so that what the machine
/// does meanwhile falls on all of them. Only ratios mean anything on another machine.
/// </summary>
internal sealed class BuildComparison : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("handbook-benchmarks-").FullName;
    private readonly bool _hasHugo = HugoSite.IsInstalled;
    private readonly string _tool;
    private readonly TextWriter _out;

    private BuildComparison(string? tool, TextWriter output)
    {
        _out = output;
        _tool = tool ?? Published();
    }

    public static void Run(BuildOptions options, TextWriter output)
    {
        using var comparison = new BuildComparison(options.Tool, output);
        if (!comparison._hasHugo)
            output.WriteLine("Hugo is not installed: it is left out.");
        output.WriteLine("| Roles | Tool: wall, CPU, memory | CPU a role | Hugo: wall, CPU, memory | Tool / Hugo | Tool / floor |");
        output.WriteLine("|---|---|---|---|---|---|");
        TimeSpan? before = null;
        foreach (var size in options.Sizes)
        {
            var wall = comparison.Compare(size, options.Runs);
            if (before is { } smaller)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| | {wall / smaller:F1} times the wall time of the size before | | | | |"));
            before = wall;
        }
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);

    /// <returns>The median of the tool's wall time.</returns>
    private TimeSpan Compare(int roles, int runs)
    {
        var folder = Path.Combine(_work, roles.ToString(CultureInfo.InvariantCulture));
        var (input, site, output) = (Path.Combine(folder, "input"), Path.Combine(folder, "hugo"), Path.Combine(folder, "output"));
        GeneratedHandbook.Write(roles, input);
        if (_hasHugo)
            HugoSite.Write(input, site);
        var (ours, hugos, floors) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        for (var run = 0; run < runs; run++)
        {
            Clear(output);
            ours.Add(Measurement.OfCommand(folder, _tool, "build", "--no-history", "--input", input, "--output", output));
            floors.Add(Floor.Measure(input, output, Path.Combine(folder, "floor")));
            if (_hasHugo)
            {
                Clear(Path.Combine(site, "public"));
                hugos.Add(Measurement.OfCommand(site, "hugo", "--quiet"));
            }
        }
        Directory.Delete(folder, recursive: true);

        var (tool, floor) = (Measurement.Median(ours), Measurement.Median(floors));
        var hugo = _hasHugo ? Measurement.Median(hugos) : (Measurement?)null;
        _out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {roles} | {Figures(tool)} | {tool.Cpu.TotalMilliseconds / roles:F2} ms ")
            + $"| {(hugo is { } figures ? Figures(figures) : "–")} | {(hugo is { } other ? Ratios(tool, other) : "–")} | {Ratios(tool, floor)} |");
        return tool.Wall;
    }

    private static string Figures(Measurement measured) => string.Create(CultureInfo.InvariantCulture,
        $"{measured.Wall.TotalSeconds:F2} s, {measured.Cpu.TotalSeconds:F2} s, {measured.PeakBytes / 1e6:F0} MB");

    private static string Ratios(Measurement tool, Measurement other) => string.Create(CultureInfo.InvariantCulture,
        $"{tool.Wall / other.Wall:F2}, {tool.Cpu / other.Cpu:F2}{(other.PeakBytes > 0 ? $", {(double)tool.PeakBytes / other.PeakBytes:F2}" : "")}");

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The tool as people install it, compiled ahead of time for this machine.</summary>
    private string Published()
    {
        var (project, target) = (Path.Combine(RepositoryRoot(), "src", "Handbooks.Cli"), Path.Combine(_work, "tool"));
        _out.WriteLine("Publishing the tool ahead of time, which takes minutes.");
        Measurement.OfCommand(_work, "dotnet", "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true",
            "-o", target);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "handbook.exe" : "handbook");
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Handbook.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this from a clone of the repository.");
        return folder;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Handbooks.Benchmarks;

/// <summary>What one run took.</summary>
/// <param name="Cpu">Of all threads, in user and kernel mode.</param>
/// <param name="PeakBytes">The most memory that was resident at once; zero where the system does not say.</param>
internal readonly partial record struct Measurement(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    /// <summary>Runs a command to its end. Its output is shown only if it fails.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static Measurement OfCommand(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["HUGO_PARAMS_NAV"] = "lean";
        var before = CpuOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process.Id));
        var wall = clock.Elapsed;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}.\n{output.Result}\n{error.Result}");
        return new(wall, OperatingSystem.IsWindows() ? process.TotalProcessorTime : CpuOfChildren() - before, peak);
    }

    /// <summary>Runs an action in this process; its memory is not measured.</summary>
    public static Measurement OfAction(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        action();
        return new(clock.Elapsed, Environment.CpuUsage.TotalTime - before, 0);
    }

    /// <summary>The median of each figure by itself.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs)
    {
        return new(Middle(run => run.Wall), Middle(run => run.Cpu), Middle(run => run.PeakBytes));

        T Middle<T>(Func<Measurement, T> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
    }

    /// <summary>The kernel keeps the highest value, so that the last look before the end is close to it.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Processor time of all ended children of this process, from getrusage(2).</summary>
    private static TimeSpan CpuOfChildren()
    {
        const int Children = -1;
        if (OperatingSystem.IsWindows() || GetResourceUsage(Children, out var usage) != 0)
            return TimeSpan.Zero;
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
            + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>The beginning of struct rusage on 64-bit Linux and macOS, with room for the rest.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}

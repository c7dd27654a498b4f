using System.Diagnostics;
using Handbooks.Cli.Printing;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Cli.Commands;

/// <summary>One whole run of the compiler, in memory, and how long it took.</summary>
internal sealed record CompilerRun(Compilation Compilation, TimeSpan Elapsed)
{
    /// <exception cref="UsageException">There is nothing of the day that was asked for.</exception>
    /// <exception cref="EnvironmentException">A day was asked for, and git cannot be.</exception>
    public static CompilerRun Of(RunRequest request, Action<CompilerProgress>? progress = null)
    {
        var clock = Stopwatch.StartNew();
        var compilation = Plan(request, new InputHistory(request.Input.Folder), new CompilerOptions { Progress = progress }).Finish();
        request.Timings?.End();
        return new CompilerRun(compilation, clock.Elapsed);
    }

    /// <summary>Everything up to the first page.</summary>
    /// <param name="history">Kept from run to run by a session.</param>
    /// <param name="options">What the request does not say.</param>
    /// <exception cref="UsageException">There is nothing of the day that was asked for.</exception>
    /// <exception cref="EnvironmentException">A day was asked for, and git cannot be.</exception>
    public static PlannedHandbook Plan(RunRequest request, InputHistory history, CompilerOptions options)
    {
        var (input, time) = (request.Input, request.Time);
        options = options with
        {
            Strict = request.Strict,
            StageBegins = request.Timings is { } timings ? timings.Begin : null,
            AsOf = time.Day,
            Baseline = request.Baseline,
            PublicList = request.PublicList,
            PublicOnly = request.PublicOnly,
        };
        request.Timings?.Begin("sources");
        var (sources, asked) = time.IsPast ? history.At(time.Day!.Value, options)
            : (SourceReader.Read(input.Folder), time.ReadsHistory ? options with { History = history.Read() } : options);
        return HandbookCompiler.Plan(sources, new HandbookTheme(), asked);
    }

    /// <summary>The same, with a line on the terminal while it takes longer than one notices, and a clean line if it is interrupted.</summary>
    public static CompilerRun Watched(RunRequest request, Screen screen)
    {
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        return Of(request, progress.IsShown ? progress.Report : null);
    }
}

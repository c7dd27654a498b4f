using System.Diagnostics;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

/// <summary>One whole run of the compiler, in memory, and how long it took.</summary>
internal sealed record CompilerRun(Compilation Compilation, TimeSpan Elapsed)
{
    /// <summary>How many findings were left out since the revision that was asked for has them, too; null where none was.</summary>
    public int? Older { get; init; }

    /// <exception cref="UsageException">There is nothing of the day, or no revision, that was asked for.</exception>
    /// <exception cref="EnvironmentException">A day or a revision was asked for, and git cannot be.</exception>
    public static CompilerRun Of(RunRequest request, Action<CompilerProgress>? progress = null)
    {
        var clock = Stopwatch.StartNew();
        var history = new InputHistory(request.Input.Folder);
        // A revision that does not exist ends the run before anything is compiled.
        var then = request.ChangedSince is { } revision ? Revision.Read(request.Input, revision) : null;
        var options = new CompilerOptions { Progress = progress };
        var compilation = Plan(request, history, options).Finish();
        var run = then is null ? new CompilerRun(compilation, clock.Elapsed)
            : Since(Plan(request with { Timings = null }, history, options, then).Finish(), compilation,
                FileRenames.Between(then.Value, SourceReader.Read(request.Input.Folder).Value));
        request.Timings?.End();
        return run with { Elapsed = clock.Elapsed };
    }

    /// <summary>With what is new alone. Something internal on the public site counts whoever put it there.</summary>
    private static CompilerRun Since(Compilation before, Compilation now, IReadOnlyDictionary<string, string> renames)
    {
        var changes = DiagnosticChanges.Between(before.Diagnostics, now.Diagnostics, renames);
        var leaks = changes.Kept.RemoveAll(diagnostic => diagnostic.Descriptor != RenderingDiagnostics.LeakFound);
        return new CompilerRun(now with { Diagnostics = [.. leaks, .. changes.New] }, default) { Older = changes.Kept.Length - leaks.Length };
    }

    /// <summary>Everything up to the first page.</summary>
    /// <param name="history">Kept from run to run by a session.</param>
    /// <param name="options">What the request does not say.</param>
    /// <param name="older">The sources of another state, read with today's history and settings of the run; null for those of the folder.</param>
    /// <exception cref="UsageException">There is nothing of the day that was asked for.</exception>
    /// <exception cref="EnvironmentException">A day was asked for, and git cannot be.</exception>
    public static PlannedHandbook Plan(
        RunRequest request, InputHistory history, CompilerOptions options, Result<SourceTree>? older = null)
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
            : (older ?? SourceReader.Read(input.Folder, options.Cache), time.ReadsHistory ? options with { History = history.Read() } : options);
        return HandbookCompiler.Plan(sources, request.Theme, asked);
    }

    /// <summary>The same, with a line on the terminal while it takes longer than one notices, and a clean line if it is interrupted.</summary>
    public static CompilerRun Watched(RunRequest request, Screen screen)
    {
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        return Of(request, progress.IsShown ? progress.Report : null);
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using Handbooks.Cli.Printing;
using Handbooks.Sources;
using Handbooks.Text;
using Handbooks.Theme;

namespace Handbooks.Cli.Commands;

/// <summary>One whole run of the compiler, in memory, and how long it took.</summary>
internal sealed record CompilerRun(Compilation Compilation, TimeSpan Elapsed)
{
    public static CompilerRun Of(InputFolder input, bool strict, Action<CompilerProgress>? progress = null, ImmutableArray<Located<string>>? baseline = null)
    {
        var clock = Stopwatch.StartNew();
        var sources = SourceReader.Read(input.Folder);
        var compilation = HandbookCompiler.Compile(sources, new HandbookTheme(), new CompilerOptions { Strict = strict, Progress = progress, Baseline = baseline ?? [] });
        return new CompilerRun(compilation, clock.Elapsed);
    }

    /// <summary>The same, with a line on the terminal while it takes longer than one notices, and a clean line if it is interrupted.</summary>
    public static CompilerRun Watched(InputFolder input, bool strict, Screen screen, ImmutableArray<Located<string>>? baseline = null)
    {
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        return Of(input, strict, progress.IsShown ? progress.Report : null, baseline);
    }
}

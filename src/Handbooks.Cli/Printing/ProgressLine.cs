using System.Diagnostics;
using System.Globalization;

namespace Handbooks.Cli.Printing;

/// <summary>
/// One line that tells how far a long run is, taken away when it ends. Only a person on a terminal sees it, and only after a
/// second.
/// </summary>
internal sealed class ProgressLine(Screen screen) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private TimeSpan _next = Patience;
    private bool _isDrawn;
    private bool _isOver;

    public bool IsShown => screen.IsTerminal;

    /// <summary>May be called from any thread, as often as one likes.</summary>
    public void Report(CompilerProgress progress)
    {
        if (_clock.Elapsed < _next)
            return;
        lock (_lock)
        {
            if (_isOver || _clock.Elapsed < _next)
                return;
            _next = _clock.Elapsed + Pause;
            _isDrawn = true;
            var line = progress.Total > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{progress.Stage} {progress.Done}/{progress.Total}")
                : progress.Stage;
            screen.Writer.Write($"\r\e[K{screen.In(Ink.Dim, line.Length < screen.Width ? line : line[..(screen.Width - 1)])}");
            screen.Writer.Flush();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            if (!_isDrawn)
                return;
            _isDrawn = false;
            screen.Writer.Write("\r\e[K");
            screen.Writer.Flush();
        }
    }
}

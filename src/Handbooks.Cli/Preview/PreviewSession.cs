using System.Diagnostics;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Sources;

namespace Handbooks.Cli.Preview;

/// <summary>From the first look at the files to Ctrl+C: compile, serve, and again on every change.</summary>
internal sealed class PreviewSession(InputFolder input, PreviewOptions options, Terminal terminal)
{
    private static readonly TimeSpan PauseForOpenPages = TimeSpan.FromMilliseconds(150);

    private readonly LiveSite _live = new();
    private readonly InputHistory _history = new(input.Folder);
    private readonly ReadingCache _cache = new();
    private readonly RunRequest _request = new(input, BuildTime.Of(null, options.NoHistory), options.Theme, options.Strict);
    private readonly EditorLinks _editor = EditorLinks.Of(input, options.Editor);
    private readonly DiagnosticPrinter _printer = new(terminal.Error, input, options.Verbose);

    /// <summary>Runs until it is interrupted.</summary>
    /// <exception cref="EnvironmentException">No port could be opened.</exception>
    public static async Task<int> RunAsync(InputFolder input, PreviewOptions options, Terminal terminal)
    {
        var exitCode = ExitCodes.Fine;
        using var end = new CancellationTokenSource();
        using var interruption = Interruption.Tells(code =>
        {
            exitCode = code;
            end.Cancel();
        });
        await new PreviewSession(input, options, terminal).RunAsync(end.Token).ConfigureAwait(false);
        return exitCode;
    }

    private async Task RunAsync(CancellationToken end)
    {
        using var watcher = new InputWatcher(input.Folder, options.Poll, terminal.Error);
        var seen = InputSnapshot.Of(input.Folder);
        // The server starts while the first site is made: a request that comes early waits for it.
        var building = new Building(this, "first build", end);
        await using var server = await PreviewServer.StartAsync(_live, options.Port, end).ConfigureAwait(false);
        terminal.Out.Say(
            $"""
            Preview of {input.Folder}, for this computer only:
              team    {terminal.Out.In(Ink.Bold, server.Address + "/team/")}
              public  {terminal.Out.In(Ink.Bold, server.Address + "/public/")}
            Pages reload when a file changes. Ctrl+C ends it.

            """);
        try
        {
            await building.Done.ConfigureAwait(false);
            while (true)
            {
                var next = await watcher.NextAsync(seen, end).ConfigureAwait(false);
                // What is not finished by now is out of date.
                await building.CancelAsync().ConfigureAwait(false);
                building = new Building(this, next.ChangesSince(seen), end);
                seen = next;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
        finally
        {
            await building.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Shows the edit as soon as any page can be made, and the finished build after that.</summary>
    private void Rebuild(string reason, CancellationToken end)
    {
        PreviewSite site;
        try
        {
            var (clock, before) = (Stopwatch.StartNew(), _live.Current);
            var planned = CompilerRun.Plan(_request, _history, new CompilerOptions { Cache = _cache });
            if (PreviewSite.During(before, planned, input, _editor) is { } unfinished)
            {
                _live.Show(unfinished);
                // The pages that browsers ask for now come before all others.
                end.WaitHandle.WaitOne(PauseForOpenPages);
            }
            var run = new CompilerRun(planned.Finish(end), clock.Elapsed);
            // With errors that only finished pages show, what was shown meanwhile is not the last good version.
            site = run.Compilation.HasErrors && _live.Current is { } early && early != before
                ? PreviewSite.After(before, run, input, _editor).NewerThan(early) : PreviewSite.After(_live.Current, run, input, _editor);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception e)
        {
            // The writer's session goes on whatever went wrong; the next edit may work.
            var sentence = ThemeFault.Of(e) is { } fault ? ThemeFault.Sentence(fault, options.Verbose) : Defect.Sentence(e, options.Verbose);
            terminal.Error.Complain(sentence);
            site = PreviewSite.AfterDefect(_live.Current, sentence, input);
        }
        _live.Show(site);
        Report(site, reason);
    }

    private void Report(PreviewSite site, string reason)
    {
        if (site.Run is not { } run)
            return;
        var found = run.Compilation.Diagnostics;
        _printer.Print(options.Verbose ? found : [.. found.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
        var time = DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var kept = site.ShowsOlder ? "; the last good version is shown" : "";
        terminal.Out.Say($"{terminal.Out.In(Ink.Dim, time)}  {VisibleText.Of(reason)}: "
            + $"{RunSummary.Of(run.Compilation, run.Elapsed, terminal.Out)}{kept}");
    }

    /// <summary>One build, on a thread of its own.</summary>
    private sealed class Building
    {
        private readonly CancellationTokenSource _end;

        public Building(PreviewSession session, string reason, CancellationToken end)
        {
            _end = CancellationTokenSource.CreateLinkedTokenSource(end);
            Done = Task.Run(() => session.Rebuild(reason, _end.Token), CancellationToken.None);
        }

        public Task Done { get; }

        public async Task CancelAsync()
        {
            await _end.CancelAsync().ConfigureAwait(false);
            await Done.ConfigureAwait(false);
            _end.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Diagnostics;
using Handbooks.Rendering;

namespace Handbooks.Cli.Preview;

/// <summary>What the preview shows at one moment: the files of the last good build, and the findings of the last one.</summary>
/// <param name="Version">Another text wherever a page would look otherwise; browsers reload on it.</param>
/// <param name="Run">Null after a defect of the tool, and while a build is not finished.</param>
/// <param name="IsGood">The files are those of a build without errors.</param>
internal sealed record PreviewSite(string Version, PreviewFiles Files, Findings Findings, CompilerRun? Run, bool IsGood)
{
    // A restarted preview must not meet a page that already bears its first version.
    private static readonly string Start = Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-"
        + DateTime.UtcNow.Ticks.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The last build failed, and the files are older than it.</summary>
    public bool ShowsOlder => Findings.Stands == Standing.LastGood;

    /// <summary>The pages of a build that is not finished, each made when it is asked for; null where it cannot be shown yet.</summary>
    public static PreviewSite? During(PreviewSite? before, PlannedHandbook planned, InputFolder input, EditorLinks editor)
    {
        var found = planned.Diagnostics;
        // The finished build says what is wrong, and what is shown meanwhile.
        if (before is null || found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return null;
        return new PreviewSite(NextVersion(before), PreviewFiles.MadeBy(planned), Findings.Of(found, input, editor, Standing.Good), null,
            IsGood: true);
    }

    public static PreviewSite After(PreviewSite? before, CompilerRun run, InputFolder input, EditorLinks editor)
    {
        var compilation = run.Compilation;
        if (compilation.HasErrors && before is { IsGood: true })
            return before.With(Findings.Of(compilation.Diagnostics, input, editor, Standing.LastGood), run);
        // A first build with errors is shown all the same: its pages help to mend them.
        var findings = Findings.Of(compilation.Diagnostics, input, editor, compilation.HasErrors ? Standing.WithErrors : Standing.Good);
        if (before is not null && before.Files.AreSame(compilation.Files))
            return before.With(findings, run) with { Files = PreviewFiles.Of(compilation.Files), IsGood = !compilation.HasErrors };
        return new PreviewSite(NextVersion(before), PreviewFiles.Of(compilation.Files), findings, run, !compilation.HasErrors);
    }

    public PreviewSite NewerThan(PreviewSite shown) => this with { Version = NextVersion(shown) };

    public static PreviewSite AfterDefect(PreviewSite? before, string sentence, InputFolder input)
    {
        var findings = Findings.OfDefect(sentence, before is { IsGood: true } ? Standing.LastGood : Standing.WithErrors, input);
        return before?.With(findings, run: null)
            ?? new PreviewSite(NextVersion(null), PreviewFiles.Of([]), findings, null, IsGood: false);
    }

    private PreviewSite With(Findings findings, CompilerRun? run) =>
        this with { Findings = findings, Run = run, Version = findings.IsSameAs(Findings) ? Version : NextVersion(this) };

    private static string NextVersion(PreviewSite? before) =>
        Start + "-" + (before is null ? 1 : int.Parse(before.Version.AsSpan(Start.Length + 1), CultureInfo.InvariantCulture) + 1)
            .ToString(CultureInfo.InvariantCulture);
}

/// <summary>The files of both sites: finished ones, or those of a build that goes on, each made when it is first asked for.</summary>
internal sealed class PreviewFiles
{
    private readonly FrozenDictionary<string, OutputFile>? _finished;
    private readonly PlannedHandbook? _planned;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>?> _made = new(StringComparer.Ordinal);

    private PreviewFiles(FrozenDictionary<string, OutputFile>? finished, PlannedHandbook? planned) =>
        (_finished, _planned) = (finished, planned);

    public static PreviewFiles Of(ImmutableArray<OutputFile> files) =>
        new(files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal), null);

    public static PreviewFiles MadeBy(PlannedHandbook planned) => new(null, planned);

    public bool Has(string path) => _finished?.ContainsKey(path) ?? _planned!.Has(path);

    public ReadOnlyMemory<byte>? Find(string path) =>
        _finished is null ? _made.GetOrAdd(path, _planned!.Make)
        : _finished.TryGetValue(path, out var file) ? file.Content : default(ReadOnlyMemory<byte>?);

    /// <summary>Whether every file that was shown is as in a finished build; where all are finished, all files of both.</summary>
    public bool AreSame(ImmutableArray<OutputFile> files)
    {
        if (_finished is not null)
            return files.Length == _finished.Count && files.All(file => _finished.TryGetValue(file.Path, out var shown) && shown.IsSameAs(file));
        var built = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return _made.All(made => built.TryGetValue(made.Key, out var file) ? made.Value is { } shown && IsSame(shown, file) : made.Value is null);
    }

    private static bool IsSame(ReadOnlyMemory<byte> shown, OutputFile file) => shown.Span.SequenceEqual(file.Content.Span);
}

/// <summary>The site that is shown now. It is exchanged whole: no request ever sees half of two.</summary>
internal sealed class LiveSite
{
    private readonly TaskCompletionSource _firstShown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewSite? _current;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreviewSite? Current => _current;

    public void Show(PreviewSite site)
    {
        _current = site;
        _firstShown.TrySetResult();
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    public async Task<PreviewSite> FirstAsync(CancellationToken end)
    {
        await _firstShown.Task.WaitAsync(end).ConfigureAwait(false);
        return _current!;
    }

    /// <summary>Ends when another site is shown. Take it before looking at <see cref="Current"/>, else a change in between is missed.</summary>
    public Task Changed => _changed.Task;
}

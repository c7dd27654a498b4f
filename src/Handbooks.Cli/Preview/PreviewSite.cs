using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Rendering;

namespace Handbooks.Cli.Preview;

/// <summary>What the preview shows at one moment: the files of the last good build, and the findings of the last one.</summary>
/// <param name="Version">Another text wherever a page would look otherwise; browsers reload on it.</param>
/// <param name="Run">Null after a defect of the tool.</param>
/// <param name="IsGood">The files are those of a build without errors.</param>
internal sealed record PreviewSite(string Version, FrozenDictionary<string, ReadOnlyMemory<byte>> Files, Findings Findings, CompilerRun? Run,
    bool IsGood)
{
    // A restarted preview must not meet a page that already bears its first version.
    private static readonly string Start = Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-"
        + DateTime.UtcNow.Ticks.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The last build failed, and the files are older than it.</summary>
    public bool ShowsOlder => Findings.Stands == Standing.LastGood;

    public static PreviewSite After(PreviewSite? before, CompilerRun run, InputFolder input)
    {
        var compilation = run.Compilation;
        if (compilation.HasErrors && before is { IsGood: true })
            return before.With(Findings.Of(compilation.Diagnostics, input, Standing.LastGood), run);
        // A first build with errors is shown all the same: its pages help to mend them.
        var findings = Findings.Of(compilation.Diagnostics, input, compilation.HasErrors ? Standing.WithErrors : Standing.Good);
        if (before is not null && before.Holds(compilation.Files))
            return before.With(findings, run) with { IsGood = !compilation.HasErrors };
        var files = compilation.Files.ToFrozenDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        return new PreviewSite(NextVersion(before), files, findings, run, !compilation.HasErrors);
    }

    public static PreviewSite AfterDefect(PreviewSite? before, string sentence, InputFolder input)
    {
        var findings = Findings.OfDefect(sentence, before is { IsGood: true } ? Standing.LastGood : Standing.WithErrors, input);
        return before?.With(findings, run: null)
            ?? new PreviewSite(NextVersion(null), FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty, findings, null, IsGood: false);
    }

    private PreviewSite With(Findings findings, CompilerRun? run) =>
        this with { Findings = findings, Run = run, Version = findings.IsSameAs(Findings) ? Version : NextVersion(this) };

    private bool Holds(ImmutableArray<OutputFile> files) =>
        files.Length == Files.Count
        && files.All(file => Files.TryGetValue(file.Path, out var content) && content.Span.SequenceEqual(file.Content.Span));

    private static string NextVersion(PreviewSite? before) =>
        Start + "-" + (before is null ? 1 : int.Parse(before.Version.AsSpan(Start.Length + 1), CultureInfo.InvariantCulture) + 1)
            .ToString(CultureInfo.InvariantCulture);
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

namespace Handbooks.Cli.Preview;

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

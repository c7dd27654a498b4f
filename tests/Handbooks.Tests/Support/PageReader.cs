namespace Handbooks.Tests.Support;

/// <summary>Reads pages of both sites all the time, as visitors do, and looks for what is missing, cut or mixed.</summary>
internal sealed class PageReader(string folder, int pages) : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task<int>? _reading;

    /// <param name="seesOrder">One build after another: a site that is of one edition before and after is of that edition in between.</param>
    public void Begin(bool seesOrder) => _reading = Task.Run(() => Read(seesOrder));

    /// <summary>Fails with what the visitor saw.</summary>
    /// <returns>How many pages were read.</returns>
    public int End()
    {
        _end.Cancel();
        return _reading!.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private int Read(bool seesOrder)
    {
        var common = Editions.Common(pages);
        var count = 0;
        for (var i = 0; i == 0 || !_end.IsCancellationRequested; i++, count += 3)
        {
            var site = Editions.Sites[i % Editions.Sites.Length];
            var before = EditionOf($"{site}/{common[i % common.Length]}");
            var between = EditionOf($"{site}/{common[(i * 7 + 3) % common.Length]}");
            var after = EditionOf($"{site}/{common[(i * 5 + 1) % common.Length]}");
            if (seesOrder)
                Assert.True(before != after || between == before, $"mixed: {site} was {before}, {between} and {after}");
        }
        return count;
    }

    private int EditionOf(string path) => Editions.EditionOf(path, File.ReadAllText(Path.Combine(folder, path)));
}

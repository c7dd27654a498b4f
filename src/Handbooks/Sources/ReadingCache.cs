using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Handbooks.Sources;

/// <summary>
/// What was read from files in earlier runs of one session. A file whose text is as before is the same <see cref="SourceFile"/>, and
/// what was read from it is taken from here. One run at a time.
/// </summary>
public sealed class ReadingCache
{
    private readonly ConcurrentDictionary<object, object> _read = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<object, object> _used = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private object? _terms;

    /// <summary>Begins a run: the tree, with the files of the run before wherever they are the same.</summary>
    internal SourceTree Begin(SourceTree tree)
    {
        Forget();
        var same = tree with { Files = [.. tree.Files.Select(file => Find(file, out var known) ? known : file)] };
        _files = same.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return same;
    }

    /// <summary>Says what reading depends on besides the files: if it is another value than in the run before, nothing is known.</summary>
    internal void Under(object terms)
    {
        if (!terms.Equals(_terms))
            _read.Clear();
        _terms = terms;
    }

    /// <summary>What <paramref name="read"/> made of the same object before, or makes of it now.</summary>
    internal T Of<TSource, T>(TSource source, Func<TSource, T> read) where TSource : class where T : class
    {
        var value = _read.GetOrAdd(source, _ => read(source));
        _used[source] = value;
        return (T)value;
    }

    private bool Find(SourceFile file, [NotNullWhen(true)] out SourceFile? known) =>
        _files.TryGetValue(file.Path, out known) && known.Text.Text == file.Text.Text && known.Encoding == file.Encoding
        && known.IsDamaged == file.IsDamaged && known.Kind == file.Kind;

    /// <summary>Drops what the last run did not use.</summary>
    private void Forget()
    {
        foreach (var source in _read.Keys.Where(source => !_used.ContainsKey(source)))
            _read.TryRemove(source, out _);
        _used.Clear();
    }
}

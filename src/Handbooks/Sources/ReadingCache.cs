using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handbooks.Sources;

/// <summary>
/// What earlier runs of one session read from files, and linked. A file whose text is as before is the same <see cref="SourceFile"/>,
/// and what was made of it is taken from here. One run at a time.
/// </summary>
public sealed class ReadingCache
{
    private readonly ConcurrentDictionary<Key, object> _read = new();
    private readonly ConcurrentDictionary<Key, object> _used = new();
    private readonly Dictionary<Type, object> _known = [];
    private Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private object? _terms;

    /// <summary>For <see cref="SourceReader"/>.</summary>
    internal KnownFiles Files { get; } = new();

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
    internal T Of<TSource, T>(TSource source, Func<TSource, T> read) where TSource : class where T : class => Of(source, _ => true, read);

    /// <summary>The same, for what depends on more than its source.</summary>
    /// <param name="holds">Whether what was made before would be the same if it were made now.</param>
    internal T Of<TSource, T>(TSource source, Func<T, bool> holds, Func<TSource, T> read) where TSource : class where T : class
    {
        var key = new Key(source, typeof(T));
        var value = _read.TryGetValue(key, out var known) && holds((T)known) ? known : _read[key] = read(source);
        _used[key] = value;
        return (T)value;
    }

    /// <summary>The equal value of the run before, so that one reference tells whether it is the same; itself if it is another.</summary>
    internal T Known<T>(T value) where T : class, IEquatable<T>
    {
        if (_known.TryGetValue(typeof(T), out var before) && value.Equals((T)before))
            return (T)before;
        _known[typeof(T)] = value;
        return value;
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

    /// <summary>An object, whatever it equals, and what was made of it.</summary>
    private readonly record struct Key(object Source, Type Made)
    {
        public bool Equals(Key other) => ReferenceEquals(Source, other.Source) && Made == other.Made;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Source), Made);
    }
}

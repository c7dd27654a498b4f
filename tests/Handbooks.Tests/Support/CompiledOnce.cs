using System.Collections.Concurrent;
using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Tests.Support;

/// <summary>Whole handbooks that several tests ask different things of: compiled by the first, and never changed.</summary>
internal static class CompiledOnce
{
    private static readonly ConcurrentDictionary<string, Lazy<Compilation>> Corpora = new(StringComparer.Ordinal);

    private static readonly Lazy<Compilation> OurSample = new(() =>
        HandbookCompiler.Compile(SourceReader.Read(Tool.Sample), new HandbookTheme(), new CompilerOptions()));

    /// <summary>The sample, as it comes, with the theme that comes with Handbook.</summary>
    public static Compilation Sample => OurSample.Value;

    /// <param name="name">A folder below the corpora, on a machine that has them.</param>
    public static Compilation Corpus(string name) => Corpora.GetOrAdd(name,
        folder => new Lazy<Compilation>(() => Compile.Folder(Path.Combine(Repository.Corpora!, folder)))).Value;
}

using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>An internal term in one file of the public site.</summary>
/// <param name="Offset">Byte offset of the first occurrence in the file; null if the file's name contains it. Computed only for
/// occurrences that are reported.</param>
internal sealed record Leak(OutputFile File, InternalTerm Term, Func<int>? Offset)
{
    /// <summary>What was found there.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Groups what was found by its source: a title in a menu is in every file.</summary>
internal static class LeakReport
{
    private const int Shown = 5;

    /// <param name="written">Paths of pages that authors wrote, as opposed to generated lists.</param>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Leak> leaks, IReadOnlySet<string> written) =>
        [.. leaks
            .GroupBy(leak => leak.Term is InternalSentence ? (object)(leak.Term.Kind, leak.Term.Span.Path) : leak.Term)
            .Select(source => Report(Telling([.. source.OrderBy(leak => Rank(leak.File.Path, written))
                .ThenBy(leak => leak.File.Path, StringComparer.Ordinal)])))];

    /// <summary>The search repeats what pages say: its files are named only if no other file has it.</summary>
    private static ImmutableArray<Leak> Telling(ImmutableArray<Leak> places) =>
        places.RemoveAll(place => IsOfSearch(place.File.Path)) is { IsEmpty: false } others ? others : places;

    private static bool IsOfSearch(string path) => path.StartsWith($"public{SitePath.SearchData.Value}", StringComparison.Ordinal);

    /// <summary>Sentences that public and internal text have in common, one diagnostic per public file.</summary>
    public static ImmutableArray<Diagnostic> OfRepeated(IEnumerable<(SourceSpan Public, InternalSentence Sentence)> repeated) =>
        [.. repeated
            .GroupBy(pair => pair.Public.Path)
            .Select(file => RenderingDiagnostics.Repeated(
                file.First().Public, file.Count(), [.. file.Select(pair => pair.Sentence.Span).DistinctBy(span => span.Path).Take(Shown)]))];

    /// <summary>Common words in public text that may refer to something internal, one diagnostic per public file.</summary>
    public static ImmutableArray<Diagnostic> OfNamed(IEnumerable<(SourceSpan Public, InternalTerm Term)> named) =>
        [.. named
            .GroupBy(pair => pair.Public.Path)
            .Select(file => RenderingDiagnostics.Named(file.First().Public, file.Count(), file.First().Term.Kind,
                [.. file.Select(pair => pair.Term.Span).Take(Shown)]))];

    /// <summary>Pages that authors wrote come first, as the cause is easiest to see there.</summary>
    private static int Rank(string path, IReadOnlySet<string> written) =>
        written.Contains(path) ? 0 : path.EndsWith(".html", StringComparison.Ordinal) && path != "public/404.html" ? 1 : 2;

    private static Diagnostic Report(ImmutableArray<Leak> places)
    {
        var first = places[0];
        var more = places.DistinctBy(place => place.File).Skip(1).Take(Shown - 1).Select(place => (Place(place), place.Offset?.Invoke()));
        return RenderingDiagnostics.Leak(Place(first), first.Offset?.Invoke(), first.Term.Kind, first.Term.Span,
            places.Select(place => place.File).Distinct().Count(), [.. more]);
    }

    /// <summary>Line and column in the file, with its text blanked, as logs may be public.</summary>
    private static SourceSpan Place(Leak leak)
    {
        var before = leak.File.Readable.Span[..Math.Min(leak.Offset?.Invoke() ?? 0, leak.File.Readable.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var blank = new string('\n', before.Count((byte)'\n')) + new string(' ', Encoding.UTF8.GetCharCount(line));
        return new SourceText(leak.File.Path, blank).Span(blank.Length, blank.Length);
    }
}

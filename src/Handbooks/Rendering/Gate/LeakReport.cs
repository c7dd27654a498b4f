using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>One secret in one file of the public site.</summary>
/// <param name="Offset">Of the first place, in bytes of the file; null where it is the file's name. Counted only for the places
/// that are told.</param>
internal sealed record Leak(OutputFile File, Secret Secret, Func<int>? Offset);

/// <summary>What was found, said once a source: a title in a menu stands in every file.</summary>
internal static class LeakReport
{
    private const int Shown = 5;

    /// <param name="written">The pages of what authors wrote, by path: other pages only list it.</param>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Leak> leaks, IReadOnlySet<string> written) =>
        [.. leaks
            .GroupBy(leak => leak.Secret is SecretSentence ? (object)(leak.Secret.Kind, leak.Secret.Span.Path) : leak.Secret)
            .Select(source => Say([.. source.OrderBy(leak => Rank(leak.File.Path, written))
                .ThenBy(leak => leak.File.Path, StringComparer.Ordinal)]))];

    /// <summary>Sentences that public text has in common with internal text, said once a public text.</summary>
    public static ImmutableArray<Diagnostic> OfRepeated(IEnumerable<(SourceSpan Public, SecretSentence Sentence)> repeated) =>
        [.. repeated
            .GroupBy(pair => pair.Public.Path)
            .Select(file => RenderingDiagnostics.Repeated(
                file.First().Public, file.Count(), [.. file.Select(pair => pair.Sentence.Span).DistinctBy(span => span.Path).Take(Shown)]))];

    /// <summary>Common words in public text that may mean what is internal, said once a public text.</summary>
    public static ImmutableArray<Diagnostic> OfNamed(IEnumerable<(SourceSpan Public, Secret Secret)> named) =>
        [.. named
            .GroupBy(pair => pair.Public.Path)
            .Select(file => RenderingDiagnostics.Named(file.First().Public, file.Count(), file.First().Secret.Kind,
                [.. file.Select(pair => pair.Secret.Span).Take(Shown)]))];

    /// <summary>Where an author sees what is meant comes first.</summary>
    private static int Rank(string path, IReadOnlySet<string> written) =>
        written.Contains(path) ? 0 : path.EndsWith(".html", StringComparison.Ordinal) && path != "public/404.html" ? 1 : 2;

    private static Diagnostic Say(ImmutableArray<Leak> places)
    {
        var first = places[0];
        var more = places.DistinctBy(place => place.File).Skip(1).Take(Shown - 1).Select(place => (Place(place), place.Offset?.Invoke()));
        return RenderingDiagnostics.Leak(Place(first), first.Offset?.Invoke(), first.Secret.Kind, first.Secret.Span,
            places.Select(place => place.File).Distinct().Count(), [.. more]);
    }

    /// <summary>Line and column in the file, its words blanked: logs may be public, too.</summary>
    private static SourceSpan Place(Leak leak)
    {
        var before = leak.File.Content.Span[..Math.Min(leak.Offset?.Invoke() ?? 0, leak.File.Content.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var blank = new string('\n', before.Count((byte)'\n')) + new string(' ', Encoding.UTF8.GetCharCount(line));
        return new SourceText(leak.File.Path, blank).Span(blank.Length, blank.Length);
    }
}

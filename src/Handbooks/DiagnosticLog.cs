using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax.Ignores;

namespace Handbooks;

/// <summary>Gathers what every stage found wrong.</summary>
internal sealed class DiagnosticLog
{
    /// <summary>In one file.</summary>
    private const int MostOfOneKind = 10_000;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<IgnoreComment> _ignores = [];

    /// <summary>What is known of things that are not there any more; null without a history.</summary>
    public FormerThings? Former { private get; set; }

    public T Take<T>(Result<T> result)
    {
        _diagnostics.AddRange(result.Diagnostics);
        return result.Value;
    }

    public void Add(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    public void Add(IEnumerable<IgnoreComment> ignores) => _ignores.AddRange(ignores);

    /// <summary>Takes back what was said of files that are no part of the handbook.</summary>
    public void Forget(Func<string, bool> isUnread)
    {
        _diagnostics.RemoveAll(diagnostic => diagnostic.Span.Source is not null && isUnread(diagnostic.Span.Path));
        _ignores.RemoveAll(ignore => isUnread(ignore.Span.Path));
    }

    /// <summary>What was found to keep a page off the public site only when it was made.</summary>
    public ImmutableArray<Diagnostic> FaultsOf(PublicDeclarations published)
    {
        var pages = published.Pages.Select(page => page.Value.Path).ToHashSet(StringComparer.Ordinal);
        return [.. _diagnostics.Where(diagnostic => diagnostic.KeepsPageInternal && diagnostic.Span.Source is not null
            && pages.Contains(diagnostic.Span.Path))];
    }

    /// <summary>By path, place and id, with the severities that handbook.yml and --strict give them; what is to be ignored is left out.</summary>
    /// <param name="searched">How far the compiler has looked: an ignore of what comes later may still be of use.</param>
    public Findings InOrder(HandbookSettings settings, bool strict, SearchedStages searched)
    {
        var known = DiagnosticCatalog.All.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = settings.Severities.Where(entry => !known.Contains(entry.Id.Value))
            .Select(entry => ModelDiagnostics.NoSuchDiagnostic(entry.Id, known));
        var severities = settings.Severities.DistinctBy(entry => entry.Id.Value)
            .ToDictionary(entry => entry.Id.Value, entry => entry.Severity, StringComparer.Ordinal);
        var ignores = new Ignores(settings, _ignores);
        var found = Consequences.TakeOut([.. With(_diagnostics.Concat(unknown)
                // One fault of a page may be met once for each of its roles.
                .DistinctBy(diagnostic => (diagnostic.Id, diagnostic.Span, diagnostic.Message))
                .Select(diagnostic => IsOfPage(diagnostic) ? Eased(diagnostic) : diagnostic))]);
        var ignored = Ordered(found.Select(ignores.Find).OfType<IgnoredDiagnostic>(), entry => entry.Diagnostic);
        var shown = found.Where(diagnostic => ignores.Find(diagnostic) is null).Concat(With(ignores.Faults(searched)));
        var merged = OneMistake.Merge(Ordered(shown, diagnostic => diagnostic)).Select(diagnostic => Former?.Explain(diagnostic) ?? diagnostic);
        return new(Shortened(merged), [.. ignored]);

        IEnumerable<Diagnostic> With(IEnumerable<Diagnostic> diagnostics) => diagnostics
            .Select(diagnostic => diagnostic with { Severity = SeverityOf(diagnostic, severities, strict) })
            .Where(diagnostic => diagnostic.Severity != Severity.Off);
    }

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> entries, Func<T, Diagnostic> diagnosticOf) => entries
        .OrderBy(entry => diagnosticOf(entry).Span)
        .ThenBy(entry => diagnosticOf(entry).Id, StringComparer.Ordinal)
        .ThenBy(entry => diagnosticOf(entry).Message, StringComparer.Ordinal);

    /// <summary>
    /// A broken export makes the same mistake a hundred thousand times; nobody reads them, and a page of them would be larger
    /// than the site. What is told with a fix is kept, so that all of it is fixed.
    /// </summary>
    private static ImmutableArray<Diagnostic> Shortened(IEnumerable<Diagnostic> diagnostics)
    {
        var shown = ImmutableArray.CreateBuilder<Diagnostic>();
        var counts = new Dictionary<(string Id, string Path), int>();
        // By kind and file, where the first that is left out stands among those that are shown.
        var firstLeftOut = new Dictionary<(string Id, string Path), int>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = (diagnostic.Id, diagnostic.Span.Path);
            var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (diagnostic.Fix is not null || count <= MostOfOneKind)
                shown.Add(diagnostic);
            else if (firstLeftOut.TryAdd(kind, shown.Count))
                shown.Add(diagnostic);
        }
        foreach (var (kind, place) in firstLeftOut.Where(kind => counts[kind.Key] > MostOfOneKind + 1))
            shown[place] = shown[place] with
            {
                Message = string.Create(CultureInfo.InvariantCulture,
                    $"{shown[place].Message} (and {counts[kind] - MostOfOneKind - 1:N0} more like this in this file)"),
            };
        return shown.ToImmutable();
    }

    /// <summary>A fault that stops one page, or another tool's file, and not the handbook.</summary>
    private static bool IsOfPage(Diagnostic diagnostic) =>
        diagnostic.KeepsPageInternal && diagnostic.Span.Source is not null && (IsPage(diagnostic) || !DataFiles.IsOurs(diagnostic.Span.Path));

    private static bool IsPage(Diagnostic diagnostic) => SourceTree.KindOf(diagnostic.Span.Path) == SourceKind.Markdown;

    private static Diagnostic Eased(Diagnostic fault) => fault with
    {
        Severity = Severity.Warning,
        Message = !IsPage(fault) || fault.Message.Contains("stays internal", StringComparison.Ordinal)
            ? fault.Message : fault.Message + "; the page stays internal",
    };

    private static Severity SeverityOf(Diagnostic diagnostic, Dictionary<string, Severity> severities, bool strict)
    {
        var severity = severities.GetValueOrDefault(diagnostic.Id, diagnostic.Severity);
        if (diagnostic.Descriptor.IsFixed && severity < diagnostic.Severity)
            severity = diagnostic.Severity;
        return strict && severity == Severity.Warning ? Severity.Error : severity;
    }
}

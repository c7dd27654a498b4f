using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Syntax;

namespace Handbooks;

/// <summary>Gathers what every stage found wrong.</summary>
internal sealed class DiagnosticLog
{
    private readonly List<Diagnostic> _diagnostics = [];

    public T Take<T>(Result<T> result)
    {
        _diagnostics.AddRange(result.Diagnostics);
        return result.Value;
    }

    public void Add(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>By path, place and id, with the severities that handbook.yml and --strict give them.</summary>
    public ImmutableArray<Diagnostic> InOrder(HandbookSettings settings, bool strict)
    {
        var known = DiagnosticCatalog.All.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = settings.Severities.Where(entry => !known.Contains(entry.Id.Value)).Select(entry => ModelDiagnostics.NoSuchDiagnostic(entry.Id));
        var severities = settings.Severities.DistinctBy(entry => entry.Id.Value).ToDictionary(entry => entry.Id.Value, entry => entry.Severity, StringComparer.Ordinal);
        var misread = _diagnostics.Where(diagnostic => diagnostic.Descriptor == SyntaxDiagnostics.InvalidYaml || diagnostic.Descriptor == SyntaxDiagnostics.YamlFeature).Select(LineOf).ToHashSet();
        return
        [
            .. _diagnostics.Concat(unknown)
                .Where(diagnostic => !IsAboutValue(diagnostic.Descriptor) || !misread.Contains(LineOf(diagnostic)))
                // One fault of a page may be met once for each of its roles.
                .DistinctBy(diagnostic => (diagnostic.Id, diagnostic.Span, diagnostic.Message))
                .Select(diagnostic => diagnostic with { Severity = SeverityOf(diagnostic, severities, strict) })
                .Where(diagnostic => diagnostic.Severity != Severity.Off)
                .OrderBy(diagnostic => diagnostic.Span)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a value is wrong for says nothing new of a line that could only be guessed at: one mistake, one message.</summary>
    private static bool IsAboutValue(DiagnosticDescriptor descriptor) =>
        descriptor == ModelDiagnostics.UnknownKey || descriptor == ModelDiagnostics.UnknownFrontMatterKey || descriptor == ModelDiagnostics.WrongValue || descriptor == ModelDiagnostics.Placeholder
        || descriptor == LinkDiagnostics.UndefinedRole || descriptor == LinkDiagnostics.UnknownAccountable || descriptor == LinkDiagnostics.UnknownItem;

    private static (string Path, int Line) LineOf(Diagnostic diagnostic) =>
        diagnostic.Span.Source is null ? ("", 0) : (diagnostic.Span.Path, diagnostic.Span.StartPosition.Line);

    private static Severity SeverityOf(Diagnostic diagnostic, Dictionary<string, Severity> severities, bool strict)
    {
        if (diagnostic.Descriptor.IsFixed)
            return diagnostic.Severity;
        var severity = severities.GetValueOrDefault(diagnostic.Id, diagnostic.Severity);
        return strict && severity == Severity.Warning ? Severity.Error : severity;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>
/// Names for findings by which a code host knows them again: the same when text above them comes or goes, and each once in a report.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<Diagnostic, (string Hash, int Number)> _known = new(ReferenceEqualityComparer.Instance);

    /// <param name="diagnostics">In order of place, so that the second of two equal ones stays the second.</param>
    public Fingerprints(IEnumerable<Diagnostic> diagnostics, ReportPaths paths)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var hash = Hash(diagnostic, paths);
            _known[diagnostic] = (hash, counts[hash] = counts.GetValueOrDefault(hash) + 1);
        }
    }

    /// <summary>The hash of the finding's words, and the how-manieth of those words it is.</summary>
    public (string Hash, int Number) Of(Diagnostic diagnostic) => _known[diagnostic];

    public string Whole(Diagnostic diagnostic) =>
        _known[diagnostic] is (var hash, var number) && number == 1 ? hash
        : string.Create(CultureInfo.InvariantCulture, $"{_known[diagnostic].Hash}-{_known[diagnostic].Number}");

    private static string Hash(Diagnostic diagnostic, ReportPaths paths)
    {
        var span = diagnostic.Span;
        var path = paths.Of(span) ?? span.Path;
        // What is wrong with a whole file has no words of its own but those of its message.
        var words = span.End == 0 ? diagnostic.Message : Whitespace.Collapse(span.Source.Line(span.StartPosition.Line)) + "\n" + span.Text;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Id}\n{path}\n{words}")))[..32];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Preview;

/// <summary>How the pages that are shown stand to the last build.</summary>
internal enum Standing
{
    Good,

    /// <summary>Older than the last build, which failed.</summary>
    LastGood,

    /// <summary>There was no good build yet.</summary>
    WithErrors,
}

/// <summary>A finding as the page shows it.</summary>
/// <param name="Place">path:line:column, as the terminal prints it; empty for a defect of the tool.</param>
internal sealed record Finding(Severity Severity, string Id, string Place, string Message, string? Help);

/// <summary>What the last build found, as the page shows it.</summary>
internal sealed record Findings(ImmutableArray<Finding> All, Standing Stands)
{
    public static Findings Of(ImmutableArray<Diagnostic> diagnostics, InputFolder input, Standing stands) =>
        new([.. diagnostics.Select(diagnostic => Of(diagnostic, input))], stands);

    public static Findings OfDefect(string sentence, Standing stands, InputFolder input) =>
        new([new Finding(Severity.Error, "", input.Folder, sentence, null)], stands);

    public IEnumerable<Finding> Of(Severity severity) => All.Where(finding => finding.Severity == severity);

    public bool IsSameAs(Findings other) => Stands == other.Stands && All.SequenceEqual(other.All);

    private static Finding Of(Diagnostic diagnostic, InputFolder input)
    {
        var at = diagnostic.Span.StartPosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{input.Clickable(diagnostic.Span.Path)}:{at.Line}:{at.Column}");
        return new Finding(diagnostic.Severity, diagnostic.Id, place, diagnostic.Message, diagnostic.Help);
    }
}

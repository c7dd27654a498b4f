using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Comparison;

namespace Handbooks.Cli.Comparing;

/// <summary>Whether something came, went or is different.</summary>
internal enum ChangeSign
{
    Added,
    Removed,
    Changed,
}

/// <summary>What a report says, whatever format it is printed in.</summary>
internal sealed record DiffReport(ImmutableArray<ReportSection> Sections);

/// <param name="IsPublic">What becomes public stands first and is printed in bold.</param>
internal sealed record ReportSection(string Title, bool IsPublic, ImmutableArray<ReportGroup> Groups)
{
    /// <summary>"12 new, 3 removed" of lines that found no room.</summary>
    public static string Tally(IEnumerable<ReportLine> hidden) =>
        string.Join(", ", hidden.GroupBy(line => line.Tally, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}")));
}

/// <summary>Changes of one thing; of several where none has a name of its own.</summary>
/// <param name="Subject">Null where each line says it.</param>
internal sealed record ReportGroup(Phrase? Subject, ImmutableArray<ReportLine> Lines);

/// <param name="Below">The author's sentences, one a line: what was, then what is.</param>
/// <param name="Place">Null where there is none to show.</param>
internal sealed record ReportLine(ChangeSign Sign, Phrase Text, ChangePlace? Place, ImmutableArray<(ChangeSign Sign, Phrase Text)> Below)
{
    /// <summary>What it is counted as where there is no room for it: "new", "removed", "more".</summary>
    public string Tally { get; init; } = "more";
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;

namespace Handbooks.Linking;

/// <summary>
/// The diagnostics of one text, in order. Texts are read at the same time: what depends on the reports of earlier texts is decided
/// when all are put in order.
/// </summary>
internal sealed class Reports
{
    private readonly List<Func<Diagnostic?>> _all = [];

    /// <summary>Something depends on the reports of other texts.</summary>
    public bool HasUndecided { get; private set; }

    public void Add(Diagnostic diagnostic) => _all.Add(() => diagnostic);

    /// <param name="decide">Called for one text after the other; null if there is nothing to report.</param>
    public void AddLater(Func<Diagnostic?> decide)
    {
        HasUndecided = true;
        _all.Add(decide);
    }

    public void MoveTo(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var decide in _all)
        {
            if (decide() is { } diagnostic)
                diagnostics.Add(diagnostic);
        }
    }
}

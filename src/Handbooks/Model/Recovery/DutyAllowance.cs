using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>How many responsibilities are read from one page: each is a row of the matrix and an entry of several files.</summary>
internal sealed class DutyAllowance
{
    private const int Most = 5_000;

    private int _taken;

    /// <summary>False for one that stays text; the first of those is reported.</summary>
    public bool Take(SourceSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (_taken == Most)
            diagnostics.Add(SyntaxDiagnostics.OneDutyTooMany(span, Most));
        return _taken++ < Most;
    }
}

using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>What one run of the compiler is asked for.</summary>
/// <param name="Strict">Warnings count as errors.</param>
internal sealed record RunRequest(InputFolder Input, BuildTime Time, bool Strict)
{
    /// <summary>Public addresses that must not vanish.</summary>
    public ImmutableArray<Located<string>> Baseline { get; init; } = [];

    /// <summary>The reviewed list of public things; null where none is asked for.</summary>
    public ImmutableArray<Located<string>>? PublicList { get; init; }

    /// <summary>The public site is to be looked at, and nothing to be published.</summary>
    public bool PublicOnly { get; init; }
}

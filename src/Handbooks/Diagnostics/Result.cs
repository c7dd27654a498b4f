using System.Collections.Immutable;

namespace Handbooks.Diagnostics;

/// <summary>What a stage made and what it found wrong. The value is always there: a stage never gives up.</summary>
public sealed record Result<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);

using System.Collections.Immutable;

namespace Handbooks.Import;

/// <summary>What was made of a handbook that was written for another tool.</summary>
/// <param name="Settings">The text of a starter handbook.yml, with line feeds.</param>
/// <param name="Understood">What was read, most general first.</param>
/// <param name="NotUnderstood">What needs a person, most frequent first.</param>
public sealed record ImportReport(string Settings, ImmutableArray<ImportCount> Understood, ImmutableArray<ImportCount> NotUnderstood);

/// <param name="Example">One of them, with its place; null where the count says enough.</param>
public sealed record ImportCount(int Count, string What, string? Example = null);

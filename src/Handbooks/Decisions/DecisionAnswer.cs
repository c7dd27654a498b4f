using System.Collections.Immutable;

namespace Handbooks.Decisions;

/// <summary>What the index has for a question.</summary>
/// <param name="ReadAs">The question as it was taken, where a word of it is nowhere and nearly another's; else null.</param>
/// <param name="Matches">The best first.</param>
/// <param name="Nearest">Where nothing matches: titles that have most in common with the question, the nearest first.</param>
public sealed record DecisionAnswer(string? ReadAs, ImmutableArray<DecisionMatch> Matches, ImmutableArray<string> Nearest);

/// <param name="HasAllWords">Every word of the question was found; else most of them, the rarer ones counting more.</param>
/// <param name="Score">From 0; above 1 where the words stand together in the title.</param>
public sealed record DecisionMatch(DecisionEntry Entry, bool HasAllWords, double Score);

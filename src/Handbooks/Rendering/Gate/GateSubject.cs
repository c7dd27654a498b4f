using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>What the gate compares: all that was written, and what the public site was made of.</summary>
/// <param name="Blank">The public site of a handbook that says nothing: all of it is the tool's. Asked at most once, and only
/// where something is internal.</param>
/// <param name="ThemeAssets">Style sheets and scripts that come with the tool.</param>
public sealed record GateSubject(
    Declarations All,
    Handbook Handbook,
    PublicDeclarations Declarations,
    PublicHandbook Published,
    Func<ImmutableArray<OutputFile>> Blank,
    ImmutableArray<ReadOnlyMemory<byte>> ThemeAssets);

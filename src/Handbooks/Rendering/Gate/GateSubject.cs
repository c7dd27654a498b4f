using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>What the gate compares: all that was written, and what the public site was made of.</summary>
/// <param name="OwnTexts">What the site says by itself: titles of generated pages, words of the theme, what the search takes for the same.</param>
/// <param name="ThemeAssets">Style sheets and scripts that come with the tool.</param>
public sealed record GateSubject(
    Declarations All,
    Handbook Handbook,
    PublicDeclarations Declarations,
    PublicHandbook Published,
    ImmutableArray<string> OwnTexts,
    ImmutableArray<ReadOnlyMemory<byte>> ThemeAssets);

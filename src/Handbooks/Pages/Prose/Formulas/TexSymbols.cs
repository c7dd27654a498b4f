using System.Collections.Frozen;

namespace Handbooks.Pages.Prose.Formulas;

/// <summary>What TeX calls letters, signs, accents, spaces and functions. Words without their backslash, each with its characters.</summary>
internal static class TexSymbols
{
    /// <summary>Greek letters and signs that are read like letters.</summary>
    public static readonly FrozenDictionary<string, string> Letters = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ "
        + "sigma σ tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω "
        + "infty ∞ partial ∂ nabla ∇ ell ℓ emptyset ∅ varnothing ∅ hbar ℏ degree ° % % $ $ # #");

    /// <summary>Signs between two things, and brackets.</summary>
    public static readonly FrozenDictionary<string, string> Operators = Pairs(
        "times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ "
        + "ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ to → "
        + "rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ "
        + "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ circ ∘ bullet • oplus ⊕ otimes ⊗ mid ∣ vert | lvert | rvert | Vert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ "
        + "rceil ⌉ langle ⟨ rangle ⟩ prime ′ & & _ _ { { } } colon : therefore ∴ because ∵ perp ⊥ parallel ∥ angle ∠");

    /// <summary>Signs over a range.</summary>
    public static readonly FrozenDictionary<string, string> Large = Pairs(
        "sum ∑ prod ∏ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂");

    /// <summary>Signs over one thing.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Pairs(
        "bar ¯ overline ¯ hat ^ widehat ^ tilde ~ vec → dot ˙ ddot ¨");

    /// <summary>How wide a space is.</summary>
    public static readonly FrozenDictionary<string, string> Spaces = Pairs(", 0.17em : 0.22em ; 0.28em ! 0 quad 1em qquad 2em");

    /// <summary>Names that are written upright.</summary>
    public static readonly FrozenSet<string> Functions =
        "log ln lg exp sin cos tan arcsin arccos arctan sinh cosh tanh lim max min sup inf det gcd deg dim ker arg Pr mod".Split(' ').ToFrozenSet();

    /// <summary>What has its limits above and below where the formula has a line of its own.</summary>
    public static readonly FrozenSet<string> Limits = "sum prod bigcup bigcap lim max min sup inf".Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, string> Pairs(string words) =>
        words.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

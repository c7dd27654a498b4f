using System.Collections.Frozen;
using System.Text;

namespace Handbooks.Pages.Prose.Formulas;

/// <summary>
/// Formulas as MathML, which browsers show and screen readers read, from the part of TeX's notation that people write by heart. A formula with
/// anything else is not half shown: it stays as it is written.
/// </summary>
internal sealed class MathMl
{
    private const int Deepest = 40;

    private static readonly FrozenDictionary<string, string> s_letters = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ "
        + "sigma σ tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω "
        + "infty ∞ partial ∂ nabla ∇ ell ℓ emptyset ∅ varnothing ∅ hbar ℏ degree ° % % $ $ # #");

    private static readonly FrozenDictionary<string, string> s_operators = Pairs(
        "times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ "
        + "ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ to → "
        + "rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ "
        + "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ circ ∘ bullet • oplus ⊕ otimes ⊗ mid ∣ vert | lvert | rvert | Vert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ "
        + "rceil ⌉ langle ⟨ rangle ⟩ prime ′ & & _ _ { { } } colon : therefore ∴ because ∵ perp ⊥ parallel ∥ angle ∠");

    private static readonly FrozenDictionary<string, string> s_large = Pairs(
        "sum ∑ prod ∏ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂");

    private static readonly FrozenDictionary<string, string> s_accents = Pairs(
        "bar ¯ overline ¯ hat ^ widehat ^ tilde ~ vec → dot ˙ ddot ¨");

    private static readonly FrozenDictionary<string, string> s_spaces = Pairs(", 0.17em : 0.22em ; 0.28em ! 0 quad 1em qquad 2em");

    private static readonly FrozenSet<string> s_functions =
        "log ln lg exp sin cos tan arcsin arccos arctan sinh cosh tanh lim max min sup inf det gcd deg dim ker arg Pr mod".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_limits = "sum prod bigcup bigcap lim max min sup inf".Split(' ').ToFrozenSet();

    private readonly string _text;
    private readonly bool _isDisplayed;
    private int _at;
    private int _depth;

    private MathMl(string text, bool isDisplayed) => (_text, _isDisplayed) = (text, isDisplayed);

    /// <param name="isDisplayed">On a line of its own, with limits above and below the signs.</param>
    /// <returns>A <c>math</c> element; null for a formula with a part that is not known.</returns>
    public static string? Of(string tex, bool isDisplayed)
    {
        var formula = new MathMl(tex.Trim(), isDisplayed);
        try
        {
            var row = formula.Row("");
            var attributes = isDisplayed ? " display=\"block\"" : "";
            return formula._at < formula._text.Length || row.Length == 0 ? null : $"<math{attributes}><mrow>{row}</mrow></math>";
        }
        catch (NotKnownException)
        {
            return null;
        }
    }

    private const string Prime = "<mo>′</mo>";
    private const int MostPrimes = 6;

    private sealed class NotKnownException : Exception;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Atoms with their scripts up to one of these characters, or to a command that ends a row of its own.</summary>
    private string Row(string ends)
    {
        if (++_depth > Deepest)
            throw new NotKnownException();
        var row = new StringBuilder();
        for (SkipSpace(); _at < _text.Length && !ends.Contains(Next) && !StartsEnd(); SkipSpace())
            row.Append(Scripted());
        _depth--;
        return row.ToString();
    }

    private bool StartsEnd() => Next is '}' or '&' || Looks("\\\\") || Looks("\\end") || Looks("\\right");

    private bool Looks(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0
        && !(char.IsLetter(text[^1]) && _at + text.Length < _text.Length && char.IsLetter(_text[_at + text.Length]));

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private string Scripted()
    {
        var hasLimits = false;
        var @base = Next is '^' or '_' ? "<mrow></mrow>" : Atom(out hasLimits);
        string? below = null, above = null;
        var primes = 0;
        for (SkipSpace(); Next is '^' or '_' or '\''; SkipSpace())
        {
            var sign = Next;
            _at++;
            SkipSpace();
            if (sign == '\'' ? ++primes > MostPrimes : sign == '_' ? below is not null : above is not null)
                throw new NotKnownException();
            if (sign == '_')
                below = Argument();
            else if (sign == '^')
                above = Argument();
        }
        if (primes > 0)
            above = primes == 1 && above is null ? Prime : $"<mrow>{string.Concat(Enumerable.Repeat(Prime, primes))}{above}</mrow>";
        var isStacked = hasLimits && _isDisplayed;
        return (below, above) switch
        {
            (null, null) => @base,
            (_, null) => isStacked ? $"<munder>{@base}{below}</munder>" : $"<msub>{@base}{below}</msub>",
            (null, _) => isStacked ? $"<mover>{@base}{above}</mover>" : $"<msup>{@base}{above}</msup>",
            _ => isStacked ? $"<munderover>{@base}{below}{above}</munderover>" : $"<msubsup>{@base}{below}{above}</msubsup>",
        };
    }

    /// <summary>One thing, as one element.</summary>
    private string Atom(out bool hasLimits)
    {
        hasLimits = false;
        SkipSpace();
        var c = Next;
        if (c == '\\')
            return Command(out hasLimits);
        if (c == '{')
            return $"<mrow>{Group()}</mrow>";
        if (char.IsAsciiDigit(c))
            return Number();
        _at++;
        if (char.IsLetter(c))
            return $"<mi>{c}</mi>";
        return c switch
        {
            '-' => "<mo>−</mo>",
            '*' => "<mo>∗</mo>",
            '~' => "<mspace width=\"0.33em\"></mspace>",
            '<' => "<mo>&lt;</mo>",
            '>' => "<mo>&gt;</mo>",
            '+' or '=' or '(' or ')' or '[' or ']' or '|' or '/' or ',' or ';' or ':' or '!' or '.' or '?' => $"<mo>{c}</mo>",
            > '\u00A0' when char.IsSymbol(c) || char.IsPunctuation(c) => $"<mo>{c}</mo>",
            _ => throw new NotKnownException(),
        };
    }

    /// <summary>Without braces, a command or a script takes one digit alone.</summary>
    private string Argument()
    {
        SkipSpace();
        return char.IsAsciiDigit(Next) ? $"<mn>{_text[_at++]}</mn>" : Atom(out _);
    }

    private string Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next) || (Next == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])))
            _at++;
        return $"<mn>{_text.AsSpan(start, _at - start)}</mn>";
    }

    /// <summary>What stands between braces; without them, the one thing that follows.</summary>
    private string Group()
    {
        SkipSpace();
        if (Next != '{')
            return Nested(Argument);
        _at++;
        var row = Row("}");
        Take('}');
        return row;
    }

    private string Nested(Func<string> read)
    {
        if (++_depth > Deepest)
            throw new NotKnownException();
        var part = read();
        _depth--;
        return part;
    }

    private void Take(char expected)
    {
        if (Next != expected)
            throw new NotKnownException();
        _at++;
    }

    private string Command(out bool hasLimits)
    {
        _at++;
        var start = _at;
        while (char.IsAsciiLetter(Next))
            _at++;
        if (_at == start)
            _at++;
        var name = _text[start..Math.Min(_at, _text.Length)];
        hasLimits = s_limits.Contains(name);
        if (s_letters.TryGetValue(name, out var letter))
            return $"<mi>{letter}</mi>";
        if (s_operators.TryGetValue(name, out var sign))
            return $"<mo>{Escaped(sign)}</mo>";
        if (s_large.TryGetValue(name, out var large))
            return $"<mo>{large}</mo>";
        if (s_functions.Contains(name))
            return $"<mi>{name}</mi>";
        if (s_spaces.TryGetValue(name, out var width) || name == " ")
            return $"<mspace width=\"{width ?? "0.33em"}\"></mspace>";
        if (s_accents.TryGetValue(name, out var accent))
            return $"<mover accent=\"true\"><mrow>{Group()}</mrow><mo>{accent}</mo></mover>";
        return name switch
        {
            "frac" or "dfrac" or "tfrac" => $"<mfrac><mrow>{Group()}</mrow><mrow>{Group()}</mrow></mfrac>",
            "binom" => $"<mrow><mo>(</mo><mfrac linethickness=\"0\"><mrow>{Group()}</mrow><mrow>{Group()}</mrow></mfrac><mo>)</mo></mrow>",
            "sqrt" => Root(),
            "text" or "textrm" or "textbf" or "textit" or "textsf" or "mbox" => $"<mtext>{Escaped(Words())}</mtext>",
            "mathrm" or "operatorname" or "mathbf" or "mathit" or "mathsf" => $"<mi>{Escaped(Words())}</mi>",
            "left" => Fenced(),
            "begin" => Table(),
            _ => throw new NotKnownException(),
        };
    }

    private string Root()
    {
        SkipSpace();
        if (Next != '[')
            return $"<msqrt>{Group()}</msqrt>";
        _at++;
        var degree = Row("]");
        Take(']');
        return $"<mroot><mrow>{Group()}</mrow><mrow>{degree}</mrow></mroot>";
    }

    /// <summary>Text between braces, as it is written.</summary>
    private string Words()
    {
        SkipSpace();
        Take('{');
        var text = new StringBuilder();
        for (; Next != '}'; _at++)
        {
            if (Next is '\0' or '{' or '$')
                throw new NotKnownException();
            if (Next == '\\' && _at + 1 < _text.Length && !char.IsLetter(_text[_at + 1]))
                _at++;
            else if (Next == '\\')
                throw new NotKnownException();
            text.Append(Next);
        }
        _at++;
        return text.ToString().Replace(' ', '\u00A0');
    }

    private string Fenced()
    {
        var open = Fence();
        var inner = Row("");
        if (!Looks("\\right"))
            throw new NotKnownException();
        _at += "\\right".Length;
        return $"<mrow>{open}{inner}{Fence()}</mrow>";
    }

    private string Fence()
    {
        SkipSpace();
        if (Next == '.')
        {
            _at++;
            return "";
        }
        return Next is '(' or ')' or '[' or ']' or '|' or '/' or '\\' ? Atom(out _) : throw new NotKnownException();
    }

    private string Table()
    {
        var name = Words();
        var (open, close) = name switch
        {
            "cases" => ("<mo>{</mo>", ""),
            "pmatrix" => ("<mo>(</mo>", "<mo>)</mo>"),
            "bmatrix" => ("<mo>[</mo>", "<mo>]</mo>"),
            "vmatrix" => ("<mo>|</mo>", "<mo>|</mo>"),
            "matrix" or "aligned" or "align" or "align*" or "gathered" or "split" => ("", ""),
            _ => throw new NotKnownException(),
        };
        var rows = new StringBuilder("<mtr><mtd>");
        while (true)
        {
            rows.Append(Row(""));
            if (Next == '&')
            {
                _at++;
                rows.Append("</mtd><mtd>");
            }
            else if (Looks("\\\\"))
            {
                _at += 2;
                rows.Append("</mtd></mtr><mtr><mtd>");
            }
            else
                break;
        }
        if (!Looks("\\end"))
            throw new NotKnownException();
        _at += "\\end".Length;
        if (Words() != name)
            throw new NotKnownException();
        return $"<mrow>{open}<mtable>{rows}</mtd></mtr></mtable>{close}</mrow>";
    }

    /// <summary>Letters stay what they are: as entities, the gate could not read them.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string words) =>
        words.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

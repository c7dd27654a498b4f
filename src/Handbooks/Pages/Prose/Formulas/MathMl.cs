using System.Text;

namespace Handbooks.Pages.Prose.Formulas;

/// <summary>
/// Formulas as MathML, which browsers show and screen readers read, from the part of TeX's notation that people write by heart. A formula with
/// anything else is not half shown: it stays as it is written.
/// </summary>
internal sealed class MathMl
{
    private const int Deepest = 40;

    private readonly TexReader _tex;
    private readonly bool _isDisplayed;
    private int _depth;

    private MathMl(string text, bool isDisplayed) => (_tex, _isDisplayed) = (new(text), isDisplayed);

    /// <param name="isDisplayed">On a line of its own, with limits above and below the signs.</param>
    /// <returns>A <c>math</c> element; null for a formula with a part that is not known.</returns>
    public static string? Of(string tex, bool isDisplayed)
    {
        var formula = new MathMl(tex.Trim(), isDisplayed);
        try
        {
            var row = formula.Row("");
            var attributes = isDisplayed ? " display=\"block\"" : "";
            return !formula._tex.IsAtEnd || row.Length == 0 ? null : $"<math{attributes}><mrow>{row}</mrow></math>";
        }
        catch (NotKnownException)
        {
            return null;
        }
    }

    private const string Prime = "<mo>′</mo>";
    private const int MostPrimes = 6;

    /// <summary>Atoms with their scripts up to one of these characters, or to a command that ends a row of its own.</summary>
    private string Row(string ends)
    {
        if (++_depth > Deepest)
            throw new NotKnownException();
        var row = new StringBuilder();
        for (_tex.SkipSpace(); !_tex.IsAtEnd && !ends.Contains(_tex.Next) && !StartsEnd(); _tex.SkipSpace())
            row.Append(Scripted());
        _depth--;
        return row.ToString();
    }

    private bool StartsEnd() => _tex.Next is '}' or '&' || _tex.Looks("\\\\") || _tex.Looks("\\end") || _tex.Looks("\\right");

    private string Scripted()
    {
        var hasLimits = false;
        var @base = _tex.Next is '^' or '_' ? "<mrow></mrow>" : Atom(out hasLimits);
        string? below = null, above = null;
        var primes = 0;
        for (_tex.SkipSpace(); _tex.Next is '^' or '_' or '\''; _tex.SkipSpace())
        {
            var sign = _tex.Take();
            _tex.SkipSpace();
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
        _tex.SkipSpace();
        var c = _tex.Next;
        if (c == '\\')
            return Command(out hasLimits);
        if (c == '{')
            return $"<mrow>{Group()}</mrow>";
        if (char.IsAsciiDigit(c))
            return $"<mn>{_tex.Number()}</mn>";
        _tex.Take();
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
        _tex.SkipSpace();
        return char.IsAsciiDigit(_tex.Next) ? $"<mn>{_tex.Take()}</mn>" : Atom(out _);
    }

    /// <summary>What stands between braces; without them, the one thing that follows.</summary>
    private string Group()
    {
        _tex.SkipSpace();
        if (_tex.Next != '{')
            return Nested(Argument);
        _tex.Take();
        var row = Row("}");
        _tex.Take('}');
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

    private string Command(out bool hasLimits)
    {
        var name = _tex.Command();
        hasLimits = TexSymbols.Limits.Contains(name);
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
            return $"<mi>{letter}</mi>";
        if (TexSymbols.Operators.TryGetValue(name, out var sign))
            return $"<mo>{Escaped(sign)}</mo>";
        if (TexSymbols.Large.TryGetValue(name, out var large))
            return $"<mo>{large}</mo>";
        if (TexSymbols.Functions.Contains(name))
            return $"<mi>{name}</mi>";
        if (TexSymbols.Spaces.TryGetValue(name, out var width) || name == " ")
            return $"<mspace width=\"{width ?? "0.33em"}\"></mspace>";
        if (TexSymbols.Accents.TryGetValue(name, out var accent))
            return $"<mover accent=\"true\"><mrow>{Group()}</mrow><mo>{accent}</mo></mover>";
        return name switch
        {
            "frac" or "dfrac" or "tfrac" => $"<mfrac><mrow>{Group()}</mrow><mrow>{Group()}</mrow></mfrac>",
            "binom" => $"<mrow><mo>(</mo><mfrac linethickness=\"0\"><mrow>{Group()}</mrow><mrow>{Group()}</mrow></mfrac><mo>)</mo></mrow>",
            "sqrt" => Root(),
            "text" or "textrm" or "textbf" or "textit" or "textsf" or "mbox" => $"<mtext>{Escaped(_tex.Words())}</mtext>",
            "mathrm" or "operatorname" or "mathbf" or "mathit" or "mathsf" => $"<mi>{Escaped(_tex.Words())}</mi>",
            "left" => Fenced(),
            "begin" => Table(),
            _ => throw new NotKnownException(),
        };
    }

    private string Root()
    {
        _tex.SkipSpace();
        if (_tex.Next != '[')
            return $"<msqrt>{Group()}</msqrt>";
        _tex.Take();
        var degree = Row("]");
        _tex.Take(']');
        return $"<mroot><mrow>{Group()}</mrow><mrow>{degree}</mrow></mroot>";
    }

    private string Fenced()
    {
        var open = Fence();
        var inner = Row("");
        if (!_tex.Looks("\\right"))
            throw new NotKnownException();
        _tex.Skip("\\right");
        return $"<mrow>{open}{inner}{Fence()}</mrow>";
    }

    private string Fence()
    {
        _tex.SkipSpace();
        if (_tex.Next == '.')
        {
            _tex.Take();
            return "";
        }
        return _tex.Next is '(' or ')' or '[' or ']' or '|' or '/' or '\\' ? Atom(out _) : throw new NotKnownException();
    }

    private string Table()
    {
        var name = _tex.Words();
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
            if (_tex.Next == '&')
            {
                _tex.Take();
                rows.Append("</mtd><mtd>");
            }
            else if (_tex.Looks("\\\\"))
            {
                _tex.Skip("\\\\");
                rows.Append("</mtd></mtr><mtr><mtd>");
            }
            else
                break;
        }
        if (!_tex.Looks("\\end"))
            throw new NotKnownException();
        _tex.Skip("\\end");
        if (_tex.Words() != name)
            throw new NotKnownException();
        return $"<mrow>{open}<mtable>{rows}</mtd></mtr></mtable>{close}</mrow>";
    }

    /// <summary>Letters stay what they are: as entities, the gate could not read them.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}

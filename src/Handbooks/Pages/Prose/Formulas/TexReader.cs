using System.Text;

namespace Handbooks.Pages.Prose.Formulas;

/// <summary>A part of a formula is not of the notation that is read.</summary>
internal sealed class NotKnownException : Exception;

/// <summary>A formula in TeX's notation, read from left to right.</summary>
internal sealed class TexReader(string text)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The character that is read next; NUL at the end.</summary>
    public char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>Whether a command or sign follows, as a whole.</summary>
    public bool Looks(string next) => string.CompareOrdinal(text, _at, next, 0, next.Length) == 0
        && !(char.IsLetter(next[^1]) && _at + next.Length < text.Length && char.IsLetter(text[_at + next.Length]));

    public void Skip(string next) => _at += next.Length;

    public void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    public char Take()
    {
        var taken = Next;
        _at++;
        return taken;
    }

    /// <exception cref="NotKnownException">Another character follows.</exception>
    public void Take(char expected)
    {
        if (Next != expected)
            throw new NotKnownException();
        _at++;
    }

    public ReadOnlySpan<char> Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next) || (Next == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
            _at++;
        return text.AsSpan(start, _at - start);
    }

    /// <summary>The name behind a backslash: letters, or one other character.</summary>
    public string Command()
    {
        _at++;
        var start = _at;
        while (char.IsAsciiLetter(Next))
            _at++;
        if (_at == start)
            _at++;
        return text[start..Math.Min(_at, text.Length)];
    }

    /// <summary>Text between braces, as it is written.</summary>
    /// <exception cref="NotKnownException">There is more than text, or no brace at an end.</exception>
    public string Words()
    {
        SkipSpace();
        Take('{');
        var words = new StringBuilder();
        for (; Next != '}'; _at++)
        {
            if (Next is '\0' or '{' or '$')
                throw new NotKnownException();
            if (Next == '\\' && _at + 1 < text.Length && !char.IsLetter(text[_at + 1]))
                _at++;
            else if (Next == '\\')
                throw new NotKnownException();
            words.Append(Next);
        }
        _at++;
        return words.ToString().Replace(' ', '\u00A0');
    }
}

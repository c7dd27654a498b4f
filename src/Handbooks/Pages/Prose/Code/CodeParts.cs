using System.Buffers;

namespace Handbooks.Pages.Prose.Code;

/// <summary>
/// Divides code into what is coloured and the rest. It reads each character a limited number of times, whatever the code, never fails, and
/// need not know that code is wrong: what it cannot tell stays plain.
/// </summary>
internal ref struct CodeParts
{
    private const int MostOfKey = 120;

    /// <summary>What stands in no key.</summary>
    private static readonly SearchValues<char> s_noKey = SearchValues.Create("#\"';{}()");

    private readonly CodeLanguage _language;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<CodePart> _parts = [];
    private int _at;

    /// <summary>Up to here no string that an apostrophe begins is ended.</summary>
    private int _apostrophesUntil;

    private CodeParts(CodeLanguage language, ReadOnlySpan<char> text)
    {
        _language = language;
        _text = text;
    }

    /// <summary>The coloured parts of a text in order; none overlaps another.</summary>
    public static IReadOnlyList<CodePart> Of(CodeLanguage language, string text)
    {
        var parts = new CodeParts(language, text);
        switch (language.Form)
        {
            case CodeForm.Words:
            case CodeForm.Keyed:
                parts.ReadWords();
                break;
            case CodeForm.Markup:
                MarkupParts.Add(text, parts._parts);
                break;
            case CodeForm.Changes:
                parts.ReadLines(static line => line is ['+', ..] ? (0, CodeKind.Added) : line is ['-', ..] ? (0, CodeKind.Removed)
                    : line is ['@', '@', ..] ? (0, CodeKind.Comment) : null);
                break;
            case CodeForm.Session:
                parts.ReadLines(static line => line is ['$' or '#' or '>', ' ', ..] ? (2, CodeKind.Keyword) : null);
                break;
        }
        return parts._parts;
    }

    private delegate (int From, CodeKind Kind)? LineReader(ReadOnlySpan<char> line);

    private void ReadLines(LineReader reader)
    {
        while (_at < _text.Length)
        {
            var end = EndOfLine(_at);
            if (reader(_text[_at..end]) is var (from, kind))
                Add(_at + from, end, kind);
            _at = end + 1;
        }
    }

    private void ReadWords()
    {
        var startsLine = true;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n')
            {
                startsLine = true;
                _at++;
            }
            else if (char.IsWhiteSpace(c) || (startsLine && c is '-' or '[' or '{' && _language.Form == CodeForm.Keyed))
                _at++;
            else
            {
                if (!(startsLine && _language.Form == CodeForm.Keyed && ReadKey()) && !ReadComment() && !ReadString() && !ReadWord())
                    _at++;
                // What stands behind a semicolon or a brace of CSS is again a key.
                startsLine = _language.BlockComment is not null && c is '{' or ';';
            }
        }
    }

    /// <summary>A key: what stands before the first colon or equals sign of its line, if nothing else does.</summary>
    private bool ReadKey()
    {
        var rest = _text.Slice(_at, Math.Min(MostOfKey, _text.Length - _at));
        if (rest.IndexOf('\n') is >= 0 and var line)
            rest = rest[..line];
        var end = rest.IndexOfAny(':', '=');
        if (end <= 0 || rest[..end].ContainsAny(s_noKey) || rest[0] is '/' or '@'
            || (rest[end] == ':' && end + 1 < rest.Length && !char.IsWhiteSpace(rest[end + 1]) && _language.BlockComment is null))
            return false;
        Add(_at, _at + rest[..end].TrimEnd().Length, CodeKind.Name);
        _at += end;
        return true;
    }

    private bool ReadComment()
    {
        if (_language.BlockComment is var (open, close) && _text[_at..].StartsWith(open, StringComparison.Ordinal))
        {
            var end = _text[(_at + open.Length)..].IndexOf(close, StringComparison.Ordinal);
            AddTo(end < 0 ? _text.Length : _at + open.Length + end + close.Length, CodeKind.Comment);
            return true;
        }
        foreach (var mark in _language.LineComments)
        {
            // In a word, a number sign is part of it: C#, $#, an anchor. So is a double slash in an address.
            if (_text[_at..].StartsWith(mark, StringComparison.Ordinal)
                && (_at == 0 || char.IsWhiteSpace(_text[_at - 1]) || (mark == "//" && _text[_at - 1] != ':')))
            {
                AddTo(EndOfLine(_at), CodeKind.Comment);
                return true;
            }
        }
        return false;
    }

    private bool ReadString()
    {
        var quote = _text[_at];
        if (!_language.Quotes.Contains(quote) || (quote == '\'' && (_at < _apostrophesUntil || (_at > 0 && char.IsLetterOrDigit(_text[_at - 1])))))
            return false;
        var isTriple = _text[_at..] is [_, var second, var third, ..] && second == quote && third == quote;
        var length = isTriple ? 3 : 1;
        var runsOn = isTriple || _language.LongQuotes.Contains(quote);
        var end = _at + length;
        while (end < _text.Length
            && !(_text[end] == quote && (!isTriple || (end + 2 < _text.Length && _text[end + 1] == quote && _text[end + 2] == quote))))
        {
            if (_text[end] == '\n' && !runsOn)
            {
                // An apostrophe: no string ends on this line.
                if (quote == '\'')
                {
                    _apostrophesUntil = end;
                    _at++;
                    return true;
                }
                break;
            }
            end += _text[end] == '\\' && _language.HasEscapes && end + 1 < _text.Length && _text[end + 1] != '\n' ? 2 : 1;
        }
        end = Math.Min(end < _text.Length && _text[end] == quote ? end + length : end, _text.Length);
        AddTo(end, IsJsonKey(end) ? CodeKind.Name : CodeKind.String);
        return true;
    }

    /// <summary>A string before a colon is a key where nothing else may stand before one: in JSON.</summary>
    private readonly bool IsJsonKey(int end)
    {
        if (_language.Quotes != "\"" || _language.Form != CodeForm.Words)
            return false;
        while (end < _text.Length && _text[end] == ' ')
            end++;
        return end < _text.Length && _text[end] == ':';
    }

    private bool ReadWord()
    {
        var first = _text[_at];
        var behindWord = _at > 0 && (IsOfWord(_text[_at - 1]) || _text[_at - 1] == '-');
        if (_language.Sigils.Contains(first) && !behindWord && ReadSigil(first))
            return true;
        if (!IsOfWord(first))
            return false;
        var end = EndOfWord(_at);
        var word = _text[_at..end];
        if (char.IsAsciiDigit(first))
        {
            while (end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
                end = EndOfWord(end + 1);
            if (!behindWord)
                Add(_at, end, CodeKind.Number);
        }
        // Part of a longer name or path is no keyword.
        else if (word.Length <= 20 && !behindWord && !(_at > 0 && _text[_at - 1] is '.' or '/') && !(end < _text.Length && _text[end] is '-' or '/')
            && _language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            Add(_at, end, CodeKind.Keyword);
        _at = end;
        return true;
    }

    /// <summary>A variable, a decorator, an option: <c>$name</c>, <c>${name}</c>, <c>@name</c>, <c>--name</c>.</summary>
    private bool ReadSigil(char sigil)
    {
        var start = _at + 1;
        if (sigil == '-')
        {
            if (_at > 0 && !char.IsWhiteSpace(_text[_at - 1]))
                return false;
            start += start < _text.Length && _text[start] == '-' ? 1 : 0;
        }
        var isBraced = sigil == '$' && start < _text.Length && _text[start] == '{';
        var end = EndOfWord(isBraced ? start + 1 : start);
        while (sigil is '-' or '.' or '#' && end > start && end < _text.Length && _text[end] == '-')
            end = EndOfWord(end + 1);
        if (end == start || (sigil == ':' && _text[_at..] is [_, ':', ..]))
            return false;
        AddTo(isBraced && end < _text.Length && _text[end] == '}' ? end + 1 : end, CodeKind.Name);
        return true;
    }

    internal static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private readonly int EndOfWord(int at)
    {
        while (at < _text.Length && IsOfWord(_text[at]))
            at++;
        return at;
    }

    private readonly int EndOfLine(int at)
    {
        var length = _text[at..].IndexOf('\n');
        return length < 0 ? _text.Length : at + length;
    }

    private void AddTo(int end, CodeKind kind)
    {
        Add(_at, end, kind);
        _at = end;
    }

    private readonly void Add(int start, int end, CodeKind kind)
    {
        if (end > start)
            _parts.Add(new(start, end, kind));
    }
}

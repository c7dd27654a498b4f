using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Syntax.Toml;

/// <summary>The values of TOML, as the same values of YAML.</summary>
/// <param name="end">Where the front matter ends.</param>
internal sealed class TomlValues(SourceText source, int end)
{
    private readonly string _text = source.Text;

    /// <param name="At">What stands behind it; -1 where it has no end.</param>
    /// <param name="What">In words, what it is, where it is none that we read.</param>
    public readonly record struct Value(YamlNode? Node, int At, string? What = null);

    private static readonly System.Buffers.SearchValues<char> AfterPlain = System.Buffers.SearchValues.Create(" \t\r\n,]#");

    private static readonly Value None = new(null, -1);

    public Value Read(int at)
    {
        at = SkipBlanks(at);
        var rest = _text.AsSpan(at, end - at);
        if (rest.IsEmpty)
            return None;
        if (rest.StartsWith("\"\"\"") || rest.StartsWith("'''"))
            return rest[3..].IndexOf(rest[..3]) is var close and >= 0 ? new(null, at + close + 6, "a multi-line text") : None;
        return rest[0] switch
        {
            '"' or '\'' => Quoted(at),
            '[' => Array(at),
            '{' => new(null, Balanced(at), "a table"),
            _ => Plain(at),
        };
    }

    /// <summary>Over white space, line ends and comments.</summary>
    public int SkipEmpty(int at)
    {
        while (at < end && (char.IsWhiteSpace(_text[at]) || _text[at] == '#'))
            at = _text[at] == '#' ? LineEnd(at) : at + 1;
        return at;
    }

    public int LineEnd(int at) => _text.AsSpan(at, end - at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : end;

    /// <summary>Nothing but a comment follows in the line.</summary>
    public bool EndsLine(int at) => SkipBlanks(at) is var next && (next >= end || _text[next] is '#' or '\r' or '\n');

    private int SkipBlanks(int at)
    {
        while (at < end && _text[at] is ' ' or '\t')
            at++;
        return Math.Min(at, end);
    }

    private Value Plain(int at)
    {
        var length = _text.AsSpan(at, end - at).IndexOfAny(AfterPlain);
        var word = _text.AsSpan(at, length < 0 ? end - at : length);
        var isValue = word is "true" or "false" or "inf" or "nan"
            || (!word.IsEmpty && char.IsAsciiDigit(word.TrimStart("+-") is [var first, ..] ? first : ' '));
        return isValue ? new(new YamlScalar(word.ToString(), IsPlain: true, source.Span(at, at + word.Length)), at + word.Length) : None;
    }

    private Value Quoted(int at)
    {
        if (Closing(at) is not (>= 0 and var close))
            return None;
        var content = _text.AsSpan(at + 1, close - at - 1);
        var text = _text[at] == '\'' ? content.ToString() : Unescaped(content);
        return text is null ? None : new(new YamlScalar(text, IsPlain: false, source.Span(at, close + 1)), close + 1);
    }

    /// <summary>The quote that ends a text on its line; -1 where none does.</summary>
    private int Closing(int at)
    {
        for (var i = at + 1; i < end && _text[i] is not ('\r' or '\n'); i++)
        {
            if (_text[i] == _text[at])
                return i;
            if (_text[i] == '\\' && _text[at] == '"')
                i++;
        }
        return -1;
    }

    /// <summary>Null where a sign behind a backslash means nothing.</summary>
    private static string? Unescaped(ReadOnlySpan<char> content)
    {
        var text = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
            {
                text.Append(content[i]);
                continue;
            }
            if (++i >= content.Length)
                return null;
            var digits = content[i] switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits == 0 && "btnfr\"\\e".IndexOf(content[i], StringComparison.Ordinal) is >= 0 and var known)
                text.Append("\b\t\n\f\r\"\\\u001B"[known]);
            else if (digits > 0 && i + digits < content.Length
                && int.TryParse(content.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                && Rune.IsValid(number))
            {
                text.Append(new Rune(number).ToString());
                i += digits;
            }
            else
                return null;
        }
        return text.ToString();
    }

    /// <summary>A list of single values, over as many lines as it takes.</summary>
    private Value Array(int at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var next = SkipEmpty(at + 1); next < end; next = SkipEmpty(next))
        {
            if (_text[next] == ']')
                return new(new YamlSequence(items.ToImmutable(), source.Span(at, next + 1)), next + 1);
            if (_text[next] is '[' or '{' || _text.AsSpan(next, end - next).StartsWith("\"\"\"") || _text.AsSpan(next, end - next).StartsWith("'''"))
                return new(null, Balanced(at), "a list with entries other than single values");
            var (item, itemEnd, _) = Read(next);
            if (item is null)
                return None;
            items.Add(item);
            next = SkipEmpty(itemEnd);
            if (next < end && _text[next] == ',')
                next++;
            else if (next >= end || _text[next] != ']')
                return None;
        }
        return None;
    }

    /// <summary>Behind the bracket that closes the one here; -1 where none does. Brackets in texts are none.</summary>
    private int Balanced(int at)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (_text[i] is '[' or '{')
                depth++;
            else if (_text[i] is ']' or '}' && --depth == 0)
                return i + 1;
            else if (_text[i] == '#')
                i = LineEnd(i);
            else if (_text[i] is '"' or '\'')
            {
                var next = Read(i);
                if (next.At < 0)
                    return -1;
                i = next.At - 1;
            }
        }
        return -1;
    }
}

using System.Globalization;
using System.Text;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The visible text of a Rich Text Format document, and separately that of its hidden groups.</summary>
internal sealed class RichText
{
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "par", "line", "tab", "cell", "row", "page", "sect", "column", "softline", "emspace", "enspace",
    };
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "header", "footer", "footnote", "annotation",
    };

    private readonly byte[] _bytes;
    private readonly StringBuilder _shown = new(), _hidden = new();
    private readonly Stack<(bool IsHidden, int Skip)> _groups = new();
    private readonly List<byte> _pending = [];
    private Encoding _encoding = Encodings.Named("windows-1252")!;
    private bool _isHidden;
    private int _skip = 1;

    private RichText(byte[] bytes) => _bytes = bytes;

    public static IEnumerable<Part> Of(byte[] bytes)
    {
        var text = new RichText(bytes);
        text.Read();
        yield return Part.Text(text._shown.ToString(), 0);
        yield return Part.Text(text._hidden.ToString(), 0);
        // Objects and pictures are embedded as hexadecimal digits.
        foreach (var (digits, at) in text.Digits())
            yield return new(digits, at) { IsFile = true };
    }

    private void Read()
    {
        for (var at = 0; at < _bytes.Length;)
        {
            var sign = (char)_bytes[at];
            switch (sign)
            {
                case '{':
                    _groups.Push((_isHidden, _skip));
                    at++;
                    break;
                case '}':
                    Flush();
                    (_isHidden, _skip) = _groups.TryPop(out var group) ? group : (false, 1);
                    at++;
                    break;
                case '\\':
                    at = Control(at + 1);
                    break;
                case '\r' or '\n' or '\0':
                    at++;
                    break;
                default:
                    _pending.Add(_bytes[at++]);
                    break;
            }
        }
        Flush();
    }

    private int Control(int at)
    {
        if (at >= _bytes.Length)
            return at;
        var sign = (char)_bytes[at];
        if (sign == '\'' && at + 2 < _bytes.Length && byte.TryParse(Encoding.ASCII.GetString(_bytes, at + 1, 2), NumberStyles.HexNumber,
            CultureInfo.InvariantCulture, out var code))
        {
            _pending.Add(code);
            return at + 3;
        }
        if (!char.IsAsciiLetter(sign))
        {
            if (sign == '*')
                Hide();
            else if (sign == '~')
                _pending.Add((byte)' ');
            else if (sign is '\\' or '{' or '}')
                _pending.Add((byte)sign);
            else if (sign is '\r' or '\n')
                _pending.Add((byte)'\n');
            else if (sign == '_')
                _pending.Add((byte)'-');
            return at + 1;
        }
        var end = at;
        while (end < _bytes.Length && char.IsAsciiLetter((char)_bytes[end]))
            end++;
        var word = Encoding.ASCII.GetString(_bytes, at, end - at);
        var number = end;
        while (number < _bytes.Length && number - end < 11 && (char.IsAsciiDigit((char)_bytes[number]) || (number == end && _bytes[number] == '-')))
            number++;
        int.TryParse(Encoding.ASCII.GetString(_bytes, end, number - end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        var next = number < _bytes.Length && _bytes[number] == ' ' ? number + 1 : number;
        return Word(word, value, next);
    }

    private int Word(string word, int value, int next)
    {
        switch (word)
        {
            case "u":
                Flush();
                Append(((char)(ushort)value).ToString());
                return Skipped(next);
            case "uc":
                _skip = Math.Clamp(value, 0, 16);
                return next;
            case "ansicpg":
                _encoding = Encodings.Numbered(value) ?? _encoding;
                return next;
            case "bin":
                return (int)Math.Min(_bytes.Length, next + (long)Math.Max(0, value));
            default:
                if (Breaks.Contains(word))
                    _pending.Add((byte)'\n');
                else if (Hidden.Contains(word))
                    Hide();
                return next;
        }
    }

    /// <summary>Skips the fallback text for programs without Unicode.</summary>
    private int Skipped(int at)
    {
        for (var i = 0; i < _skip && at < _bytes.Length && _bytes[at] is not ((byte)'{' or (byte)'}'); i++)
        {
            if (_bytes[at] == '\\' && (at + 1 >= _bytes.Length || _bytes[at + 1] != '\''))
                break;
            at += _bytes[at] == '\\' ? 4 : 1;
        }
        return Math.Min(at, _bytes.Length);
    }

    private void Hide()
    {
        Flush();
        _isHidden = true;
        _hidden.Append('\n');
    }

    private void Flush()
    {
        if (_pending.Count == 0)
            return;
        Append(_encoding.GetString([.. _pending]));
        _pending.Clear();
    }

    private void Append(string text) => (_isHidden ? _hidden : _shown).Append(text);

    private IEnumerable<(byte[] Bytes, int At)> Digits()
    {
        const int least = 128;
        var digits = new List<char>();
        var start = 0;
        for (var at = 0; at <= _bytes.Length; at++)
        {
            var sign = at < _bytes.Length ? (char)_bytes[at] : '}';
            if (char.IsAsciiHexDigit(sign))
            {
                start = digits.Count == 0 ? at : start;
                digits.Add(sign);
            }
            else if (sign is not ('\r' or '\n'))
            {
                if (digits.Count >= least)
                    yield return (Convert.FromHexString([.. digits.Take(digits.Count & ~1)]), start);
                digits.Clear();
            }
        }
    }
}

using System.Globalization;
using System.Text;

namespace Handbooks.Pages.Feeds;

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): CRLF at their ends, folded at 75 octets, texts escaped.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <param name="value">As it is to stand there: no text of an author's.</param>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    public void Text(string name, string value) => Fold($"{name}:{Escaped(value)}");

    public void Texts(string name, IEnumerable<string> values) => Fold($"{name}:{string.Join(',', values.Select(Escaped))}");

    public override string ToString() => _text.ToString();

    /// <summary>
    /// What readers see as one character is not cut in two, so that it is whole also where a program shows lines as they
    /// are; one that is longer than a line is cut between its code points. The space that begins a folded line counts.
    /// </summary>
    private void Fold(string line)
    {
        var octets = 0;
        for (var characters = StringInfo.GetTextElementEnumerator(line); characters.MoveNext();)
        {
            var character = characters.GetTextElement();
            var isLong = Encoding.UTF8.GetByteCount(character) >= LongestLine;
            foreach (var part in isLong ? character.EnumerateRunes().Select(rune => rune.ToString()) : [character])
                Append(part, ref octets);
        }
        _text.Append("\r\n");
    }

    private void Append(string part, ref int octets)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        if (octets + length > LongestLine)
        {
            _text.Append("\r\n ");
            octets = 1;
        }
        _text.Append(part);
        octets += length;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                '\t' => "\t",
                < ' ' or '\u007f' => "",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}

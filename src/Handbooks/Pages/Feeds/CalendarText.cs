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

    /// <summary>A character is never cut in two; the space that begins a folded line counts.</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
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
                < ' ' => "",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}

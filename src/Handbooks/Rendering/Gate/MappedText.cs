using System.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>A text made from another one, which knows where each piece was.</summary>
internal sealed class MappedText(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<(int At, int Source)> _pieces = [];

    /// <summary>As it stands in the source.</summary>
    public void Copy(ReadOnlySpan<char> text, int source)
    {
        if (text.IsEmpty)
            return;
        _pieces.Add((_text.Length, source));
        _text.Append(text);
    }

    /// <summary>In place of what begins there.</summary>
    public void Put(ReadOnlySpan<char> text, int source)
    {
        foreach (var c in text)
        {
            _pieces.Add((_text.Length, source));
            _text.Append(c);
        }
    }

    public int Length => _text.Length;

    /// <summary>The last character; nothing where there is none.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : '\0';

    public Reading Read(Reading source)
    {
        var pieces = _pieces.ToArray();
        return new(_text.ToString(), at => source.ToByte(Source(pieces, at)));
    }

    private static int Source((int At, int Source)[] pieces, int at)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].At <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? 0 : pieces[low - 1].Source + at - pieces[low - 1].At;
    }
}

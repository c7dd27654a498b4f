namespace Handbooks.Pages.Prose.Code;

/// <summary>The coloured parts of HTML and XML: comments, tags, and what stands in them. Text between them stays plain.</summary>
internal ref struct MarkupParts
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<CodePart> _parts;
    private int _at;

    private MarkupParts(ReadOnlySpan<char> text, List<CodePart> parts)
    {
        _text = text;
        _parts = parts;
    }

    /// <summary>Adds those of a text in order.</summary>
    public static void Add(string text, List<CodePart> parts) => new MarkupParts(text, parts).ReadMarkup();

    private void ReadMarkup()
    {
        while (_at < _text.Length)
        {
            var next = _text[_at..].IndexOf('<');
            if (next < 0)
                return;
            _at += next;
            if (_text[_at..].StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = _text[_at..].IndexOf("-->", StringComparison.Ordinal);
                AddTo(end < 0 ? _text.Length : _at + end + 3, CodeKind.Comment);
            }
            else
                ReadTag();
        }
    }

    private void ReadTag()
    {
        var name = _at + 1;
        if (name < _text.Length && _text[name] is '/' or '!' or '?')
            name++;
        var end = name;
        while (end < _text.Length && (CodeParts.IsOfWord(_text[end]) || _text[end] is '-' or ':' or '.'))
            end++;
        if (end == name)
        {
            _at++;
            return;
        }
        AddTo(end, CodeKind.Keyword);
        while (_at < _text.Length && _text[_at] is not ('>' or '<'))
        {
            var c = _text[_at];
            if (c is '"' or '\'')
            {
                var close = _text[(_at + 1)..].IndexOf(c);
                AddTo(close < 0 ? _text.Length : _at + close + 2, CodeKind.String);
            }
            else if (CodeParts.IsOfWord(c))
            {
                var stop = _at;
                while (stop < _text.Length && (CodeParts.IsOfWord(_text[stop]) || _text[stop] is '-' or ':' or '.' or '@'))
                    stop++;
                AddTo(stop, CodeKind.Name);
            }
            else
                _at++;
        }
        if (_at < _text.Length && _text[_at] == '>')
            AddTo(_at + 1, CodeKind.Keyword);
    }

    private void AddTo(int end, CodeKind kind)
    {
        if (end > _at)
            _parts.Add(new(_at, end, kind));
        _at = end;
    }
}

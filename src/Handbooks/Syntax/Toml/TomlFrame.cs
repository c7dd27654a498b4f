namespace Handbooks.Syntax.Toml;

/// <summary>Where Hugo's front matter between two lines of <c>+++</c> begins and ends.</summary>
/// <param name="End">-1 where no second line follows.</param>
/// <param name="After">Where the text begins.</param>
internal readonly record struct TomlFrame(int Start, int End, int After)
{
    private const string Mark = "+++";

    /// <summary>Null where a page opens otherwise: MyST, too, has lines of +++, but no key below them.</summary>
    public static TomlFrame? Find(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || !Line(text, 0, out var start).TrimEnd().SequenceEqual(Mark))
            return null;
        var opens = false;
        for (var at = start; at < text.Length;)
        {
            var line = Line(text, at, out var next).TrimEnd();
            if (line.SequenceEqual(Mark))
                return opens ? new(start, at, next) : null;
            if (!opens && line.TrimStart() is { IsEmpty: false } entry && entry[0] != '#')
            {
                opens = IsEntry(entry);
                if (!opens)
                    return null;
            }
            at = next;
        }
        return opens ? new(start, -1, 0) : null;
    }

    private static bool IsEntry(ReadOnlySpan<char> line) =>
        line[0] == '[' ? line.Contains(']') : line.IndexOf('=') is > 0 and var sign && IsKey(line[..sign].TrimEnd());

    /// <summary>CR, LF and CRLF end a line.</summary>
    private static ReadOnlySpan<char> Line(string text, int at, out int next)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny('\r', '\n');
        next = length < 0 ? text.Length : at + length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, or anything in quotes; several with dots between them name a place in a table.</summary>
    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key is ['"', .., '"'] or ['\'', .., '\''])
            return true;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return !key.IsEmpty;
    }
}

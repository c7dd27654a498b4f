namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>Which lines, taken one after another, are code because they are indented: never under a list or another block that indents.</summary>
internal sealed class IndentedCode
{
    private bool _afterBlank = true;
    private bool _inCode;
    private bool _underBlock;

    public bool Holds(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.IsEmpty)
        {
            _afterBlank = true;
            return _inCode;
        }
        var isIndented = line.StartsWith("    ") || line[0] == '\t';
        _inCode = isIndented && !_underBlock && (_afterBlank || _inCode);
        _afterBlank = false;
        if (!isIndented)
            _underBlock = content[0] is '-' or '*' or '+' or '>' or '!' or '?' or '=' or '[' or ':' || char.IsAsciiDigit(content[0])
                || (line[0] == ' ' && _underBlock);
        return _inCode;
    }
}

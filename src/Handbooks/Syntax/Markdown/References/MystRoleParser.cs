using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.References;

public sealed class MystRoleParser : InlineParser
{
    private const int LongestText = 300;

    public MystRoleParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var nameEnd = text[..Math.Min(text.Length, 64)].IndexOf('}');
        if (nameEnd < 2 || nameEnd + 2 >= text.Length || text[nameEnd + 1] != '`' || !IsName(text[1..nameEnd]))
            return false;
        var content = text[(nameEnd + 2)..Math.Min(text.Length, nameEnd + 2 + LongestText)];
        var end = content.IndexOf('`');
        if (end <= 0)
            return false;
        var written = content[..end].ToString().ReplaceLineEndings(" ").Trim();
        var (label, target) = Split(written);
        var start = slice.Start;
        slice.Start += nameEnd + 2 + end + 1;
        processor.Inline = new MystRole
        {
            Name = text[1..nameEnd].ToString().ToLowerInvariant(),
            Label = label,
            Target = target,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    private static (string Label, string Target) Split(string written)
    {
        var open = written.EndsWith('>') ? written.LastIndexOf('<') : -1;
        if (open < 0)
            return (written, written);
        var target = written[(open + 1)..^1].Trim();
        var label = written[..open].Trim();
        return (label.Length == 0 ? target : label, target);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.'))
                return false;
        }
        return true;
    }
}

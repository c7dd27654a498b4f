using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.References;

/// <summary><c>{name}`text`</c> of MyST, and <c>:name:`text`</c> of Sphinx for the names that are known.</summary>
public sealed class MystRoleParser : InlineParser
{
    private const int LongestName = 64;
    private const int LongestText = 1_000;

    public MystRoleParser() => OpeningCharacters = ['{', ':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var nameEnd = text[1..Math.Min(text.Length, LongestName)].IndexOf(text[0] == '{' ? '}' : ':') + 1;
        if (nameEnd < 2 || nameEnd + 2 >= text.Length || text[nameEnd + 1] != '`' || !IsName(text[1..nameEnd]))
            return false;
        var name = text[1..nameEnd].ToString().ToLowerInvariant();
        var kind = MystRoleNames.KindOf(name);
        if (text[0] == ':' && (kind == MystRoleKind.Unknown || char.IsLetterOrDigit(slice.PeekCharExtra(-1))))
            return false;
        if (Content(text[(nameEnd + 1)..]) is not var (written, length))
            return false;
        var start = slice.Start;
        slice.Start += nameEnd + 1 + length;
        var span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1));
        if (kind == MystRoleKind.Unknown)
            DialectFaults.Add(processor.Document, DialectFault.UnknownRole, span, name);
        var (label, target) = Split(written, kind);
        processor.Inline = new MystRole { Name = name, Label = label, Target = target, Span = span, Line = line, Column = column };
        return true;
    }

    /// <summary>What stands between two equal runs of backticks, and how many characters that is with them.</summary>
    private static (string Written, int Length)? Content(ReadOnlySpan<char> text)
    {
        var ticks = text.IndexOfAnyExcept('`');
        if (ticks < 0)
            return null;
        var content = text[ticks..Math.Min(text.Length, ticks + LongestText)];
        for (var at = content.IndexOf('`'); at >= 0 && at < content.Length;)
        {
            var run = content[at..].IndexOfAnyExcept('`') is var end and >= 0 ? end : content.Length - at;
            if (run == ticks)
                return (content[..at].ToString().ReplaceLineEndings(" ").Trim(), ticks + at + ticks);
            at = content[(at + run)..].IndexOf('`') is var next and >= 0 ? at + run + next : -1;
        }
        return null;
    }

    private static (string Label, string Target) Split(string written, MystRoleKind kind)
    {
        var (start, end) = kind switch
        {
            MystRoleKind.Abbreviation => ('(', ')'),
            MystRoleKind.Code or MystRoleKind.Key => (default, default),
            _ => ('<', '>'),
        };
        var open = start != default && written.EndsWith(end) ? written.LastIndexOf(start) : -1;
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
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.' or '+'))
                return false;
        }
        return true;
    }
}

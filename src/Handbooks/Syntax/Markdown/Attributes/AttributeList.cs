using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Attributes;

/// <summary>
/// <c>{#id .class}</c> behind a heading or a list item. Ids and classes only: an attribute that a browser would act on
/// cannot be written.
/// </summary>
public sealed class AttributeList : LeafInline
{
    public string? Id { get; init; }

    public required ImmutableArray<string> Classes { get; init; }
}

public sealed class AttributeListParser : InlineParser
{
    private const int LongestText = 200;

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var from = text.StartsWith("{:") ? 2 : 1;
        var end = text[..Math.Min(text.Length, LongestText)].IndexOf('}');
        if (end <= from || Read(text[from..end].ToString()) is not var (id, classes))
            return false;
        var start = slice.Start;
        slice.Start += end + 1;
        processor.Inline = new AttributeList
        {
            Id = id,
            Classes = classes,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    internal static (string? Id, ImmutableArray<string> Classes)? Read(string written)
    {
        string? id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        foreach (var word in written.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < 2 || !word[1..].All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                return null;
            if (word[0] == '#')
                id = word[1..];
            else if (word[0] == '.')
                classes.Add(word[1..]);
            else
                return null;
        }
        return id is null && classes.Count == 0 ? null : (id, classes.ToImmutable());
    }
}

using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary><c>.note #id title="Words" open=true</c>: what Pandoc and older Docusaurus write in braces behind a fence.</summary>
internal sealed class FenceAttributes
{
    /// <summary>The class that is the name of a block, else the first one; null where there is none.</summary>
    public string? Name { get; private set; }

    public StringSlice? Title { get; private set; }

    public List<(string Name, string Value)> Options { get; } = [];

    /// <summary>Null where the text is no list of attributes.</summary>
    public static FenceAttributes? Read(StringSlice text)
    {
        var read = new FenceAttributes();
        for (var at = text.Start; at <= text.End;)
        {
            if (char.IsWhiteSpace(text.Text[at]))
            {
                at++;
                continue;
            }
            var end = WordEnd(text, at);
            if (!read.Take(new StringSlice(text.Text, at, end)))
                return null;
            at = end + 1;
        }
        return read.Name is null && read.Title is null && read.Options.Count == 0 ? null : read;
    }

    private bool Take(StringSlice word)
    {
        if (word.CurrentChar == '.')
            return TakeClass(word.AsSpan()[1..].ToString());
        if (word.CurrentChar == '#')
        {
            Options.Add(("name", word.AsSpan()[1..].ToString()));
            return word.Length > 1;
        }
        // VitePress writes so that a part which folds is shown open.
        if (word.AsSpan() is "open")
        {
            Options.Add(("open", ""));
            return true;
        }
        var equals = word.AsSpan().IndexOf('=');
        if (equals <= 0)
            return false;
        var name = word.AsSpan()[..equals].ToString();
        var value = new StringSlice(word.Text, word.Start + equals + 1, word.End);
        if (!value.IsEmpty && value.CurrentChar is '"' or '\'')
            value = new StringSlice(value.Text, value.Start + 1, value.Text[value.End] == value.CurrentChar ? value.End - 1 : value.End);
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            Title = value;
        else
            Options.Add((name, value.IsEmpty ? "" : value.ToString()));
        return true;
    }

    private bool TakeClass(string name)
    {
        if (name.Length == 0)
            return false;
        if (Name is null || (!BlockNames.IsKnown(BlockNames.Canonical(Name)) && BlockNames.IsKnown(BlockNames.Canonical(name))))
            Name = name;
        return true;
    }

    /// <summary>The inclusive end of a word; a space in quotes does not end it.</summary>
    private static int WordEnd(StringSlice text, int start)
    {
        var quote = default(char);
        for (var at = start; at <= text.End; at++)
        {
            var c = text.Text[at];
            if (quote != default)
                quote = c == quote ? default : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (char.IsWhiteSpace(c))
                return at - 1;
        }
        return text.End;
    }
}

/// <summary>A run of backticks, tildes or colons that opens or closes a block.</summary>
internal readonly record struct Fence(char Mark, int Length)
{
    public const int Shortest = 3;

    public bool Exists => Length >= Shortest;

    public static Fence At(StringSlice line)
    {
        var text = line.AsSpan();
        if (text.IsEmpty || text[0] is not ('`' or '~' or ':'))
            return default;
        var length = text.IndexOfAnyExcept(text[0]) is var end and >= 0 ? end : text.Length;
        return new Fence(text[0], length);
    }

    /// <summary>The line is this fence and nothing else.</summary>
    public bool IsAlone(StringSlice line) => line.AsSpan()[Length..].IsWhiteSpace();
}

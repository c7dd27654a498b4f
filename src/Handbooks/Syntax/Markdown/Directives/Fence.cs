using Markdig.Helpers;

namespace Handbooks.Syntax.Markdown.Directives;

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

using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>A term that must not occur on the public site, and where it is written.</summary>
/// <param name="Kind">What it is, for the message, which never quotes the term itself.</param>
internal abstract record InternalTerm(string Kind, SourceSpan Span);

/// <summary>A title, an id, a path or a person.</summary>
internal sealed record InternalName(string Text, string Kind, SourceSpan Span) : InternalTerm(Kind, Span)
{
    /// <summary>A common word or the like, which counts only if public text does not use it itself.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The name of the thing itself, not of one of its properties.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The kind of thing it names, which decides within which public phrases it does not count.</summary>
    public NameBearer Bearer { get; init; }

    /// <summary>A path, or an id of common words: with other separators between its words, it is something else.</summary>
    public bool IsPath { get; init; }
}

internal enum NameBearer
{
    Other,
    Page,
    Person,
    Role,

    /// <summary>The address of something on the web.</summary>
    Address,

    /// <summary>An explicit id of any kind of thing.</summary>
    Id,
}

/// <summary>A sentence of internal text.</summary>
internal sealed record InternalSentence(string Text, string Kind, SourceSpan Span) : InternalTerm(Kind, Span)
{
    /// <summary>Its page or item is explicitly internal, so that repeating the sentence stops the build.</summary>
    public bool IsMarked { get; init; }

    /// <summary>A heading, a responsibility or a table row: pages of one pattern and roles with the same task share these.</summary>
    public bool IsLabel { get; init; }
}

/// <param name="Start">Index in the text of the reading; so is <paramref name="End"/>, which is exclusive.</param>
internal readonly record struct Hit(InternalTerm Term, int Start, int End);

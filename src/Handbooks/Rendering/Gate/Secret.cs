using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>Something that must not stand on the public site, and where it is written.</summary>
/// <param name="Kind">What it is, for the message: the words themselves are never said.</param>
internal abstract record Secret(string Kind, SourceSpan Span);

/// <summary>A title, an id, a path or a person.</summary>
internal sealed record SecretName(string Text, string Kind, SourceSpan Span) : Secret(Kind, Span)
{
    /// <summary>A common word or the like, which is a hit only where public text does not say it for itself.</summary>
    public bool IsWeak { get; init; }

    /// <summary>What a thing is called itself, not what it has: a reader who knows it knows of the thing.</summary>
    public bool IsTitle { get; init; }

    /// <summary>What bears the name: that decides within which public names it says nothing.</summary>
    public NameBearer Bearer { get; init; }

    /// <summary>A path, or an id of words that many say: other signs between its words make it another thing.</summary>
    public bool IsPath { get; init; }
}

internal enum NameBearer
{
    Other,
    Page,
    Person,
    Role,

    /// <summary>Of something in the web.</summary>
    Address,

    /// <summary>An id that an author chose, of whatever thing.</summary>
    Id,
}

/// <summary>A sentence of internal text.</summary>
internal sealed record SecretSentence(string Text, string Kind, SourceSpan Span) : Secret(Kind, Span)
{
    /// <summary>Its page or item says of itself that it is internal: then it is one also where a public text says the same.</summary>
    public bool IsMarked { get; init; }

    /// <summary>A heading, a responsibility or a row of a table: pages of one pattern and roles with one task have these in common.</summary>
    public bool IsLabel { get; init; }
}

/// <param name="Start">In characters of the reading.</param>
internal readonly record struct Hit(Secret Secret, int Start, int End);

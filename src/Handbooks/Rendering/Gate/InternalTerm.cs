using System.Runtime.CompilerServices;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>A term that must not occur on the public site, and where it is written.</summary>
/// <param name="Kind">What it is, for the message, which never quotes the term itself.</param>
internal abstract record InternalTerm(string Kind)
{
    public abstract SourceSpan Span { get; }
}

/// <summary>A title, an id, a path or a person.</summary>
internal sealed record InternalName(string Text, string Kind, SourceSpan Place) : InternalTerm(Kind)
{
    public override SourceSpan Span => Place;

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

/// <summary>A sentence of internal text: a part of a block. There are many, so its text and its own place are made only for a report.</summary>
/// <param name="Around">The source of the block.</param>
internal sealed record InternalSentence(string Block, Range Part, string Kind, SourceSpan Around) : InternalTerm(Kind)
{
    private const int LargestSearched = 1 << 16;

    /// <summary>Its page or item is explicitly internal, so that repeating the sentence stops the build.</summary>
    public bool IsMarked { get; init; }

    /// <summary>A heading, a responsibility or a table row: pages of one pattern and roles with the same task share these.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The block's source contains its sentences as they are written.</summary>
    public bool IsOfSource { get; init; }

    public string Text => Block[Part];

    /// <summary>The sentence's own span if it is written literally in the source; otherwise the block's.</summary>
    public override SourceSpan Span
    {
        get
        {
            var words = Text.Trim();
            // On a page shown as one block of plain text, searching for each sentence would be quadratic.
            var at = !IsOfSource || words.Length == 0 || Around.End - Around.Start > LargestSearched || Around.End <= Around.Start
                ? -1 : Around.Source.Text.IndexOf(words, Around.Start, Math.Min(Around.End, Around.Source.Text.Length) - Around.Start,
                    StringComparison.Ordinal);
            return at < 0 ? Around : Around with { Start = at, End = at + words.Length };
        }
    }

    public bool Equals(InternalSentence? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <param name="Start">Index in the text of the reading; so is <paramref name="End"/>, which is exclusive.</param>
internal readonly record struct Hit(InternalTerm Term, int Start, int End);

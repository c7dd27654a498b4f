using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>What a claim says about who may read a page.</summary>
public enum ClaimKind
{
    /// <summary>It names readers, or says that the page is kept back.</summary>
    Readers,

    /// <summary>The page is not to be read before a day.</summary>
    NotBefore,

    /// <summary>The page is not to be read after a day.</summary>
    NotAfter,
}

/// <summary>Text at the head of a page that reads like a visibility and was not read as one.</summary>
/// <param name="Span">The key and its value, as their author wrote them.</param>
/// <param name="Day">Null where the claim names none that can be read.</param>
public sealed record VisibilityClaim(SourceSpan Span, ClaimKind Kind, DateOnly? Day = null)
{
    /// <summary>The key is "visibility" or "public" in one of its spellings: worth a warning even where nothing would publish the page.</summary>
    public bool NamesVisibility { get; init; }

    /// <summary>What keeps it from being read, where that is known: "U+200B stands before the line ---".</summary>
    public string? Hindrance { get; init; }
}

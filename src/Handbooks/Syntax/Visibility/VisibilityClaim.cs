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

    /// <summary>What keeps it from being read, if known: "U+200B is before the line ---".</summary>
    public string? Hindrance { get; init; }
}

/// <summary>The families of keys with which people and tools say who may read a page. Each reads its values in its own way.</summary>
internal enum VisibilityKey
{
    /// <summary>No key of these families.</summary>
    None,

    /// <summary><c>visibility</c>: any value is a claim.</summary>
    Visibility,

    /// <summary><c>public</c>: any short value is a claim.</summary>
    Public,

    /// <summary><c>audience</c>, <c>access</c>, <c>classification</c>: a value that names few readers is a claim.</summary>
    Audience,

    /// <summary><c>published</c>, <c>visible</c>: "no" is a claim, and so are few readers.</summary>
    Shown,

    /// <summary><c>draft</c>, <c>private</c>, <c>restricted</c>: anything but "no" is a claim.</summary>
    KeptBack,

    /// <summary><c>status</c>, <c>state</c>: a word such as private or draft is a claim.</summary>
    Status,

    /// <summary><c>publishDate</c>, <c>embargo</c>: a day that has not come is a claim.</summary>
    NotBefore,

    /// <summary><c>date</c>: likewise, but too common a word to be believed outside front matter.</summary>
    Date,

    /// <summary><c>expiryDate</c>: a day that may have passed is a claim.</summary>
    NotAfter,

    /// <summary><c>render</c>, <c>list</c>: "never" is a claim.</summary>
    Rendered,

    /// <summary><c>robots</c>: "noindex" or "none" is a claim.</summary>
    Robots,
}

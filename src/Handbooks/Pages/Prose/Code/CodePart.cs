namespace Handbooks.Pages.Prose.Code;

/// <summary>What a part of code is.</summary>
internal enum CodeKind
{
    Comment,
    String,
    Number,
    Keyword,

    /// <summary>A key, an attribute, a variable, an option.</summary>
    Name,
    Added,
    Removed,
}

/// <summary>A part of code that is shown in a colour: half-open, in UTF-16 units of the code's text.</summary>
internal readonly record struct CodePart(int Start, int End, CodeKind Kind);

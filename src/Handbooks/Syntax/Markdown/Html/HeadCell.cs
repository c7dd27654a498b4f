using Markdig.Extensions.Tables;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>A <c>th</c>: of its column in a row of heads, of its row everywhere else.</summary>
public sealed class HeadCell : TableCell
{
    /// <summary>GitBook keeps the addresses and pictures of cards in columns that it does not show.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>The column says where each card leads.</summary>
    internal bool IsTarget { get; init; }
}

using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>A place as editors and terminals open it on a click: path, line and column, from 1.</summary>
internal static class PlaceText
{
    public static string Of(SourceSpan span, InputFolder input)
    {
        var at = span.StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(input.Clickable(span.Path))}:{at.Line}:{at.Column}");
    }
}

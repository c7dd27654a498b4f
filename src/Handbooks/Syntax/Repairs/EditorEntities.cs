using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary><c>&amp;#x20;</c>, which some editors write where a space begins or ends a line.</summary>
internal static class EditorEntities
{
    private const string Entity = "&#x20;";

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines)
    {
        for (var at = source.Text.IndexOf(Entity, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(Entity, at + Entity.Length, StringComparison.Ordinal))
        {
            if (!lines.IsProse(at) || IsCode(source.Text, at))
                continue;
            var end = at + Entity.Length;
            var edge = end >= source.Text.Length || char.IsWhiteSpace(source.Text[end]) || at == 0 || char.IsWhiteSpace(source.Text[at - 1]);
            yield return new TextEdit(at, end, edge ? "" : " ", SyntaxDiagnostics.EntityRepaired(source.Span(at, end)));
        }
    }

    /// <summary>Between backticks on its line it is what somebody writes about.</summary>
    private static bool IsCode(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        return text.AsSpan(start, at - start).Count('`') % 2 == 1;
    }
}

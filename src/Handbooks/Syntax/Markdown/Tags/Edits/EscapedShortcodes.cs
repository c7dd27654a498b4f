using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary><c>{{&lt;/* name */>}}</c>, which Hugo's authors write to show a shortcode: it is shown as code, without the stars.</summary>
internal static class EscapedShortcodes
{
    private const int LongestText = 2_000;

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestText));
            if (!rest.StartsWith("{{</*") && !rest.StartsWith("{{%/*"))
                continue;
            var length = rest.IndexOf(rest[2] == '<' ? "*/>}}" : "*/%}}");
            if (length < 0)
                continue;
            var isText = lines.IsProse(at) && !IsCode(text, at) && rest[..length].IndexOfAny('`', '\n') < 0;
            yield return new TextEdit(at, at, isText ? "`" : "");
            yield return new TextEdit(at + 3, at + 5, "");
            yield return new TextEdit(at + length, at + length + 2, "");
            yield return new TextEdit(at + length + 5, at + length + 5, isText ? "`" : "");
        }
    }

    private static bool IsCode(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        return text.AsSpan(start, at - start).Count('`') % 2 == 1 || text.AsSpan(start, at - start).StartsWith("    ");
    }
}

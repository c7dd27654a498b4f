using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>Kramdown's own tags: <c>{::comment}…{:/comment}</c> goes with what it holds, the others go alone.</summary>
internal static class KramdownExtensions
{
    private const int LongestTag = 300;

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        // So far no comment closes: a second look would find no more than the first.
        var noEnd = false;
        for (var at = text.IndexOf("{:", StringComparison.Ordinal); at >= 0; at = at < text.Length
            ? text.IndexOf("{:", at, StringComparison.Ordinal) : -1)
        {
            var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestTag));
            var length = rest.IndexOf('}') + 1;
            if (length == 0 || rest.Length < 4 || rest[2] is not (':' or '/') || !lines.IsProse(at) || IsCode(text, at))
            {
                at += 2;
                continue;
            }
            var tag = rest[..length];
            if (tag.StartsWith("{::comment") && tag[^2] != '/' && !noEnd)
            {
                var end = CommentEnd(text, at + length);
                noEnd = end < 0;
                length = noEnd ? length : end - at;
            }
            yield return new TextEdit(at, at + length, "");
            at += length;
        }
    }

    private static int CommentEnd(string text, int from)
    {
        var end = text.IndexOf("{:/", from, StringComparison.Ordinal);
        var close = end < 0 ? -1 : text.IndexOf('}', end);
        return close + (close < 0 ? 0 : 1);
    }

    private static bool IsCode(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        return text.AsSpan(start, at - start).Count('`') % 2 == 1;
    }
}

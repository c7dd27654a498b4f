using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>
/// Pairs of tags around what is no Markdown: comments go, code becomes a fence or a code span, and what <c>raw</c> keeps from the
/// template engine is text. One without its other half is left to be reported.
/// </summary>
internal sealed class LiteralTags(SourceText source, ProseLines lines)
{
    public List<TextEdit> Edits { get; } = [];

    /// <summary>The tags that are in none of these pairs.</summary>
    public IEnumerable<ScannedTag> Take(List<ScannedTag> tags)
    {
        var closings = Closings(tags);
        for (var i = 0; i < tags.Count; i++)
        {
            if (IsLiteral(tags[i].Tag) && !tags[i].Tag.IsClose && Closing(closings, tags, i) is { } close)
            {
                Replace(tags[i], tags[close], tags.GetRange(i + 1, close - i - 1));
                i = close;
            }
            else
                yield return tags[i];
        }
    }

    private static bool IsLiteral(Tag tag) =>
        !tag.IsWhole && TagNames.MeaningOf(tag) == TagMeaning.Literal;

    private static Dictionary<string, Queue<int>> Closings(List<ScannedTag> tags)
    {
        var closings = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (!tags[i].Tag.IsClose || !IsLiteral(tags[i].Tag))
                continue;
            if (!closings.TryGetValue(tags[i].Tag.Name, out var places))
                closings[tags[i].Tag.Name] = places = new Queue<int>();
            places.Enqueue(i);
        }
        return closings;
    }

    private static int? Closing(Dictionary<string, Queue<int>> closings, List<ScannedTag> tags, int opening)
    {
        if (!closings.TryGetValue(tags[opening].Tag.Name, out var places))
            return null;
        while (places.TryPeek(out var place) && place < opening)
            places.Dequeue();
        return places.TryDequeue(out var found) ? found : null;
    }

    private void Replace(ScannedTag open, ScannedTag close, List<ScannedTag> within)
    {
        switch (open.Tag.Name)
        {
            case "comment":
                Edits.Add(new TextEdit(open.Start, close.End, ""));
                break;
            case "raw" or "verbatim":
                Edits.Add(new TextEdit(open.Start, open.End, ""));
                Edits.Add(new TextEdit(close.Start, close.End, ""));
                // Text that looks like a tag is no tag.
                Edits.AddRange(within.Select(tag => new TextEdit(tag.Start, tag.Start, "\\")));
                break;
            case "rawhtml" or "nomarkdown" or "unsafe":
                Edits.Add(new TextEdit(open.Start, open.End, ""));
                Edits.Add(new TextEdit(close.Start, close.End, ""));
                break;
            default:
                Code(open, close);
                break;
        }
    }

    private void Code(ScannedTag open, ScannedTag close)
    {
        var isBlock = IsAlone(open) && IsAlone(close) && open.End < close.Start;
        var run = new string('`', Math.Max(isBlock ? 3 : 1, LongestRun(source.Text.AsSpan(open.End, close.Start - open.End)) + 1));
        // A code span sheds one space at each end, which keeps its backticks apart from those around it.
        Edits.Add(new TextEdit(open.Start, open.End, isBlock ? run + Language(open.Tag) : run + " "));
        Edits.Add(new TextEdit(close.Start, close.End, isBlock ? run : " " + run));
    }

    private static string Language(Tag tag) =>
        tag.Name == "highlight"
            ? new string([.. (tag.Arguments["lang"] ?? tag.Arguments.Value(0) ?? "")
                .Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#')]) : tag.Name;

    /// <summary>Alone on its line, but for marks of lists and quotes before it.</summary>
    private bool IsAlone(ScannedTag tag)
    {
        var text = source.Text;
        var end = tag.End;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        var start = tag.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '>' or '-' or '*')
            start--;
        return (end == text.Length || text[end] is '\r' or '\n') && (start == 0 || text[start - 1] is '\r' or '\n') && lines.IsProse(tag.Start);
    }

    private static int LongestRun(ReadOnlySpan<char> text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}

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

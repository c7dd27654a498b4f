using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>
/// The last look at the public site: every file, its name and its text without markup, is searched for what is internal.
/// The public model cannot hold such a thing; what an author wrote into public prose, it can.
/// </summary>
public static class LeakGate
{
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<OutputFile> files, ImmutableArray<InternalName> names)
    {
        if (names.IsEmpty)
            return [];
        var byText = names.DistinctBy(name => name.Text, StringComparer.OrdinalIgnoreCase).ToDictionary(name => name.Text, StringComparer.OrdinalIgnoreCase);
        var search = SearchValues.Create([.. byText.Keys], StringComparison.OrdinalIgnoreCase);
        var found = new ImmutableArray<Diagnostic>[files.Length];
        Parallel.For(0, files.Length, i => found[i] = [.. Leaks(files[i], search, byText)]);
        return [.. found.SelectMany(leaks => leaks)];
    }

    private static IEnumerable<Diagnostic> Leaks(OutputFile file, SearchValues<string> search, Dictionary<string, InternalName> names)
    {
        var written = Encoding.UTF8.GetString(file.Content.Span);
        var reported = new HashSet<InternalName>();
        foreach (var text in (string[])[written, file.Path, .. Readings(file.Path, written)])
        {
            foreach (var name in Hits(text, search, names))
            {
                if (reported.Add(name))
                    yield return RenderingDiagnostics.Leak(Place(file.Path, written, name.Text), name.Kind, name.Span);
            }
        }
    }

    /// <summary>The text as a reader sees it: entities undone, tags taken out, white space one space.</summary>
    private static IEnumerable<string> Readings(string path, string written)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            yield return OneSpace(WebUtility.HtmlDecode(WithoutTags(written, "")));
            // <br> and the ends of cells stand between words, and a browser shows a space there.
            yield return OneSpace(WebUtility.HtmlDecode(WithoutTags(written, " ")));
        }
        yield return OneSpace(WebUtility.HtmlDecode(written));
    }

    private static string WithoutTags(string html, string between)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            var wasInTag = inTag;
            inTag = c == '<' || (inTag && c != '>');
            if (inTag && !wasInTag)
                text.Append(between);
            else if (!inTag && !(wasInTag && c == '>'))
                text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>Every run of white space, a no-break space among it, is one space; accents are one with their letters.</summary>
    internal static string OneSpace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Accents.Compose(text))
        {
            if (!char.IsWhiteSpace(c))
                result.Append(c);
            else if (result.Length == 0 || result[^1] != ' ')
                result.Append(' ');
        }
        return result.ToString();
    }

    private static List<InternalName> Hits(string text, SearchValues<string> search, Dictionary<string, InternalName> names)
    {
        var hits = new List<InternalName>();
        for (var at = 0; text.AsSpan(at).IndexOfAny(search) is var offset and >= 0; at += offset + 1)
        {
            foreach (var (name, source) in names)
            {
                var start = at + offset;
                if (text.AsSpan(start).StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsWhole(text, start, name.Length) && !IsWithinPublic(text, start, source))
                    hits.Add(source);
            }
        }
        return hits;
    }

    /// <summary>"Team Compass" within the title of the handbook, "The Acme Team Compass", is the handbook's own.</summary>
    private static bool IsWithinPublic(string text, int start, InternalName name) =>
        name.Within.Any(within => start >= within.At && text.AsSpan(start - within.At).StartsWith(within.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name, or its plural, and not a part of a longer word.</summary>
    private static bool IsWhole(string text, int start, int length)
    {
        var end = start + length;
        if (end < text.Length && text[end] is 's' or 'S')
            end++;
        return (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Line and column in the file, its words blanked: logs may be public, too.</summary>
    private static SourceSpan Place(string path, string written, string name)
    {
        var at = Math.Max(0, written.IndexOf(name, StringComparison.OrdinalIgnoreCase));
        var blank = string.Create(written.Length, written, (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        });
        return new SourceText(path, blank).Span(at, at);
    }
}

using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown;

/// <summary><c>[words][name]</c> where nothing on the page says where <c>name</c> leads: readers see the brackets.</summary>
internal static partial class MissingDefinitions
{
    private const int Most = 1_000;

    public static List<Diagnostic> Find(SourceText source, ProseLines lines, MarkdownDocument page)
    {
        var found = new List<Diagnostic>();
        if (!source.Text.Contains("][", StringComparison.Ordinal))
            return found;
        foreach (var (start, end) in lines.All)
        {
            foreach (var match in Reference().EnumerateMatches(source.Text.AsSpan(start, end - start)))
            {
                var span = source.Span(start + match.Index, start + match.Index + match.Length);
                var name = span.Text[(span.Text.IndexOf("][", StringComparison.Ordinal) + 2)..^1];
                if (name.Any(char.IsLetter) && lines.IsProse(span.Start) && !page.ContainsLinkReferenceDefinition(name.Trim()) && found.Count < Most)
                    found.Add(DialectDiagnostics.NoDefinition(span, name));
            }
        }
        return found;
    }

    /// <summary>No picture's description, no note, nothing in other brackets or behind a word, as code writes it.</summary>
    [GeneratedRegex(@"(?<![\w\[\]\\!])\[(?![\^\[ ])[^\[\]]{1,200}\]\[(?!\^)[^\[\]]{1,100}\](?![\[(])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>The letters that a heading gives the responsibilities below it: "Accountable for", "Decision rights", "Consulted on".</summary>
internal static class HeadingLetters
{
    public static Letters Of(string title)
    {
        var text = title.ToLowerInvariant();
        // "Responsibilities and accountabilities" does not say which is which.
        if (text.Contains("responsib", StringComparison.Ordinal) && !text.Contains("ultimately responsib", StringComparison.Ordinal))
            return Letters.None;
        return text.Contains("accountab", StringComparison.Ordinal) || text.Contains("answerable", StringComparison.Ordinal)
            || text.Contains("ultimately responsib", StringComparison.Ordinal)
            || text.StartsWith("decision right", StringComparison.Ordinal) || text.StartsWith("decides", StringComparison.Ordinal)
            || text.StartsWith("answers for", StringComparison.Ordinal)
            ? Letters.Responsible | Letters.Accountable
            : text.StartsWith("consulted", StringComparison.Ordinal) || text.StartsWith("is consulted", StringComparison.Ordinal) ? Letters.Consulted
            : text.StartsWith("informed", StringComparison.Ordinal) || text.StartsWith("is informed", StringComparison.Ordinal) ? Letters.Informed
            : Letters.None;
    }
}

/// <summary>Letters at the end of a line meant as <c>{.accountable}</c> but missing a dot or a brace, so that readers would see them.</summary>
internal static partial class LettersAsText
{
    public static IEnumerable<Diagnostic> Find(SourceSpan text)
    {
        foreach (Match match in Braces().Matches(text.Text))
        {
            var written = match.Groups[1].Value;
            var words = written[1..].TrimEnd('}', ')', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isRead = written[0] == '{' && written[^1] == '}' && Array.TrueForAll(words, word => word[0] is '.' or '#');
            // In round or square brackets, only a dot distinguishes it from a remark.
            var isMeant = Array.Exists(words, word => IsLetter(word.TrimStart('.')) && (written[0] == '{' || word[0] == '.'));
            if (isRead || !isMeant || !Array.TrueForAll(words, word => word[0] is '#' or '.' || IsLetter(word)))
                continue;
            var meant = string.Join(' ', words.Select(word => IsLetter(word) ? "." + word.ToLowerInvariant() : word));
            yield return RoleDiagnostics.Unmarked(text with
            {
                Start = text.Start + match.Groups[1].Index,
                End = text.Start + match.Groups[1].Index + written.Length
            }, $"{{{meant}}}");
        }
    }

    private static bool IsLetter(string word) => LettersText.FromWord(word) != Letters.None;

    /// <summary>Linear: at most 83 characters are read after each bracket.</summary>
    [GeneratedRegex(@"([{(\[][ ]?[.#A-Za-z][-_.# A-Za-z0-9]{2,80}[})\]]?)[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}

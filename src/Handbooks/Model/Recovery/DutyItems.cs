using Handbooks.Syntax.Words;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Items of a list of responsibilities that are none.</summary>
internal static class DutyItems
{
    /// <summary>It says whom the role reports to, on which one it builds, where to read on, or what one may do.</summary>
    public static bool IsNone(ListItemBlock item, string text, bool withRights)
    {
        if (text.Length == 0)
            return false;
        if (ReportingLine.IsIn(text) || BuildsOn.IsAll(text))
            return true;
        var sets = Languages.For(text);
        if (withRights && sets.Any(set => set["rights"].Any(opening => Opens(text, opening, set))))
            return true;
        var hasLink = item.FirstOrDefault() is ParagraphBlock { Inline: { } inlines } && inlines.Descendants<LinkInline>().Any(link => !link.IsImage);
        if (hasLink && sets.Any(set => set["pointers"].Any(opening => text.StartsWith(opening + " ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith(opening + ":", StringComparison.OrdinalIgnoreCase))))
            return true;
        // "Budget: A" is a letter beside an activity.
        var colon = text.LastIndexOfAny([':', '：']);
        return colon > 0 && text[(colon + 1)..].Trim() is { Length: > 0 and <= 3 } letters
            && letters.All(c => c is 'R' or 'A' or 'C' or 'I' or '/' or 'S');
    }

    /// <summary>"Secretary: takes the minutes" is "takes the minutes" on the secretary's own page.</summary>
    public static string WithoutLabel(string text, string label)
    {
        var at = label.Length == 0 ? -1 : text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        // A sign may stand before the label: "✨ Secretary: takes the minutes".
        if (at < 0 || text[..at].Any(char.IsLetterOrDigit))
            return text;
        var rest = text[(at + label.Length)..];
        var trimmed = rest.TrimStart();
        return trimmed.Length > 1 && trimmed[0] is ':' or '：' or '-' or '–' or '—' ? trimmed[1..].TrimStart() : text;
    }

    private static bool Opens(string text, string opening, WordSet set) =>
        set.IsUnspaced ? text.Contains(opening, StringComparison.Ordinal)
            : text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]));
}

using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// A list item that lost the line end within it: behind a word in small letters, and without a sign between, a capital verb
/// begins, such as other items of the page begin with. It may still be one sentence with a name in it, so a person decides.
/// </summary>
internal static class RunOnItems
{
    private const int FewestWordsBefore = 3;

    private const int FewestWordsBehind = 2;

    public static IEnumerable<Diagnostic> Find(RepairedText text, List<ListItemBlock> items)
    {
        var openings = new Lazy<HashSet<string>>(() => items.Select(item => FirstWord(InlineText.Of(item))).ToHashSet(StringComparer.Ordinal));
        foreach (var item in items)
        {
            if (item.FirstOrDefault() is ParagraphBlock { Inline: { } inlines } && Candidate(inlines, openings) is var (literal, at)
                && Split(text, item, literal, at) is { } suggestion)
                yield return suggestion;
        }
    }

    /// <summary>The one place where a second duty seems to begin; several are a title in capitals.</summary>
    private static (LiteralInline Literal, int At)? Candidate(ContainerInline inlines, Lazy<HashSet<string>> openings)
    {
        (LiteralInline, int)? found = null;
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LiteralInline literal)
                continue;
            var words = literal.Content.AsSpan();
            for (var at = words.IndexOf(' '); at >= 0; at = words[(at + 1)..].IndexOf(' ') is var next and >= 0 ? at + 1 + next : -1)
            {
                if (!IsVerb(words, at + 1))
                    continue;
                if (found is not null)
                    return null;
                found = (literal, at + 1);
            }
        }
        return found is var (place, start) && Begins(place.Content.AsSpan(), start, openings) ? found : null;
    }

    private static bool IsVerb(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsUpper(text[at]) && DutyWords.Opens(text[at..WordEnd(text, at)].ToString());

    private static bool Begins(ReadOnlySpan<char> text, int at, Lazy<HashSet<string>> openings)
    {
        var end = WordEnd(text, at);
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsLower(text[end + 1]) || at < 2)
            return false;
        var before = text[..(at - 1)];
        var start = before.LastIndexOf(' ') + 1;
        var word = before[start..];
        // In "the Plan team" it is a name: no duty ends in a word like "the".
        if (word.Length < 3 || !IsSmall(word) || DutyWords.CannotEnd(word))
            return false;
        var verb = text[at..end].ToString();
        return DutyWords.IsPlainVerb(verb) || openings.Value.Contains(verb);
    }

    private static Diagnostic? Split(RepairedText text, ListItemBlock item, LiteralInline literal, int at)
    {
        var whole = InlineText.Of(item);
        var verb = literal.Content.AsSpan()[at..WordEnd(literal.Content.AsSpan(), at)].ToString();
        var place = whole.IndexOf($" {verb} ", StringComparison.Ordinal);
        if (place < 0)
            return null;
        var (first, second) = (whole[..place], whole[(place + 1)..]);
        if (first.Split(' ').Length < FewestWordsBefore || second.Split(' ').Length < FewestWordsBehind)
            return null;
        var source = text.Source;
        var span = text.Span(literal.Span.Start + at, literal.Span.Start + at + verb.Length);
        // Where the copy and the text differ before the word, positions cannot be matched.
        if (span.Text != verb || span.Start == 0 || source.Text[span.Start - 1] != ' '
            || Marker(source, text.Span(item.Span.Start, item.Span.Start + 1).Start) is not { } marker)
            return null;
        return RepairDiagnostics.TwoDuties(span, first, second,
            Fix.Of(new TextEdit(span.Start - 1, span.Start, LineEnds.At(source, span.Start) + marker)));
    }

    /// <summary>What the item's line begins with, up to its text.</summary>
    private static string? Marker(SourceText source, int itemStart)
    {
        var lineStart = itemStart - source.PositionAt(itemStart).Column + 1;
        var mark = LineMarks.ListMarkLength(source.Text.AsSpan(itemStart));
        return mark > 0 && source.Text.AsSpan(lineStart, itemStart - lineStart).IsWhiteSpace()
            ? source.Text[lineStart..(itemStart + mark)] + " " : null;
    }

    private static string FirstWord(string text) => text[..WordEnd(text, 0)];

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
                return false;
        }
        return true;
    }
}

/// <summary>English words that tell a duty apart from its subject.</summary>
internal static class DutyWords
{
    /// <summary>Verbs that open a duty and are hardly ever a name or a thing.</summary>
    private static readonly HashSet<string> PlainVerbs = new(StringComparer.Ordinal)
    {
        "Achieve", "Advise", "Advocate", "Allocate", "Analyze", "Analyse", "Anticipate", "Approve", "Arrange", "Assess", "Assist", "Attend",
        "Balance", "Build", "Capture", "Coach",
        "Collaborate", "Collect", "Communicate", "Conduct", "Confirm", "Consider", "Contribute", "Coordinate", "Create", "Decide", "Define",
        "Delegate", "Deliver", "Develop", "Direct",
        "Discuss", "Drive", "Educate", "Empower", "Enable", "Encourage", "Ensure", "Escalate", "Establish", "Evaluate", "Expedite", "Facilitate",
        "Foster", "Gather", "Guarantee",
        "Guide", "Help", "Hire", "Hold", "Identify", "Implement", "Improve", "Inform", "Inspire", "Keep", "Maintain", "Manage", "Mentor", "Monitor",
        "Motivate", "Negotiate", "Onboard",
        "Organize", "Organise", "Oversee", "Participate", "Prepare", "Prioritize", "Prioritise", "Promote", "Provide", "Recruit", "Represent",
        "Resolve", "Review", "Schedule", "Seek",
        "Solve", "Train", "Translate", "Understand", "Validate", "Verify", "Write",
    };

    /// <summary>Verbs that are as often a thing or a team: they count where another item of the page begins with them.</summary>
    private static readonly HashSet<string> OtherVerbs = new(StringComparer.Ordinal)
    {
        "Act", "Align", "Ask", "Bring", "Check", "Choose", "Clarify", "Design", "Document", "Find", "Follow", "Give", "Lead", "Make", "Meet", "Own",
        "Plan", "Report", "Run", "Set",
        "Share", "Stay", "Support", "Take", "Test", "Track", "Use", "Work",
    };

    /// <summary>Articles, prepositions, conjunctions and the like: what follows belongs to them.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "about", "across", "after", "all", "also", "and", "any", "are", "before", "both", "but", "called", "can", "during", "each", "every", "for",
        "from", "has", "have", "her", "his",
        "including", "into", "its", "like", "may", "must", "named", "new", "not", "one", "onto", "other", "our", "over", "own", "per", "please",
        "see", "should", "such", "than", "that", "the", "their",
        "then", "these", "this", "those", "through", "under", "until", "upon", "use", "using", "via", "was", "when", "where", "which", "while",
        "will", "with", "within", "without", "your",
    };

    public static bool Opens(string word) => PlainVerbs.Contains(word) || OtherVerbs.Contains(word);

    public static bool IsPlainVerb(string word) => PlainVerbs.Contains(word);

    public static bool CannotEnd(ReadOnlySpan<char> word) => Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

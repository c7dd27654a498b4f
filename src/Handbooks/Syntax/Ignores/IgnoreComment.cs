using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Ignores;

/// <summary>
/// A comment by which an author leaves findings unreported: <c>&lt;!-- handbook: ignore HB4004 (why) --&gt;</c> in Markdown,
/// <c># handbook: ignore HB4004 (why)</c> in YAML.
/// </summary>
/// <param name="Ids">As they are written; empty where there is none.</param>
/// <param name="Reason">Empty where none is given.</param>
/// <param name="Span">The whole comment.</param>
/// <param name="FirstLine">The first line that it covers, from 1.</param>
/// <param name="LastLine">The last one.</param>
public sealed record IgnoreComment(ImmutableArray<Located<string>> Ids, string Reason, SourceSpan Span, int FirstLine, int LastLine)
{
    /// <summary>Nothing stands before it: it covers what is wrong with the page as a whole, too.</summary>
    public bool IsAtTop { get; init; }

    public bool Covers(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        if (span.Source is null || span.Path != Span.Path)
            return false;
        return span.StartPosition.Line is var line && (line >= FirstLine && line <= LastLine || (IsAtTop && span.End == 0));
    }
}

/// <summary>The words of a comment: "handbook: ignore HB4004, HB4006 (why)".</summary>
internal static class IgnoreWords
{
    public const string Mark = "handbook:";
    private const string Verb = "ignore";

    /// <summary>Null where the comment is about something else.</summary>
    /// <param name="start">Where the words begin, the sign of the comment left out.</param>
    public static (ImmutableArray<Located<string>> Ids, string Reason)? Read(SourceText source, int start, int end)
    {
        var text = source.Text;
        var at = SkipSpace(text, start, end);
        if (!text.AsSpan(at, end - at).StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            return null;
        at = SkipSpace(text, at + Mark.Length, end);
        if (!text.AsSpan(at, end - at).StartsWith(Verb, StringComparison.OrdinalIgnoreCase))
            return null;
        at += Verb.Length;
        if (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            return null;
        var ids = ImmutableArray.CreateBuilder<Located<string>>();
        while (true)
        {
            at = SkipSpace(text, at, end, ":,;");
            var next = at;
            while (next < end && !char.IsWhiteSpace(text[next]) && text[next] is not (',' or ';' or ':' or '('))
                next++;
            // The first word stands for an id, whatever it is; others only where they look like one.
            if (next == at || (ids.Count > 0 && !LooksLikeId(text.AsSpan(at, next - at))))
                break;
            ids.Add(new(text[at..next], source.Span(at, next)));
            at = next;
        }
        return (ids.ToImmutable(), Reason(text[at..end]));
    }

    private static bool LooksLikeId(ReadOnlySpan<char> word) =>
        word.StartsWith("HB", StringComparison.OrdinalIgnoreCase) && word[2..].ContainsAnyInRange('0', '9');

    private static string Reason(string text)
    {
        var reason = Whitespace.Collapse(text).Trim('-', '–', '—', ':', ' ');
        return reason.StartsWith('(') && reason.EndsWith(')') ? reason[1..^1].Trim() : reason;
    }

    private static int SkipSpace(string text, int at, int end, string others = "")
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || others.Contains(text[at], StringComparison.Ordinal)))
            at++;
        return at;
    }
}

using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Diagnostics;

/// <summary>What is wrong with one state of a handbook and was not with another, and the other way round.</summary>
/// <param name="New">Of the state after, in its order.</param>
/// <param name="Solved">Of the state before, in its order.</param>
/// <param name="Kept">Of the state after: what was wrong before, too.</param>
public sealed record DiagnosticChanges(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Solved, ImmutableArray<Diagnostic> Kept)
{
    /// <summary>Where a line or a message was edited, at least this part of its words stayed.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>A line of fewer words stands in many files ("## Responsibilities"), and says nothing of where it came from.</summary>
    private const int FewestWordsMoved = 5;

    /// <summary>More findings of one kind in one file are compared by their exact words only.</summary>
    private const int MostCompared = 500;

    /// <summary>
    /// Compares by kind, file, and the words of the message and of the line that it points at, never by line numbers. As often as
    /// something was wrong before, it is not new.
    /// </summary>
    /// <param name="before">As in a compilation of the older state.</param>
    /// <param name="after">As in a compilation of the newer state.</param>
    /// <param name="renames">The new path of each file that was renamed, by its old path.</param>
    public static DiagnosticChanges Between(
        ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, IReadOnlyDictionary<string, string>? renames = null)
    {
        (before, after) = ([.. OneMistake.Split(before)], [.. OneMistake.Split(after)]);
        var left = before.Select(diagnostic => Finding.Of(diagnostic, renames)).ToList();
        var open = after.Select(diagnostic => Finding.Of(diagnostic, null)).ToList();
        MatchEqual(left, open, finding => finding);
        MatchAlike(left, open);
        // A name that went from a sentence into a list is the same mistake in other words.
        MatchEqual(left, open, finding => finding.NamesSomething ? finding with { Line = "" } : null);
        // A paragraph that went to another file took its faults with it.
        MatchEqual(left, open, finding => finding.WordsOfLine.Length < FewestWordsMoved ? null : finding with { Path = "" });
        var (found, solved) = (open.Select(finding => finding.Diagnostic).ToHashSet(ReferenceEqualityComparer.Instance),
            left.Select(finding => finding.Diagnostic).ToHashSet(ReferenceEqualityComparer.Instance));
        return new([.. OneMistake.Merge(after.Where(found.Contains))], [.. OneMistake.Merge(before.Where(solved.Contains))],
            [.. OneMistake.Merge(after.Where(diagnostic => !found.Contains(diagnostic)))]);
    }

    /// <summary>Takes out of both lists what has the same key, one for one. What has no key stays.</summary>
    private static void MatchEqual(List<Finding> before, List<Finding> after, Func<Finding, Finding?> keyOf)
    {
        var known = new Dictionary<Finding, Queue<Finding>>();
        foreach (var finding in before)
        {
            if (keyOf(finding) is not { } key)
                continue;
            if (!known.TryGetValue(key, out var equal))
                known.Add(key, equal = new());
            equal.Enqueue(finding);
        }
        var matched = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        after.RemoveAll(finding => keyOf(finding) is { } key && known.TryGetValue(key, out var equal) && equal.TryDequeue(out var old)
            && matched.Add(old.Diagnostic));
        before.RemoveAll(finding => matched.Contains(finding.Diagnostic));
    }

    /// <summary>Of one kind in one file, where either the message or the line is the same and the other was edited: the most alike first.</summary>
    private static void MatchAlike(List<Finding> before, List<Finding> after)
    {
        var old = before.ToLookup(finding => (finding.Id, finding.Path));
        var matched = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var kind in after.GroupBy(finding => (finding.Id, finding.Path)).ToList())
        {
            var candidates = old[kind.Key].ToList();
            if (candidates.Count > MostCompared || kind.Count() > MostCompared)
                continue;
            var pairs =
                from was in candidates
                from now in kind
                let alike = now.Likeness(was)
                where alike >= LeastAlike
                orderby alike descending
                select (was, now);
            foreach (var (was, now) in pairs.ToList())
            {
                if (!matched.Contains(was.Diagnostic) && !matched.Contains(now.Diagnostic))
                    matched.UnionWith([was.Diagnostic, now.Diagnostic]);
            }
        }
        before.RemoveAll(finding => matched.Contains(finding.Diagnostic));
        after.RemoveAll(finding => matched.Contains(finding.Diagnostic));
    }

    /// <summary>A diagnostic by what stays the same when text above it comes or goes.</summary>
    /// <param name="Path">Today's.</param>
    /// <param name="Message">Without the name of its own file, which may have changed.</param>
    /// <param name="Line">The line's text; empty for a fault of the whole file.</param>
    private sealed record Finding(string Id, string Path, string Message, string Line)
    {
        public required Diagnostic Diagnostic { get; init; }

        /// <summary>Whether the message quotes what it is about, and so is no message about just any line.</summary>
        public bool NamesSomething => Message.Contains('"', StringComparison.Ordinal);

        public string[] WordsOfLine => field ??= Words(Line);

        private string[] WordsOfMessage => field ??= Words(Message);

        public static Finding Of(Diagnostic diagnostic, IReadOnlyDictionary<string, string>? renames)
        {
            var span = diagnostic.Span;
            if (span.Source is null)
                return new(diagnostic.Id, "", diagnostic.Message, "") { Diagnostic = diagnostic };
            var path = renames?.GetValueOrDefault(span.Path) ?? span.Path;
            var line = span.End == 0 ? "" : Whitespace.Collapse(span.Source.Line(span.StartPosition.Line));
            return new(diagnostic.Id, path, diagnostic.Message.Replace(span.Path, "\0", StringComparison.Ordinal), line) { Diagnostic = diagnostic };
        }

        /// <summary>Of two of one kind in one file, from 0 to 1.</summary>
        public double Likeness(Finding other) =>
            Message == other.Message ? Alike(WordsOfLine, other.WordsOfLine)
            : Line == other.Line ? Alike(WordsOfMessage, other.WordsOfMessage)
            : 0;

        public bool Equals(Finding? other) =>
            other is not null && (Id, Path, Message, Line) == (other.Id, other.Path, other.Message, other.Line);

        public override int GetHashCode() => HashCode.Combine(Id, Path, Message, Line);

        /// <summary>Dice's coefficient of the two sets of words.</summary>
        private static double Alike(string[] these, string[] those)
        {
            var (left, right) = (these.ToHashSet(StringComparer.Ordinal), those.ToHashSet(StringComparer.Ordinal));
            return left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
        }

        /// <summary>Marks such as ## and * are no words.</summary>
        private static string[] Words(string text) =>
            [.. text.Split((char[])[' ', ',', '.', ';', ':', '(', ')', '/', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Any(char.IsLetterOrDigit))];
    }
}

using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>A new role, item or page: a whole new file, or lines in one that is there.</summary>
/// <param name="Path">In the input folder.</param>
/// <param name="Lines">What is new, with a line break at its end.</param>
/// <param name="NextStep">What its author does now: the words between "Now" and the file's path.</param>
public sealed record Draft(string Path, string Lines, string NextStep)
{
    /// <summary>The file before and after; null where it is new.</summary>
    public (SourceFile Before, SourceFile After)? Change { get; init; }

    /// <summary>The first new line, from 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>A pattern in handbook.yml publishes it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The tree as it will be.</summary>
    internal SourceTree In(SourceTree tree) => Change is var (before, after)
        ? tree with { Files = tree.Files.Replace(before, after) }
        : tree with
        {
            Files = [.. tree.Files.Append(new SourceFile(SourceTree.KindOf(Path)!.Value, new SourceText(Path, Lines)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
}

/// <summary>What came of the wish for something new: a draft, or why there is none.</summary>
/// <param name="Faults">Of the content: they are in the way.</param>
public sealed record DraftResult(Draft? Draft, DraftRefusal? Refusal, ImmutableArray<Diagnostic> Faults)
{
    internal static DraftResult Of(Draft draft) => new(draft, null, []);

    internal static DraftResult Refused(string reason, SourceSpan? place = null) => new(null, new(reason, place), []);

    internal static DraftResult Hindered(params ImmutableArray<Diagnostic> faults) => new(null, null, faults);
}

/// <param name="Place">Of the thing that is there already; null where there is none.</param>
public sealed record DraftRefusal(string Reason, SourceSpan? Place);

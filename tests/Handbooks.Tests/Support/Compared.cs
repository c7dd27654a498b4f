using Handbooks.Comparison;
using Handbooks.Sources;

namespace Handbooks.Tests.Support;

/// <summary>Two states of a few files, compared.</summary>
internal static class Compared
{
    public static HandbookDifference Between((string Path, string Text)[] before, (string Path, string Text)[] now) =>
        HandbookDifference.Between(Plan(before), Plan(now));

    /// <summary>One page of a role before and after.</summary>
    public static string[] Role(string before, string now) => Between([("role.md", before)], [("role.md", now)]).Lines();

    public static PlannedHandbook Plan(params (string Path, string Text)[] files) =>
        HandbookCompiler.Plan(new(SourceTree.Of(files), []), new PlainTheme(), new CompilerOptions());

    /// <summary>"split Barista: a → b | c", without counts.</summary>
    public static string[] Lines(this HandbookDifference difference) =>
        [.. difference.Changes.Where(change => change.Kind != ChangeKind.Count).Select(Line)];

    public static string Line(HandbookChange change)
    {
        var sides = change.From.IsEmpty && change.To.IsEmpty ? "" : $": {string.Join(" | ", change.From)} → {string.Join(" | ", change.To)}";
        return $"{Word(change)} {change.Subject}{sides}{(change.Other is { } other ? $" ({other})" : "")}";
    }

    private static string Word(HandbookChange change) =>
        change.Of is { } list && list != RolePart.Responsibility ? $"{change.Kind} {list}" : change.Kind.ToString();
}

using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The names in a cell: one, or several with commas, slashes or "and" between them.</summary>
internal static class RoleNames
{
    private static readonly string[] Separators = [", ", ",", ";", " / ", "/", " and ", " & ", " + "];

    public static IEnumerable<Located<string>> In(Located<string> cell, NameResolver names)
    {
        // "Research & Development Lead" is one role, if somebody defines it.
        if (names.IsRole(cell))
            return [cell];
        return cell.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part is not ("-" or "–" or "—")).Select(part => Part(cell, part));
    }

    private static Located<string> Part(Located<string> cell, string part)
    {
        var at = cell.Span.Text.IndexOf(part, StringComparison.Ordinal);
        return new(part, at < 0 ? cell.Span : cell.Span with { Start = cell.Span.Start + at, End = cell.Span.Start + at + part.Length });
    }
}

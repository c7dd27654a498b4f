using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The names in a cell: one, or several separated by commas, slashes, "and" or line breaks.</summary>
internal static class RoleNames
{
    /// <summary>More words are a sentence, not names on separate lines.</summary>
    private const int MostWords = 24;

    private static readonly string[] Separators = [", ", ",", ";", " / ", "/", " and ", " & ", " + "];

    public static IEnumerable<Located<string>> In(Located<string> cell, NameResolver names)
    {
        // "Research & Development Lead" is one role, if a page defines it.
        if (names.IsRole(cell))
            return [cell];
        return cell.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part is not ("-" or "–" or "—")).SelectMany(part => Apart(cell, part, names)).Select(part => Part(cell, part));
    }

    /// <summary>Splits names on separate lines if each is a role's.</summary>
    private static List<string> Apart(Located<string> cell, string part, NameResolver names)
    {
        var words = part.Split(' ');
        if (words.Length is 1 or > MostWords || names.IsRole(cell.With(part)))
            return [part];
        var found = new List<string>();
        for (int from = 0, length = words.Length; from < words.Length; length = words.Length - from)
        {
            while (length > 0 && !names.IsRole(cell.With(string.Join(' ', words, from, length))))
                length--;
            if (length == 0)
                return [part];
            found.Add(string.Join(' ', words, from, length));
            from += length;
        }
        return found;
    }

    private static Located<string> Part(Located<string> cell, string part)
    {
        var at = cell.Span.Text.IndexOf(part, StringComparison.Ordinal);
        return new(part, at < 0 ? cell.Span : cell.Span with { Start = cell.Span.Start + at, End = cell.Span.Start + at + part.Length });
    }
}

using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The names in a cell: one, or several separated by commas, slashes, "and" or line breaks.</summary>
internal static class RoleNames
{
    /// <summary>More words are a sentence, not names on separate lines.</summary>
    private const int MostWords = 24;

    /// <summary>Between two names there is markup at most. A name that the cell spells otherwise is not looked for in all of a long cell.</summary>
    private const int Near = 4096;

    private static readonly string[] Separators = [", ", ",", ";", " / ", "/", " and ", " & ", " + "];

    public static IEnumerable<Located<string>> In(Located<string> cell, NameResolver names)
    {
        // "Research & Development Lead" is one role, if a page defines it.
        if (names.IsRole(cell))
            return [cell];
        return cell.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part is not ("-" or "–" or "—")).SelectMany(part => Apart(cell, part, names)).Placed(cell);
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

    /// <summary>Each name where it stands, behind the one before it; the whole cell for one that the cell spells otherwise.</summary>
    private static IEnumerable<Located<string>> Placed(this IEnumerable<string> parts, Located<string> cell)
    {
        var text = cell.Span.Source.Text;
        var from = Math.Clamp(cell.Span.Start, 0, text.Length);
        var end = Math.Clamp(cell.Span.End, from, text.Length);
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, Math.Min(end - from, part.Length + Near), StringComparison.Ordinal);
            if (at >= 0)
                from = at + part.Length;
            yield return new(part, at < 0 ? cell.Span : cell.Span with { Start = at, End = from });
        }
    }
}

using Handbooks.Linking;
using Handbooks.Search;

namespace Handbooks.Pages.Search;

/// <summary>A name in the list from A to Z.</summary>
/// <param name="Key">Unique.</param>
/// <param name="Detail">For another name of a role, which role it is; else null.</param>
internal sealed record IndexedName(string Text, LinkTarget Target, string Kind, string? Detail, string Key);

/// <summary>Names of roles, items and pages by their first letters, in the order of an index: without case and accents.</summary>
internal static class IndexNames
{
    public static IEnumerable<RowGroup<IndexedName>> Of(SitePlan plan)
    {
        var words = new FoldedWords();
        return All(plan).Select((name, i) => (Name: name with { Key = $"{name.Key}{i}" }, Sort: Sorted(name.Text)))
            .OrderBy(name => name.Sort, StringComparer.Ordinal).ThenBy(name => name.Name.Text, StringComparer.Ordinal)
            .ThenBy(name => name.Name.Key, StringComparer.Ordinal)
            .GroupBy(name => FirstLetters.Of(name.Sort))
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.First().Sort, StringComparer.Ordinal)
            .Select(group => new RowGroup<IndexedName>(group.Key.Length == 0 ? plan.Strings.Search.Number : group.Key,
                [.. group.Select(name => name.Name)]));

        string Sorted(string text)
        {
            words.Read(text);
            return words.Joined();
        }
    }

    private static IEnumerable<IndexedName> All(SitePlan plan)
    {
        var own = plan.Strings.Search;
        foreach (var role in plan.Handbook.Roles)
        {
            var target = new RoleTarget(role.Id);
            yield return new(plan.TitleOf(role), target, own.Kinds[SearchKind.Role.Key()], null, "r");
            foreach (var alias in role.Declaration.Aliases.Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!alias.Equals(role.Title, StringComparison.OrdinalIgnoreCase))
                    yield return new(alias, target, own.Alias, own.AliasOf(plan.TitleOf(role)), "a");
            }
        }
        foreach (var item in plan.Handbook.Items)
            yield return new(item.Title, new ItemTarget(item.Id), own.Kinds[SearchKind.Item.Key()], null, "i");
        foreach (var page in plan.FoundPages)
            yield return new(page.Title, new PageTarget(page.Path, null), own.Kinds[SearchKind.Page.Key()], null, "p");
    }
}

/// <summary>The heading under which an index has a word.</summary>
internal static class FirstLetters
{
    private const string HiraganaRows = "あかさたなはまやらわ";

    /// <summary>In the order of Unicode: each ends before the next one begins.</summary>
    private const string RowStarts = "ぁかさたなはまゃらゎ";

    private const int HangulFirst = 0xAC00, HangulLast = 0xD7A3, SyllablesALead = 588;

    /// <summary>The letter; the row of kana, the first of those syllables that begin alike, one heading for all Chinese characters.</summary>
    /// <param name="folded">In lower case, without accents.</param>
    /// <returns>Empty for digits and for what has no letter.</returns>
    public static string Of(string folded)
    {
        if (folded.Length == 0 || char.IsDigit(folded[0]))
            return "";
        var first = folded[0];
        if (first is >= '\u30A1' and <= '\u30F6')
            first = (char)(first - 0x60);
        if (first is >= '\u3041' and <= '\u3096')
            return HiraganaRows[RowStarts.LastIndexOf(RowStarts.Last(start => start <= first))].ToString();
        if (first is >= (char)HangulFirst and <= (char)HangulLast)
            return ((char)(HangulFirst + ((first - HangulFirst) / SyllablesALead * SyllablesALead))).ToString();
        if (first is (>= '\u3400' and <= '\u9FFF') or (>= '\uD840' and <= '\uD88F'))
            return "漢字";
        return char.IsHighSurrogate(first) && folded.Length > 1 ? folded[..2] : char.ToUpperInvariant(first).ToString();
    }
}

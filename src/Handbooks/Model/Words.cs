namespace Handbooks.Model;

/// <summary>Who may see a thing. The zero value is Internal: nothing is published by omission.</summary>
public enum Visibility
{
    Internal = 0,
    Public = 1,
}

/// <summary>A thing that says whether it is public.</summary>
public interface IVisible
{
    Visibility Visibility { get; }
}

public enum RoleStatus
{
    Active,
    Draft,
    Vacant,
    Retired,
}

public enum RoleKind
{
    Position,
    Added,
    Rotating,
    Committee,
}

public enum ItemStatus
{
    Idea,
    Planned,
    InProgress,
    Shipped,
    Paused,
    Dropped,
}

public enum Horizon
{
    Now,
    Next,
    Later,
}

public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>RACI letters of one role for one activity; several may hold at once.</summary>
[Flags]
public enum Letters
{
    None = 0,
    Responsible = 1,
    Accountable = 2,
    Consulted = 4,
    Informed = 8,
}

public static class LettersText
{
    private static readonly (Letters Letter, char Sign, string Word)[] Order =
    [
        (Letters.Responsible, 'R', "responsible"),
        (Letters.Accountable, 'A', "accountable"),
        (Letters.Consulted, 'C', "consulted"),
        (Letters.Informed, 'I', "informed"),
    ];

    /// <summary>In RACI order: "RA".</summary>
    public static string Signs(this Letters letters) =>
        string.Concat(Order.Where(entry => letters.HasFlag(entry.Letter)).Select(entry => entry.Sign));

    public static IEnumerable<(Letters Letter, char Sign, string Word)> Each(this Letters letters) =>
        Order.Where(entry => letters.HasFlag(entry.Letter));

    public static IEnumerable<string> AllWords => Order.Select(entry => entry.Word);

    public static Letters FromWord(string word) =>
        Order.FirstOrDefault(entry => string.Equals(entry.Word, word, StringComparison.OrdinalIgnoreCase)).Letter;

    /// <summary>A table cell such as "A", "A/R" or "R, C"; null where it holds anything else, None where it is empty or a dash.</summary>
    public static Letters? FromCell(string cell)
    {
        var letters = Letters.None;
        foreach (var part in cell.Split((char[])['/', ',', '&', '+', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "-" or "–" or "—")
                continue;
            var found = part.Length == 1 ? Order.FirstOrDefault(entry => entry.Sign == char.ToUpperInvariant(part[0])).Letter : FromWord(part);
            if (found == Letters.None)
                return null;
            letters |= found;
        }
        return letters;
    }
}

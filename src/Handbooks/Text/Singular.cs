namespace Handbooks.Text;

/// <summary>One of what an English name in the plural names.</summary>
public static class Singular
{
    /// <summary>"Product managers" becomes "Product manager", "PMs" "PM"; "Head of Sales" and "Boss" stay.</summary>
    public static string Of(string name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..];
        if (name.Contains(" of ", StringComparison.OrdinalIgnoreCase) || word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return name;
        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? name[..^3] + "y" : name[..^1];
    }
}

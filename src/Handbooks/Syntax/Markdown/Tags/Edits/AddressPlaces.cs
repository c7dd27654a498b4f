namespace Handbooks.Syntax.Markdown.Tags.Edits;

internal static class AddressPlaces
{
    private const int LongestAddress = 300;

    /// <summary>Whether what stands here is part of an address: of a Markdown link, of a link's definition, of an attribute.</summary>
    public static bool IsAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestAddress && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var before = text.AsSpan(start, at - start);
        if (before.LastIndexOf("](") is var link and >= 0 && before[link..].IndexOf(')') < 0)
            return true;
        if (before.LastIndexOfAny("\"'") is var quote and > 0 && before[quote - 1] == '=')
            return true;
        // [name]: address
        return before.IndexOfAny('(', ')') < 0 && text.AsSpan(0, start).TrimEnd(" \t") is var lead && lead.EndsWith("]:")
            && lead[(lead.LastIndexOf('\n') + 1)..].TrimStart().StartsWith("[");
    }
}

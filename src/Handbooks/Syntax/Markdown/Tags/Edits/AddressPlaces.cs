namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>Where a tag stands: in running text, or as a part of an address.</summary>
internal enum AddressPlace
{
    None,

    /// <summary>Of a Markdown link or image, or of a link's definition.</summary>
    Link,

    /// <summary>The value of an HTML attribute.</summary>
    Attribute,
}

/// <summary>Finds the place of one tag after another, in order: one behind another is in the same address.</summary>
internal sealed class AddressPlaces(string text)
{
    private const int LongestAddress = 300;

    private (AddressPlace Place, int End) _last;

    public AddressPlace Of(ScannedTag tag)
    {
        var start = tag.Start;
        while (start > _last.End && tag.Start - start < LongestAddress && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var before = text.AsSpan(start, tag.Start - start);
        var goesOn = _last.Place != AddressPlace.None && start == _last.End && before.IndexOfAny(")\"'") < 0;
        _last = (goesOn ? _last.Place : Begins(before, start), tag.End);
        return _last.Place;
    }

    /// <param name="before">What stands before the tag, back to the last blank.</param>
    private AddressPlace Begins(ReadOnlySpan<char> before, int start)
    {
        if (before.LastIndexOf("](") is var link and >= 0 && before[link..].IndexOf(')') < 0)
            return AddressPlace.Link;
        if (before.LastIndexOfAny("\"'") is var quote and > 0 && before[quote - 1] == '=')
            return AddressPlace.Attribute;
        // [name]: address
        if (before.IndexOfAny('(', ')') >= 0)
            return AddressPlace.None;
        var lead = text.AsSpan(0, start).TrimEnd(" \t");
        return lead.EndsWith("]:") && lead[(lead.LastIndexOf('\n') + 1)..].TrimStart().StartsWith("[") ? AddressPlace.Link : AddressPlace.None;
    }
}

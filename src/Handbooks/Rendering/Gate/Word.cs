namespace Handbooks.Rendering.Gate;

/// <summary>A word as the gate compares it: case, accents and characters that nobody sees do not count.</summary>
/// <param name="Hash">FNV-1a over the folded characters; whoever could make two words collide would only raise an alarm.</param>
/// <param name="Stem">The hash without an s at the end: the plural of a name is the name.</param>
/// <param name="Start">In characters of the text; the word ends before <paramref name="End"/>.</param>
internal readonly record struct Word(ulong Hash, ulong Stem, int Start, int End)
{
    /// <summary>Its first character; none where it is a later word of one character that stands for several.</summary>
    public char FirstIn(string text) => Start < text.Length ? text[Start] : '\0';

    public bool Is(ulong hash) => Hash == hash || Stem == hash;
}

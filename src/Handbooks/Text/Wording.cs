using System.Globalization;

namespace Handbooks.Text;

/// <summary>What belongs to a word, in every script.</summary>
public static class Wording
{
    /// <summary>Letters and digits, and the marks that carry the vowels of many scripts: without them words change.</summary>
    public static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
}

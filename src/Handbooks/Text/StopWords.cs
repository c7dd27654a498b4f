using System.Collections.Frozen;

namespace Handbooks.Text;

/// <summary>English words that hold sentences together and say nothing by themselves.</summary>
/// <remarks>"no", "not" and "without" are none of them: they turn what is said round.</remarks>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above across after all along also am among amongst an and any anyone are around as at be been before being below between both but by can could during each either etc " +
        "even every for from further had has have having he her here him his how i if in into is it its itself just like may me might more most much must my of off on once one only onto or " +
        "other others our ours out over own per rather s same shall she should so some such than that the their theirs them then there these they this those through throughout to too toward " +
        "towards under until up upon us very via was we well were what when where whether which while who whom whose why will with within would you your yours yourself vs versus").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => Words.Contains(word);
}

using System.Text;

namespace Handbooks.Text;

/// <summary>
/// Composes a letter and its accent into one character: some systems write é as e and a combining mark. The framework's
/// own normalization needs a library that bare machines lack.
/// </summary>
public static class Accents
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Table(
        ('\u0300', "AEIOUNWYaeiounwy", "ÀÈÌÒÙǸẀỲàèìòùǹẁỳ"),
        ('\u0301', "AEIOUYCLNRSZGKMPWaeiouyclnrszgkmpw", "ÁÉÍÓÚÝĆĹŃŔŚŹǴḰḾṔẂáéíóúýćĺńŕśźǵḱḿṕẃ"),
        ('\u0302', "AEIOUCGHJSWYaeioucghjswy", "ÂÊÎÔÛĈĜĤĴŜŴŶâêîôûĉĝĥĵŝŵŷ"),
        ('\u0303', "AINOUEYVainoueyv", "ÃĨÑÕŨẼỸṼãĩñõũẽỹṽ"),
        ('\u0304', "AEIOUYaeiouy", "ĀĒĪŌŪȲāēīōūȳ"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "CEGIZABDcegzabd", "ĊĖĠİŻȦḂḊċėġżȧḃḋ"),
        ('\u0308', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        ('\u030A', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030B', "OUou", "ŐŰőű"),
        ('\u030C', "CDENRSTZAIOUGKcdenrstzaiougk", "ČĎĚŇŘŠŤŽǍǏǑǓǦǨčďěňřšťžǎǐǒǔǧǩ"),
        ('\u0323', "AEIOUYaeiouy", "ẠẸỊỌỤỴạẹịọụỵ"),
        ('\u0327', "CSTGKLNRcstgklnr", "ÇŞŢĢĶĻŅŖçşţģķļņŗ"),
        ('\u0328', "AEIUOaeiuo", "ĄĘĮŲǪąęįųǫ"));

    /// <summary>The range of all composed letters: most text has none of them, and then no table is built.</summary>
    private const char FirstAccented = 'À', LastAccented = 'ỹ';

    private static readonly Dictionary<char, char> Letters = Composed.DistinctBy(pair => pair.Value)
        .ToDictionary(pair => pair.Value, pair => pair.Key.Letter);

    /// <summary>The letter without its accent.</summary>
    public static char Plain(char c) => c is >= FirstAccented and <= LastAccented && Letters.TryGetValue(c, out var letter) ? letter : c;

    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out var one))
                composed[^1] = one;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    private static Dictionary<(char, char), char> Table(params ReadOnlySpan<(char Mark, string Letters, string Composed)> rows)
    {
        var table = new Dictionary<(char, char), char>();
        foreach (var (mark, letters, composed) in rows)
        {
            for (var i = 0; i < letters.Length; i++)
                table[(letters[i], mark)] = composed[i];
        }
        return table;
    }
}

using System.Text.RegularExpressions;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// What a name in people.yml holds beside the name itself, undone: titles in a row, a maiden name, a second person, an address of
/// mail.
/// </summary>
internal static partial class PersonVariants
{
    /// <summary>Of letters; a longer word with a dot ends a sentence.</summary>
    private const int LongestShortened = 6;

    /// <summary>Each of two words or more: one of them alone is a word.</summary>
    /// <param name="name">With single spaces.</param>
    /// <param name="isHonorific">Of a word without its dots.</param>
    public static IEnumerable<string> Of(string name, Func<string, bool> isHonorific) =>
        Candidates(name.Trim(), isHonorific).Select(text => text.Trim(' ', ',')).Where(text => WordReader.Of(text).Count > 1)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Candidates(string name, Func<string, bool> isHonorific)
    {
        foreach (var mail in Mail().Matches(name).Select(match => match.Groups[1].Value).Where(IsName))
        {
            yield return mail;
            yield return MailSigns().Replace(mail, " ");
        }
        var sides = And().Split(name);
        foreach (var side in sides.Where(side => sides.Length == 1 || IsName(side)))
        {
            var texts = Born(side).Append(side).ToList();
            foreach (var text in texts.SelectMany(text => Untitled(text, isHonorific).Append(text)).Where(text => text != name))
                yield return text;
            foreach (var text in texts.Where(text => Initials().IsMatch(text)))
            {
                yield return Initials().Replace(text, match => $"{string.Concat(match.Value.Where(char.IsLetter))} ");
                yield return Initials().Replace(text, match => string.Concat(match.Value.Where(char.IsLetter).Select(letter => $"{letter}. ")));
            }
        }
    }

    /// <summary>"Dr. med. Uwe Lang" is "Uwe Lang"; of "Dr. Ina Mia Holm" the last two words are a name, too.</summary>
    private static IEnumerable<string> Untitled(string text, Func<string, bool> isHonorific)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titles = 0;
        while (titles < words.Length && (isHonorific(words[titles])
            || (words[titles][^1] == '.' && !Initials().IsMatch($"{words[titles]} ") && words[titles].Count(char.IsLetter) > 1)))
            titles++;
        if (titles > 0)
            yield return string.Join(' ', words[titles..]);
        if (words.Length - titles < 2 || words.Length < 3 || char.IsLower(words[^1][0]) || char.IsLower(words[^2][0]) || words[^2].EndsWith('.'))
            yield break;
        var last = $"{words[^2]} {words[^1]}";
        if ((titles > 0 || (words[0][^1] == '.' && words[0].Length <= LongestShortened)) && IsName(last))
            yield return last;
    }

    /// <summary>"Lia Brand née Horn" is "Lia Brand", "Kai née Holt Brun" is "Kai Brun".</summary>
    private static IEnumerable<string> Born(string text)
    {
        if (MaidenName().Match(text) is not { Success: true } match)
            yield break;
        var (before, after) = (match.Groups[1].Value, match.Groups[2].Value);
        if (before.Contains(' ', StringComparison.Ordinal))
            yield return before;
        if (after.Length > 0)
            yield return $"{before} {after}";
    }

    /// <summary>"Research and Product Design" is nobody.</summary>
    private static bool IsName(string text)
    {
        var words = WordReader.Of(text);
        return words.Count > 1 && words.Exists(word => !OrdinaryWords.Contains(text[word.Start..word.End]));
    }

    [GeneratedRegex(@"([\w.+-]{1,64})@[\w-]+\.[\w.-]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"[._+-]+")]
    private static partial Regex MailSigns();

    [GeneratedRegex(@"\s+(?:and|und|et|y|og|och|en|&|\+|/)\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"^(\S.*?),?\s+\(?(?:[Nn]ée|[Nn]é|nee|geb\.|geb|geborene[rn]?|born)\s+[^\s)]+\)?\s*(.*)$")]
    private static partial Regex MaidenName();

    /// <summary>Two or more before a name.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}\.\s?){2,}(?=\s|\p{L}|$)")]
    private static partial Regex Initials();
}

using Handbooks.Text.Folding;

namespace Handbooks.Search;

/// <summary>A word of a text, in lower case and without accents.</summary>
/// <param name="Start">In <see cref="FoldedWords.Letters"/>, where words follow one another without anything between them.</param>
/// <param name="IsRun">Characters of a script without spaces: a run is found by each two of them that are neighbours.</param>
internal readonly record struct FoldedWord(int Start, int Length, bool IsRun)
{
    public int End => Start + Length;
}

/// <summary>
/// Splits text into words as the script of the theme does with what a reader types: <c>handbook-search.js</c> has the same rules, and a test
/// compares the two.
/// </summary>
/// <remarks>Reused for one text after another.</remarks>
internal sealed class FoldedWords
{
    private char[] _letters = new char[1024];
    private int _length, _start, _chain;
    private bool _isRun, _isJoined;

    public List<FoldedWord> Words { get; } = [];

    /// <summary>Words with hyphens as one word: "e-mail", "1-on-1". Their parts are among the words.</summary>
    public List<string> Compounds { get; } = [];

    public ReadOnlySpan<char> Letters(FoldedWord word) => _letters.AsSpan(word.Start, word.Length);

    /// <summary>A word together with the next one.</summary>
    public ReadOnlySpan<char> Pair(int first) => _letters.AsSpan(Words[first].Start, Words[first].Length + Words[first + 1].Length);

    /// <summary>
    /// Words with commas between them, for names: where a word stands alone, the leak gate must not read it together with its neighbours.
    /// </summary>
    public string Joined()
    {
        var text = new System.Text.StringBuilder();
        foreach (var word in Words)
            text.Append(text.Length > 0 ? "," : "").Append(Letters(word));
        return text.ToString();
    }

    public void Read(string text)
    {
        Words.Clear();
        Compounds.Clear();
        (_length, _start, _chain, _isRun, _isJoined) = (0, 0, 0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
                Put(char.ToLowerInvariant(c), isAlone: false);
            else if (c >= 0x80)
                i += Fold(text, i);
            else if (IsJoint(c) && _length > _start && !_isRun)
                EndWord(isJoined: true);
            else
                EndChain();
        }
        EndChain();
    }

    private static bool IsJoint(char c) => c is '-' or ':' or '\u2010' or '\u2011';

    /// <returns>How many further characters belong to the one that is there.</returns>
    private int Fold(string text, int at)
    {
        var code = CharacterFolding.CodeAt(text, at);
        var further = code > char.MaxValue ? 1 : 0;
        if (Jamo.SyllableAt(text, at) is (var syllable, > 0 and var length))
            (code, further) = (syllable, length - 1);
        var folded = CharacterFolding.Of(code);
        if (folded.IsUnseen)
            return further;
        if (folded.Sequence is { } several)
        {
            foreach (var rune in several.EnumerateRunes())
                Put(rune.Value, FoldedCharacter.IsWordByItself(rune.Value));
        }
        else if (folded.IsWord)
            Put(folded.Bits & FoldedCharacter.Letter, (folded.Bits & FoldedCharacter.Alone) != 0);
        else if (code is '\u2010' or '\u2011' && _length > _start && !_isRun)
            EndWord(isJoined: true);
        else
            EndChain();
        return further;
    }

    private void Put(int code, bool isAlone)
    {
        if (isAlone != _isRun && _length > _start)
            EndChain();
        _isRun = isAlone;
        if (_length + 2 > _letters.Length)
            Array.Resize(ref _letters, 2 * _letters.Length);
        if (code > char.MaxValue)
        {
            foreach (var c in char.ConvertFromUtf32(code))
                _letters[_length++] = c;
        }
        else
            _letters[_length++] = (char)code;
    }

    private void EndWord(bool isJoined)
    {
        if (_length > _start)
            Words.Add(new FoldedWord(_start, _length - _start, _isRun));
        _start = _length;
        _isJoined |= isJoined;
    }

    private void EndChain()
    {
        EndWord(isJoined: false);
        if (_isJoined && Words.Count > 0 && Words[^1].Start > _chain)
            Compounds.Add(Meetings(_letters.AsSpan(_chain, _length - _chain)));
        (_chain, _isJoined, _isRun) = (_length, false, false);
    }

    /// <summary>"1:1", "1-to-1" and "one-on-one" are the same; nothing in a handbook has more spellings.</summary>
    private static string Meetings(ReadOnlySpan<char> compound) =>
        (compound is [.., 's'] ? compound[..^1] : compound) is "11" or "1to1" or "oneonone" ? "1on1" : compound.ToString();
}

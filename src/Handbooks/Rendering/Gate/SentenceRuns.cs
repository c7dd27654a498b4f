using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>An internal sentence with the runs of five words by which it is found.</summary>
/// <param name="Needed">So many consecutive runs identify it.</param>
internal readonly record struct SentenceRuns(InternalSentence Sentence, ulong[] Hashes, int Needed);

/// <summary>
/// Hashes every five words of a text, both as spelled and, where letters look like others, as they appear. One thread uses it for
/// one text after another.
/// </summary>
internal sealed class RunReader
{
    /// <summary>So many consecutive words identify a sentence; in scripts without spaces, the equivalent number of characters.</summary>
    private const int Enough = 8;

    private readonly List<Word> _words = [];
    private readonly List<ulong> _hashes = [];

    /// <summary>The runs of a text, until the next text is read.</summary>
    public List<ulong> Of(string text) => Of(text, _words, WordReader.Read(text, _words));

    /// <param name="words">Of the text.</param>
    /// <param name="hasLookalikes">As the reader of the words says: otherwise both readings are the same.</param>
    public List<ulong> Of(string text, List<Word> words, bool hasLookalikes)
    {
        _hashes.Clear();
        Add(CollectionsMarshal.AsSpan(words));
        if (hasLookalikes)
            AddByAppearance(text);
        return _hashes;
    }

    /// <param name="words">Of the sentence, with places in its block.</param>
    /// <returns>Null for a sentence that is too short to be found.</returns>
    public SentenceRuns? Of(InternalSentence sentence, ReadOnlySpan<Word> words)
    {
        _hashes.Clear();
        var block = sentence.Block.AsSpan();
        var text = block[sentence.Part];
        if (text.Contains("://", StringComparison.Ordinal))
        {
            block = text = WithoutAddresses(sentence.Text);
            WordReader.Read(text, _words);
            words = CollectionsMarshal.AsSpan(_words);
        }
        var own = words.Length > 0 ? Enough * CharactersAWord(CharacterFolding.CodeAt(block, words[0].Start)) : Enough;
        if (words.Length < own * SentenceIndex.Least / Enough)
            return null;
        var needed = Math.Min(words.Length, own) - SentenceIndex.Least + 1;
        Add(words);
        AddByAppearance(text);
        return new(sentence, [.. _hashes], needed);
    }

    private void Add(ReadOnlySpan<Word> words)
    {
        for (var rolling = new RollingHash(words); rolling.Next();)
            _hashes.Add(rolling.Hash);
    }

    private void AddByAppearance(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return;
        WordReader.Read(text, _words, byAppearance: true);
        Add(CollectionsMarshal.AsSpan(_words));
    }

    /// <summary>In scripts whose characters the gate counts as words: how many of them make up a word for a reader.</summary>
    private static int CharactersAWord(int first) =>
        !FoldedCharacter.IsWordByItself(first) ? 1 : FoldedCharacter.IsAlphabetWithoutSpaces(first) ? 4 : FoldedCharacter.IsHangul(first) ? 3 : 2;

    /// <summary>Web addresses have many words, and public text may link to the same ones.</summary>
    private static string WithoutAddresses(string text) =>
        string.Join(' ', text.Split(' ').Where(part => !part.Contains("://", StringComparison.Ordinal)));
}

/// <summary>The rolling hash of every five words.</summary>
internal ref struct RollingHash(ReadOnlySpan<Word> words)
{
    private const ulong Factor = 0x100000001B3;
    private const ulong Leaving = unchecked(Factor * Factor * Factor * Factor * Factor);
    private readonly ReadOnlySpan<Word> _words = words;
    private int _read;

    public ulong Hash { get; private set; }

    /// <summary>Index of the first of the five words.</summary>
    public readonly int At => _read - SentenceIndex.Least;

    public bool Next()
    {
        do
        {
            if (_read == _words.Length)
                return false;
            Hash = unchecked((Hash * Factor) + _words[_read].Hash);
            if (_read >= SentenceIndex.Least)
                Hash = unchecked(Hash - (_words[_read - SentenceIndex.Least].Hash * Leaving));
            _read++;
        }
        while (_read < SentenceIndex.Least);
        return true;
    }
}

/// <summary>A quick test that rules out nearly every hash that is not in a set (a Bloom filter with one bit a hash).</summary>
internal sealed class HashFilter
{
    private const int LeastBits = 10, MostBits = 24, BitsForEach = 4;
    private readonly ulong[] _bits;
    private readonly int _shift;

    public HashFilter(IReadOnlyCollection<ulong> hashes)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)hashes.Count) + BitsForEach, LeastBits, MostBits);
        (_bits, _shift) = (new ulong[1 << (bits - 6)], 64 - bits);
        foreach (var hash in hashes)
        {
            var at = At(hash);
            _bits[at >> 6] |= 1ul << (at & 63);
        }
    }

    public bool MayContain(ulong hash)
    {
        var at = At(hash);
        return (_bits[at >> 6] & (1ul << (at & 63))) != 0;
    }

    private int At(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> _shift);
}

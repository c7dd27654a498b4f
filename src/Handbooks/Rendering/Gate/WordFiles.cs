using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Search;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// The search's files of words, in which each word of public text stands by itself. Whether it names something is only to be told from the text,
/// which other files hold and the gate has read there. What stands in none of them is a leak.
/// </summary>
internal static class WordFiles
{
    private static readonly string Search = "public" + SitePath.SearchData.Value;

    private static readonly string Words = Search + "w", Texts = Search + "d", Head = Search + "index.js", Counts = Search + "words.js";

    /// <param name="found">Of each file; loses what was found in files of words and is text elsewhere.</param>
    /// <param name="own">Of the theme: its words are nobody's text.</param>
    public static void TakeOut(ImmutableArray<OutputFile> files, (List<Leak> Leaks, bool IsPartial)[] found, IReadOnlySet<ReadOnlyMemory<byte>> own)
    {
        foreach (var (file, (leaks, _)) in files.Zip(found).Where(file => file.First.Path == Head))
            leaks.RemoveAll(leak => leak.Offset is { } at && IsInLists(file, at()));
        // A count stands behind each word of this list: a name that ends in a number is there by chance, and in other files if it is anywhere.
        foreach (var (_, (leaks, _)) in files.Zip(found).Where(file => file.First.Path == Counts))
            leaks.RemoveAll(leak => leak.Text.Contains(' ', StringComparison.Ordinal) && leak.Text.Any(char.IsAsciiDigit));
        var doubtful = files.Zip(found).SelectMany(file => file.Second.Leaks.Where(leak => StandsAlone(file.First, leak))).ToList();
        if (doubtful.Count == 0)
            return;
        var sought = new Sought(doubtful.Select(leak => leak.Text));
        // Nearly all of them are in what results quote from.
        foreach (var file in files.Where(file => file.Path.StartsWith(Texts, StringComparison.Ordinal))
            .Concat(files.Where(file => !file.Path.StartsWith(Search, StringComparison.Ordinal) && !file.IsStreamed && !file.IsDrawn
                && !own.Contains(file.Content))))
        {
            if (sought.IsEmpty)
                break;
            sought.Read(file);
        }
        for (var i = 0; i < files.Length; i++)
            found[i].Leaks.RemoveAll(leak => StandsAlone(files[i], leak) && !sought.Contains(leak.Text));
    }

    /// <summary>What the tool itself says in a file of the blank site: its lists of words name nothing.</summary>
    public static ReadOnlyMemory<byte> WithoutLists(OutputFile file) => file.Path == Head ? file.Content[Lists(file).End..] : file.Readable;

    private static bool StandsAlone(OutputFile file, Leak leak) => leak.Offset is { } at
        && (file.Path.StartsWith(Words, StringComparison.Ordinal) || (file.Path == Head && at() < Lists(file).Start.Value));

    private static bool IsInLists(OutputFile file, int at) => at >= Lists(file).Start.Value && at < Lists(file).End.Value;

    /// <summary>Question words and synonyms, which are between words of the handbook and texts for readers.</summary>
    private static Range Lists(OutputFile file)
    {
        var head = file.Content.Span;
        return Math.Max(0, head.IndexOf("\n\"silent\":"u8))..Math.Max(0, head.IndexOf("\n\"texts\":"u8));
    }

    /// <summary>Words of leaks that no text was seen to have, in the order that they have in a leak.</summary>
    private sealed class Sought
    {
        private readonly Base64Runs _base64 = new();
        private readonly FoldedWords _folded = new();
        private readonly HashSet<string> _texts;
        private readonly Dictionary<ulong, List<(string Text, ulong[] Hashes)>> _byFirst = [];

        public Sought(IEnumerable<string> texts)
        {
            _texts = [.. texts];
            foreach (var text in _texts)
            {
                var hashes = WordReader.Of(text).ConvertAll(word => word.Hash).ToArray();
                if (hashes.Length == 0)
                    continue;
                if (!_byFirst.TryGetValue(hashes[0], out var same))
                    _byFirst.Add(hashes[0], same = []);
                same.Add((text, hashes));
            }
        }

        public bool IsEmpty => _texts.Count == 0;

        public bool Contains(string text) => _texts.Contains(text);

        public void Read(OutputFile file) =>
            new FileReadings(reading => Read(reading.Text), _base64).Read(file.Path, file.Content, isGenerated: true);

        private void Read(string text)
        {
            var words = WordReader.Of(text);
            for (var i = 0; i < words.Count && !IsEmpty; i++)
            {
                if (!_byFirst.TryGetValue(words[i].Hash, out var same))
                    continue;
                foreach (var (sought, hashes) in same)
                {
                    if (IsAt(words, i, hashes))
                        _texts.Remove(sought);
                }
            }
            if (IsEmpty)
                return;
            // The index also has "e-mail" as one word, and "time off".
            _folded.Read(text);
            _texts.ExceptWith(_folded.Compounds);
            for (var i = 0; i + 1 < _folded.Words.Count; i++)
            {
                if (SearchWords.IsJoined(_folded.Pair(i)))
                    _texts.GetAlternateLookup<ReadOnlySpan<char>>().Remove(_folded.Pair(i));
            }
        }

        private static bool IsAt(List<Word> words, int at, ulong[] hashes)
        {
            if (at + hashes.Length > words.Count)
                return false;
            for (var i = 1; i < hashes.Length; i++)
            {
                if (words[at + i].Hash != hashes[i])
                    return false;
            }
            return true;
        }
    }
}

using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Search;

/// <summary>A document that has a word, and how much the word counts in it.</summary>
internal readonly record struct Posting(int Document, byte Weight);

/// <summary>A word with all documents that have it, in their order.</summary>
internal sealed record IndexedWord(string Word, ImmutableArray<Posting> Postings)
{
    /// <summary>It stands in a title or name.</summary>
    public bool IsOfTitle { get; init; }
}

/// <summary>
/// Reads some of the documents. Words in titles count most, those of short titles more than those of long ones; in a text, the second and
/// third time that a word occurs counts less than the first.
/// </summary>
/// <param name="first">The number of the first document that is read.</param>
internal sealed class WordCollector(int first)
{
    private const int LongestWord = 40;
    private const byte MostWeight = 60;

    /// <summary>Words of a usual text: in a longer one, each counts less.</summary>
    private const double UsualLength = 60;

    private const double OfContext = 3, OfText = 5;

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly List<Term> _touched = [];
    private readonly List<Term> _here = [];
    private readonly FoldedWords _words = new();
    private readonly char[] _pair = new char[5];
    private int _next = first;

    public IReadOnlyDictionary<string, Term> Terms => _terms;

    public void Add(SearchDocument document)
    {
        _touched.Clear();
        var share = ShareOf(document.Kind);
        if (document.IsContinued)
            AddField(document.Title, _ => OfContext, isTitle: false);
        else
        {
            foreach (var name in document.Names.Prepend(document.Title).Distinct(StringComparer.OrdinalIgnoreCase))
                AddField(name, count => share * (10 + (14.0 / Math.Max(1, count))), isTitle: true);
        }
        AddField(document.Place, _ => OfContext, isTitle: false);
        AddField(document.Context, _ => OfContext, isTitle: false);
        var length = document.Text.Sum(AddText);
        foreach (var term in _touched)
            term.End(_next, Weight(term, length));
        _next++;
    }

    /// <summary>Roles come first; a heading is found among thousands.</summary>
    private static double ShareOf(SearchKind kind) => kind switch
    {
        SearchKind.Role => 1.5,
        SearchKind.Item or SearchKind.Page => 1.1,
        SearchKind.Section => 0.6,
        SearchKind.Responsibility or SearchKind.Decision => 0.8,
    };

    private static byte Weight(Term term, int length)
    {
        var often = term.Count == 0 ? 0
            : OfText * 2 * term.Count / (term.Count + 0.4 + (0.6 * length / UsualLength)) / 2;
        return (byte)Math.Clamp(Math.Round(term.Weight + often), 1, MostWeight);
    }

    private void AddField(string text, Func<int, double> weight, bool isTitle)
    {
        if (text.Length == 0)
            return;
        _words.Read(text);
        var each = weight(_words.Words.Count);
        for (var i = 0; i < _words.Words.Count; i++)
        {
            foreach (var term in TermsAt(i))
            {
                // A name and an alias with the same word count once.
                term.Weight = Math.Max(term.Weight, each);
                term.IsOfTitle |= isTitle;
            }
        }
        foreach (var compound in _words.Compounds)
        {
            if (Touch(compound) is { } term)
                term.Weight = Math.Max(term.Weight, each);
        }
    }

    private int AddText(string text)
    {
        _words.Read(text);
        for (var i = 0; i < _words.Words.Count; i++)
        {
            foreach (var term in TermsAt(i))
                term.Count += term.IsSilent ? 0 : 1;
        }
        foreach (var compound in _words.Compounds)
        {
            if (Touch(compound) is { } term)
                term.Count++;
        }
        return _words.Words.Count;
    }

    /// <summary>The word, what it makes with the next one ("on call"), or the pairs of a run. The list is reused for the next word.</summary>
    private List<Term> TermsAt(int i)
    {
        _here.Clear();
        var word = _words.Words[i];
        if (word.IsRun)
            AddPairs(word);
        else if (Touch(_words.Letters(word)) is { } term)
        {
            _here.Add(term);
            if (term.BeginsPair && i + 1 < _words.Words.Count && SearchWords.IsJoined(_words.Pair(i)) && Touch(_words.Pair(i)) is { } joined)
                _here.Add(joined);
        }
        return _here;
    }

    private void AddPairs(FoldedWord run)
    {
        for (var at = run.Start; at < run.End;)
        {
            var one = CharacterAt(at, run.End);
            var two = one + CharacterAt(at + one, run.End);
            if (Touch(two == one ? _words.Letters(new FoldedWord(at, one, true)) : Pair(at, one, two)) is { } pair)
                _here.Add(pair);
            at += one;
        }
    }

    /// <summary>Two characters, which are no word: a point keeps the leak gate from reading them as one.</summary>
    private ReadOnlySpan<char> Pair(int at, int one, int two)
    {
        _words.Letters(new FoldedWord(at, one, true)).CopyTo(_pair);
        _pair[one] = '.';
        _words.Letters(new FoldedWord(at + one, two - one, true)).CopyTo(_pair.AsSpan(one + 1));
        return _pair.AsSpan(0, two + 1);
    }

    private int CharacterAt(int at, int end) =>
        at >= end ? 0 : char.IsHighSurrogate(_words.Letters(new FoldedWord(at, 1, true))[0]) ? Math.Min(2, end - at) : 1;

    private Term? Touch(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return null;
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var term))
        {
            var text = word.ToString();
            _terms.Add(text, term = new Term(StopWords.Contains(text) || (text.Length == 1 && text[0] < 0x250), SearchWords.BeginsJoined(text)));
        }
        if (term.Begin(_next))
            _touched.Add(term);
        return term;
    }

    /// <summary>A word, and what is known of it in the document that is read.</summary>
    /// <param name="isSilent">It counts only in titles.</param>
    internal sealed class Term(bool isSilent, bool beginsPair)
    {
        private int _document = -1;

        public bool IsSilent => isSilent;

        public bool BeginsPair => beginsPair;

        public bool IsOfTitle { get; set; }

        public double Weight { get; set; }

        public int Count { get; set; }

        public List<Posting> Postings { get; } = new(1);

        /// <summary>Whether this is the first time in that document.</summary>
        public bool Begin(int document)
        {
            if (_document == document)
                return false;
            (_document, Weight, Count) = (document, 0, 0);
            return true;
        }

        public void End(int document, byte weight)
        {
            if (Weight > 0 || Count > 0)
                Postings.Add(new Posting(document, weight));
        }
    }
}

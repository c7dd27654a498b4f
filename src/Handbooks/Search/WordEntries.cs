using System.Text;
using Handbooks.Text;

namespace Handbooks.Search;

/// <summary>An entry of the word files. The script finds it by its key and reads the rest.</summary>
/// <param name="Json">A JavaScript array that begins with the key.</param>
internal readonly record struct WordEntry(string Key, string Json);

/// <summary>
/// What the word files say of a word: <c>["hire",3,20,5,2,6,9]</c>. Behind the word is the number of documents that have it; behind that come
/// groups of a weight, a negative number, and documents, each as the step from the one before it. Strings at the end are other forms of the word
/// that do not begin like it.
/// </summary>
internal static class WordEntries
{
    /// <summary>Of a word that nearly every document has, only those where it counts most.</summary>
    private const int MostDocuments = 2000;

    public static WordEntry Of(IndexedWord word, IEnumerable<string> otherForms)
    {
        var json = new StringBuilder();
        Begin(json, word.Word).Append(',').Append(word.Postings.Length);
        Append(json, word.Postings.AsSpan(), MostDocuments);
        foreach (var form in otherForms)
            json.Append(",\"").Append(form).Append('"');
        return new(word.Word, json.Append(']').ToString());
    }

    /// <summary>What somebody who has typed only the beginning of a word sees: <c>["e*",900,…]</c>.</summary>
    /// <param name="words">All that begin so.</param>
    /// <param name="most">Documents to keep.</param>
    /// <param name="weights">Of all documents, each 0 before and after: reused for one beginning after another.</param>
    public static WordEntry OfBeginning(string beginning, ReadOnlySpan<IndexedWord> words, int most, byte[] weights)
    {
        var documents = new List<int>();
        var count = 0;
        foreach (var word in words)
        {
            count += word.Postings.Length;
            foreach (var (document, weight) in word.Postings)
            {
                if (weights[document] == 0)
                    documents.Add(document);
                weights[document] = Math.Max(weights[document], weight);
            }
        }
        var json = new StringBuilder();
        Begin(json, beginning + "*").Append(',').Append(count);
        Append(json, documents.ConvertAll(document => new Posting(document, weights[document])).ToArray(), most);
        foreach (var document in documents)
            weights[document] = 0;
        return new(beginning + "*", json.Append(']').ToString());
    }

    /// <summary>A whole name, and what bears it: <c>["lead,engineer",-1,12]</c>. The script knows it by the number.</summary>
    public static WordEntry OfName(string name, IEnumerable<int> documents)
    {
        var json = Begin(new StringBuilder(), name).Append(",-1");
        foreach (var document in documents)
            json.Append(',').Append(document);
        return new(name, json.Append(']').ToString());
    }

    private static StringBuilder Begin(StringBuilder json, string key) => json.Append("[\"").Append(key).Append('"');

    /// <summary>Postings that count most come first, and of those the first documents.</summary>
    private static void Append(StringBuilder json, ReadOnlySpan<Posting> postings, int most)
    {
        var order = new long[postings.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((long)(byte.MaxValue - postings[i].Weight) << 32) | (uint)postings[i].Document;
        Array.Sort(order);
        var (weight, before) = (-1, 0);
        foreach (var posting in order.AsSpan(0, Math.Min(order.Length, most)))
        {
            var (own, document) = (byte.MaxValue - (int)(posting >> 32), (int)posting);
            if (own != weight)
            {
                json.Append(",-").Append(own);
                (weight, before) = (own, 0);
            }
            json.Append(',').Append(document - before);
            before = document;
        }
    }

    /// <summary>Forms of one word that a reader's search would not meet beside one another: "bought" for "buy".</summary>
    public static Dictionary<string, List<string>> DistantForms(IEnumerable<IndexedWord> words)
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var same in words.Where(word => char.IsAsciiLetter(word.Word[0]) && word.Word.Length > 2)
            .GroupBy(word => WordStem.Of(word.Word), StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            foreach (var word in same)
            {
                var distant = same.Where(other => other != word && !other.Word.AsSpan(0, 3).SequenceEqual(word.Word.AsSpan(0, 3)))
                    .Select(other => other.Word).ToList();
                if (distant.Count > 0)
                    forms[word.Word] = distant;
            }
        }
        return forms;
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Search;

/// <summary>A file of the index.</summary>
/// <param name="Name">Without a folder.</param>
public sealed record SearchFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>
/// The index as classic scripts, which also load from disk and under a strict policy. Each calls <c>__hb(name, data)</c>: <c>index</c> says what
/// there is, <c>w0…</c> have the words in order, <c>d0…</c> the documents, and <c>words</c> those words for which others may be mistyped.
/// </summary>
public static class SearchFiles
{
    /// <summary>Of one file. A search needs one or two files of words, and about one of documents for each result that it shows.</summary>
    private const int WordBytes = 8_000;

    private const int DocumentsAFile = 20;

    /// <summary>A beginning whose words lie in more files than this has an entry of its own.</summary>
    private const int MostWordFiles = 2;

    private const int LongestBeginning = 3, MostOfBeginning = 100;

    /// <summary>Words that a mistyped one is compared with.</summary>
    private const int MostKnownWords = 4000, ShortestKnownWord = 3;

    public static ImmutableArray<SearchFile> Of(
        ImmutableArray<SearchDocument> documents, SearchLanguage language)
    {
        var index = SearchIndex.Of(documents);
        var groups = Grouped(Entries(index));
        var files = new SearchFile[groups.Count + ((documents.Length + DocumentsAFile - 1) / DocumentsAFile) + 2];
        Parallel.For(0, files.Length, i => files[i] =
            i < groups.Count ? File($"w{i.ToString(CultureInfo.InvariantCulture)}", List(groups[i].Select(entry => entry.Json)))
            : i < files.Length - 2 ? DocumentFile(documents, i - groups.Count)
            : i == files.Length - 2 ? File("words", KnownWords(index))
            : File("index", Head(index, groups, language)));
        return [.. files];
    }

    private static List<WordEntry> Entries(SearchIndex index)
    {
        var forms = WordEntries.DistantForms(index.Words);
        var words = new WordEntry[index.Words.Length];
        Parallel.For(0, words.Length, i => words[i] = WordEntries.Of(index.Words[i], forms.GetValueOrDefault(index.Words[i].Word, [])));
        var entries = new List<WordEntry>(words);
        entries.AddRange(Names(index.Documents));
        entries.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0
            ? order : string.CompareOrdinal(one.Json, other.Json));
        entries.AddRange(Beginnings(index, Grouped(entries)));
        entries.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0
            ? order : string.CompareOrdinal(one.Json, other.Json));
        return entries;
    }

    private static IEnumerable<WordEntry> Names(ImmutableArray<SearchDocument> documents)
    {
        var words = new FoldedWords();
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var name in documents[i].Names)
            {
                words.Read(name);
                if (words.Joined() is not { Length: > 0 } joined)
                    continue;
                if (!names.TryGetValue(joined, out var bearers))
                    names.Add(joined, bearers = []);
                if (bearers is not [.., var last] || last != i)
                    bearers.Add(i);
            }
        }
        return names.Select(name => WordEntries.OfName(name.Key, name.Value));
    }

    /// <summary>Those for which a search would have to load many files.</summary>
    private static List<WordEntry> Beginnings(SearchIndex index, List<List<WordEntry>> groups)
    {
        var firsts = groups.ConvertAll(group => group[0].Key);
        var words = index.Words.AsSpan();
        var found = new List<WordEntry>();
        var weights = new byte[index.Documents.Length];
        for (var length = 1; length <= LongestBeginning; length++)
        {
            for (var start = 0; start < words.Length;)
            {
                var end = start + 1;
                while (end < words.Length && IsAlike(words[start].Word, words[end].Word, length))
                    end++;
                if (words[start].Word.Length >= length && FileOf(firsts, words[end - 1].Word) - FileOf(firsts, words[start].Word) >= MostWordFiles)
                    found.Add(WordEntries.OfBeginning(words[start].Word[..length], words[start..end], MostOfBeginning, weights));
                start = end;
            }
        }
        return found;
    }

    private static bool IsAlike(string one, string other, int length) =>
        one.Length >= length && other.Length >= length && one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length));

    private static int FileOf(List<string> firsts, string key) =>
        firsts.BinarySearch(key, StringComparer.Ordinal) is >= 0 and var at ? at : ~firsts.BinarySearch(key, StringComparer.Ordinal) - 1;

    private static List<List<WordEntry>> Grouped(List<WordEntry> entries)
    {
        var groups = new List<List<WordEntry>>();
        var size = WordBytes;
        foreach (var entry in entries)
        {
            // Entries of one key stay together.
            if (size + entry.Json.Length > WordBytes && (groups.Count == 0 || groups[^1][^1].Key != entry.Key))
            {
                groups.Add([]);
                size = 0;
            }
            groups[^1].Add(entry);
            size += entry.Json.Length + 2;
        }
        return groups;
    }

    private static SearchFile DocumentFile(ImmutableArray<SearchDocument> documents, int file)
    {
        var first = file * DocumentsAFile;
        return File($"d{file.ToString(CultureInfo.InvariantCulture)}",
            List(documents.AsSpan(first, Math.Min(DocumentsAFile, documents.Length - first)).ToArray().Select(Json)));
    }

    /// <summary>Each text is on a line of its own, by which the leak gate also sees where one ends.</summary>
    private static string Json(SearchDocument document)
    {
        var json = new StringBuilder(document.Text.Sum(piece => piece.Length + 4) + document.Title.Length + 80);
        json.Append('[').Append((int)document.Kind).Append(',');
        foreach (var text in (string[])[document.Title, document.Address, document.Place])
            ScriptText.Append(json, text).Append(",\n");
        json.Append('[');
        for (var i = 0; i < document.Text.Length; i++)
            ScriptText.Append(json.Append(i > 0 ? ",\n" : ""), document.Text[i]);
        Numbers(json.Append("],"), document.Accountable).Append(',');
        Numbers(json, document.Responsible);
        if (document.Language is { } language)
            ScriptText.Append(json.Append(','), language);
        return json.Append(']').ToString();
    }

    private static StringBuilder Numbers(StringBuilder json, ImmutableArray<int> numbers) => numbers.IsEmpty ? json.Append('0')
        : json.Append('[').AppendJoin(',', numbers).Append(']');

    /// <summary>Words of titles first, and the frequent ones before the rare; the numbers keep them apart.</summary>
    private static string KnownWords(SearchIndex index)
    {
        var known = index.Words.Where(word => word.Word.Length >= ShortestKnownWord && char.IsLetter(word.Word[0]))
            .OrderByDescending(word => word.IsOfTitle).ThenByDescending(word => word.Postings.Length)
            .ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(MostKnownWords).OrderBy(word => word.Word, StringComparer.Ordinal);
        var json = new StringBuilder("\"");
        foreach (var word in known)
            json.Append(json.Length > 1 ? " " : "").Append(word.Word).Append(' ').Append(word.Postings.Length);
        return json.Append('"').ToString();
    }

    private static string Head(
        SearchIndex index, List<List<WordEntry>> groups, SearchLanguage language)
    {
        var json = new StringBuilder();
        var kinds = index.Documents.Select(document => document.Kind).ToList();
        json.Append(CultureInfo.InvariantCulture, $"{{\"count\":{kinds.Count},\"size\":{DocumentsAFile},\"starts\":[");
        json.AppendJoin(',', [First(SearchKind.Item), First(SearchKind.Page), First(SearchKind.Responsibility)]).Append("],\n\"firsts\":[");
        json.AppendJoin(",\n", groups.Select(group => $"\"{group[0].Key}\""));
        json.Append("],\n\"silent\":");
        ScriptText.Append(json, string.Join(' ', language.Silent.Concat(language.Who))).Append(",\n\"who\":");
        ScriptText.Append(json, string.Join(' ', language.Who)).Append(",\n\"alike\":");
        ScriptText.Append(json, string.Join('|', SynonymGroups.All)).Append(",\n\"texts\":{");
        for (var i = 0; i < language.Texts.Length; i++)
        {
            json.Append(i > 0 ? ",\n" : "\n");
            ScriptText.Append(json, language.Texts[i].Key).Append(": ");
            ScriptText.Append(json, language.Texts[i].Value);
        }
        return json.Append("}}").ToString();

        // Documents are in groups of kinds.
        int First(SearchKind kind) => kinds.FindIndex(other => other >= kind) is >= 0 and var at ? at : kinds.Count;
    }

    private static string List(IEnumerable<string> entries) => $"[\n{string.Join(",\n", entries)}\n]";

    private static SearchFile File(string name, string data) => new($"{name}.js", Encoding.UTF8.GetBytes($"__hb(\"{name}\",{data})\n"));
}

/// <summary>What the script says and understands in the site's language.</summary>
/// <param name="Texts">By the names that the script has for them.</param>
/// <param name="Silent">Words of a question that are not what it is about.</param>
/// <param name="Who">Words that ask for somebody.</param>
public sealed record SearchLanguage(ImmutableArray<KeyValuePair<string, string>> Texts, ImmutableArray<string> Silent, ImmutableArray<string> Who);

/// <summary>Text as a JavaScript string, with letters of all scripts as they are.</summary>
internal static class ScriptText
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', '\u2028', '\u2029', .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    public static StringBuilder Append(StringBuilder json, string text)
    {
        json.Append('"');
        var rest = text.AsSpan();
        for (; rest.IndexOfAny(Escaped) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            json.Append(rest[..at]);
            if (rest[at] is '"' or '\\')
                json.Append('\\').Append(rest[at]);
            else
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[at]:x4}");
        }
        return json.Append(rest).Append('"');
    }
}

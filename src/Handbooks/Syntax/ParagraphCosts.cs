using System.Buffers;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Syntax;

/// <summary>The lines up to the next empty one: no inline mark is looked for beyond it.</summary>
internal struct ParagraphCosts
{
    private const int BracketsInParagraph = 20_000;
    private const int TagOpeningsInParagraph = 2_000;
    private const int PlainTagsInParagraph = 20_000;

    /// <summary>To look at one open bracket or mark once more costs as much as so many other steps.</summary>
    private const int StepsOfPair = 16;

    /// <summary>The same for what is looked up by its name.</summary>
    private const int StepsOfReference = 5;

    private static readonly SearchValues<char> TagNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~=`[]!<>&\\|{$:\"'");

    private long _brackets, _links, _references, _definitions, _marks, _emphasis, _allEmphasis, _paired, _mostPaired, _allPaired, _addresses,
        _declarations, _tags, _plainTags;
    private long _tableLines, _bars, _mostBars;

    private bool _hasText;

    public long Length { get; private set; }

    /// <summary>A row that is shorter than the table's head is filled up.</summary>
    public readonly long Cells => Math.Max(_bars, _mostBars * _tableLines);

    public readonly long Steps => OfBrackets + OfEmphasis + OfAddresses + OfDeclarations;

    public readonly string Dearest =>
        Math.Max(OfAddresses, OfDeclarations) > Math.Max(OfBrackets, OfEmphasis)
            ? OfAddresses > OfDeclarations
            ? "this paragraph has too many bare addresses" : "this paragraph has too many <! and <?"
            : OfBrackets > OfEmphasis ? "this paragraph has too many [ that start no link" : "this paragraph has too many * and _";

    public readonly Excess? Excess =>
        _brackets > BracketsInParagraph ? new("this paragraph has too many [", BracketsInParagraph)
        : _tags > TagOpeningsInParagraph ? new("this paragraph has too many <", TagOpeningsInParagraph)
        : _plainTags > PlainTagsInParagraph ? new("this paragraph has too many tags", PlainTagsInParagraph)
        : null;

    private readonly long OfBrackets =>
        (StepsOfPair * Squared(Math.Max(0, _brackets - _links))) + (StepsOfReference * Squared(_references)) + Squared(_definitions);

    private readonly long OfEmphasis =>
        StepsOfPair * Math.Max(Squared(_emphasis), Math.Max(Squared(_allEmphasis), Math.Max(Squared(_mostPaired), Squared(_allPaired / 6))) / 4);

    private readonly long OfAddresses => _addresses * _marks / 2;

    private readonly long OfDeclarations => _declarations * Length / 2;

    public void Add(ReadOnlySpan<char> line)
    {
        Length += line.Length + 1;
        if (!_hasText && IsDefinition(line))
        {
            _definitions++;
            return;
        }
        _hasText = true;
        var marks = line.CountAny(Marks);
        _marks += marks + 2;
        Addresses(line);
        if (marks == 0)
            return;
        var bars = line.Count('|');
        if (bars > 0)
            (_bars, _mostBars, _tableLines) = (_bars + bars, Math.Max(_mostBars, bars), _tableLines + 1);
        Brackets(line);
        Tags(line);
        // Each item of a list is a paragraph of its own; a line that only looks like one is why all of them count, too.
        if (line.TrimStart() is ['-' or '*' or '+', ' ', ..])
            _paired = 0;
        foreach (var mark in "*_~=")
        {
            var (loose, all) = Emphasis(line, mark);
            if (loose < 0)
                (_paired, _allPaired) = (_paired + (2 * all / 3), _allPaired + all);
            else
                (_emphasis, _allEmphasis) = (_emphasis + loose, _allEmphasis + all);
        }
        _mostPaired = Math.Max(_mostPaired, _paired);
    }

    private static long Squared(long count) => count * count;

    private void Addresses(ReadOnlySpan<char> line)
    {
        var count = CountOf(line);
        // Each becomes a link with its text.
        (_addresses, _marks) = (_addresses + count, _marks + (2 * count));
    }

    /// <summary><c>[name]: address</c>, before any text.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        if (line is not ['[', .. var name] || name.IndexOfAny('[', ']') is not (> 0 and var close) || !name[close..].StartsWith("]:"))
            return false;
        var address = name[(close + 2)..].Trim();
        return address.Length > 0 && address.IndexOfAny(' ', '\t', '<') < 0;
    }

    /// <summary>Behind a quote, none becomes a link.</summary>
    private static int CountOf(ReadOnlySpan<char> line) =>
        line.Count("://") + line.Count("www.") + line.Count("mailto:") + line.Count("tel:") - line.Count("\"https://") - line.Count("\"http://");

    /// <summary>
    /// A link that is written as one is found at its end at once, and the address in it is no other. What stands in brackets by itself
    /// is looked up; only brackets that nothing closes are looked for among all others.
    /// </summary>
    private void Brackets(ReadOnlySpan<char> line)
    {
        _brackets += line.Count('[');
        for (var at = line.IndexOf('['); at >= 0; at = line.IndexOf('['))
        {
            line = line[(at + 1)..];
            var isWiki = line.StartsWith("[");
            var name = isWiki ? line[1..] : line;
            var close = name.IndexOfAny('[', ']');
            if (close < 0 || name[close] == '[' || (isWiki && !name[close..].StartsWith("]]")))
                continue;
            var behind = name[(close + 1)..];
            if (behind is ['(', .. var target])
            {
                if (target.IndexOf(')') is not (>= 0 and var end) || target[..end].IndexOfAny('[', '(') >= 0)
                    continue;
                _links++;
                _addresses -= CountOf(target[..end]);
                line = target[end..];
                continue;
            }
            // The second brackets of [text][name] are looked up with the first.
            var isFull = behind is ['[', .. var other] && other.IndexOfAny('[', ']') is >= 0 and var ending && other[ending] == ']';
            _references++;
            _links += isFull || isWiki ? 2 : 1;
            line = isFull ? behind[(behind.IndexOf(']') + 1)..] : behind;
        }
    }

    /// <summary>
    /// Marks of emphasis that begin more than end in this line, or end more than begin, and those that may do either, -1 where each ends
    /// what the last one began; and all of them.
    /// </summary>
    private static (int Loose, int All) Emphasis(ReadOnlySpan<char> line, char mark)
    {
        int open = 0, either = 0, all = 0;
        // Emphasis that ends where it should, a few levels deep, is found at once; what is left is to walk past all that came before it.
        Span<int> opened = stackalloc int[4];
        var (depth, isPaired) = (0, true);
        for (int at = line.IndexOf(mark), end; at >= 0; at = line[end..].IndexOf(mark) is var next and >= 0 ? end + next : -1)
        {
            end = line[at..].IndexOfAnyExcept(mark) is var length and >= 0 ? at + length : line.Length;
            // One alone is no mark.
            if (mark is '~' or '=' && end - at < 2)
                continue;
            var (before, after) = (at == 0 ? ' ' : line[at - 1], end == line.Length ? ' ' : line[end]);
            // Within a word, an underscore is a letter.
            if (mark == '_' && IsWord(before) && IsWord(after))
                continue;
            var begins = !char.IsWhiteSpace(after) && (IsWord(after) || !IsWord(before));
            var ends = !char.IsWhiteSpace(before) && (IsWord(before) || !IsWord(after));
            all += begins || ends ? 1 : 0;
            open += begins ? (ends ? 0 : 1) : ends ? -1 : 0;
            either += begins && ends ? 1 : 0;
            if (begins == ends)
                isPaired &= !begins;
            else if (begins && depth < opened.Length)
                opened[depth++] = end - at;
            else
                isPaired &= ends && depth > 0 && opened[--depth] == end - at;
        }
        return isPaired && depth == 0 ? (-1, all) : (Math.Abs(open) + either, all);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>
    /// Tags that end before the next one begins, of which a table has hundreds, are plain: no parser looks further than their
    /// next bracket.
    /// </summary>
    private void Tags(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('<'); at >= 0; line = line[(at + 1)..], at = line.IndexOf('<'))
        {
            var rest = line[(at + 1)..];
            _declarations += rest.Length > 0 && rest[0] is '!' or '?' ? 1 : 0;
            var isName = rest.TrimStart('/') is [var first, ..] && TagNames.Contains(first);
            if (isName && rest.IndexOfAny('<', '>') is var sign and >= 0 && rest[sign] == '>')
                _plainTags++;
            else
                _tags++;
        }
    }
}

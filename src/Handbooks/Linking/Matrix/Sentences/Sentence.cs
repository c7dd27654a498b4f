using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>A sentence of running text, as a reader sees it.</summary>
/// <param name="Span">Its place in the source, including markup.</param>
internal sealed record Sentence(string Text, SourceSpan Span)
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "vs", "incl", "approx", "no", "cf", "mr", "mrs", "dr", "st"];

    /// <summary>These may end a sentence, before a capital.</summary>
    private static readonly string[] AtNames = ["ltd", "ltda", "inc", "co", "corp", "ext", "tel", "dept"];

    /// <summary>The sentences of one paragraph or item, in order.</summary>
    public static IEnumerable<Sentence> In(LeafBlock block, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var text = InlineText.Of(block);
        var place = new SentencePlace(block, spanOf);
        foreach (var (start, end) in Bounds(text))
        {
            var sentence = text[start..end];
            yield return new Sentence(sentence, place.Of(sentence));
        }
    }

    private static IEnumerable<(int Start, int End)> Bounds(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '。' or '！' or '？') || !IsEnd(text, start, ref i))
                continue;
            yield return (start, i + 1);
            start = i + 1;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }

    /// <summary>A closing quote or bracket belongs to the sentence; abbreviations and numbers do not end one.</summary>
    private static bool IsEnd(string text, int start, ref int at)
    {
        if (text[at] > '\u2fff')
            return true;
        var last = at;
        while (last + 1 < text.Length && text[last + 1] is '"' or '”' or '’' or ')' or '\'' or '*')
            last++;
        if (last + 1 < text.Length && text[last + 1] != ' ')
            return false;
        var word = text.AsSpan(start, at - start);
        word = word[(word.LastIndexOfAny(' ', '(') + 1)..];
        var goesOn = last + 2 < text.Length && !char.IsUpper(text[last + 2]);
        if (text[at] == '.' && (IsOneOf(Abbreviations, word) || (goesOn && IsOneOf(AtNames, word))))
            return false;
        at = last;
        return true;
    }

    private static bool IsOneOf(string[] abbreviations, ReadOnlySpan<char> word)
    {
        foreach (var abbreviation in abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}

/// <summary>Finds the place of sentences in their source, in text order.</summary>
internal sealed class SentencePlace(LeafBlock block, Func<MarkdownObject, SourceSpan> spanOf)
{
    private const int Enough = 24;

    /// <summary>
    /// How many inlines ahead to look for a sentence: it begins where the last one ended, or in something that is not text, in
    /// which case it is never found.
    /// </summary>
    private const int Ahead = 64;

    private readonly List<LiteralInline> _literals = [.. block.Inline!.Descendants<LiteralInline>()];
    private int _literal;
    private int _offset;

    /// <summary>From its first word to its last; the whole block if they cannot be separated from markup.</summary>
    public SourceSpan Of(string sentence)
    {
        if (Find(sentence, isEnd: false) is not { } from)
            return spanOf(block);
        var to = Find(sentence, isEnd: true) ?? spanOf(block).End;
        return spanOf(block) with { Start = from, End = Math.Max(from, to) };
    }

    private int? Find(string sentence, bool isEnd)
    {
        var last = Math.Min(_literals.Count, _literal + Ahead);
        for (var i = _literal; i < last; i++)
        {
            var from = i == _literal ? Math.Min(_offset, _literals[i].Content.Length) : 0;
            var (at, length) = isEnd ? Tail(_literals[i].Content.AsSpan()[from..], sentence) : Head(_literals[i].Content.AsSpan()[from..], sentence);
            if (length == 0)
                continue;
            var whole = MentionFinder.SpanOf(_literals[i], from + at, from + at + length, spanOf);
            (_literal, _offset) = (i, from + at + (isEnd ? length : 0));
            return isEnd ? whole.End : whole.Start;
        }
        return null;
    }

    /// <summary>The sentence's first words; if markup or a line end cuts them off, they end the literal.</summary>
    private static (int At, int Length) Head(ReadOnlySpan<char> content, string sentence)
    {
        var most = Math.Min(Enough, sentence.Length);
        if (content.IndexOf(sentence.AsSpan(0, most)) is var at and >= 0)
            return (at, most);
        for (var length = Math.Min(most, content.Length); length > 1; length--)
        {
            if (content.EndsWith(sentence.AsSpan(0, length)))
                return (content.Length - length, length);
        }
        return default;
    }

    private static (int At, int Length) Tail(ReadOnlySpan<char> content, string sentence)
    {
        var most = Math.Min(Enough, sentence.Length);
        if (content.IndexOf(sentence.AsSpan(sentence.Length - most)) is var at and >= 0)
            return (at, most);
        for (var length = Math.Min(most, content.Length); length > 0; length--)
        {
            // ".txt" begins with a full stop that does not end a sentence.
            if (content.StartsWith(sentence.AsSpan(sentence.Length - length)) && (content.Length == length || !Wording.IsWordPart(content[length])))
                return (0, length);
        }
        return default;
    }
}

/// <summary>The responsibility that contains a block.</summary>
internal sealed class DutyBlocks
{
    private readonly Dictionary<Block, ResponsibilityDeclaration> _duties = [];

    public DutyBlocks(PageDocument page, IEnumerable<RoleDeclaration> roles)
    {
        var sections = new Lazy<Dictionary<Block, Section>>(() =>
            page.Outline.Descendants.Where(section => section.Heading is not null).ToDictionary(section => (Block)section.Heading!));
        foreach (var duty in roles.SelectMany(role => role.Parts.Responsibilities))
        {
            _duties[duty.Block] = duty;
            if (duty.Block is not HeadingBlock || !sections.Value.TryGetValue(duty.Block, out var section))
                continue;
            foreach (var block in section.AllBlocks)
                _duties.TryAdd(block, duty);
        }
    }

    public ResponsibilityDeclaration? Of(Block block) => _duties.GetValueOrDefault(block);
}

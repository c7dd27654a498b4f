using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>
/// Offices in statutes: "§ 7 The treasurer shall keep the accounts." What the articles say of one office is scattered over the page, as
/// sentences that begin with its name and as clauses "a) …" behind "It falls to the treasurer:".
/// </summary>
internal sealed class OfficeArticles
{
    private const int LongestLead = 200;
    private const int LongestLabel = 60;
    private const int LongestAside = 80;
    private const int MostWordsOfName = 6;
    private const int FewestArticles = 3;
    private const int FewestOfGroup = 2;
    private const int MostOffices = 60;

    private readonly RecoveryPage _page;
    private readonly ImmutableArray<WordSet> _languages;
    private readonly Dictionary<string, Office> _offices = new(StringComparer.Ordinal);

    private OfficeArticles(RecoveryPage page) =>
        (_page, _languages) = (page, [.. new[] { page.Names.Language, Languages.English }.Distinct()]);

    private sealed class Office(string name, NameKind kind)
    {
        public string Name => name;

        public NameKind Kind => kind;

        public List<Clause> Clauses { get; } = [];

        public List<Block> Blocks { get; } = [];

        public SourceSpan? Place { get; set; }

        /// <summary>An article introduces a list of what it does.</summary>
        public bool HasList { get; set; }
    }

    /// <param name="isKnown">Whether the page has a role of that name anyway.</param>
    public static IEnumerable<RoleSite> Find(RecoveryPage page, Func<string, bool> isKnown)
    {
        var reader = new OfficeArticles(page);
        if (!reader.AreStatutes())
            return [];
        reader.Walk(page.Page.Markdown);
        return reader._offices.Values
            .Where(office => (office.Kind is NameKind.Job || office.HasList || office.Clauses.Count >= FewestOfGroup) && !isKnown(office.Name))
            .Take(MostOffices).Select(reader.SiteOf);
    }

    /// <summary>Its title, file or folder says so, or several of its headings and paragraphs are numbered as articles.</summary>
    private bool AreStatutes()
    {
        var words = LabelText.Of(_page.Shape.Title.Value).Words.Select(word => word.Text)
            .Concat(PathWords.Of(_page.Page.Path).SelectMany(name => name.Split(' ')));
        return words.Any(word => _languages.Any(set => set["statutes"].Contains(word)))
            || _page.Page.Markdown.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock)
                .Where(block => EndOfNumber(InlineText.Of(block)) > 0).Take(FewestArticles).Count() == FewestArticles;
    }

    private void Walk(ContainerBlock blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is ParagraphBlock paragraph)
                Read(paragraph, i + 1 < blocks.Count ? blocks[i + 1] : null);
            else if (blocks[i] is ContainerBlock inner and not Table)
                Walk(inner);
        }
    }

    private void Read(ParagraphBlock paragraph, Block? next)
    {
        var whole = InlineText.Of(paragraph);
        var text = whole[EndOfNumber(whole)..].TrimStart(' ', '.', ':', '-', '–', '—');
        if (ReadList(paragraph, text, next))
            return;
        foreach (var (_, sentence) in DutySentences.Of(text))
        {
            if (Subject(sentence) is not var (name, kind, said) || !DutySentences.IsSaidOf(said, name, _page.Labels) || IsNoDuty(said))
                continue;
            var office = OfficeOf(name, kind);
            office.Place ??= _page.Page.SpanOf(paragraph).Trimmed();
            office.Clauses.Add(new(paragraph, sentence, SpanOf(paragraph, sentence)));
            if (!office.Blocks.Contains(paragraph))
                office.Blocks.Add(paragraph);
        }
    }

    /// <summary>"It falls to the treasurer: a) to keep …; b) to pay …", with the clauses in the same paragraph, the next one or a list.</summary>
    private bool ReadList(ParagraphBlock paragraph, string text, Block? next)
    {
        var (name, clauses, lead) = ("", LetteredClauses.In(_page.Page, paragraph), text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 0 and < LongestLead)
            lead = text[..(colon + 1)];
        else if (LetteredClauses.StartIn(text) is > 0 and < LongestLead and var first)
            lead = text[..first].TrimEnd(' ', '(') + ":";
        else
            return false;
        if (LeadText.SubjectOf(lead) is { } subject && NameIn(RoleItems.Subject(subject)) is { } acting)
            name = acting;
        else if (_page.Labels.Read(lead.TrimEnd(':', ' ')) is { Part: RolePart.Responsibilities, Kind: NameKind.Job or NameKind.Group } label)
            name = label.Name;
        if (name.Length == 0)
            return false;
        var list = next as ListBlock;
        if (clauses.Count == 0 && lead.Length >= text.Length && next is ParagraphBlock below)
            clauses = LetteredClauses.In(_page.Page, below);
        // "Powers of the president: shall chair the meetings."
        if (clauses.Count == 0 && list is null && text.Length > lead.Length + 1)
            clauses = [.. DutySentences.Of(text[lead.Length..])
                .Select(sentence => new Clause(paragraph, sentence.Text, SpanOf(paragraph, sentence.Text)))];
        if (clauses.Count == 0 && list is null)
            return false;
        var office = OfficeOf(name, _page.Names.KindOf(name));
        if (!office.HasList)
            office.Place = _page.Page.SpanOf(paragraph).Trimmed();
        office.HasList = true;
        office.Clauses.AddRange(clauses);
        office.Blocks.Add(clauses.Count == 0 ? list! : clauses[0].Block);
        return true;
    }

    private string? NameIn(string name) => _page.Names.KindOf(name) is NameKind.Job or NameKind.Group ? name : null;

    private Office OfficeOf(string name, NameKind kind)
    {
        var key = _page.Labels.Key(name);
        if (!_offices.TryGetValue(key, out var office))
            _offices[key] = office = new(char.ToUpperInvariant(name[0]) + name[1..], kind);
        return office;
    }

    private RoleSite SiteOf(Office office)
    {
        // A heading with the office's name is where a reader looks for it.
        var heading = _page.Root.Descendants.FirstOrDefault(section => section.Source is not null
            && _page.Labels.Read(section.Title) is { } label && _page.Labels.IsOne(label.Name, office.Name));
        var name = heading is not null && _page.Labels.Read(heading.Title) is { } written ? written.Name : office.Name;
        return new RoleSite(new(name, heading is null ? office.Place!.Value : _page.Span(heading)), new Section(null, name, [.. office.Blocks], []))
        {
            Evidence = RoleEvidence.None.With("articles of the statutes say what it does", RoleEvidence.Enough, true),
            Clauses = [.. office.Clauses],
        };
    }

    /// <summary>Who a sentence is about, and the sentence without what stands between commas behind the name.</summary>
    private (string Name, NameKind Kind, string Sentence)? Subject(string sentence)
    {
        var opening = sentence.Length > LongestLabel * 2 ? sentence[..(LongestLabel * 2)] : sentence;
        var words = LabelText.Of(opening).Words;
        var first = words.TakeWhile(word => _languages.Any(set => set.Ignored.Contains(word.Text))).Count();
        if (first > 1 || words.Length - first < 3 || char.IsAsciiDigit(opening[words[first].Start]))
            return null;
        for (var count = 1; count <= MostWordsOfName && first + count < words.Length; count++)
        {
            var last = words[first + count - 1];
            if (Says(last, "being") || Says(last, "modal verbs") || Says(last, "pronouns") || _languages.Any(set => set.And.Contains(last.Text)
                || set.Of.Contains(last.Text) || set.Ignored.Contains(last.Text)))
                return null;
            if (!IsOffice(opening[words[first].Start..last.End]))
            {
                // "Cada miembro": a noun comes first.
                if (_page.Names.Language.NounOpens)
                    return null;
                continue;
            }
            var end = WithWhatFollows(opening, words, first, first + count);
            if (opening.AsSpan(words[first].Start, end - words[first].Start).ContainsAny(",;:.(") || end >= opening.Length)
                return null;
            var name = RoleItems.Subject(opening[words[first].Start..end]);
            var rest = sentence[end..];
            // "The president, with the consent of the board, shall …".
            if (rest[0] == ',' && rest.IndexOf(',', 1) is > 0 and < LongestAside and var aside)
                rest = rest[(aside + 1)..];
            return (name, _page.Names.KindOf(name), $"{name} {rest.TrimStart()}");
        }
        return null;
    }

    /// <summary>"Board" is followed by "of directors", "Junta" by "Directiva", "president" by "elect" in front of "shall".</summary>
    private int WithWhatFollows(string opening, ImmutableArray<LabelWord> words, int first, int next)
    {
        var end = next;
        while (end + 1 < words.Length && (char.IsUpper(opening[words[end].Start]) || (end == next && Says(words[next + 1], "modal verbs")))
            && !Says(words[end], "modal verbs"))
            end++;
        if (end + 1 < words.Length && opening[words[end - 1].End] == ' ' && _languages.Any(set => set.Of.Contains(words[end].Text)))
        {
            var noun = end + 1;
            while (noun < words.Length && _languages.Any(set => set.Ignored.Contains(words[noun].Text)))
                noun++;
            end = noun + 1;
            while (end < words.Length && char.IsUpper(opening[words[end].Start]) && char.IsUpper(opening[words[end - 1].Start]))
                end++;
        }
        for (; end > next; end--)
        {
            if (end < words.Length && IsOffice(opening[words[first].Start..words[end - 1].End]))
                return words[end - 1].End;
        }
        return words[next - 1].End;
    }

    private bool Says(LabelWord word, string section) => _languages.Any(set => set[section].Contains(word.Text));

    /// <summary>A job or a group of people, but not those who hold any office: "members of the board", "directors".</summary>
    private bool IsOffice(string written) =>
        RoleItems.Subject(written) is { Length: > 2 } name && written.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)
        && _page.Names.KindOf(name) is NameKind.Job or NameKind.Group
        && !LabelText.Of(written).Words.Any(word => _languages.Any(set => set["people heads"].Contains(word.Text)))
        && !(_page.Names.KindOf(name) is NameKind.Job && _page.Names.Language.Language == "en"
            && !written.EndsWith(name[1..], StringComparison.Ordinal));

    /// <summary>"The treasurer shall not …", "The treasurer shall be elected …".</summary>
    private static bool IsNoDuty(string sentence)
    {
        var opening = sentence.Length > LongestLabel * 2 ? sentence[..(LongestLabel * 2)] : sentence;
        if (Languages.For(opening).Any(set => Negations.AreIn(opening, set)))
            return true;
        var words = LabelText.Of(opening).Words;
        for (var i = 1; i + 2 < words.Length; i++)
        {
            if (words[i].Text is "be" && Languages.English["modal verbs"].Contains(words[i - 1].Text))
                return words[i + 1].Text.EndsWith("ed", StringComparison.Ordinal) && words[i + 2].Text is not "with";
        }
        return false;
    }

    /// <summary>The length of "§ 7", "**Article 12.**", "(2)" or "Duties –" at the start; 0 without a word for an article.</summary>
    private int EndOfNumber(string text)
    {
        if (text.Length == 0)
            return 0;
        if (text[0] == '(' && text.AsSpan(0, Math.Min(text.Length, 5)).IndexOf(')') is > 1 and var close && char.IsAsciiDigit(text[1]))
            return close + 1;
        var words = LabelText.Of(text.Length > LongestLabel ? text[..LongestLabel] : text).Words;
        if (text[0] != '§' && !(words is [var first, _, ..] && _languages.Any(set => set["articles"].Contains(first.Text))))
            return 0;
        var end = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(".:–—");
        var digit = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAnyInRange('0', '9');
        if (digit < 0)
            return end < 0 ? 0 : end + 1;
        while (digit < text.Length && char.IsAsciiLetterOrDigit(text[digit]))
            digit++;
        return digit;
    }

    private SourceSpan SpanOf(ParagraphBlock paragraph, string sentence)
    {
        var span = _page.Page.SpanOf(paragraph).Trimmed();
        var at = span.Text.IndexOf(sentence[..Math.Min(sentence.Length, 12)], StringComparison.Ordinal);
        return at < 0 ? span : span with { Start = span.Start + at };
    }
}

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

    /// <summary>Of one paragraph: with more, it is no article.</summary>
    private const int MostSentences = 50;

    private readonly RecoveryPage _page;
    private readonly ImmutableArray<WordSet> _languages;
    private readonly Dictionary<string, Office> _offices = new(StringComparer.Ordinal);
    private Dictionary<string, RoleSection>? _headings;

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
        return reader._offices.Values.Where(office => reader.IsSure(office) && !isKnown(office.Name)).Take(MostOffices).Select(reader.SiteOf);
    }

    /// <summary>A story, too, has sentences about a president: an office has a list, several sentences, or one with a verb of duty.</summary>
    private bool IsSure(Office office) =>
        office.HasList || office.Clauses.Count >= FewestOfGroup
        || (office.Kind is NameKind.Job && office.Clauses.Exists(clause => _languages.Any(set => set["modal verbs"].Concat(set["duty sentences"])
            .Any(phrase => Phrases.IndexOf(clause.Text, phrase) >= 0))));

    /// <summary>Its title or file name says so, or several of its headings and paragraphs are numbered as articles.</summary>
    private bool AreStatutes()
    {
        var title = _page.Shape.Title.Value;
        var words = LabelText.Of(title).Words.Select(word => word.Text).Concat(PathWords.OfFile(_page.Page.Path).Split(' '));
        return IsArticle(title) || words.Any(word => _languages.Any(set => set["statutes"].Contains(word)))
            || _page.Page.Markdown.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock)
                .Where(block => IsArticle(InlineText.Of(block))).Take(FewestArticles).Count() == FewestArticles;
    }

    private void Walk(ContainerBlock blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is ParagraphBlock paragraph)
                Read(paragraph, blocks, i + 1);
            else if (blocks[i] is ContainerBlock inner and not Table)
                Walk(inner);
        }
    }

    /// <param name="next">The index in the container of what follows the paragraph.</param>
    private void Read(ParagraphBlock paragraph, ContainerBlock container, int next)
    {
        var whole = InlineText.Of(paragraph);
        var text = whole[EndOfNumber(whole)..];
        var (clauses, lead, rest) = LetteredClauses.Of(_page.Page, paragraph);
        if (clauses.Count > 0)
            lead = lead[Math.Min(lead.Length, EndOfNumber(whole))..];
        else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLead and var colon)
            (lead, rest) = (text[..(colon + 1)], text[(colon + 1)..].Trim());
        else
            lead = "";
        var span = _page.Page.SpanOf(paragraph).Trimmed();
        // What stands in front of the sentence that leads to the clauses is about somebody else.
        var own = lead.Length == 0 ? "" : DutySentences.Of(lead).Last().Text;
        if (own.Length > 0 && ReadList(new(paragraph, own, span), clauses, rest, container, next))
        {
            ReadSentences(paragraph, text[..text.IndexOf(own, StringComparison.Ordinal)], span);
            if (clauses.Count > 0)
                ReadSentences(paragraph, rest, span);
        }
        else
            ReadSentences(paragraph, text, span);
    }

    private void ReadSentences(ParagraphBlock paragraph, string text, SourceSpan span)
    {
        var at = 0;
        foreach (var (_, sentence) in DutySentences.Of(text).Take(MostSentences))
        {
            var found = span.Text.IndexOf(sentence[..Math.Min(sentence.Length, 12)], at, StringComparison.Ordinal);
            at = found < 0 ? at : found + 1;
            if (Subject(sentence) is not var (name, kind, said) || !DutySentences.IsSaidOf(said, name, _page.Labels) || IsNoDuty(said))
                continue;
            var office = OfficeOf(name, kind);
            office.Place ??= span;
            office.Clauses.Add(new(paragraph, sentence, found < 0 ? span : span with { Start = span.Start + found }));
            if (office.Blocks.Count == 0 || office.Blocks[^1] != paragraph)
                office.Blocks.Add(paragraph);
        }
    }

    /// <summary>
    /// "It falls to the treasurer: a) to keep …; b) to pay …", with the clauses in the same paragraph, in the next one or in several, or in
    /// a list.
    /// </summary>
    private bool ReadList(Clause lead, List<Clause> clauses, string rest, ContainerBlock container, int next)
    {
        var sentence = lead.Text.TrimEnd(':', ' ') + ":";
        if (LeadText.PartOf(sentence, _page.Parts, isBeforeList: true) is { } said and not RolePart.Responsibilities
            || ActingIn(sentence) is not { } name)
            return false;
        var following = next < container.Count ? container[next] : null;
        var list = rest.Length == 0 ? following as ListBlock : null;
        if (clauses.Count == 0 && rest.Length == 0 && following is ParagraphBlock below)
        {
            clauses = LetteredClauses.Of(_page.Page, below).Clauses;
            for (var i = next; clauses.Count == i - next && i < container.Count && container[i] is ParagraphBlock one
                && LetteredClauses.Alone(_page.Page, one, i - next) is { } clause; i++)
                clauses.Add(clause);
        }
        // "Powers of the president: shall chair the meetings."
        if (clauses.Count == 0 && list is null)
            clauses = [.. DutySentences.Of(rest).Take(MostSentences).Select(part => lead with { Text = part.Text })];
        if (clauses.Count == 0 && list is null)
            return false;
        var office = OfficeOf(name, _page.Names.KindOf(name));
        if (!office.HasList)
            office.Place = lead.Span;
        office.HasList = true;
        office.Clauses.AddRange(clauses);
        office.Blocks.Add(clauses.Count == 0 ? list! : clauses[0].Block);
        return true;
    }

    private string? ActingIn(string lead) =>
        LeadText.SubjectOf(lead) is { } subject && RoleItems.Subject(subject) is { Length: > 2 } acting && IsOffice(acting) && IsName(acting) ? acting
        : _page.Labels.Read(lead.TrimEnd(':', ' ')) is { Part: RolePart.Responsibilities, Kind: NameKind.Job or NameKind.Group } label
            && IsName(label.Name) ? label.Name : null;

    /// <summary>Only words of a name: "Board of the club", not "Clerk has" and "Event the office".</summary>
    private bool IsName(string name)
    {
        var words = LabelText.Of(name).Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Says(words[i], "being") || Says(words[i], "modal verbs") || Says(words[i], "pronouns")
                || _languages.Any(set => set.And.Contains(words[i].Text)
                || (set.Ignored.Contains(words[i].Text) && i > 0 && !_languages.Any(other => other.Of.Contains(words[i - 1].Text)))))
                return false;
        }
        return words.Length is > 0 and <= MostWordsOfName;
    }

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
        _headings ??= Headings();
        var heading = _headings.GetValueOrDefault(_page.Labels.Key(office.Name));
        var name = heading is not null && _page.Labels.Read(heading.Title) is { } written ? written.Name : office.Name;
        return new RoleSite(new(name, heading is null ? office.Place!.Value : _page.Span(heading)), new Section(null, name, [.. office.Blocks], []))
        {
            Evidence = RoleEvidence.None.With("articles of the statutes say what it does", RoleEvidence.Enough, true),
            Clauses = [.. office.Clauses],
        };
    }

    private Dictionary<string, RoleSection> Headings()
    {
        var headings = new Dictionary<string, RoleSection>(StringComparer.Ordinal);
        foreach (var section in _page.Root.Descendants.Where(section => section.Source is not null))
        {
            if (_page.Labels.Read(section.Title) is { } label)
                headings.TryAdd(_page.Labels.Key(label.Name), section);
        }
        return headings;
    }

    /// <summary>Who a sentence is about, and the sentence without what stands between commas behind the name.</summary>
    private (string Name, NameKind Kind, string Sentence)? Subject(string sentence)
    {
        var opening = sentence.Length > LongestLabel * 2 ? sentence[..(LongestLabel * 2)] : sentence;
        var words = LabelText.Of(opening).Words;
        var first = words.TakeWhile(word => _languages.Any(set => set.Ignored.Contains(word.Text))).Count();
        // "This committee" is one of several.
        if (first > 1 || words.Length - first < 3 || char.IsAsciiDigit(opening[words[first].Start])
            || (first == 1 && words[0].Text is "this" or "that" or "these" or "those" or "its" or "their" or "your" or "our"))
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
            {
                if (IsOffice(RoleItems.Subject(rest[1..aside].Trim())))
                    return null;
                rest = rest[(aside + 1)..];
            }
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
            && !written.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase));

    /// <summary>"The treasurer shall not …", "The treasurer shall be elected …".</summary>
    private static bool IsNoDuty(string sentence)
    {
        var opening = sentence.Length > LongestLabel * 2 ? sentence[..(LongestLabel * 2)] : sentence;
        if (Languages.For(opening).Any(set => Negations.AreIn(opening, set)))
            return true;
        if (Languages.For(opening).Any(set => set["consists of"].Any(phrase => Phrases.IndexOf(opening, phrase) >= 0)))
            return true;
        var words = LabelText.Of(opening).Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (Languages.English["modal verbs"].Contains(words[i - 1].Text))
                return words[i].Text is "consist" or "constitute" or "comprise" or "then" or "hold" or "serve"
                    || (words[i].Text is "be" && !BeingDuties.Contains(words[i + 1].Text));
        }
        return false;
    }

    private static readonly HashSet<string> BeingDuties = new(StringComparer.Ordinal)
        { "responsible", "accountable", "chair", "chairman", "chairperson", "head", "charged", "entrusted", "tasked", "in", "the" };

    private bool IsArticle(string text) => text.Length > 0 && text[0] != '(' && EndOfNumber(text) > 0;

    /// <summary>The length of "§ 7", "**Article 12.**", "(2)" or "Artículo quinto:" at the start; 0 without a word for an article.</summary>
    private int EndOfNumber(string text)
    {
        if (text.Length == 0)
            return 0;
        var opening = text.Length > LongestLabel ? text[..LongestLabel] : text;
        if (opening[0] == '(' && opening.IndexOf(')') is > 1 and < 5 and var close && char.IsAsciiDigit(opening[1]))
            return close + 2 <= text.Length ? close + 2 : close + 1;
        var word = opening[0] == '§' ? 1 : opening.TakeWhile(char.IsLetter).Count();
        if (word == 0 || word + 1 >= opening.Length
            || (opening[0] != '§' && !_languages.Any(set => set["articles"].Contains(opening[..word].ToLowerInvariant()))))
            return 0;
        var end = word + (opening.AsSpan(word).IndexOfAnyExcept(" .\u00A0") is > 0 and var gap ? gap : 0);
        if (end < opening.Length && char.IsAsciiDigit(opening[end]))
        {
            while (end < opening.Length && char.IsAsciiLetterOrDigit(opening[end]))
                end++;
        }
        // "Artículo décimo quinto.": an ordinal ends with a mark.
        else if (opening.AsSpan(end).IndexOfAny(".:–—-") is > 0 and var mark)
            end += mark + 1;
        else
            return 0;
        while (end < text.Length && text[end] is ' ' or '.' or ':' or ')' or '-' or '–' or '—')
            end++;
        return end;
    }
}

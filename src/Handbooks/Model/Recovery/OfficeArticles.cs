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
    private const int FewestOfGroup = 2;
    private const int MostOffices = 60;

    /// <summary>Of one paragraph: with more, it is no article.</summary>
    private const int MostSentences = 50;

    private readonly RecoveryPage _page;
    private readonly ImmutableArray<WordSet> _languages;
    private readonly Dictionary<string, Office> _offices = new(StringComparer.Ordinal);
    private readonly ArticleNumbers _numbers;
    private readonly OfficeSubjects _subjects;
    private Dictionary<string, RoleSection>? _headings;

    private OfficeArticles(RecoveryPage page)
    {
        (_page, _languages) = (page, [.. new[] { page.Names.Language, Languages.English }.Distinct()]);
        (_numbers, _subjects) = (new(_languages), new(page.Names, _languages));
    }

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
        if (!reader._numbers.AreStatutes(page))
            return [];
        reader.Walk(page.Page.Markdown);
        return reader._offices.Values.Where(office => reader.IsSure(office) && !isKnown(office.Name)).Take(MostOffices).Select(reader.SiteOf);
    }

    /// <summary>A story, too, has sentences about a president: an office has a list, several sentences, or one with a verb of duty.</summary>
    private bool IsSure(Office office) =>
        office.HasList || office.Clauses.Count >= FewestOfGroup
        || (office.Kind is NameKind.Job && office.Clauses.Exists(clause => _languages.Any(set => set["modal verbs"].Concat(set["duty sentences"])
            .Any(phrase => Phrases.IndexOf(clause.Text, phrase) >= 0))));

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
        var text = whole[_numbers.EndIn(whole)..];
        var (clauses, lead, rest) = LetteredClauses.Of(_page.Page, paragraph);
        if (clauses.Count > 0)
            lead = lead[Math.Min(lead.Length, _numbers.EndIn(whole))..];
        else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLead and var colon)
            (lead, rest) = (text[..(colon + 1)], text[(colon + 1)..].Trim());
        else
            lead = "";
        var span = _page.Page.SpanOf(paragraph).Trimmed();
        // What stands in front of the sentence that leads to the clauses is about somebody else.
        var own = DutySentences.Of(lead).Select(sentence => sentence.Text).LastOrDefault() ?? "";
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
            if (_subjects.Of(sentence) is not var (name, kind, said) || !DutySentences.IsSaidOf(said, name, _page.Labels)
                || OfficeSubjects.IsNoDuty(said))
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
        LeadText.SubjectOf(lead) is { } subject && RoleItems.Subject(subject) is { Length: > 2 } acting && _subjects.IsOffice(acting)
            && _subjects.IsName(acting) ? acting
        : _page.Labels.Read(lead.TrimEnd(':', ' ')) is { Part: RolePart.Responsibilities, Kind: NameKind.Job or NameKind.Group } label
            && _subjects.IsName(label.Name) ? label.Name : null;

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
}

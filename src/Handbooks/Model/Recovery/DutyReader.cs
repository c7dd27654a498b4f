using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>
/// Reads responsibilities in every form: items, rows, bold words that open a paragraph, headings over prose, paragraphs.
/// </summary>
/// <param name="title">The role's title, to recognise sentences about it.</param>
/// <param name="allowance">Shared by all roles of the page.</param>
internal sealed class DutyReader(PageDocument page, string title, PartNames names, DutyAllowance allowance,
    ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int LongestSentence = 240;

    public List<ResponsibilityDeclaration> Found { get; } = [];

    /// <summary>The letters that the current heading gives its items; None if it only says "responsibilities".</summary>
    public Letters Implied { get; set; }

    /// <summary>The role's letters from a column of the current row.</summary>
    private Letters _inRow;

    /// <summary>The current label also covers rights ("Responsibilities and privileges"): what someone may do is not a duty.</summary>
    public bool WithRights { get; set; }

    /// <summary>No label and no sentence says what the current list is.</summary>
    public bool IsUntitled { get; set; }

    /// <summary>What somebody must bring, by items of such lists and by tables.</summary>
    public List<RequirementDeclaration> Requirements { get; } = [];

    public static bool NamesRights(string title, PartNames names) =>
        LabelText.Of(title).Words is { Length: > 1 } words && words.Any(word => names.Find(word.Text) is RolePart.Authority)
        || (Languages.For(title).Any(set => set.IsUnspaced && set["authority"].Any(word => title.Contains(word, StringComparison.Ordinal))));

    private static bool HoldsList(IEnumerable<Block> blocks) => blocks.Any(block => block is ListBlock or Table);

    /// <param name="titled">Under a heading for responsibilities, bold words at the start of a paragraph count, too.</param>
    public void Add(IEnumerable<Block> blocks, string? group, bool titled)
    {
        var outer = group;
        var all = blocks.ToList();
        // One such item may just have a different marker from its neighbours; two are labels.
        var isLabelled = all.Where((block, i) => block is ListBlock { IsOrdered: true, Count: 1 } alone && i + 1 < all.Count
            && LabelOver(alone, all[i + 1]) is not null).Count() > 1;
        ListBlock? before = null;
        foreach (var block in all)
        {
            if (before is not null)
            {
                group = LabelOver(before, block) is { } label ? outer is null ? label : $"{outer}: {label}" : outer;
                if (group == outer)
                    AddList(before, group);
                before = null;
            }
            if (isLabelled && block is ListBlock { IsOrdered: true, Count: 1 } alone)
                before = alone;
            else if (block is ListBlock list)
            {
                AddList(list, group);
                group = outer;
            }
            else if (block is Table asked && RequirementReader.Columns(page, asked, names).ToList() is { Count: > 0 } columns)
                Requirements.AddRange(columns);
            else if (block is Table table && (titled || (IsUntitled && DutyColumns.Of(table, names).Duty > 0)))
                AddRows(table, group);
            else if (titled && block is ParagraphBlock paragraph && BoldLine.LeadOf(paragraph) is var (lead, rest))
                Add(paragraph, lead, group, rest, page.SpanOf(paragraph), paragraph);
        }
        if (before is not null)
            AddList(before, outer);
    }

    private void AddList(ListBlock list, string? group)
    {
        if (LinkShare.IsContents(list))
            return;
        var items = list.OfType<ListItemBlock>().ToList();
        var areGroups = Lists.AreGroups(items);
        foreach (var item in items)
        {
            if (areGroups && Lists.IsGroup(item))
                AddNested(item, Below(group, InlineText.Of(item).TrimEnd(':', ' ')));
            else
                AddItem(item, group);
        }
    }

    private void AddNested(ListItemBlock item, string? group)
    {
        foreach (var nested in Lists.Nested(item))
            AddItem(nested, group);
    }

    private static string Below(string? group, string label) => group is null ? label : $"{group}: {label}";

    /// <summary>"1. Look after the quay" directly over an unindented bulleted list is a label; null for any other item.</summary>
    private static string? LabelOver(ListBlock alone, Block next) =>
        next is ListBlock { IsOrdered: false } && alone[0] is ListItemBlock { Count: 1 } item
            && InlineText.Of(item) is { Length: > 0 and < LongestSentence / 2 } text ? text.TrimEnd(':', ' ') : null;

    /// <summary>A sub-heading over prose: the heading is the responsibility, the prose is its detail.</summary>
    public void AddTitled(RoleSection section, string? group)
    {
        var heading = (LeafBlock)section.Heading!;
        var detail = string.Join("\n\n", section.Blocks.OfType<ParagraphBlock>().Select(InlineText.Of));
        Add(heading, section.Title.TrimEnd('.', ':', ' '), group, detail, page.SpanOf(heading), heading);
    }

    /// <summary>A part without a list: each paragraph is one responsibility, and a note says so.</summary>
    public void AddProse(RoleSection section)
    {
        var paragraphs = section.AllBlocks.OfType<ParagraphBlock>()
            .Where(paragraph => (paragraph != section.Heading || section.Blocks.Contains(paragraph)) && BoldLine.TextOf(paragraph) is null)
            .Select(paragraph => (Block: paragraph, Text: Clauses.Words(DutyItems.WithoutLabel(InlineText.Of(paragraph), section.Title))))
            .Where(paragraph => paragraph.Text.Length > 0 && !paragraph.Text.EndsWith(':') && !ContactLine.IsOne(paragraph.Text)
                && !BuildsOn.IsAll(paragraph.Text)
                && !ReportingLine.IsIn(paragraph.Text)).ToList();
        var before = Found.Count;
        foreach (var (block, text) in paragraphs)
        {
            if (LetteredClauses.In(page, block, names) is { Count: > 0 } clauses)
            {
                clauses.ForEach(Add);
                continue;
            }
            var sentence = FirstSentence(text);
            Add(block, sentence, null, sentence.Length < text.Length ? text : null, page.SpanOf(block), block);
        }
        if (Found.Count > before)
            diagnostics.Add(RoleDiagnostics.Prose(Found[before].Span, title, Found.Count - before));
    }

    private void AddItem(ListItemBlock item, string? group)
    {
        var text = InlineText.Of(item);
        if (DutyItems.IsNone(item, text, WithRights))
            return;
        if (IsUntitled && DutyItems.IsRequirement(text))
        {
            Requirements.Add(RequirementReader.Of(page, item));
            return;
        }
        // "Harbour master role" over what the harbour master does. Hardly any item gets as far as the last question, which costs the most.
        if (Lists.Nested(item).Any() && RoleNames.For(page, names).Cleaned(text).Equals(title, StringComparison.OrdinalIgnoreCase)
            && names.ReadWithName(text) is null)
        {
            AddNested(item, group);
            return;
        }
        // "The harbour master is responsible for:" is incomplete without the list below it.
        if (text.EndsWith(':') && LeadText.EndsWithVerb(text) && Lists.Nested(item).Any())
        {
            AddNested(item, group);
            return;
        }
        if (Lists.LabelOf(item) is { } label)
        {
            if (names.Read(label) is { IsWhole: true, Part: not (RolePart.Responsibilities or RolePart.Areas) })
                return;
            AddNested(item, Below(group, label));
            return;
        }
        var detail = string.Join('\n', Lists.Nested(item).Select(InlineText.Of));
        if (text.Length > LongestSentence / 2 && BoldLine.LeadOf(item.FirstOrDefault() as ParagraphBlock) is var (lead, rest))
            (text, detail) = (lead, detail.Length == 0 ? rest : $"{rest}\n{detail}");
        Add(item, text, group, detail.Length == 0 ? null : detail, Lists.OwnSpan(page, item), item.OfType<ParagraphBlock>());
    }

    /// <summary>With several columns, the first is the area and the last text in the row the duty, unless the heads say otherwise.</summary>
    private void AddRows(Table table, string? group)
    {
        var columns = DutyColumns.Of(table, names);
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader && row.Count > 0))
        {
            var cells = row.OfType<TableCell>().ToList();
            var (area, cell) = columns.In(cells);
            if (cell is null)
                continue;
            _inRow = columns.LetterIn(cells);
            var under = area.Length == 0 ? group : Below(group, area);
            if (HoldsList(cell))
                Add(cell, under, titled: false);
            else
            {
                foreach (var paragraph in cell.OfType<ParagraphBlock>())
                    AddLines(paragraph, under);
            }
            _inRow = Letters.None;
        }
    }

    /// <summary>Each line of a cell is a duty of its own.</summary>
    private void AddLines(ParagraphBlock paragraph, string? group)
    {
        var lines = Lines.Of(paragraph);
        foreach (var line in lines.Count > 1 ? lines : [InlineText.Of(paragraph)])
            Add(paragraph, line, group, null, page.SpanOf(paragraph).Trimmed(), paragraph);
    }

    /// <summary>Reads the sentences that say what the role does; the rest is its description.</summary>
    public void AddSentences(IEnumerable<ParagraphBlock> paragraphs, RoleLabels labels)
    {
        var before = Found.Count;
        foreach (var paragraph in paragraphs.Where(paragraph => BoldLine.TextOf(paragraph) is null))
        {
            // "**Deckhand** (two people)" and a line break: the sentences come after the name.
            var text = BoldLine.LeadOf(paragraph, withLabels: true) is var (lead, after) && labels.IsOne(lead, title) ? after
                : InlineText.Of(paragraph);
            foreach (var (_, sentence) in DutySentences.Of(text))
            {
                if (!sentence.EndsWith(':') && !DutyItems.AsksFor(sentence) && DutySentences.IsOne(sentence, title, labels)
                    && !BuildsOn.IsAll(sentence) && !ReportingLine.IsIn(sentence))
                    Add(paragraph, sentence, null, null, SentenceSpan(paragraph, sentence), paragraph);
            }
        }
        if (Found.Count > before)
            diagnostics.Add(RoleDiagnostics.Prose(Found[before].Span, title, Found.Count - before));
    }

    /// <summary>Reads the sentences that say what somebody must bring: "This position requires a boat licence."</summary>
    public void AddAsked(IEnumerable<ParagraphBlock> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var (_, sentence) in DutySentences.Of(InlineText.Of(paragraph)).Where(sentence => DutyItems.AsksFor(sentence.Text)))
                Requirements.Add(new(sentence, true, SentenceSpan(paragraph, sentence)));
        }
    }

    public void Add(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
            Add(clause);
        if (!clauses.IsEmpty)
            diagnostics.Add(RoleDiagnostics.Prose(clauses[0].Span, title, clauses.Length));
    }

    private void Add(Clause clause) => Add(clause.Block, clause.Text, null, null, clause.Span, clause.Block);

    private SourceSpan SentenceSpan(ParagraphBlock paragraph, string sentence)
    {
        var span = page.SpanOf(paragraph);
        var at = span.Text.IndexOf(sentence[..Math.Min(sentence.Length, 12)], StringComparison.Ordinal);
        return at < 0 ? span : span with { Start = span.Start + at };
    }

    private void Add(Block block, string text, string? group, string? detail, SourceSpan span, params IEnumerable<LeafBlock> attributed)
    {
        if (text.Length == 0 || !allowance.Take(span, diagnostics))
            return;
        if (Placeholders.IsOne(text))
        {
            diagnostics.Add(ModelDiagnostics.NothingSaid(span, $"a responsibility of {title}", text));
            return;
        }
        foreach (var leaf in attributed)
            diagnostics.AddRange(LettersAsText.Find(page.SpanOf(leaf)));
        var attributes = attributed.SelectMany(leaf => leaf.Inline?.OfType<AttributeList>() ?? []).ToList();
        var isNone = Placeholders.SaysNone(text);
        if (isNone)
            diagnostics.Add(RoleDiagnostics.NothingToDo(span, title, text));
        Found.Add(new ResponsibilityDeclaration(block, text, group, attributes.FirstOrDefault(list => list.Id is not null)?.Id,
            LettersOf(attributes) | _inRow, span)
        {
            Detail = detail,
            IsNone = isNone,
            Implied = Implied,
        });
    }

    private Letters LettersOf(List<AttributeList> attributes)
    {
        var letters = Letters.None;
        foreach (var list in attributes)
        {
            foreach (var written in list.Classes)
            {
                if (LettersText.FromWord(written) is var letter and not Letters.None)
                    letters |= letter;
                else
                    diagnostics.Add(RoleDiagnostics.Letter(WordSpan(page.SpanOf(list), "." + written), written));
            }
        }
        return letters;
    }

    private static SourceSpan WordSpan(SourceSpan whole, string word)
    {
        var at = whole.Text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? whole : whole with { Start = whole.Start + at, End = whole.Start + at + word.Length };
    }

    private static string FirstSentence(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or '!' && text[i + 1] == ' ' && char.IsLetter(text[i - 1]) && i > 20)
                return text[..(i + 1)];
            if (text[i] is '。')
                return text[..(i + 1)];
        }
        return text;
    }
}

using System.Buffers;
using System.Text;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>A list of roles under a title that mentions them: "- **Secretary**: takes the minutes".</summary>
internal static class RoleItems
{
    private const int LongestName = 60;

    /// <summary>In characters after the name: "is solely responsible for".</summary>
    private const int FarthestVerb = 16;

    /// <summary>This many jobs, if three in four items are jobs, make a list of roles anywhere.</summary>
    private const int FewestTogether = 3;

    private const char FirstIdeograph = '\u3040';
    private const int FewestIdeographs = 4;

    private static readonly SearchValues<char> Colons = SearchValues.Create(":：");
    private static readonly SearchValues<char> Separators = SearchValues.Create(":：–—");

    public static IEnumerable<RoleSite> Find(PageDocument page, RoleSection section, RoleNames names, PartNames parts, bool isExpected,
        bool withGroups = false, bool isSure = false)
    {
        foreach (var (items, isNested) in Groups(section, names))
        {
            var named = items.Where(item => item.Read is { } read && parts.Find(read.Name) is null && names.KindOf(read.Name) is not NameKind.Thing)
                .ToList();
            var jobs = named.Count(item => names.IsJob(item.Read!.Value.Name)
                || (withGroups && names.KindOf(item.Read!.Value.Name) is NameKind.Group or NameKind.Level));
            var areJobs = isExpected && !isNested ? jobs > 1 && jobs * 2 >= items.Count
                : jobs >= FewestTogether && jobs * 4 >= items.Count * (IsNumbered(items[0].Item) ? 4 : 3);
            // A sentence said that roles follow.
            areJobs |= isSure && jobs > 0 && named.Count == items.Count;
            if (!areJobs || !AreSaid(items) || Repeat(named))
                continue;
            foreach (var (item, read) in named)
            {
                // "Keeper" over its levels: the levels are the roles.
                if (item is ListItemBlock group && group.OfType<ListBlock>().Any(inner => AreAllJobs(inner, names)))
                    continue;
                var title = new Located<string>(names.Cleaned(read!.Value.Name),
                    item is ListItemBlock own ? Lists.OwnSpan(page, own) : page.SpanOf(item));
                var evidence = RoleEvidence.None.With("it is under a title that mentions roles", 2)
                    .With("it is an item of a list of roles", 3, true);
                yield return new RoleSite(title, new Section(null, read.Value.Name, item is ListItemBlock blocks ? [.. blocks] : [item], []),
                    Alias: read.Value.Code is { } code ? title.With(code) : null)
                {
                    Evidence = evidence,
                };
            }
        }
    }

    /// <summary>"The board consists of:" over a plain list of offices.</summary>
    public static IEnumerable<RoleSite> FindOffices(PageDocument page, RoleSection lead, RoleNames names)
    {
        if (!LeadText.SaysWhoBelongs(lead.Title))
            yield break;
        foreach (var list in lead.Blocks.OfType<ListBlock>().Where(list => list.Count >= FewestTogether))
        {
            var offices = list.OfType<ListItemBlock>().Select(item => (Item: item, Name: Office(item))).ToList();
            if (!offices.TrueForAll(office => office.Name is { } name && names.IsJob(name)))
                continue;
            foreach (var (item, name) in offices)
            {
                yield return new RoleSite(new(names.Cleaned(name!), Lists.OwnSpan(page, item)), new Section(null, name!, [], []))
                {
                    Evidence = RoleEvidence.None.With("a sentence lists it as an office", RoleEvidence.Enough, true),
                };
            }
        }
    }

    /// <summary>"the deputy chair," is "Deputy chair"; null for an item with more than a name.</summary>
    private static string? Office(ListItemBlock item) =>
        item.Count == 1 && InlineText.Of(item).TrimEnd(',', ';', '.', ' ') is { Length: > 2 and < LongestName } text
        && char.IsLetter(text[0]) && text.AsSpan().IndexOfAny(",:·") < 0 ? Subject(text) : null;

    /// <summary>"Chair: …" again and again is a record of who says what, and "A keeper is not: …" an explanation.</summary>
    private static bool Repeat(List<(Block Item, (string Name, string? Code)? Read)> named) =>
        named.Count >= FewestTogether
        && named.DistinctBy(item => item.Read!.Value.Name, StringComparer.OrdinalIgnoreCase).Count() * 2 <= named.Count;

    /// <summary>
    /// Names within sentences form a list of roles only if most sentences say at once what the role does: steps and reports also
    /// mention roles.
    /// </summary>
    private static bool AreSaid(List<(Block Item, (string Name, string? Code)? Read)> items)
    {
        var sentences = items.ConvertAll(item => (item.Item is ListItemBlock own ? own.FirstOrDefault() : item.Item) as ParagraphBlock)
            .FindAll(paragraph => paragraph is not null && BoldLine.LeadOf(paragraph, withLabels: true) is null
                && BoldLine.SubjectOf(paragraph) is not null);
        return sentences.Count * 2 <= items.Count || (!IsNumbered(items[0].Item) && sentences.Count(SaysDuty!) * 2 >= sentences.Count);
    }

    private static bool SaysDuty(ParagraphBlock paragraph)
    {
        var text = InlineText.Of(paragraph);
        var name = BoldLine.SubjectOf(paragraph)!;
        var verb = text[(text.IndexOf(name, StringComparison.Ordinal) + name.Length)..];
        return Languages.For(verb).Any(set => set["duty sentences"].Any(phrase => Phrases.IndexOf(verb, phrase) is >= 0 and < FarthestVerb));
    }

    /// <summary>A numbered list may hold steps or certificates: all its items must be jobs.</summary>
    private static bool IsNumbered(Block item) => item.Parent is ListBlock { IsOrdered: true };

    /// <summary>The items of each list and nested list, and paragraphs that each begin with bold words.</summary>
    private static IEnumerable<(List<(Block Item, (string Name, string? Code)? Read)> Items, bool IsNested)> Groups(RoleSection section,
        RoleNames names)
    {
        foreach (var lists in Together(section.Blocks))
            yield return ([.. lists.SelectMany(list => list).OfType<ListItemBlock>().Select(item => ((Block)item, Read(item, names)))], false);
        foreach (var list in section.Blocks.OfType<ListBlock>())
        {
            foreach (var inner in list.Descendants<ListBlock>()
                .Where(inner => inner.Parent is ListItemBlock over
                    && ((inner.Count > 2 && names.AreSeveral(InlineText.Of(over))) || AreAllJobs(inner, names))))
                yield return ([.. inner.OfType<ListItemBlock>().Select(item => ((Block)item, Read(item, names)))], !AreAllJobs(inner, names));
        }
        yield return ([.. section.Blocks.OfType<ParagraphBlock>()
            .Where(paragraph => BoldLine.LeadOf(paragraph, withLabels: true) is not null || BoldLine.SubjectOf(paragraph) is not null)
            .Select(paragraph => ((Block)paragraph, Read(paragraph, names)))], false);
    }

    /// <summary>Each item is a job title with a description.</summary>
    private static bool AreAllJobs(ListBlock list, RoleNames names) =>
        list.Count > 1
            && list.OfType<ListItemBlock>().All(item => BoldLine.LeadOf(item.FirstOrDefault() as ParagraphBlock, withLabels: true) is not null
            && Read(item, names) is { } read && names.KindOf(read.Name) is NameKind.Job or NameKind.Level);

    /// <summary>"1." and then "2)", "*" and then "-": adjacent lists of one item that their author meant as one list.</summary>
    private static IEnumerable<List<ListBlock>> Together(IEnumerable<Block> blocks)
    {
        var lists = new List<ListBlock>();
        foreach (var block in blocks)
        {
            if (block is ListBlock list && (lists.Count == 0 || (list.Count == 1 && lists.TrueForAll(other => other.Count == 1))))
            {
                lists.Add(list);
                continue;
            }
            if (lists.Count > 0)
                yield return lists;
            lists = block is ListBlock other ? [other] : [];
        }
        if (lists.Count > 0)
            yield return lists;
    }

    /// <summary>The words that name who acts, without determiners.</summary>
    public static string Subject(string text)
    {
        var name = RoleTitle.WithoutSigns(text);
        if (name.LastIndexOf("'s ", StringComparison.Ordinal) is > 0 and var owner)
            name = name[(owner + 3)..];
        if (name.LastIndexOf("’s ", StringComparison.Ordinal) is > 0 and var other)
            name = name[(other + 3)..];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && IsPointer(words[0].ToLowerInvariant()))
            words.RemoveAt(0);
        name = string.Join(' ', words);
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + English.Singular(name)[1..];
    }

    private static bool IsPointer(string word) => word is "all" or "each" or "every" or "any" or "both" or "as" || Languages.IsIgnored(word);

    /// <summary>"**HM**: Harbour master" explains the role's abbreviation.</summary>
    private static (string Name, string? Code)? ReadCode(string text, RoleNames names)
    {
        var at = text.AsSpan().IndexOfAny(":：=");
        return at is > 1 and < 10 && text[..at].Trim() is { Length: > 1 } code && code.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '/')
            && text[(at + 1)..].Trim() is { Length: > 3 and < LongestName } name && names.IsJob(name) ? (name, code) : null;
    }

    /// <summary>The role's name and abbreviation; null if the item names no role or only names it.</summary>
    private static (string Name, string? Code)? Read(Block block, RoleNames names)
    {
        var item = block as ListItemBlock;
        if ((item?.FirstOrDefault() ?? block) is not ParagraphBlock paragraph)
            return null;
        var text = InlineText.Of(paragraph);
        if (ReadCode(text, names) is { } coded)
            return coded;
        if (BoldLine.LeadOf(paragraph, withLabels: true) is var (lead, after) && after.Length > 0)
            return LooksLikePerson(after) ? null : (lead, null);
        if (BoldLine.SubjectOf(paragraph) is { } subject)
            return (char.ToUpperInvariant(subject[0]) + subject[1..], null);
        // "Event coordinator (optional; an officer may hold it)" over a list.
        if (item is { Count: > 1 } && text.Length >= LongestName && text.EndsWith(')')
            && text.IndexOf(" (", StringComparison.Ordinal) is > 2 and < LongestName and var open)
            return (text[..open], null);
        if (item is { Count: > 1 } && text.Length < LongestName && text.TrimEnd(':', ' ', '：') is var whole && whole.AsSpan().IndexOfAny(Colons) < 0)
            return (whole, null);
        if (FirstLine(paragraph) is { Length: < LongestName } line && names.IsJob(line))
            return (line, null);
        var at = text.AsSpan().IndexOfAny(Separators);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        at = at < 0 || (dash > 0 && dash < at) ? dash : at;
        if (at is <= 0 or > LongestName)
            return null;
        var rest = text[(at + 1)..].TrimStart(' ', '-', '–', '—');
        return SaysSomething(rest) && !LooksLikePerson(rest) ? (text[..at].Trim(), null) : null;
    }

    /// <summary>At least three words; as many characters as these take in a script that does not separate them.</summary>
    private static bool SaysSomething(string text) =>
        text.Count(c => c == ' ') > 1 || text.Count(c => c >= FirstIdeograph) >= FewestIdeographs;

    /// <summary>The text before the first line break of any kind; null without a break.</summary>
    private static string? FirstLine(ParagraphBlock paragraph)
    {
        var line = new StringBuilder();
        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LineBreakInline)
                return line.ToString().TrimEnd(':', ' ');
            line.Append(inline is LiteralInline literal
                ? literal.Content.ToString() : inline is ContainerInline container ? InlineText.Of(container) : "");
        }
        return null;
    }

    /// <summary>"Ada Lovelace – engines": two or three capitalised words before a comma or a dash.</summary>
    public static bool NamesPerson(string text)
    {
        var mark = text.IndexOfAny([',', '–', '—']);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        var end = dash > 0 && (mark < 0 || dash < mark) ? dash : mark;
        return end > 0 && IsPerson(text[..end]);
    }

    /// <summary>Two or three words that may be somebody's name.</summary>
    public static bool IsPerson(string text) =>
        text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 } words
        && words.All(word => char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '.'));

    /// <summary>A few capitalised words, with or without an email address: a person who holds the role, not a description.</summary>
    private static bool LooksLikePerson(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('@', StringComparison.Ordinal))
            .ToArray();
        // With an email address a name may be longer; two commas make a list of things.
        var most = text.Contains('@', StringComparison.Ordinal) ? 5 : 3;
        return text.StartsWith('@') || (words.Length > 0 && words.Length <= most && text.Count(c => c == ',') < 2
            && words.All(word => char.IsUpper(word[0]) || word[0] == '(' || word[0] == '@'));
    }
}

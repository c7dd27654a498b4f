using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>A page to search for roles, with what the readers of its labels share.</summary>
internal sealed class RecoveryPage
{
    private const int FewestEqual = 3;

    private readonly Lazy<bool> _levelsAddUp;

    public RecoveryPage(PageDocument page, PageShape shape, HandbookSettings settings, LabelSplitter splitter)
    {
        (Page, Shape, Parts) = (page, shape, settings.Parts);
        IsInFolder = settings.IsAmongRoles(page.Path);
        Names = RoleNames.For(page, Parts);
        Labels = new RoleLabels(Parts, Names);
        Weigher = new RoleWeigher(Parts, Names, Labels);
        IsOneOfMany = AreEqual(page, shape, Names);
        Root = RoleSection.Of(IsOneOfMany ? page.Outline : shape.Whole(page), splitter, _ => false);
        Groups = new RoleGroups(Root, shape.Title.Value, Parts, Names, Labels);
        OfPage = PageKinds.Against(page, shape, Names);
        IsAboutSomething = PageKinds.IsAboutProcess(page, shape, Names);
        _levelsAddUp = new(SaysThatLevelsAddUp);
    }

    private bool SaysThatLevelsAddUp()
    {
        var sets = new[] { Names.Language, Languages.English }.Distinct().ToList();
        return Languages.MayHold(Page.Source.Text, "levels add up") && Page.Markdown.Descendants<ParagraphBlock>()
            .SelectMany(paragraph => DutySentences.Of(InlineText.Of(paragraph))).Any(sentence => sets.Exists(set => Says(sentence.Text, set)));
    }

    /// <summary>"The levels are cumulative", "All of the above", but not "Learning is cumulative" and "Levels are not cumulative".</summary>
    private static bool Says(string sentence, WordSet set) =>
        set["levels add up"].Any(phrase => Phrases.IndexOf(sentence, phrase) >= 0
            && (phrase.Count(c => c == ' ') > 2 || set.IsUnspaced || LabelText.Of(sentence).Words.Any(word => set["levels"].Contains(word.Text))))
        && !Negations.AreIn(sentence, set);

    /// <summary>"# Chair", "# Treasurer", "# Clerk": the first heading is one role among others, and no title of them all.</summary>
    private static bool AreEqual(PageDocument page, PageShape shape, RoleNames names)
    {
        var top = page.Outline.Children;
        return top.Length >= FewestEqual && shape.TitleSection == top[0] && top[0].Children.IsEmpty && !top[0].Blocks.IsEmpty
            && top.All(section => section.Level == top[0].Level) && names.IsJob(top[0].Title)
            && top.Count(section => names.IsJob(section.Title)) * 2 > top.Length;
    }

    public PageDocument Page { get; }

    /// <summary>Its title names one of the several roles side by side on it.</summary>
    public bool IsOneOfMany { get; }

    public PageShape Shape { get; }

    public PartNames Parts { get; }

    public RoleNames Names { get; }

    public RoleLabels Labels { get; }

    public RoleWeigher Weigher { get; }

    /// <summary>The page's outline.</summary>
    public RoleSection Root { get; }

    public RoleGroups Groups { get; }

    /// <summary>The page is in a folder of roles.</summary>
    public bool IsInFolder { get; }

    /// <summary>Evidence against roles from the kind of page.</summary>
    public RoleEvidence OfPage { get; }

    /// <summary>The page is about a process or a document.</summary>
    public bool IsAboutSomething { get; }

    /// <summary>The page says that each level of a job adds to the one before: "All levels are cumulative."</summary>
    public bool LevelsAddUp => _levelsAddUp.Value;

    public RoleEvidence Against(RoleEvidence evidence) => OfPage.Reasons.Aggregate(evidence, (sum, reason) => sum.With(reason.Text, reason.Weight));

    public SourceSpan Span(RoleSection section) =>
        section.Heading is { } heading ? Page.SpanOf(heading) : section.Blocks.Length > 0 ? Page.SpanOf(section.Blocks[0]) : Shape.Title.Span;
}

/// <summary>The role that a page as a whole describes: named by its title, a form field, or its file name.</summary>
internal sealed class PageRole(RecoveryPage page)
{
    /// <returns>The page's candidate role: where its name is, the name's label, and the evidence for and against it.</returns>
    public (Located<string> Place, RoleLabel Label, RoleEvidence Evidence) Weigh(RoleLabel title)
    {
        var evidence = RoleWeigher.OfName(title, isPage: true);
        var place = page.Shape.Title;
        if ((title.Kind is not (NameKind.Job or NameKind.Likely) || (title.SaysRole && !IsHeading(title)))
            && TitleField.Find(page.Root, page.Names) is var (field, block))
        {
            title = new(field, null, NameKind.Job, true);
            evidence = RoleEvidence.None.With("one of its fields names a role", 3);
            // If the title names it, too, the role is found there.
            if (!page.Labels.IsOne(field, page.Shape.Title.Value))
                place = new(field, page.Page.SpanOf(block).Trimmed());
        }
        else if (page.Labels.InDocument(title) is { } within && page.Groups.OthersIn(page.Root, within.Name) == 0)
        {
            title = within;
            evidence = RoleEvidence.None.With("its title names a document about a role", within.Kind is NameKind.Unknown ? 1 : 2);
        }
        else if (NamedByFile(title) is { } named)
        {
            title = named;
            evidence = RoleEvidence.None.With("its file is named like a role that its text mentions", 3);
        }
        if (page.IsInFolder)
            evidence = evidence.With("it is in a roles folder", 2);
        evidence = page.Weigher.OfBody(evidence, page.Root, title, page.IsInFolder, isPage: true);
        if (!evidence.SaysSomething && page.Root.Descendants.Any(below => below.Said is RolePart.Responsibilities
            && LeadText.SubjectOf(below.Title) is { } subject && page.Labels.IsSame(RoleItems.Subject(subject), title.Name)))
            evidence = evidence.With("a sentence above a list says what it does", 2, saysSomething: true);
        if (page.Parts is { } parts && page.Root.Children.Any(child => parts.IsAdded(child.Title)))
            evidence = evidence.With("handbook.yml names its headings", 2);
        // A guide for keepers has headings about what they use; nearly all headings of a page about the keeper are parts of a role.
        if (title.Kind == NameKind.Job && evidence is { SaysSomething: true, Sum: RoleEvidence.Enough - 1 }
            && page.Labels.IsOne(title.Name, page.Shape.Title.Value)
            && English.Singular(title.Name) == title.Name && !title.Name.Contains(" of the ", StringComparison.Ordinal)
            && page.Root.Children.Count(child => child.Source is not null && page.Parts.Read(child.Title) is null) < 3)
            evidence = evidence.With("the whole page is named after it", 1);
        if (title.Kind == NameKind.Thing && !page.IsInFolder)
            evidence = evidence.With("nothing else says that it is a role", -1);
        return (place, title, page.Against(evidence));
    }

    /// <summary>The page's first heading is the name alone: "# Keeper" under the title "Keeper job description".</summary>
    private bool IsHeading(RoleLabel title) =>
        page.Page.Outline.Children is [var first, ..] && first.Title.Equals(title.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "Harbour Council roles and responsibilities" is also about the council if a heading gives its responsibilities; null for
    /// any other title.
    /// </summary>
    public RoleLabel? OfGroup() =>
        page.Parts.Read(page.Shape.Title.Value) is { Part: RolePart.Responsibilities, Rest: { Length: > 0 } words }
            && WithoutRoles(words) is var rest && page.Names.KindOf(rest) is NameKind.Group or NameKind.Job or NameKind.Likely
        && page.Root.Children.Any(child => page.Parts.Read(child.Title) is { IsWhole: true, Part: RolePart.Responsibilities, Rest.Length: 0 }
            && child.HoldsList)
            ? new(page.Names.Cleaned(rest), null, page.Names.KindOf(rest), true) : null;

    private static string WithoutRoles(string name) =>
        name.LastIndexOf(' ') is > 0 and var last && RoleNames.SaysRoles(name[last..]) ? name[..last] : name;

    /// <summary>"Summary" over the text of "account-manager.md": the title names a part, the file the role.</summary>
    public RoleLabel? OfFile() =>
        PathWords.OfFile(page.Page.Path) is { Length: > 3 } name
            && (page.Names.KindOf(name) is NameKind.Job || (page.IsInFolder && page.Names.IsJob(name)))
        ? new(Capitalised(name), null, NameKind.Job, false) : null;

    private static string Capitalised(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>"account-manager.md" under another title, in a text that mentions the account manager repeatedly.</summary>
    private RoleLabel? NamedByFile(RoleLabel title)
    {
        var name = PathWords.OfFile(page.Page.Path);
        if (title.Kind is NameKind.Job or NameKind.Likely or NameKind.Level || name.Length < 4 || !page.Names.IsJob(name))
            return null;
        var count = 0;
        for (var at = page.Page.Source.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0
            && count < 3; at = page.Page.Source.Text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count < 3 ? null : new(Capitalised(name), null, NameKind.Job, false);
    }
}

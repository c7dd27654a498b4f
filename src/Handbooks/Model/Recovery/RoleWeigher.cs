using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Weighs what speaks for and against a label being a role's: the one place where that is decided.</summary>
internal sealed class RoleWeigher(PartNames parts, RoleNames names)
{
    /// <param name="Name">Without the words for the part.</param>
    /// <param name="Part">What the label says that its body is, beside the name: "Lamp Guard Responsibilities".</param>
    internal sealed record Label(string Name, RolePart? Part, NameKind Kind, bool SaysRole);

    public const string DutiesHeading = "it has a heading for responsibilities";

    /// <summary>Null where the label names a part and nobody.</summary>
    public Label? Read(string title)
    {
        if (parts.ReadWithName(title) is not { } part || (part.IsWeak && !names.IsJob(names.Cleaned(Possessive(part.Rest)))))
            return new(names.Cleaned(title), null, names.KindOf(title), names.SaysRole(title));
        if (part.Rest.Length == 0)
            return part.Part == RolePart.Holders && names.IsJob(title) ? new(names.Cleaned(title), null, NameKind.Unknown, false)
                : names.IsJob(title) && part.Part is not (RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable)
                ? new(names.Cleaned(title), null, NameKind.Job, false) : null;
        // "Responsibilities for the treasurer" is a label of the treasurer; "Responsibilities during a match" of nobody.
        var name = names.Cleaned(Possessive(Closed(part.Rest)));
        // "Rigging team members": who they are, and perhaps what they do.
        if (part.Part is RolePart.Holders && names.IsJob(title))
            return new(names.Cleaned(title), null, NameKind.Unknown, false);
        if (part.Part is RolePart.Other || (part.Part is RolePart.Benefits && part.HasGap))
            return new(names.Cleaned(title), null, NameKind.Thing, false);
        if (part.Part is RolePart.Responsibilities && title.Length > name.Length && title.StartsWith(name, StringComparison.Ordinal)
            && title[name.Length] is '\'' or '’' && names.KindOf(name) is NameKind.Group)
            return new(name, part.Part, NameKind.Group, true);
        // "Responsibilities of the harbour committee".
        if (part.Part is RolePart.Responsibilities && names.KindOf(name) is NameKind.Group && title.Length > name.Length + 5
            && title.TrimEnd(':', ' ').EndsWith(name, StringComparison.Ordinal))
            return new(name, part.Part, NameKind.Group, true);
        return names.IsJob(name) && parts.Find(name) is not RolePart.Holders
            ? new(names.Nominative(char.IsLower(name[0]) ? RoleItems.Subject(name) : name), part.Part, NameKind.Job, true)
            : part.Part is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable || part.IsWhole ? null
            : new(names.Cleaned(title), null, names.KindOf(title), false);
    }

    /// <summary>"Treasurer (for two years": the label's last bracket is no letter of a name, and what it closed is no name then.</summary>
    private static string Closed(string rest) =>
        rest.LastIndexOf(" (", StringComparison.Ordinal) is > 1 and var open && rest.IndexOf(')', open) < 0 ? rest[..open] : rest;

    /// <summary>"Keeper handbook", "Board agreement": what stands before the word for a document; null for any other title.</summary>
    public Label? InDocument(Label label)
    {
        if (label.Kind is not (NameKind.Thing or NameKind.Unknown) || label.Part is not null)
            return null;
        foreach (var set in Languages.For(label.Name).Where(set => !set.NounOpens))
        {
            foreach (var document in set["documents"])
            {
                if (label.Name.Length <= document.Length + 1 || !label.Name.EndsWith(" " + document, StringComparison.OrdinalIgnoreCase))
                    continue;
                var name = label.Name[..^(document.Length + 1)];
                var kind = names.KindOf(name);
                // "Tech team role guide" says that the team is a role; "Lamp guide" does not.
                var saysRole = document.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && set["role"].Contains(document[..end])
                    && !names.AreSeveral(name);
                if (saysRole || kind is NameKind.Job or NameKind.Group)
                    return new(names.Cleaned(name), null, saysRole && kind is NameKind.Thing ? NameKind.Unknown : kind, saysRole);
            }
        }
        return null;
    }

    /// <summary>"Host checklist" over "Before the show, the host will": the sentence says that it is about the host; null where none does.</summary>
    public Label? WhoActs(RoleSection section, Label label)
    {
        if (label.Kind is not NameKind.Thing || label.Part is not null || label.Name.LastIndexOf(' ') is not (> 0 and var last)
            || label.Name[..last] is var name && !names.IsJob(name))
            return null;
        return section.Children.Any(child => child.Said is RolePart.Responsibilities && LeadText.SubjectOf(child.Title) is { } subject
            && IsSame(RoleItems.Subject(subject), name))
            ? new(name, null, NameKind.Job, true) : null;
    }

    public static RoleEvidence OfName(Label label, bool isPage = false)
    {
        var evidence = label.Kind switch
        {
            NameKind.Job => RoleEvidence.None.With("its title reads like a role's name", 3),
            NameKind.Likely => RoleEvidence.None.With("its title may be a role's name", 2),
            NameKind.Level => RoleEvidence.None.With("its title is a level", 2),
            NameKind.Group => RoleEvidence.None.With("its title names a group of people", 2),
            NameKind.Thing when label.SaysRole => RoleEvidence.None.With("its name reads like something else", -1),
            NameKind.Thing => RoleEvidence.None.With("its title reads like something else than a role", -4),
            _ when label.Name.Count(c => c == ' ') > 4 => RoleEvidence.None.With("its title is long", -2),
            _ => RoleEvidence.None,
        };
        if (label.SaysRole)
            evidence = evidence.With("its title says that it is a role", 2);
        if (Placeholders.IsOne(label.Name) ? isPage : IsTemplate(label.Name))
            evidence = evidence.With("its title is a template's", -6);
        return evidence;
    }

    /// <summary>What stands under the label.</summary>
    public RoleEvidence OfBody(RoleEvidence evidence, RoleSection section, Label label, bool isAmongRoles, bool isPage = false)
    {
        var found = section.Children.SelectMany(child => PartsOf(child, label.Name)).ToList();
        // "Charter" over "Duties" on the page of a keeper, where the words between them are about the keeper.
        if (isPage && label is { Kind: NameKind.Job, Part: null }
            && !found.Exists(part => part is { Part: RolePart.Responsibilities, IsLabel: true }))
            found.AddRange(section.Children.Where(child => child.Said is null && child.Children.Length > 0 && !names.IsJob(child.Title)
                && SpeaksOf(child, label.Name))
                .SelectMany(child => child.Children).SelectMany(child => PartsOf(child, label.Name))
                .Where(part => part is { Part: RolePart.Responsibilities, IsLabel: true }));
        // "Description" over "The keeper will:" on a page that is named for the keeper.
        if (isPage && label is { Kind: NameKind.Job, Part: null } && !found.Exists(part => part.Part is RolePart.Responsibilities))
            found.AddRange(section.Children.Where(child => parts.Find(child.Title) is RolePart.Purpose)
                .SelectMany(child => child.Children).SelectMany(child => PartsOf(child, label.Name)));
        if (label.Part is { } own)
            found.Add((own, true, section.HoldsList || section.Children.Length > 0 || section.Blocks.Length > 0));
        var full = found.Where(part => part.HasContent).ToList();
        if (full.Exists(part => part.Part == RolePart.Responsibilities && part.IsLabel))
            evidence = evidence.With(DutiesHeading, 3, saysSomething: true);
        else if (full.Exists(part => part.Part == RolePart.Responsibilities))
            evidence = evidence.With("a sentence over its list says what it does",
                label.Kind is NameKind.Group && section.Children.Any(child => child.Said is RolePart.Responsibilities
                    && IsAbout(child.Title, label.Name)) ? 3 : 2, saysSomething: true);
        // "It takes the votes of six members to:" stands over lists of many kinds.
        if (full.Exists(part => part.Part is RolePart.Essential or RolePart.Desirable
            && (part.IsLabel || label.Kind is not (NameKind.Unknown or NameKind.Thing))))
            evidence = evidence.With("it has a heading for requirements", 2, saysSomething: true);
        var others = full.Where(part => part.Part is RolePart.Interactions or RolePart.Metrics or RolePart.Reporting or RolePart.Authority
            or RolePart.Levels or RolePart.Benefits)
            .Select(part => part.Part).Distinct().Count();
        if (full.Exists(part => part.Part == RolePart.Reporting))
            evidence = evidence.With("it says whom it reports to", 1);
        if (others > 0)
            evidence = evidence.With("it has other parts that roles have", Math.Min(2, others));
        if (full.Exists(part => part.Part == RolePart.Purpose)
            && (evidence.SaysSomething || (isAmongRoles && label.Kind is NameKind.Job or NameKind.Likely)))
            evidence = evidence.With("it says what it is for", 1, saysSomething: true);
        if (full.Where(part => part.IsLabel).Select(part => part.Part).Distinct().Count(part => part is not (RolePart.Other or RolePart.Holders)) > 2
            && evidence.SaysSomething)
            evidence = evidence.With("it has several parts of a role", 2);
        return OfText(evidence, section, label, isAmongRoles, isPage);
    }

    /// <summary>A sentence of the section, or over a list right below it, begins with the name.</summary>
    private bool SpeaksOf(RoleSection section, string name) =>
        section.Blocks.OfType<ParagraphBlock>().Concat(section.Children.SelectMany(child => child.Children.Prepend(child))
            .Select(child => child.Heading).OfType<ParagraphBlock>())
            .Any(paragraph => DutySentences.Of(InlineText.Of(paragraph)).Any(sentence => DutySentences.IsAbout(sentence.Text, name, this)));

    /// <summary>The sentence over a list begins with the name.</summary>
    private bool IsAbout(string sentence, string name) =>
        LeadText.SubjectOf(sentence) is { } subject ? IsSame(RoleItems.Subject(subject), name)
        : (name.AsSpan().IndexOfAny('(', '（') is > 1 and var bracket ? name[..bracket].Trim() : name) is { Length: > 3 } plain
        && sentence.StartsWith(plain, StringComparison.OrdinalIgnoreCase);

    private RoleEvidence OfText(RoleEvidence evidence, RoleSection section, Label label, bool isAmongRoles, bool isPage)
    {
        var items = Lists.ItemsOf(isPage ? section.Blocks.Where(block => !IsContents(block)) : section.Blocks).ToList();
        if (items.Count > 0 && items.Count(IsLink) * 2 >= items.Count)
            return evidence.With("its list is one of links", -3);
        if (items.Count > 0 && !evidence.SaysSomething && items.Count(item => item.Count == 1
            && RoleItems.NamesPerson(InlineText.Of(item))) * 2 > items.Count)
            return evidence.With("its list is one of people", -3);
        // Articles of a constitution: "The harbour master shall keep the register."
        if (items.Count > 0 && label.Kind is NameKind.Job or NameKind.Likely or NameKind.Group
            && items.Count(item => DutySentences.IsAbout(InlineText.Of(item), label.Name, this)
                && DutySentences.IsOne(InlineText.Of(item), label.Name, this)) * 2 >= items.Count)
            return evidence.With("its list says what it does", 3, saysSomething: true);
        if (items.Count > 0 && section.Blocks.OfType<ListBlock>().All(list => list.IsOrdered) && !isAmongRoles)
            return evidence.With("its list is one of steps", -1);
        if (items.Count > 0 && label.Kind is NameKind.Unknown && !evidence.SaysSomething && section.Blocks is [ParagraphBlock opening, ..]
            && DutySentences.AreIn(InlineText.Of(opening), label.Name, this))
            evidence = evidence.With("its text says what it does", 1, saysSomething: true);
        if (items.Count > 0)
            evidence = evidence.With("a list stands right under it", 1, saysSomething: label.Kind is NameKind.Job or NameKind.Likely || isAmongRoles);
        if (!evidence.SaysSomething && label.Kind is NameKind.Job or NameKind.Likely && label.Name.Length > 3
            && section.Blocks.OfType<ParagraphBlock>().Any(paragraph => DutySentences.Of(InlineText.Of(paragraph))
                .Any(sentence => DutySentences.IsSaidOf(sentence.Text, label.Name, this))))
            return evidence.With("a sentence says what it does", isPage || isAmongRoles ? 2 : 1, saysSomething: true);
        if (items.Count == 0 && !evidence.SaysSomething && section.Blocks.OfType<ParagraphBlock>()
            .Any(paragraph => DutySentences.AreIn(InlineText.Of(paragraph), label.Name, this)))
            return evidence.With("its text says what it does", isAmongRoles && label.Kind is NameKind.Unknown ? 2 : 1,
                saysSomething: label.Kind is NameKind.Job or NameKind.Likely || (isAmongRoles && label.Kind is NameKind.Group or NameKind.Unknown));
        if (!evidence.SaysSomething && isAmongRoles && (label.Kind is NameKind.Job or NameKind.Likely || label.SaysRole) && Describes(section))
            return evidence.With("its text describes it", 1, saysSomething: true);
        if (!evidence.SaysSomething && (isAmongRoles || (isPage && label.SaysRole)) && label.Kind is NameKind.Job or NameKind.Likely
            && section.Descendants.Any(below => below.HoldsList))
            return evidence.With("lists stand under it", 1, saysSomething: true);
        return evidence;
    }

    /// <summary>A paragraph that says more than a few words.</summary>
    public static bool Describes(RoleSection section) =>
        section.Blocks.OfType<ParagraphBlock>().Any(paragraph => InlineText.Of(paragraph) is { Length: > 40 } text && !text.EndsWith(':')
            && !paragraph.Inline!.Descendants<LinkInline>().Any(link => InlineText.Of(link).Length * 2 > text.Length));

    /// <summary>What a label below names, and what labels directly below a heading that groups them do.</summary>
    private IEnumerable<(RolePart Part, bool IsLabel, bool HasContent)> PartsOf(RoleSection section, string name)
    {
        var hasContent = !section.Children.IsEmpty || section.Blocks.Any(block => block is ListBlock or Markdig.Extensions.Tables.Table)
            || section.Blocks.Any(block => block is ParagraphBlock);
        var hasList = !section.Children.IsEmpty || section.HoldsList;
        if (section.Said is { } said)
        {
            if (said is not RolePart.Other)
                yield return (said, false, hasContent);
            yield break;
        }
        // "Roles and responsibilities" on a page of something else is about several.
        if (!names.IsJob(name) && RoleNames.SaysRoles(section.Title))
            yield break;
        // "Position description" over "Duties" and "Skills": they are the parts of what it describes.
        if (parts.Read(section.Title) is { IsWhole: true, Part: RolePart.Purpose, Rest.Length: 0 })
        {
            foreach (var below in section.Children.SelectMany(child => PartsOf(child, name)).Where(below => below.IsLabel))
                yield return below;
        }
        if (parts.ReadWithName(section.Title) is { } part && (part.IsWhole && (part.Rest.Length == 0 || !names.IsJob(part.Rest))
            || IsSame(part.Rest, name)
            // "Rigging and mooring responsibilities", and not "Our responsibilities to the planet".
            || (part is { IsWeak: false, Part: RolePart.Responsibilities, Rest.Length: > 0 }
                && section.Title.StartsWith(part.Rest, StringComparison.OrdinalIgnoreCase) && names.KindOf(name) is NameKind.Job or NameKind.Group
                && names.KindOf(part.Rest) is NameKind.Unknown or NameKind.Thing)))
            yield return (part.Part, true, part.Part is RolePart.Responsibilities ? hasList || (hasContent && names.IsJob(name)) : hasContent);
    }

    /// <summary>"Guard", "the lamp guards" and "LG" for the Lamp Guard.</summary>
    public bool IsSame(string written, string name)
    {
        var (a, b) = (Key(Possessive(written)), Key(name));
        return a.Length > 0 && b.Length > 0
            && (a == b || b.EndsWith(" " + a, StringComparison.Ordinal) || a.EndsWith(" " + b, StringComparison.Ordinal)
                || b.StartsWith(a + " ", StringComparison.Ordinal)
                || (written.Length > 1 && TitleWords.Of(name).HasInitials(written.Trim())));
    }

    /// <summary>The whole name, its last word or its initials.</summary>
    public bool IsOneOrShort(string written, string name) =>
        IsSame(written, name) && Key(written) is var key && (key == Key(name) || Key(name).EndsWith(" " + key, StringComparison.Ordinal)
            || TitleWords.Of(name).HasInitials(written.Trim()));

    /// <summary>Two spellings of one name: number, brackets and articles do not tell them apart.</summary>
    public bool IsOne(string a, string b) => Key(a) is { Length: > 0 } key && key == Key(b);

    private static string Possessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    private string Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            _keys[name] = key = KeyOf(name);
        return key;
    }

    /// <summary>A page asks for few names, again and again.</summary>
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private string KeyOf(string name) =>
        string.Join(' ', LabelText.Of(names.Cleaned(WithoutBrackets(name))).Words.Where(word => word.Text is not ("the" or "a" or "an"))
            .Select(word => word.Text.Length > 3 ? word.Text.TrimEnd('s') : word.Text));

    private static string WithoutBrackets(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 1 and var open ? name[..open] : name;

    private static bool IsTemplate(string name)
    {
        var plain = name.Trim('[', ']', '<', '>', '{', '}', '_', ' ');
        return Placeholders.IsOne(plain) || Languages.English["template"].Contains(plain.ToLowerInvariant()) || name.StartsWith('[')
            || name.Contains("{{", StringComparison.Ordinal);
    }

    /// <summary>An item that is a link and little else.</summary>
    public static bool IsLink(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph && IsLink(paragraph);

    /// <summary>A list of the page's own headings.</summary>
    private static bool IsContents(Block block) =>
        block is ListBlock list && Lists.ItemsOf([list]).All(item => IsLink(item)
            && item.Descendants<LinkInline>().FirstOrDefault() is { Url: ['#', ..] });

    public static bool IsLink(ParagraphBlock paragraph) => PercentLinked(paragraph) >= 60;

    /// <summary>"[Our culture](…)" says where to read; "Shares [our culture](…)" says something.</summary>
    public static bool IsNothingButLink(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph && PercentLinked(paragraph) >= 90;

    private static int PercentLinked(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines)
            return 0;
        var text = InlineText.Of(paragraph);
        var links = inlines.Descendants<LinkInline>().Where(link => !link.IsImage).Sum(link => InlineText.Of(link).Length)
            + inlines.Descendants<AutolinkInline>().Sum(link => link.Url.Length);
        return links == 0 ? 0 : links * 100 / Math.Max(1, text.Length);
    }
}

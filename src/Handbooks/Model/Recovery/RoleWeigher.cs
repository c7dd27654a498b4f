using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Weighs the evidence that a label names a role; the only place where this is decided.</summary>
internal sealed class RoleWeigher(PartNames parts, RoleNames names, RoleLabels labels)
{
    public const string TextOfDuties = "its text says what it does";

    public const string TextCallsRole = "its text calls it a role";

    public const string DutiesHeading = "it has a heading for responsibilities";

    private const int FewestOtherHeadings = 4;

    public static RoleEvidence OfName(RoleLabel label, bool isPage = false)
    {
        var evidence = label.Kind switch
        {
            NameKind.Job => RoleEvidence.None.With("its title looks like a role name", 3),
            NameKind.Likely => RoleEvidence.None.With("its title may be a role name", 2),
            NameKind.Level => RoleEvidence.None.With("its title is a level", 2),
            NameKind.Group => RoleEvidence.None.With("its title names a group of people", 2),
            NameKind.Thing when label.SaysRole => RoleEvidence.None.With("its name looks like something else", -1),
            NameKind.Thing => RoleEvidence.None.With("its title does not look like a role", -4),
            _ when label.Name.Count(c => c == ' ') > 4 => RoleEvidence.None.With("its title is long", -2),
            _ => RoleEvidence.None,
        };
        if (label.SaysRole)
            evidence = evidence.With("its title says that it is a role", 2);
        if (Placeholders.IsOne(label.Name) ? isPage : IsTemplate(label.Name))
            evidence = evidence.With("its title belongs to a template", -6);
        return evidence;
    }

    /// <summary>Adds evidence from the label's content.</summary>
    public RoleEvidence OfBody(RoleEvidence evidence, RoleSection section, RoleLabel label, bool isAmongRoles, bool isPage = false)
    {
        var found = section.Children.SelectMany(child => PartsOf(child, label.Name)).ToList();
        // "Charter" over "Duties" on a keeper's page, if the text between them is about the keeper.
        if (isPage && label is { Kind: NameKind.Job, Part: null }
            && !found.Exists(part => part is { Part: RolePart.Responsibilities, IsLabel: true }))
            found.AddRange(section.Children.Where(child => child.Said is null && child.Children.Length > 0 && !names.IsJob(child.Title)
                && SpeaksOf(child, label.Name))
                .SelectMany(child => child.Children).SelectMany(child => PartsOf(child, label.Name))
                .Where(part => part is { Part: RolePart.Responsibilities, IsLabel: true }));
        // "Description" over "The keeper will:" on a page named after the keeper.
        if (isPage && label is { Kind: NameKind.Job, Part: null } && !found.Exists(part => part.Part is RolePart.Responsibilities))
            found.AddRange(section.Children.Where(child => parts.Find(child.Title) is RolePart.Purpose)
                .SelectMany(child => child.Children).SelectMany(child => PartsOf(child, label.Name)));
        // "Objective" over "Duties" on a page of a folder of roles: the duties stand one level too deep.
        if (isPage && isAmongRoles && !found.Exists(part => part.Part is RolePart.Responsibilities))
            found.AddRange(section.Children.Where(child => child is { Said: null, Source: not null } && labels.Read(child.Title) is null
                or { Kind: NameKind.Unknown or NameKind.Thing, SaysRole: false })
                .SelectMany(child => child.Children).SelectMany(child => PartsOf(child, label.Name))
                .Where(part => part is { Part: RolePart.Responsibilities, IsLabel: true }));
        // "Ada Winter" over "Duties" on the page of an office: the person who holds it.
        if (isPage && label is { Kind: NameKind.Job, Part: null } && !found.Exists(part => part.Part is RolePart.Responsibilities)
            && section.Children is [{ Said: null, Source: not null } only] && RoleItems.IsPerson(only.Title) && !names.IsJob(only.Title)
            && parts.Read(only.Title) is null)
            found.AddRange(only.Children.SelectMany(child => PartsOf(child, label.Name)));
        if (label.Part is { } own)
            found.Add((own, true, section.HoldsList || section.Children.Length > 0 || section.Blocks.Length > 0));
        var full = found.Where(part => part.HasContent).ToList();
        if (full.Exists(part => part.Part == RolePart.Responsibilities && part.IsLabel))
            evidence = evidence.With(DutiesHeading, 3, saysSomething: true);
        else if (full.Exists(part => part.Part == RolePart.Responsibilities))
            evidence = evidence.With("a sentence above its list says what it does",
                section.Children.Any(child => child.Said is RolePart.Responsibilities && Names(child.Title, label)) ? 3 : 2, saysSomething: true);
        // "It takes the votes of six members to:" introduces lists of many kinds.
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
        // "Considerations" over "Budget", "Research", "Content" and more, on a page of roles.
        if (!isPage && label is { Kind: NameKind.Unknown, SaysRole: false }
            && !full.Exists(part => part is { Part: RolePart.Responsibilities, IsLabel: true })
            && section.Children.Count(child => child is { Source: not null, Said: null } && parts.Read(child.Title) is null) >= FewestOtherHeadings)
            evidence = evidence.With("it stands over headings that are no parts of a role", -3);
        if (label.Kind is NameKind.Job or NameKind.Likely && section.Blocks.OfType<ParagraphBlock>().FirstOrDefault() is { } first
            && DutySentences.CallsRole(InlineText.Of(first), label.Name, labels))
            evidence = evidence.With(TextCallsRole, 2, saysSomething: true);
        return OfText(evidence, section, label, isAmongRoles, isPage);
    }

    /// <summary>A sentence in the section, or one over a list directly below, begins with the name.</summary>
    private bool SpeaksOf(RoleSection section, string name) =>
        section.Blocks.OfType<ParagraphBlock>().Concat(section.Children.SelectMany(child => child.Children.Prepend(child))
            .Select(child => child.Heading).OfType<ParagraphBlock>())
            .Any(paragraph => DutySentences.Of(InlineText.Of(paragraph)).Any(sentence => DutySentences.IsAbout(sentence.Text, name, labels)));

    /// <summary>"The council appoints a tallyman, who is responsible for:", below "Tallymen"; a group must be what the sentence is about.</summary>
    private bool Names(string lead, RoleLabel label) =>
        label.Kind is NameKind.Group ? IsAbout(lead, label.Name)
            : label.Kind is NameKind.Job && Phrases.IndexOf(lead, English.Singular(label.Name)) >= 0;

    /// <summary>The sentence over a list begins with the name.</summary>
    private bool IsAbout(string sentence, string name)
    {
        // "The harbour council looks after the quay. Its main duties are:".
        if (DutySentences.IsAbout(sentence, name, labels))
            return true;
        if (LeadText.SubjectOf(sentence) is { } subject)
            return labels.IsSame(RoleItems.Subject(subject), name);
        return (name.AsSpan().IndexOfAny('(', '（') is > 1 and var bracket ? name[..bracket].Trim() : name) is { Length: > 3 } plain
            && sentence.StartsWith(plain, StringComparison.OrdinalIgnoreCase);
    }

    private RoleEvidence OfText(RoleEvidence evidence, RoleSection section, RoleLabel label, bool isAmongRoles, bool isPage)
    {
        var items = Lists.ItemsOf(isPage ? section.Blocks.Where(block => !LinkShare.IsContents(block)) : section.Blocks).ToList();
        if (items.Count > 0 && items.Count(LinkShare.IsLink) * 2 >= items.Count)
            return evidence.With("its list is one of links", -3);
        // "Nets", "Boats" and "Visitors" over what the keeper is to do.
        if (isPage && !evidence.SaysSomething && label is { Kind: NameKind.Job, Part: null } && items.Count == 0
            && English.Singular(label.Name) == label.Name && Lists.SayWhatToDo(section))
            return evidence.With("its lists say what to do", 2, saysSomething: true);
        if (items.Count > 0 && !evidence.SaysSomething && items.Count(item => item.Count == 1
            && RoleItems.NamesPerson(InlineText.Of(item))) * 2 > items.Count)
            return evidence.With("its list is one of people", -3);
        if (items.Count == 0 && !evidence.SaysSomething && section.Blocks.OfType<Table>().Any()
            && section.Blocks.OfType<Table>().All(HeadWords.ArePeople) && !(label.Kind is NameKind.Job && isAmongRoles && Describes(section)))
            return evidence.With("its table is one of people", -6);
        // Articles of a constitution: "The harbour master shall keep the register."
        if (items.Count > 0 && label.Kind is NameKind.Job or NameKind.Likely or NameKind.Group
            && items.Count(item => DutySentences.IsAbout(InlineText.Of(item), label.Name, labels)
                && DutySentences.IsOne(InlineText.Of(item), label.Name, labels)) * 2 >= items.Count)
            return evidence.With("its list says what it does", 3, saysSomething: true);
        // "3. The harbour master signs for the club", between rules on elections and other matters.
        if (label.Kind is NameKind.Job && items.Exists(item => DutySentences.IsSaidOf(InlineText.Of(item), label.Name, labels)))
            return evidence.With("a sentence of its list says what it does", 2, saysSomething: true);
        if (items.Count > 0 && section.Blocks.OfType<ListBlock>().All(list => list.IsOrdered) && !isAmongRoles && !label.SaysRole)
            return evidence.With("its list is one of steps", -1);
        if (items.Count > 0 && label.Kind is NameKind.Unknown && !evidence.SaysSomething && section.Blocks is [ParagraphBlock opening, ..]
            && DutySentences.AreIn(InlineText.Of(opening), label.Name, labels))
            evidence = evidence.With(TextOfDuties, 1, saysSomething: true);
        // "Galley" over "You cook for the crew", "You wash up", under "Jobs on board".
        if (items.Count > 0 && isAmongRoles && !isPage && label is { Kind: NameKind.Unknown or NameKind.Group, Part: null } && !evidence.SaysSomething
            && Lists.SayWhatOneDoes(items))
            evidence = evidence.With("its list says what it does", 2, saysSomething: true);
        if (items.Count > 0)
            evidence = evidence.With("a list follows it directly", 1, saysSomething: label.Kind is NameKind.Job or NameKind.Likely || isAmongRoles);
        if (!evidence.SaysSomething && label.Kind is NameKind.Job or NameKind.Likely && label.Name.Length > 3
            && section.Blocks.OfType<ParagraphBlock>().Any(paragraph => DutySentences.Of(InlineText.Of(paragraph))
                .Any(sentence => DutySentences.IsSaidOf(sentence.Text, label.Name, labels))))
            return evidence.With("a sentence says what it does", isPage || isAmongRoles ? 2 : 1, saysSomething: true);
        if (items.Count == 0 && !evidence.SaysSomething && section.Blocks.OfType<ParagraphBlock>()
            .Any(paragraph => DutySentences.AreIn(InlineText.Of(paragraph), label.Name, labels)))
            return evidence.With(TextOfDuties, isAmongRoles && label.Kind is NameKind.Unknown ? 2 : 1,
                saysSomething: label.Kind is NameKind.Job or NameKind.Likely || (isAmongRoles && label.Kind is NameKind.Group or NameKind.Unknown));
        if (!evidence.SaysSomething && isAmongRoles && (label.Kind is NameKind.Job or NameKind.Likely || label.SaysRole) && Describes(section))
            return evidence.With("its text describes it", 1, saysSomething: true);
        if (!evidence.SaysSomething && (isAmongRoles || (isPage && label.SaysRole)) && label.Kind is NameKind.Job or NameKind.Likely
            && section.Descendants.Any(below => below.HoldsList))
            return evidence.With("lists stand under it", 1, saysSomething: true);
        return evidence;
    }

    /// <summary>A paragraph of more than a few words.</summary>
    public static bool Describes(RoleSection section) =>
        section.Blocks.OfType<ParagraphBlock>().Any(paragraph => InlineText.Of(paragraph) is { Length: > 40 } text && !text.EndsWith(':')
            && !ContactLine.IsOne(text)
            && !paragraph.Inline!.Descendants<LinkInline>().Any(link => InlineText.Of(link).Length * 2 > text.Length));

    /// <summary>The parts named by labels below, and by labels directly under a heading that groups them.</summary>
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
        // "Roles and responsibilities" on a page about something else concerns several roles.
        if (!names.IsJob(name) && RoleNames.SaysRoles(section.Title))
            yield break;
        // "Position description" over "Duties" and "Skills": parts of the position.
        if (parts.Read(section.Title) is { IsWhole: true, Part: RolePart.Purpose, Rest.Length: 0 })
        {
            foreach (var below in section.Children.SelectMany(child => PartsOf(child, name)).Where(below => below.IsLabel))
                yield return below;
        }
        if (parts.ReadWithName(section.Title) is { } part && (part.IsWhole && (part.Rest.Length == 0 || !names.IsJob(part.Rest))
            || labels.IsSame(part.Rest, name)
            // "Rigging and mooring responsibilities", but not "Our responsibilities to the planet".
            || (part is { IsWeak: false, Part: RolePart.Responsibilities, Rest.Length: > 0 }
                && section.Title.StartsWith(part.Rest, StringComparison.OrdinalIgnoreCase) && names.KindOf(name) is NameKind.Job or NameKind.Group
                && names.KindOf(part.Rest) is NameKind.Unknown or NameKind.Thing)))
            yield return (part.Part, true, part.Part is RolePart.Responsibilities ? hasList || (hasContent && names.KindOf(name) is NameKind.Job
                or NameKind.Likely or NameKind.Group) : hasContent);
    }

    private static bool IsTemplate(string name)
    {
        var plain = name.Trim('[', ']', '<', '>', '{', '}', '_', ' ');
        return Placeholders.IsOne(plain) || Languages.English["template"].Contains(plain.ToLowerInvariant()) || name is ['[', ..] or ['<', .., '>']
            || name.Contains("{{", StringComparison.Ordinal);
    }
}

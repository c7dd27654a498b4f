using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>
/// Related sections: headings that only group roles, siblings that follow one template, pages whose opening says that roles
/// follow.
/// </summary>
/// <param name="root">The whole page.</param>
/// <param name="title">The page's title.</param>
internal sealed class RoleGroups(RoleSection root, string title, PartNames parts, RoleNames names, RoleLabels labels)
{
    /// <summary>"Responsibilities", "Staff expectations": the duties of the roles below.</summary>
    public bool HoldsDutiesOfRoles() =>
        // Under a bare "Responsibilities", one section in eight must be a job; under other titles, a third.
        NamesNobodysDuties(title) ? root.Children.Count(child => names.IsJob(child.Title)) * 8 >= root.Children.Length
            : parts.Read(title) is { Part: RolePart.Responsibilities, Rest: { Length: > 0 } rest }
            && names.KindOf(rest) is NameKind.Unknown or NameKind.Thing && root.Children.Count(child => names.IsJob(child.Title)) is > 1 and var jobs
            && jobs * 3 >= root.Children.Length;

    public bool NamesNobodysDuties(string label) =>
        !names.IsJob(label) && parts.Read(label) is { IsWhole: true, Part: RolePart.Responsibilities, Rest.Length: 0 } && labels.Read(label) is null;

    /// <summary>"We need volunteers for a range of roles." over sections: the text before the first of them.</summary>
    public bool OpensWithRoles() =>
        LeadsToRoles() || (root.Children.Count(child => child.Source is not null) > 2 && root.Blocks.Length is > 0 and < 4
            && root.Children.Count(child => names.IsJob(child.Title)) * 2 >= root.Children.Length
            && root.Blocks.OfType<ParagraphBlock>().Any(paragraph => RoleNames.SaysRoles(InlineText.Of(paragraph))));

    /// <summary>"The roles that we need are:" directly over their headings.</summary>
    private bool LeadsToRoles() =>
        root.Blocks is [.., ParagraphBlock last] && InlineText.Of(last) is [.., ':' or '：'] lead && RoleNames.SaysRoles(lead)
        && root.Children.Count(child => child.Source is not null
            && names.KindOf(child.Title) is NameKind.Job or NameKind.Likely or NameKind.Group) is > 1 and var named
            && named * 2 >= root.Children.Length;

    /// <summary>A policy "Roles and responsibilities in a fire" has its roles in the one section of that name.</summary>
    public bool IsInOneSection() =>
        root.Children.Count(child => child.Said is null && names.AreSeveral(child.Title) && child.HasBody) == 1
            && !root.Children.Any(child => child.Said is null && names.IsJob(child.Title));

    /// <summary>Labels that most sections share ("Time commitment"), as when each follows one template.</summary>
    public HashSet<string> SharedLabels(RoleSection section) =>
        section.Children.Length < 3 ? []
            : [.. section.Children.SelectMany(child => Labels(child).Distinct()).GroupBy(label => label)
                .Where(label => label.Count() > 2 && label.Count() * 3 >= section.Children.Length * 2).Select(label => label.Key)];

    public IEnumerable<string> Labels(RoleSection section) =>
        section.Children.Where(child => child.Said is null && parts.Find(child.Title) is not (null or RolePart.Purpose))
            .Select(child => LabelText.Of(child.Title).Joined);

    public bool HoldsOthers(RoleSection section, string owner) =>
        section != root && section.Children.Length > 1 && (RoleNames.SaysRoles(section.Title)
            ? OthersIn(section, owner) * 2 >= section.Children.Length && OthersIn(section, owner) > 1
            : parts.Read(section.Title) is null or { Part: RolePart.Other } && OthersIn(section, owner) == section.Children.Length)
        || AreKinds(section, owner);

    /// <summary>"Harbour pilot" and "Deep-sea pilot" under the pilot's duties, each with a list: these are the roles.</summary>
    private bool AreKinds(RoleSection section, string owner) =>
        section != root && section.Children.Length > 1 && parts.Find(section.Title) is RolePart.Responsibilities
            && section.Children.Count(child => child.Said is null) > 1
        && section.Children.Where(child => child.Said is null)
        .All(child => child.HoldsList && names.IsJob(child.Title) && labels.IsSame(child.Title, owner) && !labels.IsOne(child.Title, owner));

    public int OthersIn(RoleSection section, string owner) =>
        section.Children.Count(child => child.Said is null && names.IsJob(child.Title) && parts.Find(child.Title) is null
            && !labels.IsSame(child.Title, owner));

    /// <summary>
    /// "Officers" over "Duties of officers" over "President" and "Secretary", "Designer" over "Service designer": the heading has
    /// no content of its own.
    /// </summary>
    public bool GroupsRoles(RoleSection section, RoleLabel label)
    {
        // A page's front matter often repeats its one heading.
        if (section.Children is [{ Source: not null } only] && labels.Read(only.Title) is { } repeated && labels.IsOne(repeated.Name, label.Name))
            section = only;
        if (HoldsRoles(section, label.Name) && (label.Part is RolePart.Responsibilities || (!section.HoldsList && !RoleWeigher.Describes(section))))
            return true;
        var plain = label.Name.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? label.Name[..of] : label.Name;
        return English.Singular(plain) != plain && section.Descendants.Any(below => HoldsRoles(below, label.Name)
            && parts.Read(below.Title)?.Part is RolePart.Responsibilities);
    }

    /// <summary>
    /// All children are jobs other than itself; with four or more, three quarters are enough. Children under a sentence that only
    /// announces them count as its own.
    /// </summary>
    private bool HoldsRoles(RoleSection section, string name)
    {
        var all = section.Children.SelectMany(child => IsLeadOver(child) ? child.Children : [child]).Where(child => child.Said is null).ToList();
        // What stands in bold between the headings of roles is text, unless it names a part of a role.
        if (all.Count(child => child.Source is not null && IsOther(child)) > 2)
            all.RemoveAll(child => child.Source is null && parts.Find(child.Title) is null);
        var roles = all.Count(IsOther);
        return all.Count > 1 && (roles == all.Count || (roles > 2 && roles * 4 >= all.Count * 3));

        bool IsOther(RoleSection child) =>
            child.HasBody && names.IsJob(child.Title) && parts.Find(child.Title) is null && !labels.IsOne(child.Title, name);
    }

    /// <summary>"The duties of the officers are:" over the headings of officers.</summary>
    public bool LeadsToOfficers(RoleSection lead) =>
        IsLeadOver(lead) && lead.Children.Length > 1 && SaysDuties(lead.Title)
        && lead.Children.All(child => child.HasBody && names.IsJob(child.Title) && parts.Find(child.Title) is null);

    private static bool SaysDuties(string sentence)
    {
        var words = LabelText.Of(sentence).Words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return Languages.For(sentence).Any(set => set["responsibilities words"].Any(word => words.Contains(word.TrimEnd('!'))));
    }

    private static bool IsLeadOver(RoleSection section) =>
        section is { Said: not null, Blocks.IsEmpty: true, Heading: ParagraphBlock } && section.Children.Any(child => child.Source is not null);

    /// <summary>Its title is a plural, and each item of its list is one of them with its own list.</summary>
    public bool ListsRoles(RoleSection section) =>
        English.Singular(section.Title) != section.Title
        && Lists.ItemsOf(section.Blocks).ToList() is { Count: > 1 } items
        && items.TrueForAll(item => Lists.Nested(item).Any() && names.IsJob(InlineText.Of(item)));
}

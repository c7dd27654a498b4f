using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Model.Recovery;

/// <summary>A section under another, with the evidence for and against its being a role.</summary>
/// <param name="Label">Null if its title names a part, or nothing.</param>
internal sealed record WeighedSection(RoleSection Section, RoleLabel? Label, RoleEvidence Evidence)
{
    /// <summary>It lists its duties under a heading of their own.</summary>
    public bool HasDutiesHeading => Evidence.SaysSomething && Evidence.Reasons.Any(reason => reason.Text == RoleWeigher.DutiesHeading);
}

/// <summary>What sibling sections reveal about one another.</summary>
internal sealed class RoleNeighbours
{
    private const int FewestWithDuties = 3;

    private readonly RoleGroups _groups;
    private readonly bool _isAmong;
    private readonly bool _isAboutSomething;
    private readonly HashSet<string> _sharedLabels;
    private readonly bool _mostAreJobs;
    private readonly bool _areNamedAsJobs;
    private readonly bool _standUnderRolesAlone;
    private readonly bool _haveDutiesHeadings;
    private readonly bool _mostHaveNamesAndParts;
    private readonly int _roles;
    private readonly int _all;
    private readonly int _possible;
    private readonly bool _someAreNamed;

    /// <param name="isAmong">They are in a context that mentions roles.</param>
    /// <param name="isAboutSomething">The page is about a process or a document.</param>
    public RoleNeighbours(RoleSection parent, List<WeighedSection> all, RoleGroups groups, RoleNames names, bool isAmong, bool isAboutSomething)
    {
        (_groups, _isAmong, _isAboutSomething) = (groups, isAmong, isAboutSomething);
        _sharedLabels = isAmong ? groups.SharedLabels(parent) : [];
        _mostAreJobs = parent.Children.Count(child => names.IsJob(child.Title)) * 2 >= parent.Children.Length;
        _areNamedAsJobs = !isAboutSomething && all.Count(IsJobWithList) is var jobs && jobs >= FewestWithDuties && jobs * 4 >= all.Count * 3
            && all.Exists(other => other.Label is { Part: null, Kind: NameKind.Job });
        _standUnderRolesAlone = isAmong && _mostAreJobs && names.AreRolesAlone(parent.Title);
        _haveDutiesHeadings = !isAboutSomething && all.Count(IsNamedRole) > 1
            && all.Count(other => other is { Label.Part: null, HasDutiesHeading: true }) >= FewestWithDuties;
        _all = all.Count;
        _roles = all.Count(other => other.Evidence is { SaysSomething: true, Sum: >= RoleEvidence.Enough - 1 });
        _someAreNamed = all.Exists(other => other is
        {
            Label.Kind: not NameKind.Unknown,
            Evidence: { SaysSomething: true, Sum: >= RoleEvidence.Enough }
        });
        _mostHaveNamesAndParts = all.Count(IsNamedWithDuties) is > 2 and var divided
            && divided * 4 >= all.Count(other => other.Evidence.IsEnough) * 3;
        _possible = all.Count(other => other is { Label: { Part: null, Kind: not NameKind.Thing }, Section.Said: null });
    }

    /// <summary>A section's evidence with what its siblings add.</summary>
    public RoleEvidence Tell(WeighedSection section)
    {
        var (child, label, evidence) = section;
        if (label is null)
            return evidence;
        if (_mostHaveNamesAndParts && label is { Kind: NameKind.Unknown, Part: null, SaysRole: false } && !section.HasDutiesHeading)
            evidence = evidence.With("its neighbours are named like roles, and say under a heading what they do", -2);
        if (label is { Part: null, Kind: NameKind.Thing or NameKind.Unknown or NameKind.Group } && (label.Kind is not NameKind.Thing || _mostAreJobs)
            && !evidence.IsEnough && _groups.Labels(child).Any(_sharedLabels.Contains))
            evidence = evidence.With("it has the same labels as its neighbours", label.Kind == NameKind.Thing ? 6 : 3, saysSomething: child.HasBody);
        if (!evidence.IsEnough && child.HasBody && AreRoles && CanFollow(label, evidence))
        {
            var most = (_isAmong || HasOwnDuties(evidence)) && _roles * 3 >= _possible * 2 && _roles > 2 && label.Name.Count(c => c == ' ') < 4;
            evidence = evidence.With("its neighbours are roles", most ? 3 : 2,
                saysSomething: child.HoldsList || ((label.Kind == NameKind.Job || most) && RoleWeigher.Describes(child)));
        }
        // "Events" beside "Treasurer" and "Chair", each followed by its duties.
        if (!evidence.IsEnough && _isAmong && !_isAboutSomething && label is { Kind: NameKind.Thing, Part: null } && _roles > 2
            && _roles * 2 >= _all && evidence.Reasons.Any(reason => reason.Text == RoleWeigher.TextOfDuties) && label.Name.Count(c => c == ' ') < 3)
            evidence = evidence.With("its neighbours are roles, and it says as they do what it does", 6, saysSomething: true);
        if (!evidence.IsEnough && _areNamedAsJobs && IsJobWithList(section))
            evidence = evidence.With("its neighbours are also named like roles", label.Kind is NameKind.Likely ? 4 : 3, saysSomething: true);
        // Each has a heading for its duties: if two are roles by their names, so are the others.
        if (!evidence.IsEnough && _haveDutiesHeadings && label is { Kind: NameKind.Unknown or NameKind.Group, Part: null }
            && section.HasDutiesHeading)
            evidence = evidence.With("its neighbours also say what they do under such a heading", 2);
        if (!evidence.IsEnough && _standUnderRolesAlone && label is { Kind: NameKind.Unknown, Part: null } && child.HoldsList
            && label.Name.Count(c => c == ' ') < 3)
            evidence = evidence.With("the heading above it only says \"roles\"", 2, saysSomething: true);
        return evidence;
    }

    private bool AreRoles => _roles > 1 && _roles * 2 >= _possible && !(_isAboutSomething && !_isAmong);

    /// <summary>A name that can be a role's if its siblings are roles.</summary>
    private bool CanFollow(RoleLabel label, RoleEvidence evidence) =>
        (_someAreNamed || label.Kind is not NameKind.Unknown)
        // "Philosophy" around keepers who each have "Duties" is about all of them.
        && !(_mostHaveNamesAndParts && label is { Kind: NameKind.Unknown, Part: null })
        && (_isAmong ? label.Kind is not NameKind.Thing : label.Kind is NameKind.Job or NameKind.Group or NameKind.Level
            || (label.Kind is NameKind.Unknown && HasOwnDuties(evidence)));

    private static bool HasOwnDuties(RoleEvidence evidence) => evidence is { SaysSomething: true, Sum: > 1 };

    private static bool IsJobWithList(WeighedSection section) =>
        section is { Label: { Part: null, Kind: NameKind.Job or NameKind.Likely }, Section: { Said: null, HoldsList: true }, Evidence.Sum: > 0 };

    private static bool IsNamedWithDuties(WeighedSection section) =>
        section is { Label.Kind: NameKind.Job or NameKind.Likely or NameKind.Level, HasDutiesHeading: true };

    private static bool IsNamedRole(WeighedSection section) => section is { Label: { Part: null, Kind: NameKind.Job }, Evidence.IsEnough: true };
}

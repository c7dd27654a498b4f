using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>The fields of a roadmap item that have no kind of change of their own, before and after.</summary>
internal sealed class ItemDetails(RoadmapItem old, RoadmapItem current, Handbook before, Handbook now, RolePairs roles)
{
    /// <summary>The key of a field; of lists, the entries that are gone and those that are new.</summary>
    public IEnumerable<(string Key, ImmutableArray<string> From, ImmutableArray<string> To)> Changes()
    {
        var (was, state) = (old.Declaration, current.Declaration);
        List<(string Key, IEnumerable<string> From, IEnumerable<string> To)> all =
        [
            ("theme", One(was.Theme), One(state.Theme)),
            ("milestones", was.Milestones.Select(Text), state.Milestones.Select(Text)),
            // Progress may follow from the milestones.
            ("progress", One(SameMilestones ? Percent(was.Progress) : null), One(SameMilestones ? Percent(state.Progress) : null)),
            ("links", was.Links.Select(Text), state.Links.Select(Text)),
            ("responsible", Roles(was.Responsible, old.Responsible, true), Roles(state.Responsible, current.Responsible, false)),
            ("consulted", Roles(was.Consulted, old.Consulted, true), Roles(state.Consulted, current.Consulted, false)),
            ("informed", Roles(was.Informed, old.Informed, true), Roles(state.Informed, current.Informed, false)),
            ("depends_on", was.DependsOn.Select(id => Slug.Of(id.Value)), state.DependsOn.Select(id => Slug.Of(id.Value))),
        ];
        return all.Select(field => (field.Key, From: Without(field.From, field.To), To: Without(field.To, field.From)))
            .Where(field => !field.From.IsEmpty || !field.To.IsEmpty);
    }

    private bool SameMilestones => old.Declaration.Milestones.Select(Text).SequenceEqual(current.Declaration.Milestones.Select(Text));

    private static IEnumerable<string> One(string? value) => value is null ? [] : [value];

    private static string? Percent(double? progress) => progress?.ToString("0.##%", CultureInfo.InvariantCulture);

    private static string Text(Located<Milestone> milestone) => milestone.Value.Done ? $"{milestone.Value.Title} (done)" : milestone.Value.Title;

    private static string Text(ItemLink link) => link.Title == link.Url.Value ? link.Title : $"{link.Title} ({link.Url.Value})";

    private static ImmutableArray<string> Without(IEnumerable<string> values, IEnumerable<string> others) =>
        [.. values.Except(others, StringComparer.Ordinal)];

    /// <summary>By their titles of now; those that no page defines, by their names.</summary>
    private IEnumerable<string> Roles(ImmutableArray<Located<string>> written, ImmutableArray<RoleId> linked, bool isBefore) =>
        linked.Length == written.Length
            ? linked.Select(id => !isBefore ? now.Role(id).Title : roles.NowOf(id) is { } same ? now.Role(same).Title : before.Role(id).Title)
            : written.Select(name => name.Value);
}

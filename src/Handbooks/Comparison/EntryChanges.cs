using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;

namespace Handbooks.Comparison;

/// <summary>A sentence in a list of a role.</summary>
internal sealed record RoleEntry(Role Role, RolePart Part, Duty Duty);

/// <param name="From">Empty for what is new.</param>
/// <param name="To">Empty for what is gone.</param>
internal sealed record EntryChange(ImmutableArray<RoleEntry> From, ImmutableArray<RoleEntry> To);

/// <summary>
/// What became of the sentences of all roles. The same sentence elsewhere has moved; only what is left is compared list by list; and
/// only what no list explains is looked for in other lists and roles once more.
/// </summary>
internal sealed class EntryChanges
{
    /// <summary>Of a sentence in another list of the same role.</summary>
    private const double LeastAlikeWithin = 0.5;

    /// <summary>Of a sentence of another role: many roles say similar things.</summary>
    private const double LeastAlikeElsewhere = 0.75;

    /// <summary>Shorter sentences say too little to be recognized in other words.</summary>
    private const int LeastTerms = 3;

    private readonly RolePairs _roles;
    private readonly List<EntryChange> _all = [];
    private readonly HashSet<RoleEntry> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Role, List<EntryChange>> _byRole = new(ReferenceEqualityComparer.Instance);

    private EntryChanges(RolePairs roles) => _roles = roles;

    public IReadOnlyList<EntryChange> All => _all;

    public static EntryChanges Between(RolePairs roles)
    {
        var changes = new EntryChanges(roles);
        var (gone, added) = (new List<RoleEntry>(), new List<RoleEntry>());
        foreach (var (before, now) in roles.All)
        {
            foreach (var part in RoleEntries.Parts)
            {
                var (was, state) = Without(RoleEntries.Of(before, part), RoleEntries.Of(now, part));
                gone.AddRange(was.Select(duty => new RoleEntry(before!, part, duty)));
                added.AddRange(state.Select(duty => new RoleEntry(now!, part, duty)));
            }
        }
        foreach (var step in (Action<List<RoleEntry>, List<RoleEntry>>[])[changes.TakeSameElsewhere, changes.TakeReworded, changes.TakeLike])
        {
            step(gone, added);
            gone.RemoveAll(changes._taken.Contains);
            added.RemoveAll(changes._taken.Contains);
        }
        changes._all.AddRange(added.Select(entry => new EntryChange([], [entry])));
        changes._all.AddRange(gone.Select(entry => new EntryChange([entry], [])));
        foreach (var change in changes._all)
        {
            var owner = change.To is [var first, ..] ? first.Role : change.From[0].Role;
            if (!changes._byRole.TryGetValue(owner, out var own))
                changes._byRole[owner] = own = [];
            own.Add(change);
        }
        return changes;
    }

    /// <summary>Those of one role, in the order of its text, what is gone last.</summary>
    public IEnumerable<EntryChange> Of(Role? before, Role? now) =>
        (now is null ? [] : _byRole.GetValueOrDefault(now) ?? []).OrderBy(change => change.To[0].Duty.Place!.Value.Start)
            .Concat((before is null ? [] : _byRole.GetValueOrDefault(before) ?? []).OrderBy(change => change.From[0].Duty.Place!.Value.Start));

    /// <summary>The role that had most of a new role's responsibilities.</summary>
    public Role? MostlyFrom(Role now) => Most(now, _all.Where(change => change.To.Any(entry => entry.Role == now))
        .SelectMany(change => change.From).Select(entry => entry.Role));

    /// <summary>The role that has most of a removed role's responsibilities.</summary>
    public Role? MostlyTo(Role before) => Most(before, _all.Where(change => change.From.Any(entry => entry.Role == before))
        .SelectMany(change => change.To).Select(entry => entry.Role));

    private static Role? Most(Role role, IEnumerable<Role> others)
    {
        var most = others.GroupBy(other => other, (IEqualityComparer<Role>)ReferenceEqualityComparer.Instance)
            .OrderByDescending(group => group.Count()).FirstOrDefault();
        return most is not null && most.Count() * 2 >= RoleEntries.Of(role, RolePart.Responsibility).Length ? most.Key : null;
    }

    private static (IEnumerable<Duty> Before, IEnumerable<Duty> Now) Without(ImmutableArray<Duty> before, ImmutableArray<Duty> now)
    {
        var same = before.Select(duty => duty.Text).Intersect(now.Select(duty => duty.Text), StringComparer.Ordinal).ToList();
        return (Rest(before), Rest(now));

        // Of three that say the same, one may be gone.
        IEnumerable<Duty> Rest(ImmutableArray<Duty> list)
        {
            var both = same.ToDictionary(text => text, text => Math.Min(Count(before, text), Count(now, text)), StringComparer.Ordinal);
            return list.Where(duty => !both.TryGetValue(duty.Text, out var left) || (both[duty.Text] = left - 1) < 0).ToList();
        }

        static int Count(ImmutableArray<Duty> list, string text) => list.Count(duty => duty.Text == text);
    }

    private void TakeSameElsewhere(List<RoleEntry> gone, List<RoleEntry> added)
    {
        var here = added.Select(entry => (Home(entry), Key(entry))).ToHashSet();
        var were = gone.Select(entry => (HomeNow(entry), Key(entry))).ToHashSet();
        var olds = gone.Where(entry => !here.Contains((HomeNow(entry), Key(entry)))).GroupBy(Key).ToDictionary(group => group.Key);
        foreach (var current in added.Where(entry => !were.Contains((Home(entry), Key(entry)))).GroupBy(Key).ToList())
        {
            if (!olds.TryGetValue(current.Key, out var old))
                continue;
            var (left, right) = (InOrder(old), InOrder(current));
            foreach (var entry in right.ToList())
            {
                if (left.Find(other => _roles.NowOf(other.Role) == entry.Role) is { } own)
                    Take(own, entry);
            }
            foreach (var (a, b) in left.ToList().Zip(right.ToList()))
                Take(a, b);

            void Take(RoleEntry a, RoleEntry b)
            {
                Add([a], [b]);
                left.Remove(a);
                right.Remove(b);
            }
        }
    }

    private void TakeReworded(List<RoleEntry> gone, List<RoleEntry> added)
    {
        var current = added.ToLookup(Home);
        foreach (var home in gone.GroupBy(HomeNow).Where(home => home.Key.Role is not null).ToList())
        {
            var (old, own) = (home.ToList(), current[home.Key].ToList());
            foreach (var change in Rewording.Between([.. old.Select(entry => entry.Duty)], [.. own.Select(entry => entry.Duty)]))
            {
                if (!change.From.IsEmpty && !change.To.IsEmpty)
                    Add(Of(old, change.From), Of(own, change.To));
            }
        }

        static ImmutableArray<RoleEntry> Of(List<RoleEntry> entries, ImmutableArray<Duty> duties) =>
            [.. duties.Select(duty => entries.Find(entry => ReferenceEquals(entry.Duty, duty))!)];
    }

    private void TakeLike(List<RoleEntry> gone, List<RoleEntry> added)
    {
        var terms = gone.Concat(added).ToDictionary(entry => entry, entry => Wording.Terms(entry.Duty.Text),
            (IEqualityComparer<RoleEntry>)ReferenceEqualityComparer.Instance);
        var pairings = new Pairings<RoleEntry>(gone, added);
        pairings.ByLikeness(
            TextLikeness.Pairs(gone.Where(IsTelling), added.Where(IsTelling), entry => terms[entry], LeastAlikeWithin)
                .Select(pair => pair with { Alike = pair.Alike + (IsWithin(pair.Before, pair.Now) ? 1 : 0) })
                .Where(pair => pair.Alike >= LeastAlikeElsewhere),
            entry => $"{entry.Duty.Text}\n{entry.Role.Title}");
        foreach (var (before, now) in pairings.All())
        {
            if (before is not null && now is not null)
                Add([before], [now]);
        }

        bool IsTelling(RoleEntry entry) => terms[entry].Count >= LeastTerms;
    }

    private bool IsWithin(RoleEntry before, RoleEntry now) => _roles.NowOf(before.Role) == now.Role;

    private void Add(ImmutableArray<RoleEntry> before, ImmutableArray<RoleEntry> now)
    {
        _all.Add(new EntryChange(before, now));
        _taken.UnionWith(before);
        _taken.UnionWith(now);
    }

    private static (Model.RoleId? Role, RolePart Part) Home(RoleEntry entry) => (entry.Role.Id, entry.Part);

    /// <summary>The same list in the newer state; without a role where that is gone.</summary>
    private (Model.RoleId? Role, RolePart Part) HomeNow(RoleEntry entry) => (_roles.NowOf(entry.Role)?.Id, entry.Part);

    private static string Key(RoleEntry entry) => ActivityWords.Key(entry.Duty.Text);

    private static List<RoleEntry> InOrder(IEnumerable<RoleEntry> entries) => [.. entries.OrderBy(entry => entry.Duty.Place!.Value)];
}

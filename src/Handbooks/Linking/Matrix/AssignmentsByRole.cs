using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Linking.Matrix;

/// <summary>
/// An activity's assignments by role, worked out once: whoever asks for each role in turn would otherwise read all of them each
/// time.
/// </summary>
/// <remarks>It is no part of what an activity is: any two are equal, and a copy with other assignments works them out anew.</remarks>
internal sealed class AssignmentsByRole : IEquatable<AssignmentsByRole>
{
    private Grouped? _grouped;

    /// <summary>In the order in which the roles were found.</summary>
    public IReadOnlyList<OneRole> All(ImmutableArray<Assignment> assignments) => Of(assignments).Roles;

    /// <summary>Null for a role that has no assignment.</summary>
    public OneRole? Of(ImmutableArray<Assignment> assignments, RoleId role) => Of(assignments).Find(role);

    public bool Equals(AssignmentsByRole? other) => other is not null;

    public override bool Equals(object? obj) => obj is AssignmentsByRole;

    public override int GetHashCode() => 0;

    private Grouped Of(ImmutableArray<Assignment> assignments) =>
        _grouped is { } known && known.From == assignments ? known : _grouped = new Grouped(assignments);

    /// <summary>What one role has to do with the activity.</summary>
    internal sealed class OneRole(RoleId role)
    {
        private readonly List<Assignment> _assignments = new(1);

        public RoleId Role { get; } = role;

        public IReadOnlyList<Assignment> Assignments => _assignments;

        /// <summary>The letters of all assignments that count.</summary>
        public Letters Counting { get; private set; }

        public void Add(Assignment assignment)
        {
            _assignments.Add(assignment);
            if (assignment.Counts)
                Counting |= assignment.Letters;
        }
    }

    private sealed class Grouped
    {
        /// <summary>Up to so many are found sooner by looking at each.</summary>
        private const int Few = 8;

        private readonly List<OneRole> _roles = new(1);
        private Dictionary<RoleId, OneRole>? _byRole;

        public Grouped(ImmutableArray<Assignment> assignments)
        {
            From = assignments;
            foreach (var assignment in assignments)
            {
                if (Find(assignment.Role) is not { } role)
                    Add(role = new OneRole(assignment.Role));
                role.Add(assignment);
            }
        }

        public ImmutableArray<Assignment> From { get; }

        public IReadOnlyList<OneRole> Roles => _roles;

        public OneRole? Find(RoleId role) => _byRole is not null ? _byRole.GetValueOrDefault(role) : _roles.Find(known => known.Role == role);

        private void Add(OneRole role)
        {
            _roles.Add(role);
            if (_roles.Count > Few)
                _byRole ??= _roles.ToDictionary(known => known.Role);
            _byRole?.TryAdd(role.Role, role);
        }
    }
}

using Handbooks.Model;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>What one sentence says of one role: "ultimately the Engineering Manager is accountable for capacity".</summary>
/// <param name="Role">Null for whoever's text it stands in: "You are responsible for…".</param>
/// <param name="Object">What it answers for, as written, without what leads into it.</param>
internal sealed record Claim(RoleId? Role, Letters Letters, string Object);

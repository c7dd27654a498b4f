using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Someone who holds roles.</summary>
public sealed record PersonDeclaration(Located<string> Name, ImmutableArray<HoldingDeclaration> Roles, Visibility Visibility) : IVisible;

/// <param name="Share">The part of a full position, from 0 to 1; null where nobody said.</param>
public sealed record HoldingDeclaration(Located<string> Role, DateOnly? From, DateOnly? To, double? Share, bool Interim);

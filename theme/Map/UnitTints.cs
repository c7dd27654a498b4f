using System.Collections.Immutable;
using Handbooks.Pages;

namespace Handbooks.Theme.Map;

/// <summary>A colour a unit, in turn: beside its name, never instead of it.</summary>
public sealed class UnitTints(MapPage page)
{
    private const int Colours = 6;

    private readonly ImmutableArray<string> _units = [.. page.Roles.Select(role => role.Unit).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The class of a role's tint; none for a role without a unit.</summary>
    public string? Of(MapRole role) =>
        role.Unit is { } unit ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tint-{_units.IndexOf(unit) % Colours}") : null;
}

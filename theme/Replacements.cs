using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Handbooks.Theme;

/// <summary>Components that are written in place of the theme's own.</summary>
internal sealed class Replacements
{
    private const DynamicallyAccessedMemberTypes AllMembers = DynamicallyAccessedMemberTypes.All;

    private readonly Dictionary<Type, (Type Own, Func<Part> Create)> _parts;

    private Replacements(Dictionary<Type, (Type Own, Func<Part> Create)> parts) => _parts = parts;

    /// <param name="before">Those there are already; a later one for the same component counts.</param>
    /// <exception cref="ThemeException">The parameters of the two do not fit.</exception>
    public static Replacements With<[DynamicallyAccessedMembers(AllMembers)] TPart, [DynamicallyAccessedMembers(AllMembers)] TOwn>(
        Replacements? before)
        where TPart : Part
        where TOwn : Part
    {
        if (Misfit(typeof(TPart), typeof(TOwn)) is { } misfit)
            throw new ThemeException($"{typeof(TOwn).Name} cannot replace {typeof(TPart).Name}: {misfit}");
        return new(new(before?._parts ?? []) { [typeof(TPart)] = (typeof(TOwn), Activator.CreateInstance<TOwn>) });
    }

    /// <summary>A new component in place of one; null where that one is to be written.</summary>
    /// <param name="user">The component whose markup uses it. A replacement that uses what it replaces gets the theme's.</param>
    public Part? For(Type part, Part? user) =>
        _parts.TryGetValue(part, out var replacement) && user?.GetType() != replacement.Own ? replacement.Create() : null;

    /// <summary>Why one cannot be given the parameters of the other; null where it can.</summary>
    private static string? Misfit(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type part,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type own)
    {
        var (given, taken) = (Parameters(part), Parameters(own));
        foreach (var parameter in given)
        {
            if (taken.Find(one => one.Name == parameter.Name) is not { } same)
                return $"it has no parameter {parameter.Name}. Add this to its code: [Parameter] public {parameter.PropertyType} "
                    + $"{parameter.Name} {{ get; set; }}";
            if (!same.PropertyType.IsAssignableFrom(parameter.PropertyType))
                return $"its parameter {same.Name} is a {same.PropertyType}, and is given a {parameter.PropertyType}. Change its type.";
        }
        return taken.Find(parameter => parameter.IsDefined(typeof(EditorRequiredAttribute)) && !given.Exists(one => one.Name == parameter.Name))
            is { } missing ? $"its parameter {missing.Name} is never given. Remove it, or its [EditorRequired]." : null;
    }

    private static List<PropertyInfo> Parameters(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type component) =>
        [.. component.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)) && property.SetMethod is { IsPublic: true })];
}

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Handbooks.Theme;

/// <summary>Every text of <see cref="Strings"/>: constants, lists, and what methods say that choose among a few.</summary>
internal static class ThemeTexts
{
    /// <summary>One of a thing and several are said differently.</summary>
    private static readonly object?[] Numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    private static readonly object?[] Answers = [false, true];

    public static ImmutableArray<string> All { get; } =
        [.. typeof(Strings).GetFields(BindingFlags.Public | BindingFlags.Static).SelectMany(word => In(word.GetValue(null))).Concat(typeof(Strings).GetMethods(BindingFlags.Public | BindingFlags.Static).SelectMany(Said)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> In(object? value) => value switch
    {
        string text => [text],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => In(tuple[i])),
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(In),
        _ => [],
    };

    /// <summary>With each of its choices; nothing of a method that takes an author's words.</summary>
    private static IEnumerable<string> Said(MethodInfo method)
    {
        var choices = method.GetParameters().Select(parameter => Choices(parameter.ParameterType)).ToList();
        return choices.Count == 0 || choices.Exists(each => each.Length == 0)
            ? []
            : choices.Aggregate(
                (IEnumerable<ImmutableArray<object?>>)[[]],
                (before, each) => before.SelectMany(chosen => each.Select(choice => chosen.Add(choice)))).SelectMany(chosen => In(method.Invoke(null, [.. chosen])));
    }

    private static object?[] Choices(Type type) =>
        type.IsEnum ? [.. Enum.GetValues(type).Cast<object?>()]
        : Nullable.GetUnderlyingType(type) is { IsEnum: true } chosen ? [null, .. Choices(chosen)]
        : type == typeof(int) ? Numbers
        : type == typeof(bool) ? Answers
        : [];
}

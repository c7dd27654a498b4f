using System.Globalization;

namespace Handbooks.Cli.Printing;

internal static class Plural
{
    /// <summary>"1 role", "2 roles", "3 activities".</summary>
    public static string Of(int count, string one) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : one.EndsWith('y') ? one[..^1] + "ies" : one + "s");
}

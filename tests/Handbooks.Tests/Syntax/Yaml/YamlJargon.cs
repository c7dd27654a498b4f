using System.Text.RegularExpressions;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>What only people who know YAML's grammar would understand.</summary>
internal static partial class YamlJargon
{
    public static void AssertNone(string message) => Assert.DoesNotMatch(Words(), message);

    [GeneratedRegex(@"\b(scalars?|mappings?|anchors?|flow|tokens?|plain|sequences?|nodes?|streams?|documents?|directives?|indicators?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

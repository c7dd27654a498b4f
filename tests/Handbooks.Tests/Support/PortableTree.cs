using System.Text;
using System.Text.RegularExpressions;

namespace Handbooks.Tests.Support;

/// <summary>
/// Whether any system could store these files, by rules that are written down a second time here, and that share no code with the
/// tool's.
/// </summary>
internal static partial class PortableTree
{
    public static void IsPortable(IEnumerable<string> paths)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            Assert.True(files.Add(Seen(path)), $"twice: {path}");
            Assert.True(Encoding.UTF8.GetByteCount(path) <= 1000, $"too long: {path}");
            foreach (var name in path.Split('/'))
            {
                Assert.False(Refused().IsMatch(name), $"\"{name}\" in {path}");
                Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
                Assert.All(name.EnumerateRunes(), rune => Assert.NotEqual(0xFFFD, rune.Value));
            }
        }
        var folders = files.SelectMany(path => path.Select((c, i) => (c, i)).Where(at => at.c == '/').Select(at => path[..at.i]))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(files.Intersect(folders));
    }

    /// <summary>As a system sees it that knows neither capitals nor how accents are stored; for the letters that these tests use.</summary>
    private static string Seen(string path)
    {
        var plain = new StringBuilder(path).Replace("e\u0301", "é").Replace("u\u0308", "ü").Replace("\u1112\u1161\u11ab", "한").Replace('\u212a', 'k')
            .Replace('ſ', 's')
            .Replace('ς', 'σ').Replace("\ufe0f", "").Replace("\u200d", "").Replace("\u200b", "").Replace("\u00ad", "");
        return plain.ToString().ToLowerInvariant();
    }

    [GeneratedRegex("""["<>|:*?\\\x00-\x1f\x7f-\x9f]|[. ]$|^\.|^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refused();
}

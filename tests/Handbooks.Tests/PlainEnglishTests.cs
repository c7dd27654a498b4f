using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests;

/// <summary>What people read is short and plain: diagnostics, the page of each of them, and the guide.</summary>
public sealed partial class PlainEnglishTests
{
    private const int MostWords = 15;

    /// <summary>Each has a plainer word: reported, correct, is, anyone who, someone, on its own.</summary>
    [GeneratedRegex(@"\b(told|mend(s|ed|ing)?|stands|stood|whoever|somebody|anybody|by itself|by themselves|is there for|what it is like)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Avoided();

    /// <summary>A line of a spec page as <c>handbook check</c> prints it. HB4009 names two roles without quotes.</summary>
    [GeneratedRegex(@"^\S+:\d+:\d+: (?:error|warning|info) (?!HB4009)HB\d{4}: (?<message>.*)$", RegexOptions.Multiline)]
    private static partial Regex Reported();

    [GeneratedRegex("^  (?:help|see [^ ]+): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Help();

    /// <summary>What an author wrote, as messages show it: quoted, as a tag or in brackets.</summary>
    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|<[^>]*>|\\{[^}]*\\}+|\\[[^\\]]*\\]|\\([^)]*\\)")]
    private static partial Regex AuthorsWords();

    /// <summary>Code, and everything between fences.</summary>
    [GeneratedRegex("^(?<fence>`{3,}).*?^\\k<fence>$|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\w\S*")]
    private static partial Regex Word();

    private static string[] SpecPages() =>
        Directory.GetFiles(Path.Combine(Repository.Tests, "Specs"), "*.md", SearchOption.AllDirectories);

    public static TheoryData<string> Pages() =>
        [.. SpecPages().Concat(Directory.GetFiles(Path.Combine(Repository.Root, "input", "guide"), "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_message_says_what_is_wrong_in_at_most_fifteen_words()
    {
        var messages = SpecPages().SelectMany(path => Reported().Matches(File.ReadAllText(path)).Select(match => match.Groups["message"].Value))
            .Distinct().ToList();
        Assert.True(messages.Count > 200);
        Assert.DoesNotContain(messages, message => WordsIn(message) > MostWords);
    }

    [Fact]
    public void Diagnostics_avoid_words_that_have_a_plainer_one()
    {
        Assert.DoesNotContain(DiagnosticCatalog.All, descriptor => Avoided().IsMatch(descriptor.Title));
        foreach (var text in SpecPages().Select(File.ReadAllText))
        {
            Assert.DoesNotContain(
                Reported().Matches(text).Select(match => match.Groups["message"].Value)
                    .Concat(Help().Matches(text).Select(match => match.Groups["text"].Value)),
                said => Avoided().IsMatch(AuthorsWords().Replace(said, "")));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_the_manual_avoids_them_too(string page) =>
        Assert.Empty(Avoided().Matches(Code().Replace(File.ReadAllText(Path.Combine(Repository.Root, page)), "")).Select(match => match.Value));

    /// <summary>The words of the first sentence, without those of the author, and without what is said of every page that stays internal.</summary>
    private static int WordsIn(string message)
    {
        var own = AuthorsWords().Replace(message.Replace("; the page stays internal", "", StringComparison.Ordinal), "");
        return Word().Count(own.Split(". ")[0]);
    }
}

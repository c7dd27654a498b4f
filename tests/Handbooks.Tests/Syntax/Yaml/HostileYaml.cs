namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>Sixty files that no person would write, each with the line on which it must be reported.</summary>
internal static class HostileYaml
{
    public sealed record Case(string Name, string Text, int Line);

    public static IReadOnlyList<Case> All { get; } = [.. Deep(), .. Copies(), .. Twice(), .. Frames(), .. Signs()];

    private static IEnumerable<Case> Deep()
    {
        foreach (var depth in (int[])[65, 500, 20_000, 100_000])
        {
            yield return new($"{depth} open brackets", "- title: A\n  links: " + new string('[', depth) + "\n", 2);
            yield return new($"{depth} closed brackets", "- title: A\n  links: " + new string('[', depth) + new string(']', depth) + "\n", 2);
            yield return new($"{depth} open braces", "- title: A\n  links: " + Times("{a: ", depth) + "\n", 2);
            yield return new($"{depth} dashes", "- title: A\n" + Times("- ", depth) + "\n", 2);
            yield return new($"{depth} question marks", Times("? ", depth) + "\n", 1);
            yield return new($"{depth} brackets and braces", "- title: A\n  links: " + Times("[{a: ", depth) + "\n", 2);
        }
    }

    private static IEnumerable<Case> Copies() =>
    [
        new("bomb", "- title: &a [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat("bcdefgh".Select(name => $"- title: &{name} [{string.Join(", ", Enumerable.Repeat("*" + (char)(name - 1), 9))}]\n")), 1),
        new("cycle", "- title: A\n  links: &a [*a]\n", 2),
        new("a name that nobody gave", "- title: A\n- title: *b\n", 2),
        new("a name for a group", "- title: A\n- &b\n  title: B\n", 2),
        new("a name for a key", "- title: A\n  &b theme: B\n", 2),
        new("copied keys", "- title: A\n  <<: {theme: B}\n", 2),
        new("copied keys of a list", "- title: A\n  theme: B\n  <<: [{theme: B}, {theme: C}]\n", 3),
        new("a program's type", "- title: A\n  theme: !System.Diagnostics.Process {}\n", 2),
        new("a language's type", "- title: A\n  theme: !!python/object/apply:os.system [id]\n", 2),
        new("a type of a number", "- title: A\n  progress: !!int 1\n", 2),
        new("a type with an address", "- title: A\n  theme: !<tag:example.org,2000:x> B\n", 2),
        new("a sign without a name", "- title: A\n  theme: ! B\n", 2),
    ];

    private static IEnumerable<Case> Twice() =>
    [
        new("a key twice in a file", "items:\n  - title: A\nitems:\n  - title: B\n", 3),
        new("a key twice in an item", "- title: A\n  theme: B\n  theme: C\n", 3),
        new("a key twice in a link", "- title: A\n  links:\n    - url: https://a.example\n      url: https://b.example\n", 4),
        new("a key twice in braces", "- title: A\n  links:\n    - {url: https://a.example, title: B, title: C}\n", 3),
        new("a key twice in other capitals", "- title: A\n  theme: B\n  Theme: C\n", 3),
    ];

    private static IEnumerable<Case> Frames() =>
    [
        new("a mark at the beginning once more", "\uFEFF\uFEFF- title: A\n", 1),
        new("a mark before a key", "- title: A\n- \uFEFFtitle: B\n", 2),
        new("two parts", "- title: A\n---\n- title: B\n", 2),
        new("parts of another kind", "- title: A\n---\ntitle: B\n", 2),
        new("a thousand parts", "- title: A\n" + Times("---\n- title: B\n", 1000), 2),
        new("dots, then more", "- title: A\n...\n- title: B\n", 2),
        new("a version of the future", "%YAML 9.9\n---\n- title: A\n", 1),
        new("two versions", "%YAML 1.2\n%YAML 1.2\n---\n- title: A\n", 1),
        new("a handle", "# what\n%TAG ! tag:example.org,2000:\n---\n- title: A\n", 2),
        new("orders that nobody knows", Times("%A b\n", 1000) + "---\n- title: A\n", 1),
        new("orders without an end", "%A b\n- title: A\n", 1),
    ];

    private static IEnumerable<Case> Signs() =>
    [
        new("100,000 digits", "- title: A\n  progress: " + new string('9', 100_000) + "\n", 2),
        new("100,000 digits for a day", "- title: A\n  target: " + new string('9', 100_000) + "\n", 2),
        new("a key of 100,000 letters", "- title: A\n  " + new string('k', 100_000) + ": B\n", 2),
        new("half a character", "- title: A\n  theme: \"\\ud800\"\n", 2),
        new("beyond the last character", "- title: A\n  theme: \"\\U00110000\"\n", 2),
        new("a null character", "- title: A\n  theme: B\0C\n", 2),
        new("a quote to the end", "- title: A\n- title: \"B" + Times("\n  more", 20_000), 2),
        new("a list for a key", "- title: A\n  [a, b]: c\n", 2),
    ];

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

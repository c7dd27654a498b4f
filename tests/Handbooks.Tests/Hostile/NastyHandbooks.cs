namespace Handbooks.Tests.Hostile;

/// <summary>Pages that are hard on whatever makes roles, a matrix and sites of them.</summary>
internal static class NastyHandbooks
{
    private const string Duties = "# Editor\n\n## Responsibilities\n\n";

    public static IEnumerable<NastyPage> All =>
    [
        NastyPage.Of("equal duties", "- Own the budget\n", Duties),
        NastyPage.Numbered("duties that are nearly equal", i => $"- Own the budget of area {i}\n", Duties),
        NastyPage.Numbered("duties of few words", i => $"- Write a{i} b{i * 7 % 1000} c{i * 13 % 999}\n", Duties),
        NastyPage.Numbered("a role of many duties", i => $"- Own the plan for region {i} and report on it to the Publisher\n", Duties),
        NastyPage.Numbered("many roles", i => $"## Role {i} Lead\n\n- Own thing {i}\n\n", "---\nroles: sections\n---\n\n# Roles\n\n"),
        NastyPage.Numbered("many roles with equal duties", i => $"## Role {i} Lead\n\n- Own the budget\n\n",
            "---\nroles: sections\n---\n\n# Roles\n\n"),
        NastyPage.Numbered("many roles with nearly equal duties", i => $"## Role {i} Lead\n\n- Own the yearly budget of region {i % 97}\n\n",
            "---\nroles: sections\n---\n\n# Roles\n\n"),
        NastyPage.Numbered("many roles with one first word", i => $"## Lead of area {i}\n\n- Help the Lead of area {i + 1}\n\n",
            "---\nroles: sections\n---\n\n# Roles\n\n"),
        NastyPage.Of("equal roles", "## Editor\n\n- Own it\n\n", "---\nroles: sections\n---\n\n# Roles\n\n"),
        NastyPage.Numbered("roles by targets", i => $"(role:r{i})=\n## R{i} Lead\n\n- Own thing {i}\n\n"),
        NastyPage.Of("mentions", "the Editor decides on the plan.\n", "---\nrole: Editor\n---\n\n"),
        NastyPage.Of("sentences that give letters", "The Editor is accountable for the plan.\n\n", "---\nrole: Editor\n---\n\n"),
        NastyPage.Paragraph("sentences in one paragraph", "The Editor is accountable for plans. ", "---\nrole: Editor\n---\n\n"),
        NastyPage.Paragraph("names", "Manager Lead Editor "),
        NastyPage.Paragraph("names in sentences", "Aa Bb Manager. "),
        NastyPage.Of("labels", "**Owner:** a\n\n"),
        NastyPage.Numbered("links to pages that are not there", i => $"[a](nope{i}.md)\n\n"),
        NastyPage.Of("links to oneself", "[a](p.md)\n\n"),
        NastyPage.Of("links to one's own headings", "[a](#b)\n\n", "# A\n\n## B\n\n"),
        NastyPage.Of("full stops", ". "),
        NastyPage.Paragraph("commas", "a, "),
        NastyPage.Paragraph("the same word", "and "),
        NastyPage.Paragraph("damaged letters", "\u00C3\u00A9 "),
        NastyPage.Paragraph("curly quotes", "\u201Ca\u201D \u2018b\u2019 "),
        NastyPage.Paragraph("no-break spaces", "a\u00A0"),
        NastyPage.Paragraph("invisible characters", "a\u200B"),
        NastyPage.Paragraph("direction marks", "a\u202E"),
        NastyPage.Paragraph("combining marks", "a\u0301\u0301\u0301"),
        NastyPage.Paragraph("letters of other scripts", "\u6F22\u5B57"),
        NastyPage.Paragraph("NUL", "a\0"),
        NastyPage.Of("carriage returns", "a\r"),
        NastyPage.Of("open front matter", "a: b\n", "---\n"),
        NastyPage.Numbered("front matter of many keys", i => $"k{i}: v\n", "---\n", "---\n\n# A\n"),
        NastyPage.Of("brackets in front matter", "[", "---\na: ", "\n---\n"),
        NastyPage.Of("a long value of front matter", "s ", "---\nsummary: ", "\n---\n\n# A\n"),
        NastyPage.Of("a long title in front matter", "s ", "---\ntitle: ", "\n---\n\n# A\n"),
        NastyPage.Numbered("many aliases", i => $"  - Alias {i}\n", "---\nrole: Editor\naliases:\n", "---\n\n# A\n"),
        NastyPage.Of("open front matter of TOML", "a = 1\n", "+++\n"),
        new("a long title", size => "# " + new string('t', Math.Min(60_000, size / 2)) + "\n\n" + NastyPage.Repeat("a\n", size / 2)),
        new("a title of emphasis", size => "# " + NastyPage.Repeat("*a* ", size) + "\n"),
        new("a long name of a role", size => "---\nrole: " + new string('n', Math.Min(50_000, size / 2)) + "\n---\n\n## Responsibilities\n\n"
            + NastyPage.Numbered("", i => $"- Do {i}\n").Make(size / 2)),
        new("a long duty in a table", size => "|What|A Lead|B Lead|\n|-|-|-|\n"
            + NastyPage.Repeat("|" + new string('d', Math.Min(30_000, size / 8)) + "|A|R|\n", size)),
        NastyPage.Of("former addresses", "  - a/b\n", "---\nmoved_from:\n", "---\n\n# A\n"),
    ];
}

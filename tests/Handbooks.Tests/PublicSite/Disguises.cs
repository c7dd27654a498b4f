using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>Pages whose author wrote who may read them, in other ways than the one that is read.</summary>
internal static class Disguises
{
    private const string Key = "visibility: internal";

    /// <summary>A whole page head, and the text in it that a finding must point at.</summary>
    public static (string Head, string At)[] All { get; } =
    [
        .. Prefixes.Select(prefix => ($"{prefix}---\ntitle: T\n{Key}\n---", Key)),
        .. Fences.Select(fence => ($"{fence.Open}\ntitle: T\n{Key}\n{fence.Close}", Key)),
        .. Heads.Select(head => (head, head.Split('\n')[0])),
        .. ReadFrontMatter,
        .. ((string[])["scope: internal", "vis: internal", "share: none", "confidentiality: high", "acl: [staff]", "groups: [staff]",
            "for: team only", "need-to-know: true", "login_required: true", "headless: true",
            "eleventyExcludeFromCollections: true", "workflow: unapproved", "review_status: not approved", "release: 2099-12-31"])
            .Select(line => ($"---\ntitle: T\n{line}\n---", line)),
        .. ((string[])["**CONFIDENTIAL - do not share outside the team**", "_For employees only._", "Nicht zur Veröffentlichung",
            "# Plans (internal)", "# [INTERNAL] Plans", "# DRAFT: Plans"])
            .Select(line => (line, line)),
        ("---\n\ntitle: T\nvisibility: internal\n---", Key),
        ("---\r\r\ntitle: T\r\r\nvisibility: internal\r\r\n---", Key),
        ("---\rtitle: T\r\rmeta:\r  visibility: internal\r---", Key),
        ("---\ntitle: T\n---\n---\nvisibility: internal\n---", Key),
        ("---\ntitle: T\n---\n\nvisibility: internal", Key),
        ("{\n  \"title\": \"T\",\n  \"visibility\": \"internal\"\n}", "visibility"),
        ("title = \"T\"\nvisibility = \"internal\"", "visibility"),
        ("<!--\nvisibility: internal\n-->", Key),
        ("<!--\n```\nvisibility: internal\n```\n-->", Key),
        (".. meta::\n   :visibility: internal", "visibility"),
        ("meta:\n  visibility: internal", Key),
        ("<meta\n  name=\"visibility\"\n  content=\"internal\">", "name"),
        ("# Plans\n\n---\nvisibility: internal\n---", Key),
        (string.Concat(Enumerable.Repeat("\u00a0\n", 3000)) + Key, Key),
    ];

    private static string[] Prefixes =>
    [
        "\n", "\n\n", " ", "\t", "\u00a0", "\u200b", "\u200e", "\0", "\ufeff", "\ufeff\ufeff", "\u2060", "\u00ad", "\u00a0 ", "\u2028", "\u180e",
        "<!-- c -->\n", "import X from 'y'\n", "# Plans\n", "Plans\n\n",
        "<!-- vim: set ft=markdown -->\n", "# vim: ft=markdown\n", "-*- mode: markdown -*-\n", ".\n",
    ];

    private static (string Open, string Close)[] Fences =>
    [
        ("---yaml", "---"), ("--- # c", "---"), ("\u2014", "\u2014"), ("\u2013\u2013\u2013", "\u2013\u2013\u2013"), ("----", "----"), ("--", "--"),
        ("+++", "+++"), (";;;", ";;;"), ("~~~", "~~~"), ("===", "==="), ("***", "***"),
        ("___", "___"), ("```yaml", "```"), ("/*", "*/"), ("- - -", "- - -"), ("\u2212\u2212\u2212", "\u2212\u2212\u2212"), ("---\u200b", "---"),
        ("-\u200b--", "---"), ("---", "--\u200b-"), ("%%%", "%%%"), ("&mdash;", "&mdash;"),
    ];

    private static string[] Heads =>
    [
        "visibility: internal", "Visibility : Internal", "VISIBILITY: INTERNAL", "visibility=internal", "visibility = \"internal\"",
        "visibility\uff1ainternal", "visibility:\u00a0internal", "visi\u200bbility: internal",
        "\uff56\uff49\uff53\uff49\uff42\uff49\uff4c\uff49\uff54\uff59: internal", "\"visibility\": \"internal\"", "'visibility': 'internal'",
        "{\"visibility\": \"internal\"}", "{ title: T, visibility: internal }", "<!-- visibility: internal -->",
        ":visibility: internal", ".. visibility: internal", "% visibility: internal", "%% visibility: internal %%",
        "<meta name=\"visibility\" content=\"internal\">", "<meta content=\"internal\" name=\"visibility\"/>", "<visibility>internal</visibility>",
        "meta: { visibility: internal }", "[//]: # (visibility: internal)", "{: visibility=\"internal\"}", "[visibility:: internal]",
        "// visibility: internal", "# visibility: internal", "**Visibility:** internal", "_Visibility_: internal",
        "| visibility | internal |", "visibility internal", "Visibility - internal", "Visibility \u2014 internal", "visibility -> internal",
        "visibility\tinternal", "- visibility: internal", "> visibility: internal", "1. visibility: internal",
        "visib\u0456lity: internal", "\u0432isibility: internal",
        "\U0001d42f\U0001d422\U0001d42c\U0001d422\U0001d41b\U0001d422\U0001d425\U0001d422\U0001d42d\U0001d432: internal", "visibility&#58; internal",
        "visibility\\: internal", "visiblity: internal",
        "visibility:internal", "visibility: public", "public: true", "public: false", "Sichtbarkeit: intern", "visibilit\u00e9 : interne",
        "\u516c\u958b\u7bc4\u56f2: \u793e\u5185",
            "\u0432\u0438\u0434\u0438\u043c\u043e\u0441\u0442\u044c: \u0432\u043d\u0443\u0442\u0440\u0435\u043d\u043d\u044f\u044f",
        "audience: internal", "access: private", "classification: confidential", "sensitivity: confidential", "draft: true", "private: yes",
        "restricted: true", "status: private", "Status: draft", "published: false", "visible: no", "unlisted: true", "robots: noindex",
        "noindex: true", "For internal use only", "CONFIDENTIAL", "**Internal use only.**", "<!-- internal -->", "#internal",
        "publishDate: 2099-01-01", "embargo: 2099-01-01", "expiryDate: 2001-01-01", "tags: [internal, plans]", "Page visibility: team only",
    ];

    private static (string, string)[] ReadFrontMatter =>
    [
        .. ((string[])[
            "visible: internal", "restricted: true", "status: private", "sensitivity: confidential", "publishDate: 2099-01-01", "date: 2099-01-01",
            "expiryDate: 2001-01-01", "build: {render: never}", "_build: {render: false}", "isDraft: true", "permalink: false",
            "tags: [internal]", "draft: true", "audience: [internal]", "access_level: internal", "visible_to: [team]", "embargo: 2099-01-01",
            "meta: { visibility: internal }", "params: {private: true}", "cascade: {draft: true}", "robots: noindex, nofollow", "password: x1",
            "# visibility: internal", "docVisibility: internal", "vertraulich: ja", "confidentiality: {level: secret}",
        ]).Select(line => ($"---\ntitle: T\n{line}\n---", line.TrimStart('#', ' ').Split(':')[0])),
        ("---\ntitle: T\ndescription: |\n  words\n  visibility: internal\n---", Key),
        ("---\ntitle: T\nbuild:\n  list: never\n  render: never\n---", "list"),
        ("---\nmeta: {\"visib\\u0069lity\": internal}\n---", "\"visib"),
        ("+++\ntitle = \"T\"\ndraft = true\n+++", "draft"),
        ("+++\ntitle = \"T\"\n# visibility = \"internal\"\n+++", "visibility"),
    ];

    /// <summary>Fence, what stands before it, key, sign, value and invisible characters, as chance will have it.</summary>
    public static string Random(Dice dice)
    {
        var fence = dice.One(Fences.Append(("", "")).Append(("<!--", "-->")).ToList());
        var key = Odd(dice.One(["visibility", "Visibility", "VISIBILITY", "visiblity", "page_visibility", "audience", "classification",
            "\"visibility\"", "Sichtbarkeit"]), dice);
        var sign = dice.One([":", ": ", " : ", "=", " = ", "\uff1a", ":\u00a0", ": \u200b", " -> "]);
        var value = Odd(dice.One(["internal", "Internal", "private", "\"internal\"", "confidential", "restricted", "internal # c", "secret"]), dice);
        // Behind other text, a block of code is one.
        var before = fence.Item1 is "~~~" or "```yaml" ? "" : dice.Text(Prefixes, 0, 2);
        var around = dice.One([("", ""), ("title: T\n", ""), ("", "\nowner: Ada"), ("title: T\n", "\ntags: x")]);
        return $"{before}{fence.Item1}\n{around.Item1}{key}{sign}{value}{around.Item2}\n{fence.Item2}";
    }

    private static string Odd(string word, Dice dice)
    {
        if (!dice.Once(3))
            return word;
        var at = dice.Below(word.Length);
        return word.Insert(at, dice.One(["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d", "\u034f", "\u180b", "\U000e0100", "\0"]));
    }
}

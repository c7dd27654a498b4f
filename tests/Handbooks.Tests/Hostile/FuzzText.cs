using System.Text;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Hostile;

/// <summary>Documents by chance: put together from pieces of every syntax, or real ones that something happened to.</summary>
internal sealed class FuzzText
{
    private static readonly string[] Odd = ["\0", "\uFEFF", "\uD800", "\uDC00", "\u2028", "\u00A0", "\u202E", "\r", "\r\n", "\n", "\n\n", "\t",
        "    ", "```", "---\n", "|", ">", "{", "}", "%", "[", "]", "(", ")", "<", "&", "*", "_", "#", ":", "\"", "'", "\\", "\uFFFE", "\u0301", "😀"];

    private static readonly string[] MarkdownPieces =
    [
        .. MdNasty.All.Select(page => page.Make(40)).Where(piece => piece.Length < 400),
        "# Role\n", "## Responsibilities\n", "- Own it {#it .accountable}\n", "The Editor is accountable for the plan. ", "---\nrole: Editor\n---\n",
        "---\nvisibility: public\n---\n",
        "[[Editor]] ", "{role}`Editor` ", "[a](#b) ", "[a]: b 'c'\n", "| A | Editor |\n|-|-|\n| B | R |\n", "- [ ] a\n  - b\n", "> [!NOTE]\n> a\n",
        "Term\n: Definition\n", "a[^1]\n\n[^1]: b\n", "![a](b.png){width=1}\n",
        "{% tabs %}\n{% tab title=\"a\" %}\n", "{% endtab %}\n", "{{< figure src=\"a\" >}}\n", ":::{note} a\n", ":::\n",
        "```{list-table}\n* - a\n```\n", "<details><summary>a</summary>\n\n", "<td colspan=3>", "</table>", "<!-- a -->", "1. a\n2. b\n", "\n\n",
        "\n", "  ", "word ", "é漢字 ",
    ];

    private static readonly string[] YamlPieces =
    [
        "- id: R-1\n", "  title: A thing\n", "  summary: |\n    Words\n\n    - a\n", "  accountable: editor\n", "  depends_on: [R-2, R-1]\n",
        "  target: 2027-Q3\n", "  visibility: public\n", "  links:\n    - https://e.com\n", "items:\n",
        "- name: Sam\n  roles:\n    - role: editor\n      from: 2026-01-01\n",
        "title: x\n", "public: [\"**\"]\n", "sections: { responsibilities: [A] }\n", "&a ", "*a", "<<: *a\n", "!!str ", "? a\n: b\n", "[", "]", "{",
        "}", "{a: ", "- ", ": ", "|-\n", ">+\n", "\"", "'", "#c\n", "%YAML 1.2\n", "---\n", "...\n", "\t", "  ", "    ", "\n", "a: b\n", "a: b: c\n",
        "-a\n", "\"\\ud800\"", "“a”", "999999999999999999999", "0x1", "~", "null", "true", "2026-13-40",
    ];

    private static readonly Lazy<string[]> Pages = new(() => Fixtures("*.md"));
    private static readonly Lazy<string[]> Data = new(() => Fixtures("*.yml"));

    public static string Markdown(Dice dice) => Text(dice, MarkdownPieces, Pages.Value);

    public static string Yaml(Dice dice) => Text(dice, YamlPieces, Data.Value);

    /// <summary>A small site of a few such files.</summary>
    public static (string Path, string Text)[] Site(Dice dice)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0, count = dice.Between(1, 6); i < count; i++)
        {
            var path = dice.One(["index.md", "a.md", "roles/editor.md", "roles/b.md", "guide/c.md", "roadmap/r.yml", "people.yml", "handbook.yml",
                "SUMMARY.md", "mkdocs.yml", "_toc.yml"]);
            files[path] = path.EndsWith(".md", StringComparison.Ordinal) ? Markdown(dice) : Yaml(dice);
        }
        return [.. files.Select(file => (file.Key, file.Value))];
    }

    private static string Text(Dice dice, string[] pieces, string[] fixtures)
    {
        if (dice.Once(2))
            return dice.Text(pieces, 1, 25);
        var text = new StringBuilder(dice.One(fixtures));
        // A window of it, so that what happens to it matters.
        var length = Math.Min(text.Length, dice.Between(20, 1_500));
        var start = dice.Below(text.Length - length + 1);
        text.Remove(start + length, text.Length - start - length).Remove(0, start);
        for (int i = 0, count = dice.Between(1, 6); i < count && text.Length > 0; i++)
            Change(dice, text, pieces);
        return text.ToString();
    }

    private static void Change(Dice dice, StringBuilder text, string[] pieces)
    {
        var at = dice.Below(text.Length);
        var length = Math.Min(text.Length - at, dice.Between(1, 40));
        switch (dice.Below(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(dice.Below(text.Length), text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, dice.One(pieces));
                break;
            case 3:
                text.Insert(at, NastyPage.Repeat(dice.One(Odd), dice.Between(1, 60)));
                break;
            case 4:
                text[at] = (char)dice.Below(0x10000);
                break;
            default:
                text.Insert(at, dice.One(Odd));
                break;
        }
    }

    private static string[] Fixtures(string pattern) =>
        [.. new[] { Path.Combine(Repository.Root, "input"), Path.Combine(Repository.Tests, "Sites"), Path.Combine(Repository.Tests, "Specs") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Where(text => text.Length > 40)];
}
